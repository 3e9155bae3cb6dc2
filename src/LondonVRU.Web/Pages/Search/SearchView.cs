using LondonVRU.Application.Search;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace LondonVRU.Web.Pages.Search;

/// <summary>A search as its address says it.</summary>
/// <param name="Root">"/lewisham/search".</param>
/// <param name="Elsewhere">A partnership looks into the others' plans in force.</param>
public sealed record SearchAddress(string Root, SearchFor For, bool Elsewhere = false)
{
    public override string ToString()
    {
        QueryBuilder query = new();
        Add("q", For.Words);
        Add("where", Elsewhere ? "elsewhere" : null);
        Add("kind", For.Kind?.ToString());
        Add("theme", For.Theme?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("borough", For.Place);
        Add("status", For.Status?.ToString());
        Add("page", For.Page > 1 ? For.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return Root + query.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }

    public SearchAddress AtPage(int page) => this with { For = For with { Page = page } };

    /// <summary>The filters gone, the words kept.</summary>
    public SearchAddress Unfiltered() => this with { For = new(For.Words) };

    public bool IsFiltered => For.Kind is not null || For.Theme is not null || For.Place is not null || For.Status is not null;
}

/// <summary>The box, the filters and what was found: Search/_Search.</summary>
/// <param name="Kinds">Those that can be chosen; none where there is but one.</param>
/// <param name="Places">Those that can be chosen: slug and name; none where all is one place's.</param>
/// <param name="HasStatus">Whether what is searched has one.</param>
/// <param name="HrefOf">Where a thing that was found is read; null if nowhere.</param>
public sealed record SearchView(
    SearchAddress Address, FoundPage Found, IReadOnlyList<SearchTheme> Themes, IReadOnlyList<FoundKind> Kinds, IReadOnlyList<Choice> Places, bool HasStatus, string Hint,
    Func<Found, string?> HrefOf, bool NamesPlace, string? OtherWords = null, string? OtherHref = null)
{
    public static string NameOf(FoundKind kind) => kind switch
    {
        FoundKind.Action => "Action",
        FoundKind.Update => "Progress",
        FoundKind.Practice => "Practice",
        FoundKind.Nomination => "Nomination",
        _ => "Theme of a review",
    };

    /// <summary>What stands above a thing that was found: "Progress, Barnet, 3.4, Q3 2026/27, 23 December 2026".</summary>
    public string FactsOf(Found hit) => hit.Kind is FoundKind.Practice or FoundKind.Nomination
        ? string.Join(", ", new[]
        {
            NameOf(hit.Kind) + (hit.IsDraft ? " in draft" : ""), hit.Place, hit.Number.Length == 0 ? null : $"{(hit.Number.Contains(',', StringComparison.Ordinal) ? "themes" : "theme")} {hit.Number}",
            hit.On is { } on ? Words.Date(on) : null,
        }.OfType<string>())
        : string.Join(", ", new[]
        {
            NameOf(hit.Kind), NamesPlace ? hit.Place : null, hit.Number,
            hit.Cycle is { } cycle ? (Quarter.TryParse(cycle, null, out var quarter) ? quarter.ShortName : cycle) : hit.StartYear is { } year ? Quarter.YearName(year) : null,
            hit.Kind == FoundKind.Update && hit.On is { } day ? Words.Date(day) : null,
        }.OfType<string>());

    /// <summary>Of which a search may be limited to one.</summary>
    public static IReadOnlyList<ActionStatus> Statuses => ActionStatuses.All;
}
