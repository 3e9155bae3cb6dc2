using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Everything that is missing in a plan, each with the link to exactly the place that mends it; what blocks sign-off stands first.</summary>
[Needs(Right.ReadPlan)]
public sealed class ChecksModel(IMediator mediator, Actor actor) : PageModel
{
    [FromRoute]
    public int Year { get; set; }

    public PlanChecks Checks { get; private set; } = null!;

    public IReadOnlyList<(Gap Gap, IReadOnlyList<PlanChecks.Finding> Found)> Groups { get; private set; } = [];

    public string Root => $"{Request.PathBase}/plans/{Year}";

    public bool MayEdit => actor.Has(Right.EditPlan) && Checks.State != PlanState.Closed;

    public bool MayAsk => actor.Has(Right.EditPlan) && Checks.State == PlanState.Draft && !Checks.IsBlocked;

    public string Title => (Blocking, Warning) switch
    {
        _ when Checks.Actions == 0 => "The plan is empty",
        (0, 0) => "Nothing is missing in the plan",
        (0, var warnings) => $"Nothing blocks sign-off; {Words.Count(warnings, "thing")} to look at",
        (var blocking, _) => $"{Words.CountFirst(blocking, "thing")} {(blocking == 1 ? "blocks" : "block")} sign-off",
    };

    public string Lead => Checks.IsBlocked && Warning > 0 ? $"And {Words.Count(Warning, "thing")} to look at, which {(Warning == 1 ? "does" : "do")} not block." : Checks.IsBlocked ? "" : "The chair can sign it as it stands.";

    private int Blocking => Checks.Findings.Count(finding => finding.Blocks);

    private int Warning => Checks.Findings.Count(finding => !finding.Blocks);

    public static string PlaceOf(Gap gap) => gap.ToString().ToLowerInvariant();

    public static string NameOf(Gap gap) => gap switch
    {
        Gap.Unanswered => "Minimum standards unanswered",
        Gap.WithoutOwner => "Without an owner",
        Gap.Undated => "Without an end day",
        Gap.PastItsEnd => "Past the end",
        Gap.OutcomeUnknown => "Outcome unknown",
        Gap.Unfunded => "Developing, without funding",
        Gap.Stale => "No word this quarter",
        _ => "Perhaps there twice",
    };

    public static string TitleOf(Gap gap, int count) => gap switch
    {
        Gap.Unanswered => $"{Words.CountFirst(count, "minimum standard")} without an answer",
        Gap.WithoutOwner => $"{Words.CountFirst(count, "action")} without an owner",
        Gap.Undated => $"{Words.CountFirst(count, "action")} without an end day",
        Gap.PastItsEnd => $"{Words.CountFirst(count, "action")} past the end and not done",
        Gap.OutcomeUnknown => $"{Words.CountFirst(count, "action")} whose outcome is unknown",
        Gap.Unfunded => $"{Words.CountFirst(count, "aspiration")} without a word on funding",
        Gap.Stale => $"{Words.CountFirst(count, "action")} of which nobody has spoken this quarter",
        _ => $"{Words.CountFirst(count, "action")} that another seems to repeat",
    };

    public static string WhyOf(Gap gap) => gap switch
    {
        Gap.Unanswered => "Every plan answers London’s minimum standards: by an owner, or by why one does not apply here.",
        Gap.WithoutOwner => "Nobody is reminded of an action that nobody owns.",
        Gap.Undated => "Without an end nobody sees when it is late. “Ongoing” is an answer too.",
        Gap.PastItsEnd => "Move the end, or say that it is complete or stopped.",
        Gap.OutcomeUnknown => "How will it be known whether it worked? Name the figure, count or answer that shows it.",
        Gap.Unfunded => "Say what could pay for it, so that the board can decide.",
        Gap.Stale => "The owner can say how it is going in a minute.",
        _ => "The words, or what they are about, are nearly the same: one may be left over from an import. Only a person can tell.",
    };

    public static string MendOf(Gap gap) => gap switch
    {
        Gap.Unanswered => "Answer it",
        Gap.WithoutOwner => "Choose an owner",
        Gap.Undated or Gap.PastItsEnd => "Set the end",
        Gap.OutcomeUnknown => "Say how it will be known",
        Gap.Unfunded => "Say what pays for it",
        Gap.Stale => "Say how it is going",
        _ => "Look at the words",
    };

    /// <summary>What the page that changes several actions calls the gap; null where they are better mended one by one.</summary>
    public static string? LookOf(Gap gap) => gap switch
    {
        Gap.WithoutOwner => "no-owner",
        Gap.Undated => "undated",
        Gap.PastItsEnd => "late",
        _ => null,
    };

    public bool MayMend(Gap gap) => gap == Gap.Stale ? actor.Has(Right.UpdateAllActions) && Checks.State != PlanState.Closed : MayEdit;

    public string MendsOf(PlanChecks.Finding finding) => $"{Root}/actions/{finding.ActionId}" + finding.Gap switch
    {
        Gap.Unanswered => "/answer",
        Gap.WithoutOwner => "/owner",
        Gap.Undated or Gap.PastItsEnd => "/edit#Input_End",
        Gap.OutcomeUnknown => "/edit#Input_KnownBy",
        Gap.Unfunded => "/edit#Input_Funding",
        Gap.Stale => "#update",
        _ => "/edit#Input_Text",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Checks = await mediator.Send(new CheckPlan(Year), ct);
        Groups = [.. Checks.Findings.GroupBy(finding => finding.Gap).Select(group => (group.Key, (IReadOnlyList<PlanChecks.Finding>)[.. group]))];
    }
}
