using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Templates;

public sealed class EditionUseTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task London_sees_what_each_borough_made_of_each_action_once_the_plan_is_handed_over()
    {
        await HandOverAsync("islington", text: "Meet every fortnight");
        await HandOverAsync("lambeth", because: "There is no such meeting here.");
        await HandOverAsync("newham", declined: "We have no money for it this year.");
        await vru.PlanOf("merton");
        var analyst = await vru.Browse("analyst@london.example");

        var page = await analyst.GoAsync("/london/template/2026-27/use");
        Assert.Contains("3 of 33 boroughs have handed a plan over", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("One more borough has begun", analyst.Text);
        var row = page.QuerySelectorAll("tbody tr").Single(row => row.QuerySelector("th")!.TextContent == "1.2");
        Assert.Equal(["1", "1", "1", "0", "0", "30"], row.QuerySelectorAll("td.vru-num").Select(cell => cell.TextContent.Trim()));

        await analyst.GoAsync("/london/template/2026-27/use/1.2");
        Assert.Contains("There is no such meeting here.", analyst.Text);
        Assert.Contains("fortnight", analyst.Page!.QuerySelector(".vru-wording ins")!.TextContent);
        Assert.NotNull(analyst.Page!.QuerySelector("a[href='/london/boroughs/islington?kind=plan']"));
        await analyst.GoAsync("/london/template/2026-27/use/1a");
        Assert.Contains("We have no money for it this year.", analyst.Page!.QuerySelector("#Declined")!.TextContent);
        Assert.Contains("Two plans without it", analyst.Text);
        await analyst.GoAsync("/london/template/2026-27/use/9.9");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, analyst.Status);

        var api = await (await vru.SignedIn("analyst@london.example")).GetFromJsonAsync<JsonElement>("/london/api/v1/templates/2026-27/use");
        var answers = api.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("code").GetString() == "1.2").GetProperty("answers").EnumerateArray().ToList();
        Assert.Equal("ownWords", answers.Single(answer => answer.GetProperty("borough").GetString() == "islington").GetProperty("uptake").GetString());
        Assert.Equal("noPlan", answers.Single(answer => answer.GetProperty("borough").GetString() == "merton").GetProperty("uptake").GetString());
    }

    private async Task HandOverAsync(string borough, string? text = null, string? because = null, string? declined = null)
    {
        var coordinator = await vru.ReadyPlan(borough);
        if (declined is not null)
        {
            await using var stage = await vru.In(borough);
            var option = new Domain.Id<Domain.Templates.TemplateAction>(await vru.TemplateActionAsync("2026-27", "1a"));
            stage.Db.DeclinedOptions.Add(Domain.Plans.DeclinedOption.In(
                await stage.Db.Plans.SingleAsync(), await stage.Db.TemplateActions.SingleAsync(action => action.Id == option), declined,
                new(await vru.IdOf(Vru.Email(borough, Role.Coordinator))), vru.Clock.GetUtcNow().UtcDateTime));
            await stage.Db.SaveChangesAsync();
        }

        var template = new Domain.Id<Domain.Templates.TemplateAction>(await vru.TemplateActionAsync("2026-27", "1.2"));
        await using (var room = await vru.In(borough))
        {
            var action = await room.Db.Actions.SingleAsync(action => action.TemplateActionId == template);
            action.Edit(action.Content() with { Text = text ?? action.Text, DoesNotApplyBecause = because });
            await room.Db.SaveChangesAsync();
        }

        await vru.Submit(borough, coordinator);
    }
}
