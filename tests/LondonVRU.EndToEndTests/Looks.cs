using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>How a page is looked at: by axe, by its width, and by picture.</summary>
internal static class Looks
{
    /// <summary>In px: what lies deeper in a page is more of the same.</summary>
    private const int TallestPicture = 2600;

    /// <summary>axe itself, out of its package. Run in the page, not by the package: that opens a second page for every look, which takes longer than looking.</summary>
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string RunAxe = """
        async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']
        })).violations.map(found => `${found.id}: ${found.help} (${found.nodes.length}) ${found.nodes[0].html}`)
        """;

    /// <summary>What begins left of the second column, in a cell that is drawn as its heading beside its content.</summary>
    private const string Scattered = """
        () => [...document.querySelectorAll('.vru-table--stack td[data-label]')].filter(cell => getComputedStyle(cell).display === 'grid').filter(cell => {
          const edge = cell.getBoundingClientRect().left + parseFloat(getComputedStyle(cell).gridTemplateColumns) - 1;
          return [...cell.childNodes].some(node => {
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = range.getBoundingClientRect();
            return node.textContent.trim() !== '' && box.width > 1 && box.left < edge;
          });
        }).map(cell => cell.outerHTML.slice(0, 300))
        """;

    private static readonly string Pictures = Path.Combine(Root(), "docs", "pictures");

    /// <summary>No violation of WCAG 2.2 A and AA, and no sideways scrolling of the page.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page)
    {
        await page.EvaluateAsync(Axe);
        var violations = await page.EvaluateAsync<string[]>(RunAxe);
        Assert.True(violations.Length == 0, $"{page.Url}: {string.Join("\n", violations)}");
        await page.ShouldNotScrollSidewaysAsync();
    }

    /// <summary>Wide tables scroll inside themselves; the page never does.</summary>
    public static async Task ShouldNotScrollSidewaysAsync(this IPage page)
    {
        var sideways = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(sideways <= 0, $"{page.Url} scrolls sideways by {sideways} px");
    }

    /// <summary>On a phone a row is a list of headings and contents: no content falls into the column of the headings.</summary>
    public static async Task ShouldKeepCellsTogetherAsync(this IPage page)
    {
        var scattered = await page.EvaluateAsync<string[]>(Scattered);
        Assert.True(scattered.Length == 0, $"{page.Url}: {string.Join("\n", scattered)}");
    }

    /// <summary>Without scripts axe cannot run; the page is the same.</summary>
    public static Task ShouldBeAccessibleIfScriptedAsync(this IPage page, bool scripts) => scripts ? page.ShouldBeAccessibleAsync() : Task.CompletedTask;

    /// <summary>One picture is enough: that with scripts.</summary>
    public static Task PictureAsync(this IPage page, string name, bool scripts) => scripts ? page.PictureAsync(name) : Task.CompletedTask;

    /// <summary>Writes docs/pictures anew when LONDONVRU_PICTURES is set; else nothing, because a picture of a whole page takes seconds.</summary>
    public static async Task PictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("LONDONVRU_PICTURES") is null)
        {
            return;
        }

        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        var picture = await page.ScreenshotAsync(new() { FullPage = true, Clip = new() { Width = page.ViewportSize!.Width, Height = Math.Min(height, TallestPicture) } });
        Directory.CreateDirectory(Pictures);
        await File.WriteAllBytesAsync(Path.Combine(Pictures, $"{name}-{page.ViewportSize!.Width}.png"), picture);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "LondonVRU.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? AppContext.BaseDirectory;
    }
}
