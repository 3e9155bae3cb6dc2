using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Evidence;

public sealed class EvidenceTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task An_owner_puts_a_file_to_their_action_and_everybody_of_the_partnership_takes_it_as_it_was()
    {
        var action = await vru.AddAction("barnet", "Meet the retailers", "contributor@barnet.example");
        var owner = await vru.Browse("barnet", Role.Contributor);
        await owner.GoAsync($"/barnet/plans/2026/actions/{action}");
        await owner.GoAsync(owner.Page!.QuerySelector("#evidence a")!.GetAttribute("href")!);

        await owner.UploadAsync("#evidence", "Upload", "notes of the meeting.pdf", Files.Pdf, ("Input.Description", "Nine shops signed"), ("Input.Date", "2026-11-02"));

        Assert.Equal("notes of the meeting", owner.Page!.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nine shops signed", owner.Text);
        Assert.Contains("2 November 2026", owner.Text);
        Assert.Contains("Not scanned for malware", owner.Text);
        var viewer = await vru.Browse("barnet", Role.Viewer);
        await viewer.GoAsync($"/barnet/plans/2026/actions/{action}");
        Assert.Contains("notes of the meeting", viewer.Page!.QuerySelector("#evidence")!.TextContent);
        await viewer.GoAsync(viewer.Page!.QuerySelector("#evidence a")!.GetAttribute("href")!);
        Assert.Null(viewer.Page!.QuerySelector("#version"));
        using var file = await viewer.AskAsync(HttpMethod.Get, viewer.Page!.QuerySelector(".vru-head__do a")!.GetAttribute("href")!);
        Assert.Equal(Files.Pdf, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_download_is_an_attachment_of_its_own_kind_that_no_browser_guesses_at()
    {
        var id = await vru.AddEvidence("bexley", "ünï “code”.png.PNG", Files.Png);
        var browser = await vru.Browse("bexley", Role.Viewer);

        using var file = await browser.AskAsync(HttpMethod.Get, $"/bexley/evidence/{id}/versions/1");

        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("ünï “code”.png.PNG", file.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("image/png", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("no-store", file.Headers.CacheControl!.ToString());
        var page = await browser.GoAsync($"/bexley/evidence/{id}");
        Assert.Equal($"/bexley/evidence/{id}/versions/1", page.QuerySelector("img.vru-preview")!.GetAttribute("src"));
    }

    [Theory]
    [InlineData("a.pdf", "pdf")]
    [InlineData("a.docx", "word")]
    [InlineData("a.xlsx", "excel")]
    [InlineData("a.pptx", "powerPoint")]
    [InlineData("a.png", "png")]
    [InlineData("a.jpg", "jpeg")]
    [InlineData("a.gif", "gif")]
    [InlineData("a.webp", "webP")]
    [InlineData("a.csv", "csv")]
    [InlineData("a.eml", "email")]
    [InlineData("a.txt", "text")]
    public async Task A_file_is_of_the_kind_that_its_content_says_whatever_it_is_called(string name, string kind)
    {
        byte[] content = name[2..] switch
        {
            "pdf" => Files.Pdf, "docx" => Files.Docx, "xlsx" => Files.Xlsx, "pptx" => Files.Pptx, "png" => Files.Png, "jpg" => Files.Jpeg, "gif" => Files.Gif, "webp" => Files.WebP,
            "csv" => Files.Csv, "eml" => Files.Email, _ => Files.Bytes("Words, as somebody wrote them down.\n"),
        };
        var id = await vru.AddEvidence("brent", "called something else.exe", content);

        var version = (await (await vru.SignedIn("brent", Role.Viewer)).EvidenceAsync("brent", id)).GetProperty("versions")[0];

        Assert.Equal(kind, version.GetProperty("kind").GetString());
        Assert.Equal($"called something else{Path.GetExtension(name)}", version.GetProperty("fileName").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), version.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task A_newer_version_stands_beside_those_before_and_of_two_at_once_the_second_is_told()
    {
        var id = await vru.AddEvidence("bromley", "report.pdf");
        var browser = await vru.Browse("bromley", Role.Contributor);
        var late = await vru.Browse("bromley", Role.Coordinator);
        await late.GoAsync($"/bromley/evidence/{id}");
        await browser.GoAsync($"/bromley/evidence/{id}");

        await browser.UploadAsync("#version", "Upload", "report, final.docx", Files.Docx);
        await late.UploadAsync("#version", "Upload", "mine.png", Files.Png);

        Assert.Equal(["2", "1"], browser.Page!.QuerySelectorAll("#versions tbody th").Select(cell => cell.TextContent));
        Assert.Equal(Files.Pdf, await browser.DownloadAsync($"/bromley/evidence/{id}/versions/1"));
        Assert.Equal(Files.Docx, await browser.DownloadAsync($"/bromley/evidence/{id}/versions/2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("latest version is 2", late.Text);
    }

    [Fact]
    public async Task What_is_said_of_it_is_changed_and_stands_in_the_actions_history()
    {
        var action = await vru.AddAction("camden", "Keep a log", "contributor@camden.example");
        var id = await vru.AddEvidence("camden", action: action);
        var browser = await vru.Browse("camden", Role.Contributor);
        await browser.GoAsync($"/camden/evidence/{id}/change");

        await browser.SubmitAsync("#evidence", ("Input.Name", ""), ("Input.Description", "Typed"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.NotNull(browser.Page!.QuerySelector(".govuk-error-summary a[href='#Input_Name']"));
        await browser.SubmitAsync("#evidence", ("Input.Name", "The log of October"));

        Assert.Equal("The log of October", browser.Page!.QuerySelector("h1")!.TextContent);
        Assert.Contains("Typed", browser.Text);
        await browser.GoAsync($"/camden/plans/2026/actions/{action}/history");
        Assert.Contains("added the evidence “report”", browser.Text);
        Assert.Contains("The log of October", browser.Text);
    }

    [Fact]
    public async Task Deleting_names_what_goes_asks_why_and_keeps_who_when_and_why()
    {
        var id = await vru.AddEvidence("croydon", "protocol.pdf");
        var tenant = await vru.TenantId("croydon");
        var browser = await vru.Browse("croydon", Role.Coordinator);
        await browser.GoAsync($"/croydon/evidence/{id}/delete");
        Assert.Contains("protocol.pdf", browser.Page!.QuerySelector("main ul")!.TextContent);

        await browser.SubmitAsync("#delete");
        Assert.Contains("Say why it is deleted", browser.Page!.QuerySelector(".govuk-error-summary a[href='#Because']")!.TextContent);
        Assert.Single(vru.Stored(tenant));
        await browser.SubmitAsync("#delete", ("Because", "Names of young people"));

        Assert.Empty(vru.Stored(tenant));
        Assert.Contains("Names of young people", browser.Text);
        Assert.Contains("By Croydon coordinator", browser.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.AskAsync(HttpMethod.Get, $"/croydon/evidence/{id}/versions/1")).StatusCode);
        Assert.DoesNotContain("protocol", (await browser.GoAsync("/croydon/evidence")).QuerySelector("main")!.TextContent);
        Assert.Contains("protocol", (await browser.GoAsync("/croydon/evidence?deleted=true")).QuerySelector("main")!.TextContent);
        var api = await vru.SignedIn("croydon", Role.Coordinator);
        Assert.Equal("evidence.deleted", await (await api.PutFileAsync($"/croydon/api/v1/evidence/{id}/versions", "again.pdf", Files.Pdf, 2)).Code());
        await using var room = await vru.In("croydon");
        Assert.NotNull((await room.Db.Evidence.SingleAsync()).DeletedAt);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_piece_of_evidence()
    {
        var action = await vru.AddAction("ealing", "Once");
        var api = await vru.SignedIn("ealing", Role.Coordinator);
        var path = $"/ealing/api/v1/actions/{action}/evidence?evidence={Guid.CreateVersion7()}";

        (await api.PutFileAsync(path, "once.pdf", Files.Pdf)).EnsureSuccessStatusCode();
        (await api.PutFileAsync(path, "once.pdf", Files.Pdf)).EnsureSuccessStatusCode();

        Assert.Single((await api.GetFromJsonAsync<JsonElement>($"/ealing/api/v1/evidence?action={action}")).EnumerateArray());
        Assert.Single(vru.Stored(await vru.TenantId("ealing")));
    }

    [Fact]
    public async Task The_api_takes_a_group_as_its_description_writes_it_and_refuses_one_that_there_is_not()
    {
        var action = await vru.AddAction("barnet", "Grouped");
        var api = await vru.SignedIn("barnet", Role.Coordinator);
        (await api.PutFileAsync($"/barnet/api/v1/actions/{action}/evidence", "grouped.pdf", Files.Pdf)).EnsureSuccessStatusCode();

        Assert.Single((await api.GetFromJsonAsync<JsonElement>($"/barnet/api/v1/evidence?action={action}&group=documents")).EnumerateArray());
        Assert.Empty((await api.GetFromJsonAsync<JsonElement>($"/barnet/api/v1/evidence?action={action}&group=pictures")).EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, (await api.GetAsync($"/barnet/api/v1/evidence?action={action}&group=songs")).StatusCode);
    }

    [Fact]
    public async Task Evidence_goes_with_one_update_and_not_with_one_of_another_action()
    {
        var (own, other) = (await vru.AddAction("enfield", "Own"), await vru.AddAction("enfield", "Other"));
        var api = await vru.SignedIn("enfield", Role.Coordinator);
        var update = Guid.CreateVersion7();
        (await api.PostAsJsonAsync($"/enfield/api/v1/actions/{own}/updates", new { id = update, status = "onTrack", done = "Visited" })).EnsureSuccessStatusCode();

        var with = await api.PutFileAsync($"/enfield/api/v1/actions/{own}/evidence?update={update}", "visit.png", Files.Png);
        var wrong = await api.PutFileAsync($"/enfield/api/v1/actions/{other}/evidence?update={update}", "visit.png", Files.Png);

        Assert.Equal(update, (await with.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("with").GetProperty("updateId").GetGuid());
        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        var browser = await vru.Browse("enfield", Role.Viewer);
        await browser.GoAsync($"/enfield/plans/2026/actions/{own}");
        Assert.Contains("with an update", browser.Page!.QuerySelector("#evidence")!.TextContent);
    }

    [Fact]
    public async Task A_review_has_evidence_of_its_own()
    {
        await vru.PlanInAsync("greenwich");
        await vru.OpenQ3Async();
        var browser = await vru.Browse("greenwich", Role.Coordinator);
        await browser.GoAsync("/greenwich/reviews/2026-q3");
        await browser.GoAsync(browser.Page!.QuerySelector("a[href='/greenwich/reviews/2026-q3/evidence']")!.GetAttribute("href")!);

        await browser.UploadAsync("#evidence", "Upload", "figures.csv", Files.Csv, ("Input.Name", "Figures of the quarter"));

        Assert.Equal("Figures of the quarter", browser.Page!.QuerySelector("h1")!.TextContent);
        Assert.Contains("October,4,1", browser.Page!.QuerySelector("pre")!.TextContent);
        await browser.GoAsync("/greenwich/evidence?cycle=2026-q3");
        Assert.Contains("Review of Q3 2026/27", browser.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await vru.SignedIn("greenwich", Role.Contributor)).PutFileAsync("/greenwich/api/v1/reviews/2026-q3/evidence", "a.pdf", Files.Pdf)).StatusCode);
    }

    [Fact]
    public async Task The_list_is_filtered_by_words_kind_marking_and_sharing()
    {
        var action = await vru.AddAction("hackney", "Visit every shop");
        await vru.AddEvidence("hackney", "photo.png", Files.Png, action, "?isShared=true");
        await vru.AddEvidence("hackney", "secret.pdf", Files.Pdf, action, "?isRestricted=true");
        await vru.AddEvidence("hackney", "100% figures_.csv", Files.Csv, action);
        var browser = await vru.Browse("hackney", Role.Coordinator);

        async Task<string[]> NamesAsync(string query) => [.. (await browser.GoAsync($"/hackney/evidence{query}")).QuerySelectorAll("tbody th a").Select(link => link.TextContent).Order(StringComparer.Ordinal)];

        Assert.Equal(["100% figures_", "photo", "secret"], await NamesAsync(""));
        Assert.Equal(["100% figures_"], await NamesAsync("?q=100%25+figures_"));
        Assert.Equal(3, (await NamesAsync("?q=every+shop")).Length);
        Assert.Equal(["photo"], await NamesAsync("?kind=Pictures"));
        Assert.Equal(["secret"], await NamesAsync("?marking=restricted"));
        Assert.Equal(["photo"], await NamesAsync("?shared=yes"));
        Assert.Empty(await NamesAsync($"?action={Guid.NewGuid()}"));
    }

    [Fact]
    public async Task An_action_with_evidence_is_not_removed_and_its_page_asks_no_more_than_six_times()
    {
        var action = await vru.AddAction("harrow", "Shown");
        await vru.AddEvidence("harrow", action: action);
        var api = await vru.SignedIn("harrow", Role.Coordinator);
        using var remove = new HttpRequestMessage(HttpMethod.Delete, $"/harrow/api/v1/actions/{action}");
        remove.Headers.TryAddWithoutValidation("If-Match", "*");

        Assert.Equal("action.has-evidence", await (await api.SendAsync(remove)).Code());

        (await api.PostAsJsonAsync($"/harrow/api/v1/actions/{action}/updates", new { status = "onTrack", done = "Visited" })).EnsureSuccessStatusCode();
        var browser = await vru.Browse("harrow", Role.Coordinator);
        await browser.GoAsync($"/harrow/plans/2026/actions/{action}");
        var before = vru.Commands.Count;
        await browser.GoAsync($"/harrow/plans/2026/actions/{action}");
        Assert.InRange(vru.Commands.Count - before, 1, 6);
    }
}
