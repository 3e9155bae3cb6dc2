using System.Globalization;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>Whose workbook, and what the person who exports it may bring back.</summary>
/// <param name="Today">Of London.</param>
/// <param name="Now">UTC.</param>
internal sealed record WorkbookHead(
    Id<Tenant> TenantId, string TenantName, Id<Plan> PlanId, int StartYear, IReadOnlyList<string> Themes, IReadOnlyList<string> People, bool MayEdit, bool MayUpdate, DateOnly Today, DateTime Now);

/// <summary>The plan as a workbook that is filled in elsewhere and brought back.</summary>
internal static class PlanWorkbook
{
    /// <summary>Open rows for new actions.</summary>
    private const int BlankRows = 25;

    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <param name="plan">With the joint actions, which stand on the sheet of guidance, to be read: they are updated in the BCU's tenant, and nothing of them comes back.</param>
    public static FormWorkbook Of(WorkbookHead head, IReadOnlyList<StandingAction> actions, PlanPage? plan = null) => new(
        $"Plan {Quarter.YearName(head.StartYear)}", Columns(head), [.. actions.Select(Row)], head.MayEdit ? BlankRows : 0, [.. WorkbookGuidance.Of(head), .. Joint(plan)],
        OwnWorkbook.Marks(head.TenantId, head.TenantName, head.PlanId, head.StartYear, actions.Count, head.Now));

    private static IEnumerable<FormGuidance> Joint(PlanPage? plan) => plan is { JointPlan: { } joint, JointActions.Count: > 0 }
        ? [new($"Joint actions of {joint.Name}, to be read: they are updated there", [.. plan.JointActions.Select(Line)])]
        : [];

    /// <summary>"J3, Governance. Meet once a month. Metropolitan Police Service, Apr-26 to Mar-27. On track. Differs here: …".</summary>
    private static string Line(JointAction joint)
    {
        var dates = joint.Action.Start.AsWritten.Length + joint.Action.End.AsWritten.Length == 0 ? null : $"{joint.Action.Start.AsWritten} to {joint.Action.End.AsWritten}";
        var who = string.Join(", ", new[] { joint.Action.LeadAgency, dates }.OfType<string>());
        string?[] parts = [joint.Action.Text.TrimEnd('.'), who, joint.Action.Status?.Name() ?? "No word yet", joint.Exception is { } note ? $"Differs here: {note.Words}" : null];
        return $"{joint.Number}, {joint.Theme}. {string.Join(". ", parts.Where(part => !string.IsNullOrEmpty(part)))}";
    }

    private static IReadOnlyList<FormColumn> Columns(WorkbookHead head)
    {
        var content = head.MayEdit ? FormOpen.Always : FormOpen.Never;
        var progress = head.MayUpdate ? FormOpen.Always : FormOpen.Never;
        FormColumn Content(ImportField field, int width, IReadOnlyList<string>? choices = null, bool takesOthers = false, string? prompt = null) =>
            new(field.Name(), width, content, choices, takesOthers, prompt);
        FormColumn Progress(ImportField field, int width, IReadOnlyList<string>? choices = null, string? prompt = null) =>
            new(field.Name(), width, progress, choices, Prompt: prompt, Group: FormGroup.Progress);
        return
        [
            new(OwnWorkbook.NumberColumn, 7, FormOpen.Never),
            new(OwnWorkbook.ThemeColumn, 26, head.MayEdit ? FormOpen.InNewRows : FormOpen.Never, head.Themes),
            Content(ImportField.Text, 54),
            new("Comes from", 13, FormOpen.Never),
            Content(ImportField.Lead, 20),
            Content(ImportField.Owner, 22, head.People, takesOthers: true, "Somebody of the list, or a post in your own words."),
            Content(ImportField.Partners, 22),
            Content(ImportField.Start, 13, prompt: "As you would write it: May-26, Summer term 2026, TBC."),
            Content(ImportField.End, 13, prompt: "As you would write it: May-26, Ongoing, TBC."),
            Content(ImportField.Success, 32),
            Content(ImportField.KnownBy, 26),
            Content(ImportField.Weighting, 11, [.. Enum.GetNames<Weighting>()]),
            Content(ImportField.Maturity, 12, [.. Enum.GetNames<Maturity>()]),
            Content(ImportField.DoesNotApply, 22, prompt: "Of minimum standards (Essential) only."),
            new("Marking", 12, FormOpen.Never),
            new("Said last", 34, FormOpen.Never, Group: FormGroup.Progress),
            Progress(ImportField.Status, 13, [.. ActionStatuses.All.Select(status => status.Name())], "How it is going now. At risk and Off track need words beside."),
            Progress(ImportField.Done, 36, prompt: "Since what was said last."),
            Progress(ImportField.Next, 36),
            Progress(ImportField.Help, 26),
            new(OwnWorkbook.MarkColumn, 10, FormOpen.Hidden),
        ];
    }

    private static IReadOnlyList<string?> Row(StandingAction action) =>
    [
        action.FullNumber, action.ThemeName, action.Content.Text, PlanTable.NameOf(action.Origin), action.Content.LeadAgency, action.OwnerName, action.Content.Partners,
        action.Content.Start.AsWritten, action.Content.End.AsWritten, action.Content.SuccessLooksLike, action.Content.KnownBy, action.Content.Weighting.ToString(),
        action.Content.Maturity.ToString(), action.Content.DoesNotApplyBecause, action.Content.IsRestricted ? "OFFICIAL-SENSITIVE" : "OFFICIAL",
        SaidLast(action), action.Status?.Name(), null, null, null, RowMark.Of(action).ToString(),
    ];

    /// <summary>"12 November 2026, On track: …"; null if nothing was said.</summary>
    private static string? SaidLast(StandingAction action) => action is { Last: { } last, Status: { } status }
        ? $"{LondonTime.DayOf(last.At).ToString("d MMMM yyyy", British)}, {status.Name()}{(last.Done is null ? "" : $": {last.Done}")}{(last.Next is null ? "" : $"\nNext: {last.Next}")}{(last.Help is null ? "" : $"\nHelp wanted: {last.Help}")}"
        : null;
}
