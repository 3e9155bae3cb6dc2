using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Where a plan stands, in words, and what comes next.</summary>
internal static class PlanWords
{
    /// <summary>"Lewisham’s", "Tower Hamlets’".</summary>
    public static string Of(string name) => name.EndsWith('s') ? $"{name}’" : $"{name}’s";

    /// <summary>"With the chair".</summary>
    public static string NameOf(PlanState state) => state switch
    {
        PlanState.Draft => "Draft",
        PlanState.AwaitingSignOff => "With the chair",
        PlanState.SignedOff => "Signed",
        PlanState.Submitted => "Submitted to London",
        _ => "Closed",
    };

    /// <summary>"Lewisham’s plan is with the chair".</summary>
    public static string Title(PlanPage plan, string name) => plan switch
    {
        { State: PlanState.Draft, DeclinedBecause: not null } => $"The chair sent {Of(name)} plan back",
        { State: PlanState.Draft } => $"{Of(name)} plan is a draft",
        { State: PlanState.AwaitingSignOff } => $"{Of(name)} plan is with the chair",
        { State: PlanState.SignedOff } => $"{Of(name)} plan is signed",
        { State: PlanState.Closed } => $"{Of(name)} plan is closed",
        { Answer: AnswerKind.Accepted } => $"{Of(name)} plan is in force",
        { Answer: AnswerKind.ChangesRequested or AnswerKind.Reopened } => $"London asks for changes to {Of(name)} plan",
        _ => $"{Of(name)} plan is with London",
    };

    /// <summary>"Version 4 has been with the chair since Tuesday 5 January, sent by …".</summary>
    public static string Lead(PlanPage plan, DateOnly today)
    {
        var version = $"Version {plan.VersionNumber}";
        return plan.State switch
        {
            PlanState.Draft => $"{version} is being written.{InForce(plan)}",
            PlanState.AwaitingSignOff => $"{version} has been with the chair since {On(plan.SignOffAskedAt, today)}, sent by {plan.SignOffAskedBy}.{InForce(plan)}",
            PlanState.SignedOff => $"{plan.SignedOffBy} signed {Small(version)} on {On(plan.SignedOffAt, today)}. It has not gone to London yet.{InForce(plan)}",
            PlanState.Submitted => $"{version} was submitted to London on {On(plan.SubmittedAt, today)}.{Answered(plan, today)}{InForce(plan)}",
            _ => $"The year is over. {version} can only be read.",
        };
    }

    /// <summary>The one step that this person can take now, with a sentence about it; null if there is none.</summary>
    public static (string Sentence, ButtonLink Button)? NextStep(PlanPage plan, Actor actor, string root)
    {
        var edits = actor.Has(Right.EditPlan);
        return plan.State switch
        {
            PlanState.Draft when edits => ("When it says what the partnership means to do, the chair signs it.", new("Ask for sign-off", $"{root}/sign-off/request")),
            PlanState.AwaitingSignOff when actor.Has(Right.SignOff) && plan.SignOffAskedById != actor.PersonIdOrNull => ("It waits for your signature.", new("Read and sign", $"{root}/sign-off")),
            PlanState.SignedOff when edits => ("It can go to London now.", new("Submit to London", $"{root}/submission")),
            PlanState.Submitted when edits && plan.Answer is AnswerKind.ChangesRequested or AnswerKind.Reopened =>
                ("The first change begins the next version; what you change is shown to London beside this one.", new("See what has changed", $"{root}/changes")),
            PlanState.Submitted when edits && plan.Answer is null => ("London has not opened it yet: until then it can be pulled back.", new("Pull it back", $"{root}/submission/withdrawal")),
            _ => null,
        };
    }

    /// <summary>"Tuesday 5 January", with the year where it is another one.</summary>
    public static string On(DateTime? utc, DateOnly today)
    {
        if (utc is not { } at)
        {
            return "";
        }

        var day = LondonTime.DayOf(at);
        return day.Year == today.Year ? Words.DayOfYear(day) : Words.Day(day);
    }

    private static string InForce(PlanPage plan) =>
        plan.Handed is { InForce: { } accepted } && accepted < plan.VersionNumber ? $" Version {accepted} is in force." : "";

    private static string Answered(PlanPage plan, DateOnly today) => plan.Answer switch
    {
        null => "",
        AnswerKind.Accepted => $" London accepted it on {On(plan.Handed!.AnsweredAt, today)}.",
        AnswerKind.ChangesRequested or AnswerKind.Reopened => $" London sent it back on {On(plan.Handed!.AnsweredAt, today)}.",
        AnswerKind.Feedback => $" London wrote about it on {On(plan.Handed!.AnsweredAt, today)}.",
        _ => $" London opened it on {On(plan.Handed!.AnsweredAt, today)}.",
    };

    private static string Small(string words) => char.ToLowerInvariant(words[0]) + words[1..];
}
