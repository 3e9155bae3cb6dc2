using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>London's template of one year. Partnerships see it once it is published, in the words that their plan goes by.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record GetEdition(int StartYear) : IRequest<EditionPage>;

/// <summary>The editions there are, newest first. Partnerships see published ones.</summary>
public sealed record ListEditions : IRequest<IReadOnlyList<EditionEntry>>;

/// <param name="PublishedAt">UTC; null while a draft.</param>
/// <param name="Revision">Number of the revision published last; 0 if none was.</param>
public sealed record EditionEntry(int StartYear, string Code, string Name, EditionState State, DateTime? PublishedAt, int Revision, int Themes, int Essential, int Menu);

/// <summary>What the template's page shows, and nothing else.</summary>
/// <param name="PublishedAt">UTC; null while a draft.</param>
/// <param name="Revision">Number of the revision whose words are shown; 0 for those published first.</param>
/// <param name="LatestRevision">Number of the revision published last.</param>
/// <param name="Follows">Code of the edition before, which it is mapped from; null if it follows none.</param>
/// <param name="Version">Raised by every change.</param>
public sealed record EditionPage(
    Id<Edition> Id, int StartYear, string Code, string Name, EditionState State, DateTime? PublishedAt, int Revision, int LatestRevision, string? Follows, int Version,
    IReadOnlyList<EditionPage.Theme> Themes)
{
    public int Count(TemplateActionKind kind) => Themes.Sum(theme => theme.Actions.Count(action => action.Kind == kind));

    /// <param name="IsNew">The edition before had no such theme.</param>
    /// <param name="Actions">Essential ones first, each kind in order.</param>
    public sealed record Theme(
        Id<Domain.Templates.Theme> Id, int Number, string Name, string ShortName, IReadOnlyList<string> FormerNames, bool IsNew, IReadOnlyList<Action> Actions);

    /// <param name="Number">Within its theme and kind, from 1.</param>
    /// <param name="Code">"3.1" or "3c".</param>
    /// <param name="IsNew">The edition before had no such action.</param>
    /// <param name="IsRevised">A revision worded it anew.</param>
    /// <param name="Version">Raised by every change of a draft's words.</param>
    public sealed record Action(Id<TemplateAction> Id, TemplateActionKind Kind, int Number, string Code, TemplateActionContent Words, bool IsNew, bool IsRevised, int Version);
}

internal sealed class GetEditionHandler(VruDbContext db, OfficialTexts texts, CurrentTenant tenant) : IRequestHandler<GetEdition, EditionPage>
{
    public async Task<EditionPage> Handle(GetEdition request, CancellationToken cancellationToken)
    {
        var seesDrafts = tenant.Info.IsLondon;
        var edition = await db.Editions.AsNoTracking().Where(edition => edition.StartYear == request.StartYear && (seesDrafts || edition.State != EditionState.Draft))
            .Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).SingleOrNotFoundAsync(cancellationToken);
        var follows = edition.FollowsId is { } before ? await db.Editions.Where(other => other.Id == before).Select(other => other.Code).SingleAsync(cancellationToken) : null;
        var known = follows is null ? [] : (await db.ActionMappings.Where(mapping => mapping.EditionId == edition.Id && mapping.ToId != null).Select(mapping => mapping.ToId!.Value)
            .ToListAsync(cancellationToken)).ToHashSet();
        var revision = seesDrafts ? edition.Revision : await OfPlanAsync(edition, cancellationToken);
        var words = await texts.AtAsync(edition.Id, revision, cancellationToken);
        return new(
            edition.Id, edition.StartYear, edition.Code, edition.Name, edition.State, edition.PublishedAt, revision, edition.Revision, follows, edition.Version,
            [
                .. edition.InOrder().Select(theme => new EditionPage.Theme(
                    theme.Id, theme.Number, theme.Name, theme.ShortName, theme.FormerNames,
                    follows is not null && theme.Actions.Count > 0 && theme.Actions.All(action => !known.Contains(action.Id)),
                    [
                        .. theme.InOrder().Select(action => new EditionPage.Action(
                            action.Id, action.Kind, action.Number, action.Code, words.Of(action), follows is not null && !known.Contains(action.Id), words.IsRevised(action.Id), action.Version)),
                    ])),
            ]);
    }

    /// <summary>The revision that this partnership's plan goes by; the latest if it has no plan on the edition.</summary>
    private async Task<int> OfPlanAsync(Edition edition, CancellationToken ct) =>
        await db.Plans.Where(plan => plan.EditionId == edition.Id).Select(plan => (int?)plan.TemplateRevision).SingleOrDefaultAsync(ct) ?? edition.Revision;
}

internal sealed class ListEditionsHandler(VruDbContext db, CurrentTenant tenant) : IRequestHandler<ListEditions, IReadOnlyList<EditionEntry>>
{
    public async Task<IReadOnlyList<EditionEntry>> Handle(ListEditions request, CancellationToken cancellationToken)
    {
        var seesDrafts = tenant.Info.IsLondon;
        return await db.Editions.Where(edition => seesDrafts || edition.State != EditionState.Draft).OrderByDescending(edition => edition.StartYear)
            .Select(edition => new EditionEntry(
                edition.StartYear, edition.Code, edition.Name, edition.State, edition.PublishedAt, edition.Revision, edition.Themes.Count,
                edition.Themes.SelectMany(theme => theme.Actions).Count(action => action.Kind == TemplateActionKind.Essential),
                edition.Themes.SelectMany(theme => theme.Actions).Count(action => action.Kind == TemplateActionKind.MenuOption)))
            .ToListAsync(cancellationToken);
    }
}
