using Microsoft.AspNetCore.Http.Extensions;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>The address of a view of the comparison: all that is chosen stands in it.</summary>
/// <param name="View">Last part of its path; empty for the heat map.</param>
/// <param name="Group">Code of a group of boroughs; null or empty for all London.</param>
/// <param name="Theme">Number of the column; null for all.</param>
/// <param name="Lines">Where actions come from; null for everything.</param>
/// <param name="Measure">Code; null for the usual one.</param>
internal sealed record CompareAddress(string View, string? Cycle, string? Group, int? Theme, string? Lines, string? Measure)
{
    /// <summary>The views, and what they are called.</summary>
    public static readonly IReadOnlyList<(string View, string Name)> Views =
        [("", "Themes by borough"), ("map", "Map"), ("quarters", "Over quarters"), ("beside", "Side by side"), ("theme", "One theme"), ("options", "Menu and gaps")];

    /// <summary>Names of boroughs, for what takes some.</summary>
    public IReadOnlyList<string> Boroughs { get; init; } = [];

    /// <summary>Code of a template action.</summary>
    public string? Action { get; init; }

    /// <summary>"standards" for minimum standards alone, "gaps" for the menu's gaps alone; null for all.</summary>
    public string? Show { get; init; }

    /// <summary>"name"; null for the usual order.</summary>
    public string? Sort { get; init; }

    /// <summary>Of a file; null for the page.</summary>
    public string? Format { get; init; }

    /// <summary>As a link: the view's own parameters alone, in one order.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        Add("cycle", Cycle);
        Add("group", Group);
        Add("theme", View.Length == 0 && Format is null ? null : Theme?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Add("lines", View.Length == 0 ? null : Lines);
        Add("measure", View.Length == 0 ? null : Measure);
        Add("show", (View, Show) is ("", "standards") or ("options" or "export", "gaps") ? Show : null);
        Add("sort", View == "map" ? Sort : null);
        foreach (var borough in View is "beside" or "behind" or "help" or "export" || (View.Length == 0 && Theme is not null) ? Boroughs : [])
        {
            Add("borough", borough);
        }

        Add("code", View is "action" or "export" ? Action : null);
        Add("format", Format);
        return $"/london/compare{(View.Length == 0 ? "" : $"/{View}")}{query}";

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}
