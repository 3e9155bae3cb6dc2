using System.Globalization;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>The service's own workbook, come back: whose it is, and its rows with their marks.</summary>
/// <param name="TenantId">That exported it.</param>
/// <param name="StartYear">Of the plan.</param>
/// <param name="Exported">How many actions it held.</param>
public sealed record OwnWorkbook(Id<Tenant> TenantId, Id<Plan> PlanId, int StartYear, int Exported)
{
    internal const string MarkColumn = "Row mark";
    internal const string NumberColumn = "No.";
    internal const string ThemeColumn = "Theme";

    private const string Form = "londonvru-plan-1";

    internal static IReadOnlyList<KeyValuePair<string, string>> Marks(Id<Tenant> tenant, string tenantName, Id<Plan> plan, int startYear, int actions, DateTime at) =>
    [
        new("Form", Form),
        new("Borough", tenantName),
        new("Year", startYear.ToString(CultureInfo.InvariantCulture)),
        new("Tenant", tenant.Value.ToString("D")),
        new("Plan", plan.Value.ToString("D")),
        new("Actions", actions.ToString(CultureInfo.InvariantCulture)),
        new("Exported", at.ToString("O", CultureInfo.InvariantCulture)),
    ];

    /// <summary>Null if the document is no workbook of the service's.</summary>
    internal static OwnWorkbook? Of(SourceDocument document)
    {
        var marks = document.Marks?.Rows.Where(row => row.Cells.Count >= 2).GroupBy(row => row.Cells[0].Text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Cells[1].Text, StringComparer.Ordinal);
        return marks is not null && marks.GetValueOrDefault("Form") == Form
            && Guid.TryParse(marks.GetValueOrDefault("Tenant"), out var tenant) && Guid.TryParse(marks.GetValueOrDefault("Plan"), out var plan)
            && int.TryParse(marks.GetValueOrDefault("Year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? new(new(tenant), new(plan), year, int.TryParse(marks.GetValueOrDefault("Actions"), NumberStyles.None, CultureInfo.InvariantCulture, out var actions) ? actions : 0)
            : null;
    }

    /// <summary>Its rows with something in them; null if the column of marks is gone, so that it has to be read like anybody's table.</summary>
    internal ReadPlan? Read(SourceDocument document)
    {
        foreach (var table in document.Blocks.OfType<SourceTable>())
        {
            for (var at = 0; at < Math.Min(table.Rows.Count, 10); at++)
            {
                var columns = Columns(table.Rows[at]);
                if (columns.ContainsKey(MarkColumn) && columns.ContainsKey(ImportField.Text.Name()))
                {
                    return Read(table, at, columns);
                }
            }
        }

        return null;
    }

    private ReadPlan Read(SourceTable table, int head, Dictionary<string, int> columns)
    {
        ImportField[] absent = [.. ImportFields.All.Where(field => !columns.ContainsKey(field.Name()))];
        List<ReadAction> actions = [];
        HashSet<Id<PlanAction>> found = [];
        foreach (var row in table.Rows.Skip(head + 1))
        {
            string Cell(string name) => columns.TryGetValue(name, out var column) && column < row.Cells.Count ? CellWords.Normal(row.Cells[column].Stored) : "";
            string Of(ImportField field) => Cell(field.Name());
            var mark = RowMark.Read(Cell(MarkColumn));
            if (mark is null && ImportFields.All.All(field => Of(field).Length == 0))
            {
                continue;
            }

            if (mark is not null)
            {
                found.Add(mark.ActionId);
            }

            var (number, theme) = ActionNumber.Of(Cell(NumberColumn));
            actions.Add(new()
            {
                ThemeAsWritten = Cell(ThemeColumn) is { Length: > 0 } name ? name : null,
                ThemeNumber = theme,
                Number = number,
                Text = Of(ImportField.Text),
                Lead = Of(ImportField.Lead),
                Owner = Of(ImportField.Owner),
                Partners = Of(ImportField.Partners),
                StartAsWritten = Of(ImportField.Start),
                EndAsWritten = Of(ImportField.End),
                Success = Of(ImportField.Success),
                Status = StatusOf(Of(ImportField.Status)),
                StatusAsWritten = Of(ImportField.Status),
                Done = Of(ImportField.Done),
                Next = Of(ImportField.Next),
                Own = new(mark, Of(ImportField.KnownBy), Of(ImportField.Weighting), Of(ImportField.Maturity), Of(ImportField.DoesNotApply), Of(ImportField.Help), absent),
                SourceRow = row.Number,
            });
        }

        return new(actions, [], [.. Missing(absent), .. Left(Exported - found.Count)]);
    }

    private static Dictionary<string, int> Columns(SourceRow row)
    {
        Dictionary<string, int> columns = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < row.Cells.Count; i++)
        {
            columns.TryAdd(row.Cells[i].Text.Trim(), i);
        }

        return columns;
    }

    private static ActionStatus? StatusOf(string words) =>
        ActionStatuses.All.Where(status => string.Equals(status.Name(), words, StringComparison.OrdinalIgnoreCase)).Select(status => (ActionStatus?)status).FirstOrDefault() ?? StatusWords.Read(words);

    /// <summary>A column that somebody renamed or took out says nothing: it must not empty what the plan says.</summary>
    private static IEnumerable<ImportWarning> Missing(ImportField[] missing)
    {
        if (missing.Length > 0)
        {
            yield return new("columns-missing", $"{(missing.Length == 1 ? "The column" : "The columns")} {string.Join(", ", missing.Select(field => $"“{field.Name()}”"))} {(missing.Length == 1 ? "is" : "are")} not in the file, or {(missing.Length == 1 ? "has" : "have")} another name there: nothing of {(missing.Length == 1 ? "it" : "them")} is changed.");
        }
    }

    private static IEnumerable<ImportWarning> Left(int left)
    {
        if (left > 0)
        {
            yield return new("rows-missing", left == 1
                ? "One row of those that were exported is not in the file: its action stays as it is."
                : $"{left} rows of those that were exported are not in the file: their actions stay as they are.");
        }
    }
}
