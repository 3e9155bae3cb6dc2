using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Plans.Import;

/// <summary>A row of the preview, as its partial shows it.</summary>
/// <param name="Theme">Null if none is chosen yet.</param>
/// <param name="IsIntoPlan">The import is into a plan that has actions.</param>
public sealed record ImportRowView(ImportRow Row, RowComparison To, EditionOutline Edition, EditionOutline.Theme? Theme, bool MayEdit, bool IsIntoPlan)
{
    /// <summary>Sentences about the row, what hinders it first.</summary>
    public IEnumerable<string> Notes =>
        [.. To.Blocked is { } blocked ? [blocked] : Array.Empty<string>(), .. To.Warnings.Select(warning => warning.Sentence), .. To.ActionId is null || Row.Own is null ? Row.Warnings.Select(warning => warning.Sentence) : []];
}

/// <summary>What an import into a plan comes to, in words.</summary>
internal static class ImportWords
{
    /// <summary>"Twelve updates and two new. Decide 3. Mend 1."</summary>
    public static string Of(ImportPage import)
    {
        var parts = new List<string>();
        if (import.Count(RowKind.Update) is > 0 and var updates)
        {
            parts.Add($"{Words.Count(updates, "update")}");
        }

        if (import.Count(RowKind.New) is > 0 and var added)
        {
            parts.Add($"{Words.Number(added)} new");
        }

        var said = parts.Count > 0 ? $"{Words.First(string.Join(" and ", parts))}." : import.Count(RowKind.Conflict) == 0 ? "Nothing differs from the plan." : "";
        var mend = import.Compared.Values.Count(row => row is { Blocked: not null, Kind: not RowKind.Conflict });
        return $"{said}{(import.Count(RowKind.Conflict) is > 0 and var conflicts ? $" Decide {conflicts}." : "")}{(mend > 0 ? $" Mend {mend}." : "")}".Trim();
    }

    /// <summary>"Update".</summary>
    public static string Name(RowKind kind) => kind switch
    {
        RowKind.New => "New",
        RowKind.Update => "Update",
        RowKind.Conflict => "To decide",
        _ => "Same",
    };
}
