using System.ComponentModel.DataAnnotations;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.SignIn;

/// <summary>Asks for a link to sign in. The answer is the same for every address.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimitOptions.Link)]
internal sealed class LinkModel(LinkRequests requests, ReturnAddress back, AskingBrowsers browsers) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Where to go afterwards; only ever within this site.</summary>
    [FromQuery]
    public string? ReturnUrl { get; set; }

    [FromQuery(Name = "asked")]
    public bool WasAsked { get; set; }

    /// <summary>This one, once it has asked.</summary>
    public AskingBrowser? Browser => browsers.Of(HttpContext);

    public IActionResult OnGet() => Page();

    public IActionResult OnPost()
    {
        if (string.IsNullOrWhiteSpace(Email) || Email.Length > Person.EmailMaxLength || !new EmailAddressAttribute().IsValid(Email.Trim()))
        {
            ModelState.AddModelError(nameof(Email), "Enter an e-mail address, like name@charity.org.uk");
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        requests.Add(Email, browsers.Keep(HttpContext));
        back.Keep(HttpContext, ReturnUrl);
        return Redirect("/sign-in/link?asked=true");
    }
}
