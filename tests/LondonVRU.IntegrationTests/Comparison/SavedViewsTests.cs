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

    [Theory]
    [InlineData("?show=standards", "show=standards")]
    [InlineData("/options?show=gaps", "show=gaps")]
    [InlineData("/map?measure=slipping&sort=name", "sort=name")]
    public async Task What_is_shown_and_how_it_is_sorted_is_saved_and_kept_in_other_quarters(string view, string kept)
    {
        var officer = await vru.Browse("officer@london.example");
        var page = await officer.GoAsync($"/london/compare{view}&cycle={Q3}");

        Assert.Contains(Uri.EscapeDataString(kept), page.QuerySelectorAll("a").Single(link => link.TextContent == "Save this view").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains(kept, page.QuerySelectorAll(".vru-chip").First(chip => chip.TextContent.Contains("2026/27", StringComparison.Ordinal) || chip.TextContent.Contains("Q3", StringComparison.Ordinal)).GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain("show=", page.QuerySelectorAll(".vru-chip").Single(chip => chip.TextContent == "Over quarters").GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_view_of_the_latest_quarter_opens_whichever_is_the_latest()
    {
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync($"/london/compare/views?address={Uri.EscapeDataString($"/london/compare/map?cycle={Q3}&measure=off-track&sort=name")}");
        await officer.SubmitAsync("#save", ("Input.Name", "Always new"), ("Input.IsOfLatest", "true"));
        await officer.GoAsync($"/london/compare/views?address={Uri.EscapeDataString($"/london/compare/map?cycle={Q3}")}");
        var page = await officer.SubmitAsync("#save", ("Input.Name", "Always this one"));

        var saved = page.QuerySelectorAll(".vru-news li").ToDictionary(row => row.QuerySelector("a")!.TextContent);
        Assert.Equal("/london/compare/map?measure=off-track&sort=name", saved["Always new"].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("always the latest quarter", saved["Always new"].TextContent, StringComparison.Ordinal);
        Assert.Equal($"/london/compare/map?cycle={Q3}", saved["Always this one"].QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("latest", saved["Always this one"].QuerySelector(".vru-second")!.TextContent, StringComparison.Ordinal);
        await officer.GoAsync($"/london/compare/views?address={Uri.EscapeDataString($"/london/compare/theme?cycle={Q3}&theme=3")}");
        page = await officer.SubmitAsync("#save", ("Input.Name", "Of one theme"), ("Input.IsOfLatest", "true"));
        Assert.Contains("stays in its quarter", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_change_one_group_and_the_second_sees_what_the_first_made_of_it()
    {
        var (first, second) = (await vru.Browse("officer@london.example"), await vru.Browse("officer@london.example"));
        await first.GoAsync("/london/compare/peers");
        var page = await first.SubmitAsync("#define", ("Input.Name", "Around the river"), ("Input.Boroughs", "lewisham"), ("Input.Boroughs", "camden"));
        var change = page.QuerySelectorAll("a[href*='change=']").Single(link => link.TextContent.Contains("Around the river", StringComparison.Ordinal)).GetAttribute("href")!.Split('#')[0];
        await first.GoAsync(change);
        await second.GoAsync(change);
        await first.SubmitAsync("#define", ("Input.Name", "Along the river"));

        page = await second.SubmitAsync("#define", ("Input.Name", "The river’s own"), ("Input.Reason", "Bridges."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("It is called Along the river now", page.QuerySelector(".govuk-error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Bridges.", page.QuerySelector("#define textarea")!.TextContent.Trim());
        page = await second.SubmitAsync("#define");
        Assert.Contains("The river’s own", page.QuerySelector(".vru-news")!.TextContent, StringComparison.Ordinal);
        await second.GoAsync(change);
        await first.GoAsync("/london/compare/peers");
        await first.SubmitAsync($"#remove-{change.Split('=')[^1]}");
        await second.SubmitAsync("#define", ("Input.Name", "Back again"));
        Assert.Equal(HttpStatusCode.NotFound, second.Status);
    }

    [Fact]
    public async Task Behind_a_figure_only_what_counts_actions_can_be_chosen()
    {
        var officer = await vru.Browse("officer@london.example");
        foreach (var measure in (await officer.GoAsync($"/london/compare/behind?cycle={Q3}&measure=actions")).QuerySelectorAll("#measure option").Select(option => option.GetAttribute("value")).ToList())
        {
            await officer.GoAsync($"/london/compare/behind?cycle={Q3}&measure={measure}");
            Assert.Equal((measure, HttpStatusCode.OK), (measure, officer.Status));
        }
    }

    [Fact]
    public async Task A_group_that_is_defined_after_another_form_was_refused_gets_an_id_of_its_own()
    {
        var officer = await vru.Browse("officer@london.example");
        await vru.SuggestPeersAsync("barnet", "Outer north");
        var page = await officer.GoAsync("/london/compare/peers");
        page = await officer.GoAsync(page.QuerySelector("a[href*=decline]")!.GetAttribute("href")!);
        page = await officer.SubmitAsync("#decline", ("Why", ""));

        Assert.NotEqual(Guid.Empty.ToString(), page.QuerySelector("#define input[name='Input.Id']")!.GetAttribute("value"));
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
