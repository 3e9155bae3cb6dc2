using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Panel;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Comparison;

/// <summary>Similar actions elsewhere, new ideas and what London makes of them, and what a plan has twice.</summary>
public sealed class SimilarTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task An_action_shows_what_is_like_it_in_plans_in_force_elsewhere_and_by_which_words()
    {
        await vru.ReadyPlan("barnet");
        await vru.PutAction("barnet", new() { Text = "Test purchases of knives in shops with police cadets, twice a year" });
        await vru.PutAction("barnet", new() { Text = "Test purchase operations for knives at restricted shops with cadets", IsRestricted = true });
        await vru.Submit("barnet", await vru.SignedIn("barnet", Role.Coordinator));
        await vru.ReadyPlan("brent");
        var own = await vru.PutAction("brent", new() { Text = "Knife test purchasing at retailers with cadets every six months" });
        var browser = await vru.Browse("brent", Role.Viewer);
        await HoldAsync();
        Assert.DoesNotContain("Barnet", (await browser.GoAsync($"/brent/plans/2026/actions/{own}")).QuerySelector("#similar")?.TextContent ?? "", StringComparison.Ordinal);

        await vru.AnswerPlanAsync("barnet");
        await HoldAsync();

        var similar = (await browser.GoAsync($"/brent/plans/2026/actions/{own}")).QuerySelector("#similar")!;
        Assert.StartsWith("Barnet", similar.QuerySelector("li")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains("test purchas", similar.TextContent.ToLowerInvariant(), StringComparison.Ordinal);
        Assert.DoesNotContain("restricted shops", similar.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_two_partnerships_gave_stops_nobody()
    {
        var id = Domain.Id<PlanAction>.New();
        foreach (var slug in new[] { "tower-hamlets", "waltham-forest" })
        {
            await vru.ReadyPlan(slug);
            var client = await vru.SignedIn(slug, Role.Coordinator);
            await using (var room = await vru.In(slug))
            {
                var plan = await room.Db.Plans.Include(own => own.Themes).SingleAsync();
                room.Db.Actions.Add(PlanAction.In(plan, plan.Themes[0].ThemeId, plan.TakeNumber(plan.Themes[0].ThemeId), new() { Text = $"Kite makers of {slug} teach by the river" }, id: id));
                await room.Db.SaveChangesAsync();
            }

            await vru.Submit(slug, client);
        }

        await HoldAsync();
        var officer = await vru.Browse("officer@london.example");

        Assert.Contains("Kite makers", (await officer.GoAsync("/london/search?q=kite+makers")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kite makers", (await officer.GoAsync("/london/ideas")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_withdrawn_is_not_shown_even_before_plans_are_held_against_each_other_again()
    {
        await vru.ReadyPlan("camden");
        var gone = await vru.PutAction("camden", new() { Text = "Falconers teach excluded pupils to handle birds of prey" });
        await vru.Submit("camden", await vru.SignedIn("camden", Role.Coordinator));
        await vru.AnswerPlanAsync("camden");
        await vru.ReadyPlan("croydon");
        var own = await vru.PutAction("croydon", new() { Text = "Excluded pupils learn to handle birds of prey from falconers" });
        await HoldAsync();
        var browser = await vru.Browse("croydon", Role.Viewer);
        Assert.NotNull((await browser.GoAsync($"/croydon/plans/2026/actions/{own}")).QuerySelector("#similar"));

        await using (var room = await vru.In("camden"))
        {
            (await room.Db.SubmittedActions.Where(copy => copy.TenantId == room.Tenant.Id && copy.ActionId == gone).ToListAsync()).ForEach(copy => copy.Withdraw());
            await room.Db.SaveChangesAsync();
        }

        Assert.DoesNotContain("birds of prey from", (await browser.GoAsync($"/croydon/plans/2026/actions/{own}")).QuerySelector("#similar")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("Falconers teach", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task London_sees_new_ideas_and_keeps_what_it_made_of_them_with_who_and_when()
    {
        await vru.SubmitPlan("ealing", 2026, [new(1, "Barge trips along the canal with lifeboat crews and grieving grandparents", null)]);
        await vru.SubmitPlan("enfield", 2026, [new(2, "Beekeeping in allotments for retired boxers and their nephews", null), new(2, "RESTRICTED weaving with astronauts in museums", null, IsRestricted: true)]);
        await vru.SubmitPlan("greenwich", 2026, [new(2, "Retired boxers and their nephews try beekeeping in allotments", null)]);
        await HoldAsync();
        var officer = await vru.Browse("officer@london.example");

        var page = await officer.GoAsync("/london/ideas");

        Assert.Contains("Barge trips", page.QuerySelector("[aria-labelledby=single]")!.TextContent, StringComparison.Ordinal);
        var several = page.QuerySelector("[aria-labelledby=several]")!.TextContent;
        Assert.Contains("Enfield", several, StringComparison.Ordinal);
        Assert.Contains("Greenwich", several, StringComparison.Ordinal);
        Assert.DoesNotContain("RESTRICTED", officer.Text, StringComparison.Ordinal);
        await officer.PressAsync("form[aria-label*='Barge']", "form[aria-label*='Barge'] button[value=Contacted]");
        Assert.DoesNotContain("Barge trips", (await officer.GoAsync("/london/ideas")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var contacted = (await officer.GoAsync("/london/ideas?state=Contacted")).QuerySelector("[aria-labelledby=single]")!.TextContent;
        Assert.Contains("Barge trips", contacted, StringComparison.Ordinal);
        Assert.Contains("23 November 2026", contacted, StringComparison.Ordinal);
        Assert.Empty((await (await vru.Browse("analyst@london.example")).GoAsync("/london/ideas")).QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task A_note_is_kept_with_what_london_made_of_an_idea_and_who_comes_late_loses_nothing_of_theirs()
    {
        await vru.SubmitPlan("islington", 2026, [new(1, "Puppeteers teach locksmiths to juggle in aquariums", null)]);
        await HoldAsync();
        var (first, second) = (await vru.Browse("officer@london.example"), await vru.Browse("officer@london.example"));
        await first.GoAsync("/london/ideas");
        await second.GoAsync("/london/ideas");
        await first.PressAsync("form[aria-label*='Puppeteers']", "form[aria-label*='Puppeteers'] button[value=Noted]", ("Note", "Ask in spring."));

        await second.PressAsync("form[aria-label*='Puppeteers']", "form[aria-label*='Puppeteers'] button[value=NotNew]", ("Note", "We have had that."));

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, second.Status);
        var both = second.Page!.QuerySelector("[aria-labelledby=met]")!;
        Assert.Contains("Ask in spring.", both.TextContent, StringComparison.Ordinal);
        Assert.Equal("We have had that.", both.QuerySelector("textarea")!.TextContent.Trim());
        var noted = await first.GoAsync("/london/ideas?state=Noted");
        Assert.Contains("Ask in spring.", noted.QuerySelector("li:has([aria-label*='Puppeteers'])")!.TextContent, StringComparison.Ordinal);
        await first.PressAsync("form[aria-label*='Puppeteers']", "form[aria-label*='Puppeteers'] button[value=Noted]", ("Note", "Ask in summer."));
        Assert.Contains("Ask in summer.", (await first.GoAsync("/london/ideas?state=Noted")).QuerySelector("li:has([aria-label*='Puppeteers'])")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task London_reads_one_action_with_what_reviews_said_of_it_and_what_is_like_it_elsewhere()
    {
        var cycle = await vru.OpenCycle("2026-q3");
        await vru.SubmitPlan("redbridge", 2026, [new(1, "Orchard keepers mend bicycles with excluded pupils", null)]);
        await vru.SubmitReview("redbridge", cycle, [new(1, "Orchard keepers mend bicycles with excluded pupils", ActionStatus.AtRisk, "The orchard flooded.")]);
        await vru.SubmitPlan("sutton", 2026, [new(2, "Excluded pupils mend bicycles with keepers of an orchard", null), new(2, "RESTRICTED bicycles of orchard keepers with excluded pupils", null, IsRestricted: true)]);
        await HoldAsync();
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync($"/london/boroughs/redbridge?cycle=2026-q3");
        var href = officer.Page!.QuerySelectorAll("a[href*='/actions/']").Single(link => link.TextContent.StartsWith("Orchard", StringComparison.Ordinal)).GetAttribute("href")!;
        await officer.GoAsync(href);

        var before = vru.Commands.Count;
        var page = await officer.GoAsync(href);

        Assert.InRange(vru.Commands.Count - before, 1, 6);
        Assert.Contains("The orchard flooded.", page.QuerySelector(".vru-timeline")!.TextContent, StringComparison.Ordinal);
        var similar = page.QuerySelector("#similar")!;
        Assert.Contains("Excluded pupils mend bicycles", similar.TextContent, StringComparison.Ordinal);
        Assert.Contains("Found by", similar.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("RESTRICTED", officer.Text, StringComparison.Ordinal);
        Assert.StartsWith("/london/boroughs/sutton/actions/", similar.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        await officer.GoAsync(similar.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("Orchard keepers", officer.Page!.QuerySelector("#similar")!.TextContent, StringComparison.Ordinal);
        await officer.GoAsync(href.Replace("redbridge", "sutton", StringComparison.Ordinal));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, officer.Status);
    }

    [Fact]
    public async Task An_idea_that_is_not_on_the_shelf_is_not_found()
    {
        await vru.ReadyPlan("hackney");
        var unsubmitted = await vru.PutAction("hackney", new() { Text = "Not submitted yet" });
        await vru.SubmitPlan("havering", 2026, [new(1, "Tightropes above the pier with falconers and astronauts", null)]);
        await HoldAsync();
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/ideas");

        foreach (var id in new[] { unsubmitted.Value, Guid.NewGuid() })
        {
            await officer.SubmitAsync("[aria-labelledby=single] form", ("Actions", $"{id}"), ("State", "Noted"));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, officer.Status);
            await officer.GoAsync("/london/ideas");
        }
    }

    [Fact]
    public async Task A_plan_that_says_the_same_in_other_words_is_told_so()
    {
        await vru.ReadyPlan("lambeth");
        await vru.PutAction("lambeth", new() { Text = "Monthly weapons sweeps with residents on estates" });
        await vru.PutAction("lambeth", new() { Text = "Weapons sweeps every month on housing estates with residents" });

        var page = await (await vru.Browse("lambeth", Role.Coordinator)).GoAsync("/lambeth/plans/2026/checks");

        Assert.Contains("Much like", page.QuerySelector("#samewords")!.TextContent, StringComparison.Ordinal);
    }

    private Task HoldAsync() => Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
}
