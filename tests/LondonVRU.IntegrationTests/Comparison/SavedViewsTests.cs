using System.Net;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>An officer finds an outlier, opens what is behind it and keeps the view.</summary>
public sealed class SavedViewsTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private const string Q3 = "2026-q3";

    public async Task InitializeAsync()
    {
        vru.Clock.MoveTo(new DateOnly(2027, 1, 19), new TimeOnly(10, 0));
        await using var room = await vru.In("london");
        if (!room.Db.Cycles.Any())
        {
            var q3 = await vru.OpenCycle(Q3, dueOn: new DateOnly(2027, 1, 15));
            await vru.SubmitReview("lewisham", q3, [new(3, "Agreements with shops", ActionStatus.OffTrack)]);
            await vru.SubmitReview("camden", q3, [new(3, "Bins for knives", ActionStatus.OnTrack)]);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_view_is_saved_shared_pinned_and_opened_by_somebody_else()
    {
        var officer = await vru.Browse("officer@london.example");
        var page = await officer.GoAsync($"/london/compare/map?cycle={Q3}&measure=off-track");
        page = await officer.GoAsync(page.QuerySelectorAll(".vru-map a").Single(tile => tile.TextContent.Contains("Lewisham", StringComparison.Ordinal)).GetAttribute("href")!);
        await officer.GoAsync(page.QuerySelectorAll("a").Single(link => link.TextContent == "Save this view").GetAttribute("href")!);

        await officer.SubmitAsync("#save", ("Input.Name", "Lewisham slips"), ("Input.IsShared", "true"), ("Input.IsPinned", "true"));

        var analyst = await vru.Browse("analyst@london.example");
        page = await analyst.GoAsync($"/london/compare?cycle={Q3}");
        page = await analyst.GoAsync(page.QuerySelectorAll(".vru-chip").Single(chip => chip.TextContent == "Lewisham slips").GetAttribute("href")!);
        Assert.Contains("Agreements with shops", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await analyst.GoAsync("/london/compare/views")).QuerySelector("form[id^=remove]"));
    }

    [Fact]
    public async Task What_a_view_is_stands_in_its_form_and_is_changed_there()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/compare/views?address=%2Flondon%2Fcompare%2Foptions");
        await officer.SubmitAsync("#save", ("Input.Name", "The menu"), ("Input.IsShared", "true"));
        var page = await officer.GoAsync("/london/compare/views");
        var form = page.QuerySelectorAll("form[id^=change]").Single(form => form.QuerySelector("input[name='Own.Name']")!.GetAttribute("value") == "The menu");
        Assert.Equal([true, false], form.QuerySelectorAll("input[type=checkbox]").Select(box => box.HasAttribute("checked")));

        await officer.SubmitAsync($"#{form.Id}", ("Own.Name", "The menu of the year"));

        var analyst = await vru.Browse("analyst@london.example");
        await analyst.GoAsync("/london/compare/views");
        Assert.Contains("The menu of the year", analyst.Text, StringComparison.Ordinal);
        await officer.GoAsync("/london/compare/views");
        await officer.SubmitAsync($"#{form.Id!.Replace("change", "remove", StringComparison.Ordinal)}");
        Assert.DoesNotContain("The menu of the year", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_shared_is_its_owners_alone()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/compare/views?address=%2Flondon%2Fcompare%2Fquarters");
        await officer.SubmitAsync("#save", ("Input.Name", "For me alone"));

        var analyst = await vru.Browse("analyst@london.example");
        await analyst.GoAsync("/london/compare/views");

        Assert.DoesNotContain("For me alone", analyst.Text, StringComparison.Ordinal);
        await officer.GoAsync("/london/compare/views");
        Assert.Contains("For me alone", officer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/london/compare")]
    [InlineData("/london/comparer")]
    [InlineData("/london/compare/../people")]
    [InlineData("/london/compare//elsewhere.example")]
    [InlineData("/london/people")]
    public async Task Only_a_view_of_the_comparison_is_offered_to_be_saved(string address)
    {
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync($"/london/compare/views?address={Uri.EscapeDataString(address)}");

        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Null(page.QuerySelector("#save"));
    }

    [Fact]
    public async Task A_peer_group_that_London_defines_narrows_every_view()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/compare/peers");
        await officer.SubmitAsync("#define", ("Input.Name", "By the river"), ("Input.Boroughs[0]", "lewisham"), ("Input.Boroughs[1]", "camden"));
        var page = await officer.GoAsync("/london/compare/peers");

        page = await officer.GoAsync(page.QuerySelectorAll(".vru-news a").Single(link => link.TextContent == "By the river").GetAttribute("href")!);

        Assert.Equal(2, page.QuerySelectorAll(".vru-map .vru-tile").Length);
        Assert.Contains("By the river", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var analyst = await vru.Browse("analyst@london.example");
        Assert.Null((await analyst.GoAsync("/london/compare/peers")).QuerySelector("#define"));
    }
}
