using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews.Risks;

internal sealed class RiskContentValidator : AbstractValidator<RiskContent>
{
    public const string TooLong = "Keep it to {MaxLength} characters; this is {TotalLength}.";

    public RiskContentValidator()
    {
        RuleFor(risk => risk.Kind).IsInEnum().WithMessage("Choose a risk or an issue.");
        RuleFor(risk => risk.Level).IsInEnum().WithMessage("Choose how grave it is.");
        RuleFor(risk => risk.Words).NotEmpty().WithMessage("Say what may go wrong, or has.").MaximumLength(Risk.WordsMaxLength).WithMessage(TooLong);
        RuleFor(risk => risk.Mitigation).MaximumLength(Risk.WordsMaxLength).WithMessage(TooLong);
    }
}

/// <summary>What every command on a risk shares.</summary>
internal sealed class RiskEditing(VruDbContext db, PeopleHere people, Outbox outbox, Actor actor, TimeProvider clock) : IScopedPart
{
    /// <exception cref="NotFoundException">There is none of that id here.</exception>
    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public async Task<Risk> GetAsync(Id<Risk> id, int? version, CancellationToken ct)
    {
        actor.Require(Right.EditPlan);
        var risk = await db.Risks.Where(risk => risk.Id == id).SingleOrNotFoundAsync(ct);
        return version is null || version == risk.Version ? risk : throw new StaleException(risk.Version);
    }

    /// <summary>The theme is of an edition that a plan here is on; the owner belongs here.</summary>
    public async Task CheckAsync(RiskContent content, CancellationToken ct)
    {
        if (content.ThemeId is { } theme && !await db.Themes.AnyAsync(known => known.Id == theme && db.Plans.Any(plan => plan.EditionId == known.EditionId), ct))
        {
            throw new NotFoundException();
        }

        await people.RequireAsync(content.OwnerId, ct);
    }

    /// <summary>Owes a letter to somebody whom somebody else has just made the owner.</summary>
    /// <param name="before">Who owned it.</param>
    public async Task TellOwnerAsync(Risk risk, Id<Person>? before, CancellationToken ct)
    {
        if (risk.OwnerId is { } owner && owner != before && owner != actor.PersonIdOrNull)
        {
            await outbox.OweAsync([owner], LetterKind.RiskToOwn, risk.Id.Value, LondonTime.Today(clock), ct);
        }
    }
}

internal static class RiskQueries
{
    /// <summary>Those that a review of a cycle speaks of: all, or those of the one theme.</summary>
    public static IQueryable<Risk> AskedBy(this IQueryable<Risk> risks, ReviewCycle cycle)
    {
        var themes = cycle.ThemeIds.Select(theme => (Id<Theme>?)theme).ToList();
        return cycle.IsOfTheme ? risks.Where(risk => themes.Contains(risk.ThemeId)) : risks;
    }

    /// <summary>Those that this person may read: what is restricted only with the right, or as its owner.</summary>
    public static IQueryable<Risk> VisibleTo(this IQueryable<Risk> risks, Actor actor)
    {
        var own = actor.PersonIdOrNull;
        return actor.Has(Right.ReadRestricted) ? risks : risks.Where(risk => !risk.IsRestricted || (own != null && risk.OwnerId == own));
    }
}
