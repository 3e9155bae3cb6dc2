using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Evidence;

public sealed class HostileEvidenceTests(Vru vru) : IClassFixture<Vru>
{
    [Theory]
    [InlineData("picture.png", "evidence.wrong-type", 415)]
    [InlineData("drawing.svg", "evidence.wrong-type", 415)]
    [InlineData("note.txt", "evidence.wrong-type", 415)]
    [InlineData("minutes.pdf.exe", "evidence.wrong-type", 415)]
    [InlineData("run.csv", "evidence.wrong-type", 415)]
    [InlineData("photos.zip", "evidence.wrong-type", 415)]
    [InlineData("old.doc", "evidence.wrong-type", 415)]
    [InlineData("noise.pdf", "evidence.wrong-type", 415)]
    [InlineData("macro.docx", "evidence.macros", 422)]
    [InlineData("hidden-macro.docx", "evidence.macros", 422)]
    [InlineData("template.docx", "evidence.links", 422)]
    [InlineData("bomb.docx", "evidence.bomb", 422)]
    [InlineData("cut.docx", "evidence.damaged", 422)]
    [InlineData("locked.docx", "evidence.password", 422)]
    [InlineData("nothing.pdf", "evidence.empty", 422)]
    public async Task It_is_refused_with_its_reason_and_nothing_of_it_is_kept(string name, string code, int status)
    {
        var action = await vru.AddAction("lewisham", "Target");
        var api = await vru.SignedIn("lewisham", Role.Coordinator);

        var answer = await api.PutFileAsync($"/lewisham/api/v1/actions/{action}/evidence", name, Files.Hostile(name));

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(code, await answer.Code());
        Assert.Empty(vru.Stored(await vru.TenantId("lewisham")));
        Assert.Equal("[]", await api.GetStringAsync($"/lewisham/api/v1/evidence?action={action}"));
        var browser = await vru.Browse("lewisham", Role.Coordinator);
        await browser.GoAsync($"/lewisham/evidence/new?to={action}");
        await browser.UploadAsync("#evidence", "Upload", name, Files.Hostile(name), ("Input.Description", "Typed words"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.NotNull(browser.Page!.QuerySelector(".govuk-error-summary a[href='#Upload']"));
        Assert.Contains("Typed words", browser.Page!.QuerySelector("#Input_Description")!.TextContent);
    }

    [Theory]
    [InlineData("../../../etc/passwd.pdf", "passwd.pdf")]
    [InlineData("C:\\fake\\minutes.pdf", "minutes.pdf")]
    [InlineData("minutes.pdf.exe", "minutes.pdf")]
    [InlineData("minutes\u202Efdp.exe", "minutesfdp.pdf")]
    [InlineData("a\tb\u0000c.pdf", "abc.pdf")]
    [InlineData(".pdf", "pdf.pdf")]
    public async Task A_name_never_becomes_a_path_or_a_lie(string given, string kept)
    {
        var action = await vru.AddAction("sutton", "Names");
        var api = await vru.SignedIn("sutton", Role.Coordinator);
        using var content = new MultipartFormDataContent("b");
        var part = new ByteArrayContent(Files.Pdf);
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"x\"; filename*=UTF-8''{Uri.EscapeDataString(given)}");
        content.Add(part);

        var answer = await api.PostAsync($"/sutton/api/v1/actions/{action}/evidence", content);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Contains($"\"fileName\":\"{kept}\"", await answer.Content.ReadAsStringAsync());
        Assert.All(vru.Stored(await vru.TenantId("sutton")), path => Assert.True(Guid.TryParse(Path.GetFileName(path), out _)));
    }

    [Fact]
    public async Task Twenty_five_megabytes_are_taken_and_a_byte_more_is_not()
    {
        var action = await vru.AddAction("merton", "Large");
        var api = await vru.SignedIn("merton", Role.Coordinator);
        var most = new byte[25 * 1024 * 1024];
        Files.Pdf.CopyTo(most, 0);

        Assert.Equal(HttpStatusCode.Created, (await api.PutFileAsync($"/merton/api/v1/actions/{action}/evidence", "large.pdf", most)).StatusCode);
        var more = await api.PutFileAsync($"/merton/api/v1/actions/{action}/evidence", "larger.pdf", [.. most, 0]);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, more.StatusCode);
        Assert.Equal("evidence.too-large", await more.Code());
        Assert.Single(vru.Stored(await vru.TenantId("merton")));
    }

    [Fact]
    public async Task Texts_are_shown_as_text_whatever_stands_in_them()
    {
        var id = await vru.AddEvidence("kingston-upon-thames", "note.txt", Files.Bytes("5 < 6 and <b>bold</b> & so on\n"));
        var browser = await vru.Browse("kingston-upon-thames", Role.Viewer);

        var page = await browser.GoAsync($"/kingston-upon-thames/evidence/{id}");

        Assert.Contains("5 < 6 and <b>bold</b> & so on", page.QuerySelector("pre")!.TextContent);
        Assert.Null(page.QuerySelector("pre b"));
    }
}
