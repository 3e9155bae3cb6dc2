using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>The themes under which practice, offers, requests and rollouts stand: those of this year's edition, with every earlier name of theirs.</summary>
internal sealed class ThemesOfToday(VruDbContext db, TimeProvider clock) : IScopedPart
{
    /// <param name="used">Themes of what is shown; one that has no place in the edition gets a column of its own at the end.</param>
    public async Task<ThemeColumns> ReadAsync(IReadOnlyCollection<Id<Theme>> used, CancellationToken ct)
    {
        var themes = await (
            from theme in db.Themes
            join edition in db.Editions on theme.EditionId equals edition.Id
            where edition.State != EditionState.Draft
            select new EditionTheme(theme.Id, edition.StartYear, theme.Number, theme.Name, theme.ShortName, theme.FormerNames)).ToListAsync(ct);
        return ThemeColumns.Of(themes, LondonTime.FinancialYearOf(LondonTime.Today(clock)), used);
    }

    /// <param name="known">That the thing has already: an earlier edition's may stay.</param>
    /// <exception cref="NotFoundException">One of them is none of this year's edition.</exception>
    public async Task RequireAsync(IEnumerable<Id<Theme>> themes, IEnumerable<Id<Theme>> known, CancellationToken ct)
    {
        if (themes.Except(known).ToList() is { Count: > 0 } fresh && fresh.Except((await ReadAsync([], ct)).Themes.Select(theme => theme.Id)).Any())
        {
            throw new NotFoundException();
        }
    }
}

/// <summary>The themes that a practice, an offer, a request or a rollout can be about, in this year's order.</summary>
public sealed record ListThemesOfToday : IRequest<IReadOnlyList<ComparedTheme>>;

internal sealed class ListThemesOfTodayHandler(ThemesOfToday themes) : IRequestHandler<ListThemesOfToday, IReadOnlyList<ComparedTheme>>
{
    public async Task<IReadOnlyList<ComparedTheme>> Handle(ListThemesOfToday request, CancellationToken cancellationToken) => (await themes.ReadAsync([], cancellationToken)).Themes;
}
