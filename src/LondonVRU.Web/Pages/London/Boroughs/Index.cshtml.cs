using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Boroughs;

/// <summary>What one borough handed to London, and what London answered. It is answered where it is read whole: a review on its own page, a plan where the panel reads it.</summary>
[Needs(Right.ReadShelf)]
internal sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>"2026-q3"; null for the latest that has opened.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>"plan", else the review.</summary>
    [FromQuery]
    public string? Kind { get; set; }

    public BoroughRecord Record { get; private set; } = null!;

    public SubmissionPage? Shown => Record.Shown;

    public bool ShowsPlan => Kind == "plan";

    public bool MayAnswer => actor.Has(Right.AnswerSubmissions);

    public string What => ShowsPlan ? $"plan {Quarter.YearName(Record.StartYear)}" : Record.Cycles is { } cycles ? $"review of {cycles.Chosen.Title.ShortName}" : "review";

    public string Heading => (Shown, Record.LastAnswer) switch
    {
        (null, _) => $"{Record.Borough.Name}’s {What} is not in",
        (_, null) => $"{Record.Borough.Name}’s {What} is to be read",
        (_, AnswerKind.Opened) => $"{Record.Borough.Name}’s {What} is being read",
        (_, AnswerKind.ChangesRequested) => $"{Record.Borough.Name} was asked to change its {What}",
        (_, AnswerKind.Reopened) => $"{Record.Borough.Name}’s {What} was reopened",
        (_, AnswerKind.Closed) => $"{Record.Borough.Name}’s {What} is closed",
        (_, AnswerKind.Accepted) => $"{Record.Borough.Name}’s {What} is accepted",
        _ => $"{Record.Borough.Name}’s {What} has feedback",
    };

    public string? Lead => Shown is not { } shown
        ? null
        : $"Version {shown.Version}, submitted on {Words.DayAndTime(shown.SubmittedAt)} by {shown.SubmittedBy}, signed off by {shown.SignedOffBy}{(shown.DaysLate is > 0 and var days ? $", {Words.Plural(days, "day")} late" : "")}.";

    public async Task OnGetAsync(CancellationToken ct) =>
        Record = await mediator.Send(new GetBoroughRecord(Slug, Cycle, ShowsPlan ? SubmissionKind.Plan : SubmissionKind.Review), ct);

    public string Address(string? cycle = null, bool? plan = null) =>
        $"/london/boroughs/{Record.Borough.Slug}?cycle={cycle ?? Record.Cycles?.Chosen.Code}{(plan ?? ShowsPlan ? "&kind=plan" : "")}";

    /// <summary>Plan, review and answers on one page that prints.</summary>
    public string ProfileHref => $"/london/boroughs/{Record.Borough.Slug}/profile{(Record.Cycles is { } cycles ? $"?cycle={cycles.Chosen.Code}" : "")}";

    public static string NameOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Opened => "Opened",
        AnswerKind.ChangesRequested => "Changes requested",
        AnswerKind.Feedback => "Feedback",
        AnswerKind.Accepted => "Accepted",
        AnswerKind.Closed => "Closed",
        _ => "Reopened",
    };

    public static FlagKind FlagOf(ActionOrigin origin) => origin switch
    {
        ActionOrigin.Essential => FlagKind.Essential,
        ActionOrigin.MenuOption => FlagKind.MenuOption,
        ActionOrigin.AdoptedPractice => FlagKind.AdoptedPractice,
        ActionOrigin.Rollout => FlagKind.Rollout,
        _ => FlagKind.Local,
    };

    public string KindOfTenant => Record.Borough.Kind == TenantKind.Bcu ? "Basic Command Unit, joint plan" : "Borough";
}
