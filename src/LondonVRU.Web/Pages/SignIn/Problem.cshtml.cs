using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.SignIn;

/// <summary>Why somebody was not let in, and what to do about it.</summary>
[AllowAnonymous]
internal sealed class ProblemModel : PageModel
{
    public SignInProblemWords Words { get; private set; } = SignInProblemWords.All[0];

    public IActionResult OnGet(string what)
    {
        if (SignInProblemWords.All.FirstOrDefault(words => words.Slug == what) is not { } words)
        {
            return NotFound();
        }

        Words = words;
        var page = Page();
        page.StatusCode = words.Status;
        return page;
    }
}
