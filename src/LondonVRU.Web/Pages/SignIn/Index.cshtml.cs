using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.SignIn;

[AllowAnonymous]
[EnableRateLimiting(RateLimitOptions.SignIn)]
public sealed class IndexModel(DevelopmentPeople people, IWebHostEnvironment environment) : PageModel
{
    /// <summary>Where to go afterwards; only ever within this site.</summary>
    [FromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>Words to look for in names, roles and addresses.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    public bool IsDevelopment => environment.IsDevelopment();

    public IReadOnlyList<DevelopmentPeople.Group> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (IsDevelopment)
        {
            Groups = await people.ListAsync(Search, ct);
        }
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? email, CancellationToken ct)
    {
        if (!IsDevelopment)
        {
            return NotFound();
        }

        if (await people.FindAsync(email, ct) is not { } person)
        {
            ModelState.AddModelError("", "There is no such person.");
            await OnGetAsync(ct);
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        await Account.SignInAsync(HttpContext, person);
        return Url.IsLocalUrl(ReturnUrl) ? LocalRedirect(ReturnUrl) : Redirect("/");
    }
}
