using System.Net;
using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Templates;

public sealed class TemplatePagesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task The_template_is_read_by_London_and_by_partnerships()
    {
        var officer = await vru.Browse("officer@london.example");
        var viewer = await vru.Browse("hackney", Role.Viewer);

        Assert.Equal("The latest template is that of 2026/27", (await officer.GoAsync("/london/template")).QuerySelector("h1")!.TextContent);
        var edition = await officer.GoAsync("/london/template/2026-27");
        Assert.Equal(8, edition.QuerySelectorAll("section.vru-section").Length);
        Assert.NotNull(edition.QuerySelector(".vru-guidance strong"));
        Assert.Equal(edition.QuerySelectorAll(".vru-standard").Length, (await viewer.GoAsync("/hackney/template/2026")).QuerySelectorAll(".vru-standard").Length);
        await viewer.GoAsync("/hackney/template/2031");
        Assert.Equal(HttpStatusCode.NotFound, viewer.Status);
        await officer.GoAsync("/london/template/2026-99");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }
}
