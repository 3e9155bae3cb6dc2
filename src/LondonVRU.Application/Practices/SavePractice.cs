using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>London words a practice, before or after it is published. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Of a new one, chosen by the form.</param>
/// <param name="Version">That was read; null for a new one.</param>
/// <param name="ReadVersion">Of the nomination that was beside it; null for none.</param>
/// <param name="Of">The submitted action that a new one tells of, and the slug of whose it is; null for none.</param>
public sealed record SavePractice(Id<Practice> Id, int? Version, PracticeContent Content, int? ReadVersion = null, (string Slug, Id<PlanAction> Action)? Of = null) : IRequest;

internal sealed class SavePracticeValidator : AbstractValidator<SavePractice>
{
    public SavePracticeValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<Practice>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Content).SetValidator(new PracticeContentValidator()).OverridePropertyName("");
    }
}

/// <summary>Loads a practice for an officer who changes it.</summary>
internal sealed class PracticeEditing(VruDbContext db, Actor actor) : IScopedPart
{
    /// <param name="version">That was read.</param>
    /// <exception cref="NotFoundException">There is no such practice.</exception>
    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public async Task<Practice> GetAsync(Id<Practice> id, int version, CancellationToken ct)
    {
        actor.Require(Right.ManagePractice);
        var practice = await db.Practices.Where(own => own.Id == id).SingleOrNotFoundAsync(ct);
        practice.RequireVersion(version);
        return practice;
    }

    /// <summary>The nomination that it was made from, if London may still read it; null if it was taken back, or there is none.</summary>
    public async Task<Nomination?> NominationOfAsync(Practice practice, CancellationToken ct) => practice.NominationId is { } id
        ? await db.Nominations.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id && own.Visibility == Visibility.London, ct)
        : null;
}

internal sealed class SavePracticeHandler(VruDbContext db, PracticeEditing practices, ThemesOfToday themes, TenantDirectory directory, Actor actor) : AsyncRequestHandler<SavePractice>
{
    protected override async Task Handle(SavePractice request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePractice);
        if (request.Version is { } version)
        {
            var practice = await practices.GetAsync(request.Id, version, cancellationToken);
            await themes.RequireAsync(request.Content.Themes, practice.Content().Themes, cancellationToken);
            practice.Edit(request.Content, request.ReadVersion);
        }
        else if (!await db.Practices.AnyAsync(own => own.Id == request.Id, cancellationToken))
        {
            await themes.RequireAsync(request.Content.Themes, [], cancellationToken);
            db.Practices.Add(Practice.Of(request.Id, request.Content, request.Of is { } of ? await SourceAsync(of.Slug, of.Action, cancellationToken) : null));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="NotFoundException">London can read no such action.</exception>
    private async Task<(Id<Tenant>, Id<PlanAction>)> SourceAsync(string slug, Id<PlanAction> action, CancellationToken ct)
    {
        var tenant = (await directory.FindAsync(slug, ct) ?? throw new NotFoundException()).Id;
        return await db.SubmittedActions.AnyAsync(copy => copy.TenantId == tenant && copy.ActionId == action && copy.Visibility != Visibility.Withdrawn, ct)
            || await db.SubmittedProgress.AnyAsync(line => line.TenantId == tenant && line.ActionId == action && line.Visibility != Visibility.Withdrawn, ct)
            ? (tenant, action)
            : throw new NotFoundException();
    }
}

/// <summary>Takes the partnership's words into London's text, field by field.</summary>
/// <param name="Version">Of the practice, that was read.</param>
/// <param name="Fields">By <see cref="PracticeFields"/>.</param>
public sealed record TakeTheirWords(Id<Practice> Id, int Version, IReadOnlyList<string> Fields) : IRequest;

internal sealed class TakeTheirWordsHandler(VruDbContext db, PracticeEditing practices) : AsyncRequestHandler<TakeTheirWords>
{
    protected override async Task Handle(TakeTheirWords request, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(request.Id, request.Version, cancellationToken);
        var nomination = await practices.NominationOfAsync(practice, cancellationToken) ?? throw new NotFoundException();
        practice.Edit(PracticeFields.Take(practice.Content(), nomination.Content(), request.Fields), nomination.Version);
        await db.SaveChangesAsync(cancellationToken);
    }
}
