using LondonVRU.Application.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Errors;

/// <summary>What stands where a page is refused or failed. The same for another tenant's thing as for one that never existed.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public int Code { get; private set; }

    public void OnGet(int code) => Code = code is >= 400 and < 600 ? code : 404;

    public void OnPost(int code) => OnGet(code);

    public void OnPut(int code) => OnGet(code);
}
