using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Boroughs;

/// <summary>Everything that one partnership handed over, on one page that prints.</summary>
[Needs(Right.ReadShelf)]
internal sealed class ProfileModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>"2026-q3"; null for the latest that has opened.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    public BoroughProfile Profile { get; private set; } = null!;

    public string Heading => Profile.Cycles is { } cycles ? $"{Profile.Place.PlaceName} in {cycles.Chosen.Title.ShortName}" : $"{Profile.Place.PlaceName} in {Quarter.YearName(Profile.StartYear)}";

    public string Lead => Profile.Review is { HelpWanted: not null } ? "Its plan, its review and London’s answers. It asks for help." : "Its plan, its review and London’s answers.";

    public string RecordHref => $"/london/boroughs/{Profile.Place.Slug}{(Profile.Cycles is { } cycles ? $"?cycle={cycles.Chosen.Code}" : "")}";

    public string PlanWords => Profile.Plan is { } plan
        ? $"Version {plan.VersionNumber}, submitted on {Words.Date(LondonTime.DayOf(plan.SubmittedAt))} by {plan.SubmittedBy}, signed off by {plan.SignedOffBy}"
        : "Not submitted";

    public string ReviewWords => Profile.Review is { } review
        ? $"Submitted on {Words.Date(LondonTime.DayOf(review.SubmittedAt))} by {review.SubmittedBy}, signed off by {review.SignedOffBy}{(review.DaysLate is > 0 and var days ? $", {Words.Plural(days, "day")} late" : "")}"
        : "Not submitted";

    /// <summary>"12 on track, 2 at risk, 1 off track".</summary>
    public string CountWords => Profile.Counts is { Total: > 0 } counts
        ? string.Join(", ", ActionStatuses.All.Where(status => counts.Of(status) > 0).Select(status => $"{counts.Of(status)} {status.Name().ToLowerInvariant()}")
            .Concat(counts.NoWordYet > 0 ? [$"{counts.NoWordYet} without a word yet"] : Array.Empty<string>()))
        : "No review yet";

    /// <summary>"Q2 2026/27 on time, Q1 2026/27 3 days late"; null if there is nothing before.</summary>
    public string? ArrivalWords => Profile.Arrivals is { Count: > 0 } before
        ? string.Join(", ", before.Select(came => $"{came.Quarter.ShortName} {came switch { { DaysLate: 0 } => "on time", { DaysLate: { } days } => $"{Words.Plural(days, "day")} late", { IsDue: true } => "never came", _ => "not in yet" }}"))
        : null;

    public async Task OnGetAsync(CancellationToken ct) => Profile = await mediator.Send(new GetBoroughProfile(Slug, Cycle), ct);

    /// <summary>As the review has it, else as the plan has it.</summary>
    public static string EndOf(BoroughProfile.Row row) => row switch
    {
        { Line.EndAsWritten: { Length: > 0 } end } => end,
        { Action.EndAsWritten: { Length: > 0 } end } => end,
        _ => "–",
    };
}
