using LondonVRU.Application.Ports;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages;

/// <summary>Tables as files.</summary>
internal static class TableFiles
{
    public const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <param name="page">That answers with it.</param>
    /// <param name="format">"xlsx" or "csv"; anything else is not found.</param>
    /// <param name="name">Of the file, without an ending.</param>
    public static IActionResult TableFile(this PageModel page, ITableWriter tables, TableExport table, string format, string name) => format switch
    {
        "csv" => page.File(tables.Write(table, TableFormat.Csv), "text/csv; charset=utf-8", $"{name}.csv"),
        "xlsx" => page.File(tables.Write(table, TableFormat.Xlsx), Workbook, $"{name}.xlsx"),
        _ => page.NotFound(),
    };
}
