using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Many new ideas are shown a page at a time.</summary>
public sealed class IdeaPagesTests(Vru vru) : IClassFixture<Vru>
{
    private static readonly string[] Syllables = ["bra", "cle", "dri", "flo", "gru"];

    [Fact]
    public async Task Ideas_that_several_plans_have_are_shown_ten_to_a_page()
    {
        List<Line> ideas = [.. Enumerable.Range(0, 17).Select(n => new Line(1, string.Join(' ', "mondepul".Select(letter => $"{letter}{Syllables[n % 5]}{Syllables[n / 5]}k")), null))];
        await vru.SubmitPlan("enfield", 2026, ideas);
        await vru.SubmitPlan("greenwich", 2026, ideas);
        await Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
        var officer = await vru.Browse("officer@london.example");

        Assert.Equal(10, (await officer.GoAsync("/london/ideas")).QuerySelectorAll("[aria-labelledby=several] .vru-ideas > li").Length);
        Assert.Equal(7, (await officer.GoAsync("/london/ideas?page=2")).QuerySelectorAll("[aria-labelledby=several] .vru-ideas > li").Length);
        Assert.Empty((await officer.GoAsync("/london/ideas?page=3")).QuerySelectorAll("[aria-labelledby=several]"));
    }

    [Fact]
    public async Task Of_an_idea_that_many_plans_have_five_are_shown_in_their_words_and_the_others_by_a_link()
    {
        string[] boroughs = ["barnet", "bexley", "brent", "bromley", "camden", "croydon", "ealing"];
        foreach (var borough in boroughs)
        {
            await vru.SubmitPlan(borough, 2026, [new Line(1, "Lanterns carried along the canal by grandmothers on winter evenings", null)]);
        }

        await Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
        var officer = await vru.Browse("officer@london.example");
        var idea = (await officer.GoAsync("/london/ideas")).QuerySelectorAll("[aria-labelledby=several] .vru-ideas > li").Single(one => one.TextContent.Contains("Lanterns", StringComparison.Ordinal));

        Assert.Equal(5, idea.QuerySelectorAll(".vru-aswritten").Length);
        Assert.Equal(boroughs.Length, idea.QuerySelectorAll(".vru-likes a").Length);
    }
}
