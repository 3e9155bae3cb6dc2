using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using LondonVRU.IntegrationTests.Tenants.Canaries;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Offers;

/// <summary>What London proposes, from the draft to how it goes where it was taken up.</summary>
public sealed class RolloutTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task London_drafts_a_rollout_and_proposes_it_to_the_boroughs_that_it_chose()
    {
        var theme = await vru.ThemeOfYearAsync();
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync("/london/offers/rollouts/new");
        await officer.SubmitAsync("#rollout", ("Input.Name", "Places from three to six"), ("Input.Boroughs", "brent"));
        var id = officer.Address.AbsolutePath.Split('/')[^1];
        var brent = await vru.Browse("brent", Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await brent.AskAsync(HttpMethod.Get, $"/brent/offers/rollouts/{id}")).StatusCode);
        Assert.Contains("Say in one sentence", (await officer.PressAsync("#change", "#propose")).Body!.TextContent, StringComparison.Ordinal);

        var proposed = await officer.PressAsync(
            "#change", "#propose", ("Input.Summary", "Two halls stay open."), ("Input.WhatItIs", "Why."), ("Input.WhatIsAsked", "Two halls."), ("Input.ThemeId", theme.ToString()), ("Input.Contact", "Prevention team"),
            ("Input.AnswerBy", LondonTime.Today(vru.Clock).AddDays(20).ToString("O")));

        Assert.Contains("0 of 1 borough have taken it up", proposed.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two halls stay open.", (await brent.GoAsync($"/brent/offers/rollouts/{id}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(LetterKind.RolloutProposed, await OwedAsync("brent"));
        var barnet = await vru.Browse("barnet", Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await barnet.AskAsync(HttpMethod.Get, $"/barnet/offers/rollouts/{id}")).StatusCode);
    }

    [Fact]
    public async Task A_borough_takes_it_up_as_an_action_with_its_origin_and_a_link_back()
    {
        await vru.PlanInAsync("ealing");
        var rollout = await vru.RolloutAsync("One letter home", true, "ealing");
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        Assert.Contains("One letter home", (await coordinator.GoAsync("/ealing")).Body!.TextContent, StringComparison.Ordinal);
        await coordinator.GoAsync($"/ealing/offers/rollouts/{rollout}");
        var action = await coordinator.SubmitAsync("#take-up");

        Assert.Contains("Rollout", action.QuerySelector(".vru-flags, .vru-flag")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(action.QuerySelector($"a[href$='/offers/rollouts/{rollout}']"));
        Assert.Contains("You have taken it up", (await coordinator.GoAsync($"/ealing/offers/rollouts/{rollout}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.True((await RowAsync(rollout, "ealing")).GetProperty("isTakenUp").GetBoolean());
        await using var room = await vru.In("ealing");
        Assert.Equal(ActionOrigin.Rollout, (await room.Db.Actions.SingleAsync(own => own.RolloutId == rollout)).Origin);
    }

    [Fact]
    public async Task A_borough_declines_with_a_reason_that_London_reads_and_no_other_borough()
    {
        var rollout = await vru.RolloutAsync("A pilot of halls", true, "camden", "harrow");
        var coordinator = await vru.Browse("camden", Role.Coordinator);
        await coordinator.GoAsync($"/camden/offers/rollouts/{rollout}");
        Assert.Contains("Say why", (await coordinator.SubmitAsync("#decline", ("Reason", " "))).Body!.TextContent, StringComparison.Ordinal);
        await coordinator.SubmitAsync("#decline", ("Reason", "Our halls are let."));

        var uptake = await (await vru.Browse("london", Role.Analyst)).GoAsync($"/london/offers/rollouts/{rollout}");
        Assert.Contains("Our halls are let.", uptake.QuerySelector("#b-camden")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(33, uptake.QuerySelectorAll(".vru-map li").Length);
        Assert.Equal(["Camden: declines", "Harrow: not answered"], uptake.QuerySelectorAll(".vru-map a .vru-vh").Select(words => words.TextContent).Order());
        Assert.DoesNotContain("Our halls are let.", (await (await vru.Browse("harrow", Role.Coordinator)).GoAsync($"/harrow/offers/rollouts/{rollout}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_with_London_takes_nothing_up_until_it_is_back()
    {
        await vru.Submit("bexley", await vru.ReadyPlan("bexley"));
        var rollout = await vru.RolloutAsync("Too early", true, "bexley");

        var answer = await TakeUpAsync("bexley", rollout, Guid.CreateVersion7());

        Assert.Equal("plan.with-london", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Null, (await RowAsync(rollout, "bexley")).GetProperty("answeredAt").ValueKind);
    }

    [Fact]
    public async Task An_action_that_leaves_the_plan_answers_nothing_and_an_action_that_comes_back_does()
    {
        await vru.PlanInAsync("merton");
        var (rollout, action) = (await vru.RolloutAsync("There and back", true, "merton"), Guid.CreateVersion7());
        (await TakeUpAsync("merton", rollout, action)).EnsureSuccessStatusCode();
        Assert.Equal("rollout.taken-up", await CodeAsync(await TakeUpAsync("merton", rollout, Guid.CreateVersion7())));

        var client = await vru.SignedIn("merton", Role.Coordinator);
        using var removal = new HttpRequestMessage(HttpMethod.Delete, $"/merton/api/v1/actions/{action}");
        removal.Headers.TryAddWithoutValidation("If-Match", "*");
        (await client.SendAsync(removal)).EnsureSuccessStatusCode();
        Assert.Equal(JsonValueKind.Null, (await RowAsync(rollout, "merton")).GetProperty("answeredAt").ValueKind);

        var coordinator = await vru.Browse("merton", Role.Coordinator);
        Assert.NotNull((await coordinator.GoAsync($"/merton/offers/rollouts/{rollout}")).QuerySelector("#take-up"));
        await coordinator.GoAsync("/merton/plans/2026");
        await coordinator.SubmitAsync("form.vru-undo");

        Assert.True((await RowAsync(rollout, "merton")).GetProperty("isTakenUp").GetBoolean());
    }

    [Fact]
    public async Task What_is_restricted_afterwards_London_hears_of_no_more()
    {
        await vru.PlanInAsync("newham");
        var (rollout, action) = (await vru.RolloutAsync("Kept quiet", true, "newham"), Guid.CreateVersion7());
        (await TakeUpAsync("newham", rollout, action)).EnsureSuccessStatusCode();

        (await (await vru.SignedIn("newham", Role.Coordinator)).Patch($"/newham/api/v1/actions/{action}", new { isRestricted = true }, 1)).EnsureSuccessStatusCode();

        Assert.False((await RowAsync(rollout, "newham")).GetProperty("isTakenUp").GetBoolean());
        Assert.Contains("You have taken it up", (await (await vru.Browse("newham", Role.Coordinator)).GoAsync($"/newham/offers/rollouts/{rollout}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_can_be_dropped_and_what_boroughs_know_of_cannot()
    {
        var (draft, proposed) = (await vru.RolloutAsync("Never told", isProposed: false), await vru.RolloutAsync("Told already"));
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync($"/london/offers/rollouts/{draft}");
        await officer.SubmitAsync("#discard");
        await officer.GoAsync($"/london/offers/rollouts/{draft}");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);

        var page = await officer.GoAsync($"/london/offers/rollouts/{proposed}");
        Assert.Null(page.QuerySelector("#discard"));
        await officer.PostBlindAsync($"/london/offers/rollouts/{proposed}?handler=Discard", [.. officer.Fields("#end-form").Select(field => (field.Key, field.Value))]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Contains("This is proposed already.", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinators_who_have_not_answered_are_reminded_seven_days_before_and_on_the_day()
    {
        var rollout = await vru.RolloutAsync("With a day", true, "croydon", "lambeth");
        var lambeth = await vru.SignedIn("lambeth", Role.Coordinator);
        (await lambeth.PostAsJsonAsync($"/lambeth/api/v1/rollouts/{rollout}/refusal", new { reason = "Not now." })).EnsureSuccessStatusCode();
        var day = LondonTime.Today(vru.Clock).AddDays(14);
        vru.Clock.MoveTo(day, new(8, 0));
        for (var run = 0; run < 2; run++)
        {
            await Schedule.All.Single(job => job.Name == "RemindOfRollouts").RunAsync(vru.Services, CancellationToken.None);
        }

        Assert.Single(await OwedAsync("croydon"), kind => kind == LetterKind.RolloutDue);
        Assert.DoesNotContain(LetterKind.RolloutDue, await OwedAsync("lambeth"));
        var postbox = new Postbox(vru);
        await postbox.DispatchAsync();
        var letter = Assert.Single(postbox.All(), letter => letter.To == Vru.Email("croydon", Role.Coordinator) && letter.Text.Contains("With a day", StringComparison.Ordinal) && letter.Text.Contains("waits for your answer", StringComparison.Ordinal));
        Assert.Contains($"/croydon/offers/rollouts/{rollout}", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_ended_takes_no_answer_and_stays_in_the_plans()
    {
        await vru.PlanInAsync("sutton");
        var (rollout, action) = (await vru.RolloutAsync("Ended early", true, "sutton", "bromley"), Guid.CreateVersion7());
        (await TakeUpAsync("sutton", rollout, action)).EnsureSuccessStatusCode();
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync($"/london/offers/rollouts/{rollout}");
        await officer.SubmitAsync("#end-form", ("Reason", "The money is gone."));

        Assert.Equal("rollout.ended", await CodeAsync(await TakeUpAsync("bromley", rollout, Guid.CreateVersion7())));
        Assert.Contains("The money is gone.", (await (await vru.Browse("sutton", Role.Viewer)).GoAsync($"/sutton/offers/rollouts/{rollout}")).Body!.TextContent, StringComparison.Ordinal);
        await using var room = await vru.In("sutton");
        Assert.True(await room.Db.Actions.AnyAsync(own => own.Id == new Id<PlanAction>(action)));
    }

    [Fact]
    public async Task Boroughs_read_how_many_have_taken_it_up_and_not_which_nor_why_others_declined()
    {
        await vru.PlanInAsync("haringey");
        var (many, few) = (await vru.RolloutAsync("For many", true, "haringey", "enfield", "barnet", "hounslow", "redbridge", "havering"), await vru.RolloutAsync("For a few", true, "haringey", "enfield", "barnet", "hounslow", "redbridge"));
        foreach (var rollout in new[] { many, few })
        {
            (await TakeUpAsync("haringey", rollout, Guid.CreateVersion7())).EnsureSuccessStatusCode();
        }

        (await (await vru.SignedIn("enfield", Role.Coordinator)).PostAsJsonAsync($"/enfield/api/v1/rollouts/{many}/refusal", new { reason = "Enfield has no halls." })).EnsureSuccessStatusCode();

        var viewer = await vru.Browse("redbridge", Role.Viewer);
        Assert.Contains("1 of 6 boroughs has taken it up.", (await viewer.GoAsync($"/redbridge/offers/rollouts/{many}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("no halls", viewer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Haringey", viewer.Text, StringComparison.Ordinal);

        // Of four others a count could tell of one.
        Assert.DoesNotContain("taken it up", (await viewer.GoAsync($"/redbridge/offers/rollouts/{few}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var rows = (await (await vru.SignedIn("redbridge", Role.Viewer)).GetFromJsonAsync<JsonElement>("/redbridge/api/v1/rollouts")).EnumerateArray().ToDictionary(row => row.GetProperty("name").GetString()!);
        Assert.Equal((1, 6), (rows["For many"].GetProperty("takenUp").GetInt32(), rows["For many"].GetProperty("proposed").GetInt32()));
        Assert.Equal(JsonValueKind.Null, rows["For a few"].GetProperty("takenUp").ValueKind);
        Assert.Contains("By 1 of 6 boroughs", (await viewer.GoAsync("/redbridge/offers/rollouts")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_uptake_is_taken_away_as_a_workbook_and_as_csv_as_it_is_filtered()
    {
        var rollout = await vru.RolloutAsync("=1+1", true, "lewisham", "southwark");
        (await (await vru.SignedIn("lewisham", Role.Coordinator)).PostAsJsonAsync($"/lewisham/api/v1/rollouts/{rollout}/refusal", new { reason = "=Our halls are let." })).EnsureSuccessStatusCode();
        var analyst = await vru.Browse("london", Role.Analyst);
        var page = await analyst.GoAsync($"/london/offers/rollouts/{rollout}?show=declined");
        Assert.Equal(["Lewisham"], page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent.Trim()));

        var csv = Encoding.UTF8.GetString(await analyst.DownloadAsync(page.QuerySelector("a[href*='format=csv']")!.GetAttribute("href")!)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, csv.Length);
        Assert.Contains("Lewisham,Declines,", csv[1], StringComparison.Ordinal);
        Assert.Contains(",'=Our halls are let.,", csv[1], StringComparison.Ordinal);
        var workbook = Scanner.Unpack(await analyst.DownloadAsync($"/london/offers/rollouts/{rollout}/export?format=xlsx"));
        Assert.Contains("Southwark", workbook, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.AskAsync(HttpMethod.Get, $"/london/offers/rollouts/{rollout}/export?format=svg")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.AskAsync(HttpMethod.Get, $"/london/offers/rollouts/{await vru.RolloutAsync("A draft", isProposed: false)}/export")).StatusCode);
    }

    private async Task<HttpResponseMessage> TakeUpAsync(string slug, Id<Rollout> rollout, Guid action)
    {
        await vru.PlanOf(slug);
        return await (await vru.SignedIn(slug, Role.Coordinator)).PostAsJsonAsync(
            $"/{slug}/api/v1/rollouts/{rollout}/uptake", new { actionId = action, startYear = 2026, themeId = (await vru.ThemeOfYearAsync()).Value });
    }

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();

    /// <summary>A borough's as London reads it.</summary>
    private async Task<JsonElement> RowAsync(Id<Rollout> rollout, string slug)
    {
        var rows = await (await vru.SignedIn("london", Role.Analyst)).GetFromJsonAsync<JsonElement>($"/london/api/v1/rollouts/{rollout}/uptake");
        return rows.EnumerateArray().Single(row => row.GetProperty("borough").GetString() == slug);
    }

    private async Task<IReadOnlyList<LetterKind>> OwedAsync(string slug)
    {
        await using var room = await vru.In(slug);
        var here = room.Tenant.Id;
        return await room.Db.LetterDebts.Where(debt => debt.TenantId == here).Select(debt => debt.Kind).ToListAsync();
    }
}
