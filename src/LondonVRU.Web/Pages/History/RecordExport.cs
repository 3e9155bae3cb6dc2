using LondonVRU.Application.Ports;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Web.Components;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.History;

/// <summary>A record as a file: what the page's filter asks for, the newest <see cref="ListHistory.MostExported"/> of it.</summary>
public abstract class RecordExport(IMediator mediator, ITableWriter tables, RecordScope scope, string name) : PageModel
{
    /// <param name="format">"xlsx" or "csv".</param>
    public async Task<IActionResult> OnGetAsync(string? format, CancellationToken ct)
    {
        if (format is not ("xlsx" or "csv"))
        {
            return NotFound();
        }

        var asked = RecordAsked.Of(Request.Query);
        var table = asked.IsAccess
            ? Table((await mediator.Send(new ListAccess(scope, asked.Access, PageSize: ListHistory.MostExported), ct)).Entries.Items)
            : Table((await mediator.Send(new ListHistory(scope, asked.Changes, PageSize: ListHistory.MostExported), ct)).Entries.Items);
        var file = $"{name}-{(asked.IsAccess ? "access" : "history")}.{format}";
        return format == "csv"
            ? File(tables.Write(table, TableFormat.Csv), "text/csv; charset=utf-8", file)
            : File(tables.Write(table, TableFormat.Xlsx), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file);
    }

    /// <summary>A row for each field that changed.</summary>
    private static TableExport Table(IReadOnlyList<HistoryEntry> entries) => new(
        "History",
        [new("When (London)", 20), new("Who", 28), new("From where", 24), new("What", 60), new("Field", 24), new("Before", 40), new("After", 40)],
        [
            .. entries.SelectMany(
                entry => entry.Changes.Count > 0 ? entry.Changes : [new HistoryEntry.Change("", null, null)],
                IReadOnlyList<TableCell> (entry, change) =>
                [
                    At(entry.At), entry.By, entry.From is { } from ? HistoryNames.From(from) : "", HistoryWords.What(entry),
                    change.Field.Length == 0 ? "" : HistoryNames.Field(entry.Thing, change.Field),
                    change.Before is null ? "" : HistoryNames.Value(entry.Thing, change.Field, change.Before), change.After is null ? "" : HistoryNames.Value(entry.Thing, change.Field, change.After),
                ]),
        ]);

    private static TableExport Table(IReadOnlyList<AccessLine> entries) => new(
        "Access",
        [new("When (London)", 20), new("Who", 28), new("From where", 24), new("What happened", 36), new("What", 50), new("Times")],
        [.. entries.Select(IReadOnlyList<TableCell> (entry) => [At(entry.At), entry.By, HistoryNames.From(entry.From), HistoryNames.Name(entry.Kind), entry.What, entry.Count])]);

    private static string At(DateTime utc) => $"{LondonTime.Of(utc):yyyy-MM-dd HH:mm:ss}";
}
