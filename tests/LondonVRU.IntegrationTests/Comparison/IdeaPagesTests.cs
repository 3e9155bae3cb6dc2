using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Many new ideas are shown a page at a time.</summary>
public sealed class IdeaPagesTests(Vru vru) : IClassFixture<Vru>
{
    private static readonly string[] Syllables = ["bra", "cle", "dri", "flo", "gru"];

    [Fact]
    public async Task Ideas_that_several_plans_have_are_shown_twenty_to_a_page()
    {
        List<Line> ideas = [.. Enumerable.Range(0, 25).Select(n => new Line(1, string.Join(' ', "mondepul".Select(letter => $"{letter}{Syllables[n % 5]}{Syllables[n / 5]}k")), null))];
        await vru.SubmitPlan("enfield", 2026, ideas);
        await vru.SubmitPlan("greenwich", 2026, ideas);
        await Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
        var officer = await vru.Browse("officer@london.example");

        Assert.Equal(20, (await officer.GoAsync("/london/ideas")).QuerySelectorAll("[aria-labelledby=several] .vru-ideas > li").Length);
        Assert.Equal(5, (await officer.GoAsync("/london/ideas?page=2")).QuerySelectorAll("[aria-labelledby=several] .vru-ideas > li").Length);
        Assert.Empty((await officer.GoAsync("/london/ideas?page=3")).QuerySelectorAll("[aria-labelledby=several]"));
    }
}
