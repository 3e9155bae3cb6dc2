using System.Globalization;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>
/// What a row of the service's own workbook carries in a hidden cell: which action it is, what was known when it was exported, and a print of
/// each cell. It travels with the row when rows are sorted, and only helps to tell: what it names is looked for among what the person may see.
/// </summary>
/// <param name="ActionId">Of the exporting tenant's plan.</param>
/// <param name="Version">Of the action's content then.</param>
/// <param name="LatestUpdateId">The last update then; null if none.</param>
/// <param name="Prints">By the order of <see cref="ImportField"/>, up to and with the status.</param>
public sealed record RowMark(Id<PlanAction> ActionId, int Version, Id<ActionUpdate>? LatestUpdateId, IReadOnlyList<string> Prints)
{
    private const int Fields = (int)ImportField.Status + 1;

    internal static RowMark Of(StandingAction action) => new(
        action.Id, action.Version, action.LatestUpdateId, [.. ImportFields.All.Take(Fields).Select(field => CellWords.Print(action.Words(field)))]);

    /// <summary>Null where the words are no mark.</summary>
    public static RowMark? Read(string words)
    {
        var parts = words.Trim().Split('.');
        return parts.Length == 4 && Guid.TryParseExact(parts[0], "N", out var id)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            && parts[3].Split('-') is { Length: Fields } prints
            ? new(new(id), version, Guid.TryParseExact(parts[2], "N", out var update) ? new(update) : null, prints)
            : null;
    }

    /// <summary>Whether somebody touched the cell since it was exported.</summary>
    internal bool Differs(ImportField field, string? words) => CellWords.Print(words) != Prints[(int)field];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{ActionId.Value:N}.{Version}.{(LatestUpdateId is { } update ? update.Value.ToString("N") : "0")}.{string.Join('-', Prints)}");
}

/// <summary>What only the service's own workbook brings of a row. An empty cell empties what the plan says.</summary>
/// <param name="Mark">Null for a row that somebody added.</param>
/// <param name="Absent">Fields whose columns are not in the file: it says nothing of them.</param>
public sealed record OwnCells(RowMark? Mark, string KnownBy, string Weighting, string Maturity, string DoesNotApply, string Help, IReadOnlyList<ImportField> Absent);
