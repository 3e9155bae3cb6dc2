using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Begins a draft of the template of a year: empty, or with everything of an earlier edition, mapped to it.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="CopyOf">Code of the edition to copy; null or empty for an empty draft.</param>
public sealed record StartEdition(int StartYear, string Name, string? CopyOf) : IRequest;

internal sealed class StartEditionValidator : AbstractValidator<StartEdition>
{
    public StartEditionValidator() => RuleFor(request => request.Name).NotEmpty().WithMessage("Give the edition a name.")
        .MaximumLength(Edition.NameMaxLength).WithMessage("Keep the name to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class StartEditionHandler(VruDbContext db, OfficialTexts texts, Actor actor) : AsyncRequestHandler<StartEdition>
{
    protected override async Task Handle(StartEdition request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        if (await db.Editions.AnyAsync(edition => edition.StartYear == request.StartYear, cancellationToken))
        {
            throw new RuleBrokenException("edition.exists", $"There is an edition for {Quarter.YearName(request.StartYear)} already.");
        }

        db.Editions.Add(string.IsNullOrEmpty(request.CopyOf)
            ? Edition.For(request.StartYear, request.Name)
            : await CopyAsync(request, request.CopyOf, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Edition> CopyAsync(StartEdition request, string code, CancellationToken ct)
    {
        var source = await db.Editions.AsNoTracking().Where(edition => edition.Code == code).Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).SingleOrNotFoundAsync(ct);
        if (source.StartYear >= request.StartYear)
        {
            throw new RuleBrokenException("edition.follows-later", $"Copy an edition of an earlier year than {Quarter.YearName(request.StartYear)}: what is copied is mapped to it.");
        }

        var words = await texts.AtAsync(source.Id, source.Revision, ct);
        return Edition.CopyOf(source, request.StartYear, request.Name, words.Of);
    }
}
