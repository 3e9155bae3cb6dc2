using LondonVRU.Application.Notifications.Choices;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Messages;

/// <summary>Ends news by e-mail by the words of a letter. A mail program posts here by itself when its reader presses "unsubscribe" (RFC 8058), with no session and
/// no page before it: the words are what it may do, so there is no form's token. Nothing happens by opening the address.</summary>
[AllowAnonymous]
[NoReferrer]
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimitOptions.SignIn)]
internal sealed class StopModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public string Words { get; set; } = "";

    public bool IsStopped { get; private set; }

    public string Here => $"/messages/stop/{Uri.EscapeDataString(Words)}";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => SayAsync(false, ct);

    public Task<IActionResult> OnPostResumeAsync(CancellationToken ct) => SayAsync(true, ct);

    protected override async Task LoadAsync(CancellationToken ct) => IsStopped = await mediator.Send(new IsNewsStopped(Words), ct);

    private async Task<IActionResult> SayAsync(bool resume, CancellationToken ct)
    {
        await mediator.Send(new StopNews(Words, resume), ct);
        return Redirect(Here);
    }
}
