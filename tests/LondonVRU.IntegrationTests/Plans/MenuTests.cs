using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class MenuTests(Vru vru) : IClassFixture<Vru>
{
    private static string Menu(string borough, string query = "") => $"/{borough}/plans/2026/actions/menu{query}";

    [Fact]
    public async Task An_option_is_declined_with_a_reason_taken_back_and_found_by_its_answer()
    {
        await vru.PlanOf("barnet");
        var browser = await vru.Browse("barnet", Role.Coordinator);
        var option = (await browser.GoAsync(Menu("barnet"))).QuerySelector("#menu [name=Option]")!.GetAttribute("value")!;

        await DeclineAsync(browser, option, "Others do it here.");

        Assert.Contains("Others do it here.", browser.Page!.QuerySelector($"#o-{option}")!.TextContent);
        Assert.Single((await browser.GoAsync(Menu("barnet", "?answer=Declined"))).QuerySelectorAll(".vru-options > li"));
        await browser.PressAsync("#menu", $"#o-{option} [formaction*='Reconsider']");
        Assert.Empty((await browser.GoAsync(Menu("barnet", "?answer=Declined"))).QuerySelectorAll(".vru-options > li"));
    }

    [Fact]
    public async Task Declining_without_a_reason_is_refused_where_the_reason_belongs_and_adopting_takes_a_decline_back()
    {
        await vru.PlanOf("bexley");
        var browser = await vru.Browse("bexley", Role.Coordinator);
        var option = (await browser.GoAsync(Menu("bexley"))).QuerySelector("#menu [name=Option]")!.GetAttribute("value")!;

        await browser.PressAsync("#menu", $"#o-{option} [formaction*='Decline']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.NotNull(browser.Page!.QuerySelector($".govuk-error-summary a[href='#Reasons_{option}_']"));
        Assert.NotNull(browser.Page!.QuerySelector($"#Reasons_{option}_[aria-invalid]"));
        await DeclineAsync(browser, option, "Not now");
        await browser.SubmitAsync("#menu", ("Option", option));

        await using var room = await vru.In("bexley");
        Assert.Empty(await room.Db.DeclinedOptions.ToListAsync());
        var api = await vru.SignedIn("bexley", Role.Coordinator);
        var again = await api.PutAsJsonAsync($"/bexley/api/v1/plans/2026/menu/{option}/decline", new { reason = "After all" });
        Assert.Equal("option.adopted", await again.Code());
    }

    [Fact]
    public async Task London_reads_the_reasons_with_the_submitted_plan_and_nobody_else_does()
    {
        var coordinator = await vru.ReadyPlan("brent");
        var option = await OptionAsync("brent");
        (await coordinator.PutAsJsonAsync($"/brent/api/v1/plans/2026/menu/{option}/decline", new { reason = "DECLINED-brent" })).EnsureSuccessStatusCode();
        await using (var before = await vru.In("london"))
        {
            Assert.Empty(await before.Db.SubmittedDeclines.ToListAsync());
        }

        await vru.Submit("brent", coordinator);

        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/boroughs/brent?show=plan&kind=Plan");
        await using (var london = await vru.In("london"))
        {
            var declined = await london.Db.SubmittedDeclines.SingleAsync();
            Assert.Equal("DECLINED-brent", declined.Reason);
            Assert.Contains("DECLINED-brent", await (await vru.SignedIn("officer@london.example")).GetStringAsync($"/london/api/v1/submissions/{declined.SubmissionId}"));
        }

        await using var other = await vru.In("camden");
        Assert.Empty(await other.Db.SubmittedDeclines.ToListAsync());
        (await coordinator.DeleteAsync("/brent/api/v1/plans/2026/submission")).EnsureSuccessStatusCode();
        await using var after = await vru.In("london");
        Assert.Empty(await after.Db.SubmittedDeclines.ToListAsync());
    }

    [Fact]
    public async Task What_others_chose_is_counted_of_accepted_plans_of_boroughs_alone()
    {
        await vru.PlanOf("croydon");
        var option = await OptionAsync("croydon");
        foreach (var (slug, opened) in new[] { ("ealing", true), ("enfield", true), ("greenwich", false), ("bcu-west-area", true) })
        {
            var coordinator = await vru.ReadyPlan(slug);
            await AdoptAsync(slug, option);
            await vru.Submit(slug, coordinator);
            if (opened)
            {
                await using var room = await vru.In(slug);
                await room.Db.SubmittedActions.Where(copy => copy.TenantId == room.Tenant.Id).ExecuteUpdateAsync(set => set.SetProperty(copy => copy.Visibility, Visibility.Boroughs));
            }
        }

        var api = await vru.SignedIn("croydon", Role.Coordinator);
        var menu = await api.GetFromJsonAsync<JsonElement>("/croydon/api/v1/plans/2026/menu");
        var found = menu.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("options").EnumerateArray()).Single(one => one.GetProperty("id").GetGuid() == option);

        Assert.Equal((2, 2), (menu.GetProperty("otherPlans").GetInt32(), found.GetProperty("others").GetInt32()));
        var browser = await vru.Browse("croydon", Role.Coordinator);
        await browser.GoAsync(Menu("croydon"));
        Assert.Contains("2 of 2 other boroughs chose it", browser.Text);
        await vru.PlanOf("harrow");
    }

    [Fact]
    public async Task A_minimum_standard_is_answered_from_the_plan_by_an_owner_or_a_reason_and_the_next_comes_up()
    {
        await vru.PlanOf("hackney");
        var browser = await vru.Browse("hackney", Role.Coordinator);
        var plan = await browser.GoAsync("/hackney/plans/2026");
        var link = plan.QuerySelector("a[href$='/answer']")!.GetAttribute("href")!;
        await browser.GoAsync(link);

        await browser.SubmitAsync("main form");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("Give it an owner, or say why it does not apply here", browser.Text);
        var next = browser.Page!.QuerySelector("button[name=Then]")!.GetAttribute("value");
        await browser.SubmitAsync("main form", ("DoesNotApplyBecause", "There is no such school here."), ("Then", next));

        Assert.EndsWith($"/{next}/answer", browser.Address.AbsolutePath, StringComparison.Ordinal);
        await browser.SubmitAsync("main form", ("OwnerId", (await vru.IdOf("contributor@hackney.example")).ToString()));
        Assert.Contains("Hackney contributor", browser.Page!.QuerySelector("[aria-labelledby=facts]")!.TextContent);
        await using var room = await vru.In("hackney");
        Assert.Equal("There is no such school here.", (await room.Db.Actions.SingleAsync(action => action.DoesNotApplyBecause != null)).DoesNotApplyBecause);
    }

    private static async Task DeclineAsync(Browser browser, string option, string reason) => await browser.PressAsync("#menu", $"#o-{option} [formaction*='Decline']", ($"Reasons[{option}]", reason));

    private async Task<Guid> OptionAsync(string slug)
    {
        var api = await vru.SignedIn(slug, Role.Coordinator);
        var menu = await api.GetFromJsonAsync<JsonElement>($"/{slug}/api/v1/plans/2026/menu");
        return menu.GetProperty("themes")[0].GetProperty("options")[0].GetProperty("id").GetGuid();
    }

    private async Task AdoptAsync(string slug, Guid option)
    {
        var browser = await vru.Browse(slug, Role.Coordinator);
        await browser.GoAsync(Menu(slug));
        await browser.SubmitAsync("#menu", ("Option", option.ToString()));
        await using var room = await vru.In(slug);
        foreach (var action in await room.Db.Actions.Where(action => action.Origin == ActionOrigin.MenuOption).ToListAsync())
        {
            action.Edit(action.Content() with { OwnerAsWritten = "Somebody" });
        }

        await room.Db.SaveChangesAsync();
    }
}
