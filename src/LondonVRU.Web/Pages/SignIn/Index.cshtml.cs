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
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.Pages.SignIn;

[AllowAnonymous]
[EnableRateLimiting(RateLimitOptions.SignIn)]
internal sealed class IndexModel(DevelopmentPeople people, IWebHostEnvironment environment, IOptions<EntraSettings> entra) : PageModel
{
    /// <summary>Where to go afterwards; only ever within this site.</summary>
    [FromQuery]
    public string? ReturnUrl { get; set; }

    /// <summary>Words to look for in names, roles and addresses.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>Organisations' accounts can sign in; else only e-mailed links can.</summary>
    public bool HasOrganisations => entra.Value.IsConfigured;

    /// <summary>They come because their session ended while they filled in a form.</summary>
    public bool HasKeptForm => ReturnUrl?.Contains($"{KeptForms.Query}=", StringComparison.Ordinal) == true;

    /// <summary>An address of sign-in that leads back to where they wanted to go.</summary>
    public string Way(string path) => ReturnUrl is null ? path : $"{path}?returnUrl={Uri.EscapeDataString(ReturnUrl)}";

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
