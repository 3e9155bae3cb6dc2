using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.People;

/// <summary>The access review: who has what, since when and by whom, to be looked through once a year.</summary>
[Needs(Right.ManagePeople)]
internal sealed class ReviewModel(IMediator mediator, CurrentTenant tenant, TimeProvider clock) : FormPage
{
    /// <summary>Nobody needs access who was not here for so long; the page marks them.</summary>
    private const int LongAwayMonths = 6;

    /// <summary>Of the review, made when the form is shown: sent twice, it is one.</summary>
    [BindProperty]
    public Guid ReviewId { get; set; }

    public PeoplePage People { get; private set; } = null!;

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public string Place => tenant.Info.Name;

    public string Root => $"/{tenant.Info.Slug}/people";

    public string Title => People.ReviewDueOn <= Today ? "Look at who has access" : $"Access was reviewed {Words.InDays(LondonTime.DayOf(People.Review?.At ?? clock.GetUtcNow().UtcDateTime), Today)}";

    public bool IsLongAway(PeoplePage.Member member) => LondonTime.DayOf(member.LastSeenAt ?? member.Since) < Today.AddMonths(-LongAwayMonths);

    public async Task OnGetAsync(CancellationToken ct)
    {
        ReviewId = Id<AccessReview>.New().Value;
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new MarkAccessReviewed(new(ReviewId)), ct);
        TempData.Say($"The review is noted. The next is due by {Words.Date(AccessReview.NextAfter(Today))}.", "Reviewed");
        return Redirect($"{Root}/review");
    }

    protected override async Task LoadAsync(CancellationToken ct) => People = await mediator.Send(new GetPeople(), ct);
}
