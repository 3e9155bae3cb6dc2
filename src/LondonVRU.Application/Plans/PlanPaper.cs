using System.Globalization;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans;

/// <summary>The plan as a committee reads it: a chapter a theme, each with the table that boards know.</summary>
internal static class PlanPaper
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    private static readonly TableColumn[] Columns =
        [new("No.", 6), new("Action", 46), new("Owner and lead agency", 24), new("Start", 11), new("End", 11), new("Status", 12)];

    /// <param name="leftOut">Restricted actions that the reader may see and that are not in it.</param>
    public static Paper Of(PlanPage plan, string borough, DateOnly today, int leftOut = 0, PaperMark? mark = null)
    {
        var actions = plan.Themes.SelectMany(theme => theme.Actions).ToList();
        var restricted = actions.Count(action => action.IsRestricted);
        var notes = plan.JointActions.ToDictionary(joint => joint.Action.Id, joint => joint.Exception?.Words);
        List<string> facts = [$"As at {today.ToString("dddd d MMMM yyyy", British)}. Version {plan.VersionNumber}: {StateOf(plan)}."];
        if (restricted > 0)
        {
            facts.Add($"{(restricted == 1 ? "One action is" : $"{restricted} actions are")} OFFICIAL-SENSITIVE and marked so. Take them out before this is published.");
        }

        if (plan.JointPlan is { } shared && plan.JointActions.Count > 0)
        {
            facts.Add($"Numbers with J are of {shared.Name}’s joint plan, which {Words.List(shared.Boroughs)} keep together.");
        }

        if (leftOut > 0)
        {
            facts.Add($"{(leftOut == 1 ? "One restricted action is" : $"{leftOut} restricted actions are")} left out.");
        }

        return new(
            borough, $"Violence reduction plan {Quarter.YearName(plan.StartYear)}", restricted > 0 ? "OFFICIAL-SENSITIVE" : "OFFICIAL", facts,
            [.. plan.Themes.Select(theme => SectionOf(theme, notes))], mark);
    }

    private static PaperSection SectionOf(PlanPage.Theme theme, IReadOnlyDictionary<Id<PlanAction>, string?> notes) => theme.Actions.Count == 0
        ? new(theme.Heading(), ["No actions."])
        : new(theme.Heading(), [], new(
            $"Actions of theme {theme.Heading()}: number, words, owner and lead agency, start, end and status of each.",
            Columns, [.. theme.Actions.Select(action => Cells(theme, action, notes.GetValueOrDefault(action.Id)))]));

    private static IReadOnlyList<TableCell> Cells(PlanPage.Theme theme, PlanPage.Row action, string? note) =>
    [
        theme.CodeOf(action),
        string.Join('\n', new[]
        {
            action.Text, Marks(action), action.DoesNotApplyBecause is { } reason ? $"Does not apply here: {reason}" : null, note is null ? null : $"Differs here: {note}",
        }.OfType<string>()),
        string.Join('\n', new[] { action.Owner ?? (action.IsOpen ? "No owner yet" : null), action.LeadAgency }.OfType<string>()),
        action.Start.AsWritten,
        action.End.AsWritten,
        action.Status is { } status ? $"{status.Letter()} {status.Name()}" : "No word yet",
    ];

    private static string Marks(PlanPage.Row action) => PlanTable.NameOf(action) + (action.IsRestricted ? ". OFFICIAL-SENSITIVE" : "");

    private static string StateOf(PlanPage plan) => plan.State switch
    {
        PlanState.Draft => "a draft",
        PlanState.AwaitingSignOff => "with the chair for sign-off",
        PlanState.SignedOff => "signed off by the chair",
        PlanState.Submitted when plan.Answer == AnswerKind.Accepted => "accepted by London",
        PlanState.Submitted => "submitted to London",
        _ => "closed",
    };
}
