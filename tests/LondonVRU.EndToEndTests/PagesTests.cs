namespace LondonVRU.EndToEndTests;

[Collection(ServiceCollection.Name)]
public sealed class PagesTests(Service service)
{
    /// <summary>Every page that a person comes to, as somebody who may, in the demonstration's state.</summary>
    public static TheoryData<string, string?, string> Pages => new()
    {
        { "sign-in", null, "/sign-in" },
        { "accessibility", null, "/accessibility" },
        { "record", null, "/record" },
        { "api", null, "/api" },
        { "not-found", "coordinator@lewisham.example", "/nowhere" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_accessibility_violation_at_any_width(string name, string? email, string path)
    {
        var page = await service.OpenAsync(email);
        foreach (var width in new[] { 1280, 390, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync(path);

            await page.ShouldBeAccessibleAsync();

            if (width > 320)
            {
                await page.PictureAsync(name);
            }
        }

        await page.Context.CloseAsync();
    }
}
