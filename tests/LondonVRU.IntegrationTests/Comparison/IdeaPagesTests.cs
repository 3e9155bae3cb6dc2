using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Many new ideas are shown a page at a time, and of an idea that many have the words of some.</summary>
public sealed class IdeaPagesTests(Vru vru) : IClassFixture<Vru>, IAsyncLifetime
{
    private static readonly string[] Syllables = ["bra", "cle", "dri", "flo", "gru"];
    private static readonly string[] WithLanterns = ["barnet", "bexley", "brent", "bromley", "camden", "croydon", "ealing"];

    public async Task InitializeAsync()
    {
        List<Line> ideas = [.. Enumerable.Range(0, 17).Select(n => new Line(1, string.Join(' ', "mondepul".Select(letter => $"{letter}{Syllables[n % 5]}{Syllables[n / 5]}k")), null))];
        await vru.SubmitPlan("enfield", 2026, ideas);
        await vru.SubmitPlan("greenwich", 2026, ideas);
        foreach (var borough in WithLanterns)
        {
            await vru.SubmitPlan(borough, 2026, [new Line(1, "Lanterns carried along the canal by grandmothers on winter evenings", null)]);
        }

        await Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Ideas_that_several_plans_have_are_shown_ten_to_a_page_and_of_many_plans_five_in_their_words()
    {
        var officer = await vru.Browse("officer@london.example");
        var first = (await officer.GoAsync("/london/ideas")).QuerySelectorAll("[aria-labelledby=several] .vru-ideas > li");

        Assert.Equal(10, first.Length);
        var lanterns = first.Single(one => one.TextContent.Contains("Lanterns", StringComparison.Ordinal));
        Assert.Equal(5, lanterns.QuerySelectorAll(".vru-aswritten").Length);
        Assert.Equal(WithLanterns.Length, lanterns.QuerySelectorAll(".vru-likes a").Length);
        Assert.Equal(8, (await officer.GoAsync("/london/ideas?page=2")).QuerySelectorAll("[aria-labelledby=several] .vru-ideas > li").Length);
        Assert.Empty((await officer.GoAsync("/london/ideas?page=3")).QuerySelectorAll("[aria-labelledby=several]"));
    }
}
