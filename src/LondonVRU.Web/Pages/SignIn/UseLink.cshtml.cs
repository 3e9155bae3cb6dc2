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

/// <summary>Where an e-mailed link leads. Only the button uses it up, because mail scanners open links.</summary>
[AllowAnonymous]
[NoReferrer]
[EnableRateLimiting(RateLimitOptions.SignIn)]
internal sealed class UseLinkModel(IMediator mediator, SignInRecord record, ReturnAddress back) : PageModel
{
    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(string words, CancellationToken ct)
    {
        if (await mediator.Send(new UseSignInLink(words), ct) is not { } person)
        {
            record.Refused(SignInProblem.LinkClosed, null);
            return Redirect(SignInProblemWords.Of(SignInProblem.LinkClosed).Address);
        }

        await Account.SignInAsync(HttpContext, person, SignInMethod.EmailLink);
        return LocalRedirect(back.Take(HttpContext));
    }
}
