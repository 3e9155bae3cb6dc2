using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using LondonVRU.Web.SignIn;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.SignIn;

/// <summary>Where an e-mailed link leads. Only the button uses it up, because mail scanners open links. In another browser than the one that asked it wants the code
/// that stands there.</summary>
[AllowAnonymous]
[NoReferrer]
[EnableRateLimiting(RateLimitOptions.SignIn)]
internal sealed class UseLinkModel(IMediator mediator, SignInRecord record, ReturnAddress back, AskingBrowsers browsers) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public bool AsksForCode { get; private set; }

    public async Task OnGetAsync(string words, CancellationToken ct) => AsksForCode = await mediator.Send(new ReadSignInLink(words, browsers.Of(HttpContext)), ct);

    public async Task<IActionResult> OnPostAsync(string words, CancellationToken ct)
    {
        var answer = await mediator.Send(new UseSignInLink(words, browsers.Of(HttpContext), Code), ct);
        if (answer.PersonId is { } person)
        {
            browsers.Forget(HttpContext);
            await Account.SignInAsync(HttpContext, person, SignInMethod.EmailLink);
            return LocalRedirect(back.Take(HttpContext));
        }

        if (answer.TriesLeft is { } left)
        {
            return AskForCode(left);
        }

        record.Refused(SignInProblem.LinkClosed, null);
        return Redirect(SignInProblemWords.Of(SignInProblem.LinkClosed).Address);
    }

    private PageResult AskForCode(int triesLeft)
    {
        AsksForCode = true;
        if (string.IsNullOrWhiteSpace(Code))
        {
            ModelState.AddModelError(nameof(Code), "Type the code that the other page shows");
        }
        else
        {
            record.Refused(SignInProblem.WrongCode, null);
            ModelState.AddModelError(nameof(Code), $"That is not the code of the page where you asked. You have {Words.Plural(triesLeft, "try", "tries")} left");
        }

        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
