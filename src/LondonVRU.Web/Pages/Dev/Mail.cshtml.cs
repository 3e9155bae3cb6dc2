using AngleSharp.Html.Parser;
using LondonVRU.Infrastructure.Mail;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Dev;

/// <summary>The mail drop, and one letter of it. In Development only.</summary>
[AllowAnonymous]
internal sealed class MailModel(MailDrop drop, TimeProvider clock) : PageModel
{
    /// <summary>Letters that the list shows.</summary>
    private const int Shown = 200;

    public sealed record Row(string File, Eml Letter);

    /// <summary>The file to open; null for the list.</summary>
    [FromRoute]
    public string? Name { get; set; }

    /// <summary>UTC.</summary>
    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public int Count { get; private set; }

    public IReadOnlyList<Row> Letters { get; private set; } = [];

    public Eml? Letter { get; private set; }

    /// <summary>Where the HTML's links lead, with their words.</summary>
    public IReadOnlyList<(string Words, string Address)> Links { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Name is null)
        {
            var files = drop.List();
            Count = files.Count;
            Letters = [.. files.Take(Shown).Select(file => (file, letter: drop.Read(file))).Where(pair => pair.letter is not null).Select(pair => new Row(pair.file, pair.letter!))];
            return Page();
        }

        Letter = drop.Read(Name);
        if (Letter is null)
        {
            return NotFound();
        }

        using var html = await new HtmlParser().ParseDocumentAsync(Letter.Html, ct);
        Links = [.. html.QuerySelectorAll("a[href]").Select(link => (link.TextContent.Trim(), link.GetAttribute("href")!))];
        return Page();
    }

    /// <summary>The file itself, for a mail program.</summary>
    public IActionResult OnGetRaw() => Name is not null && drop.List().Contains(Name)
        ? PhysicalFile(Path.Combine(drop.Folder, Name), "message/rfc822", Name)
        : NotFound();
}
