using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Boroughs;

/// <summary>One action as London has it: the plan's words, what reviews said of it, and what is like it elsewhere.</summary>
[Needs(Right.ReadShelf)]
internal sealed class ActionModel(IMediator mediator, Actor actor) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [FromRoute]
    public Guid Id { get; set; }

    public SubmittedActionView Action { get; private set; } = null!;

    public string Heading => ActionNames.Title(Action.Text);

    public string RecordHref => $"/london/boroughs/{Action.Place.Slug}{(Action.Plan is null ? $"?cycle={Action.Reviews[0].Cycle}" : "?kind=plan")}";

    public bool MayWritePractice => actor.Has(Right.ManagePractice);

    public string AsOf => Action.Reviews is [var last, ..] ? $"As of {last.Name.ShortName}" : "No review of it yet";

    public async Task OnGetAsync(CancellationToken ct) => Action = await mediator.Send(new GetSubmittedAction(Slug, new(Id)), ct);

    public IReadOnlyList<TimelineEntry> Timeline() =>
    [
        .. Action.Reviews.Select(review => new TimelineEntry(
            review.Name.ShortName, Words.Date(LondonTime.DayOf(review.At)), Words.Iso(review.At), review.Done ?? "", IsUpdate: true, review.Status,
            [
                .. review.Next is { } next ? [new TimelineFact("Next", next)] : Array.Empty<TimelineFact>(),
                .. review.HelpWanted is { } help ? [new TimelineFact("Help wanted", help)] : Array.Empty<TimelineFact>(),
            ])
        {
            Link = new("The whole review", $"/london/boroughs/{Action.Place.Slug}?cycle={review.Cycle}"),
        }),
    ];
}
