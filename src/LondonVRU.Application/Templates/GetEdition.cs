using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>London's template of one year. Partnerships see it once it is published.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record GetEdition(int StartYear) : IRequest<EditionPage>;

/// <summary>The editions there are, newest first. Partnerships see published ones.</summary>
public sealed record ListEditions : IRequest<IReadOnlyList<EditionEntry>>;

public sealed record EditionEntry(int StartYear, string Code, string Name, EditionState State, DateTime? PublishedAt, int Themes, int Essential, int Menu);

/// <summary>What the template's page shows, and nothing else.</summary>
/// <param name="PublishedAt">UTC; null while a draft.</param>
public sealed record EditionPage(int StartYear, string Code, string Name, EditionState State, DateTime? PublishedAt, IReadOnlyList<EditionPage.Theme> Themes)
{
    public int Count(TemplateActionKind kind) => Themes.Sum(theme => theme.Actions.Count(action => action.Kind == kind));

    /// <param name="Actions">Essential ones first, each kind in order.</param>
    public sealed record Theme(int Number, string Name, IReadOnlyList<string> FormerNames, IReadOnlyList<TemplateAction> Actions);
}

internal sealed class GetEditionHandler(VruDbContext db, CurrentTenant tenant) : IRequestHandler<GetEdition, EditionPage>
{
    public async Task<EditionPage> Handle(GetEdition request, CancellationToken cancellationToken)
    {
        var seesDrafts = tenant.Info.IsLondon;
        var edition = await db.Editions.AsNoTracking().Where(edition => edition.StartYear == request.StartYear && (seesDrafts || edition.State == EditionState.Published))
            .Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).SingleOrNotFoundAsync(cancellationToken);
        return new(
            edition.StartYear, edition.Code, edition.Name, edition.State, edition.PublishedAt,
            [
                .. edition.Themes.OrderBy(theme => theme.Number).Select(theme => new EditionPage.Theme(
                    theme.Number, theme.Name, theme.FormerNames, [.. theme.Actions.OrderBy(action => action.Kind).ThenBy(action => action.Number)])),
            ]);
    }
}

internal sealed class ListEditionsHandler(VruDbContext db, CurrentTenant tenant) : IRequestHandler<ListEditions, IReadOnlyList<EditionEntry>>
{
    public async Task<IReadOnlyList<EditionEntry>> Handle(ListEditions request, CancellationToken cancellationToken)
    {
        var seesDrafts = tenant.Info.IsLondon;
        return await db.Editions.Where(edition => seesDrafts || edition.State == EditionState.Published).OrderByDescending(edition => edition.StartYear)
            .Select(edition => new EditionEntry(
                edition.StartYear, edition.Code, edition.Name, edition.State, edition.PublishedAt, edition.Themes.Count,
                edition.Themes.SelectMany(theme => theme.Actions).Count(action => action.Kind == TemplateActionKind.Essential),
                edition.Themes.SelectMany(theme => theme.Actions).Count(action => action.Kind == TemplateActionKind.MenuOption)))
            .ToListAsync(cancellationToken);
    }
}
