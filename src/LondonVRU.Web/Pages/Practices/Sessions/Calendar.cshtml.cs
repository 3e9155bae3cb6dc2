using System.Text;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Practices.Sessions;

/// <summary>A session as a file for one's own calendar. There is no page to it.</summary>
[Needs(Right.ReadPlan)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class CalendarModel(IMediator mediator) : PageModel
{
    [FromRoute]
    public Id<LearningSession> Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        File(Encoding.UTF8.GetBytes(await mediator.Send(new GetSessionCalendar(Id), ct)), "text/calendar; charset=utf-8", "session.ics");
}
