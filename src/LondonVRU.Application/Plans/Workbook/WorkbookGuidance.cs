using System.Globalization;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>The sheet that says how to fill the workbook in.</summary>
internal static class WorkbookGuidance
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    public static IReadOnlyList<FormGuidance> Of(WorkbookHead head) =>
    [
        new($"{head.TenantName}’s plan {Quarter.YearName(head.StartYear)}, as it stood on {head.Today.ToString("d MMMM yyyy", British)}",
        [
            head.MayEdit || head.MayUpdate
                ? $"Fill in the white cells of the sheet “Plan” and send the file back to whoever sent it to you, or upload it under Plan, Import. Nothing changes before somebody has looked at it there, row by row."
                : "This file is to be read. Nothing that is written into it comes back to the plan.",
            "Grey cells are the service’s: they are locked, without a password.",
        ]),
        .. Progress(head),
        .. Content(head),
        new("What happens to it",
        [
            "Rows may be sorted. A row that is deleted here stays as it is in the plan: nothing is ever deleted by a workbook.",
            "If somebody changed the plan in the meantime, both texts are shown, and one is chosen.",
            "Formulas are not calculated: write words.",
            $"It comes back to {head.TenantName}’s plan of {Quarter.YearName(head.StartYear)} alone.",
            "No names of children or victims, please, and nothing that must not leave your organisation.",
        ]),
    ];

    private static IEnumerable<FormGuidance> Progress(WorkbookHead head)
    {
        if (head.MayUpdate)
        {
            yield return new("How it is going (teal headings)",
            [
                "Choose the status, say what was done since what was said last, what is next, and what help is wanted. What is left empty is not said.",
                .. ActionStatuses.All.Select(status => $"{status.Name()}: {status.Definition()}"),
            ]);
        }
    }

    private static IEnumerable<FormGuidance> Content(WorkbookHead head)
    {
        if (head.MayEdit)
        {
            yield return new("What the plan says (dark headings)",
            [
                "Change any white cell. An emptied cell empties what the plan says.",
                "New actions go into the empty rows at the end: choose a theme and say what is to be done. They get their number from the plan.",
                "Dates are kept as they are written: May-26, Q2 2026/27, Ongoing, TBC.",
            ]);
        }
    }
}
