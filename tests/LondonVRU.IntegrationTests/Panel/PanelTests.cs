using System.Net;
using System.Net.Http.Json;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Tenants.Canaries;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Panel;

public sealed class PanelTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task The_whole_way_through_the_panel_and_back_goes_by_pages()
    {
        var coordinator = await vru.PlanWithLondonAsync("barnet");
        var officer = await vru.Browse(PanelScene.Officer);
        await officer.SeatAsync("Vru", await vru.IdOf(PanelScene.Officer));
        Assert.Contains("Two seats of the panel are empty", officer.Text, StringComparison.Ordinal);

        var queue = await officer.GoAsync("/london/plans");
        Assert.Contains("Barnet", queue.QuerySelector("[aria-labelledby='s-ToOpen']")!.TextContent, StringComparison.Ordinal);
        var id = await vru.LatestPlanAsync("barnet");
        await officer.GoAsync($"/london/plans/{id}");
        Assert.Equal("Barnet’s plan is to be opened", officer.Page!.QuerySelector("h1")!.TextContent);
        Assert.Equal("Barnet’s plan has 0 of 24 scores", (await officer.SubmitAsync("#open")).QuerySelector("h1")!.TextContent);
        await officer.GoAsync($"/london/plans/{id}?theme=2");
        await officer.SubmitAsync("#note", ("Note.Score", "2"), ("Note.Words", "SEAT-NOTE: nobody leads."));
        Assert.Contains("SEAT-NOTE", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("#agree", ("Agreed.Words", "Say who leads the tasking."), ("Agreed.WantsChanges", "true"));
        await officer.GoAsync($"/london/plans/{id}?theme=5");
        await officer.SubmitAsync("#agree", ("Agreed.Words", "Add the two estates."), ("Agreed.WantsChanges", "true"));
        var answered = await officer.SubmitAsync("#answer", ("Answer.Kind", "ChangesRequested"), ("Answer.Words", "Nearly there."));
        Assert.Equal("Barnet was asked to change its plan", answered.QuerySelector("h1")!.TextContent);

        var browser = await vru.Browse("barnet", Role.Coordinator);
        var plan = await browser.GoAsync("/barnet/plans/2026");
        Assert.Equal("London asks for changes to Barnet’s plan", plan.QuerySelector("h1")!.TextContent);
        Assert.Contains("Say who leads the tasking.", plan.QuerySelector("#theme-2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Add the two estates.", plan.QuerySelector("#theme-5")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("SEAT-NOTE", browser.Text, StringComparison.Ordinal);

        await vru.EditAsync("barnet", coordinator, 2, new { text = "Tasking every month, led by the police" });
        await vru.Submit("barnet", coordinator);
        var again = await vru.LatestPlanAsync("barnet");
        await officer.GoAsync($"/london/plans/{again}");
        await officer.SubmitAsync("#open");
        var theme = await officer.GoAsync($"/london/plans/{again}?theme=2");
        Assert.Contains("Say who leads the tasking.", theme.QuerySelector("#theme")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("police", string.Concat(theme.QuerySelectorAll("#theme ins").Select(ins => ins.TextContent)), StringComparison.Ordinal);
        await officer.SubmitAsync("#answer", ("Answer.Kind", "Accepted"), ("Answer.Words", ""));
        Assert.Equal("Barnet’s plan is accepted", officer.Page!.QuerySelector("h1")!.TextContent);
        Assert.Equal("Barnet’s plan is in force", (await browser.GoAsync("/barnet/plans/2026")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Boroughs_read_the_actions_of_the_version_in_force_and_of_no_other()
    {
        var coordinator = await vru.PlanWithLondonAsync("bexley");
        await vru.PutAction("bexley", new() { Text = "RESTRICTED-bexley", IsRestricted = true });
        Assert.Equal(0, await ReadBy("camden", "bexley"));
        await vru.AnswerPlanAsync("bexley");
        Assert.Equal([1], await VersionsReadBy("camden", "bexley"));

        await vru.EditAsync("bexley", coordinator, 1, new { partners = "Health" });
        await vru.Submit("bexley", coordinator);
        Assert.Equal([1], await VersionsReadBy("camden", "bexley"));
        await vru.AnswerPlanAsync("bexley");
        Assert.Equal([2], await VersionsReadBy("camden", "bexley"));
        Assert.Equal(22, await ReadBy("camden", "bexley"));
    }

    [Fact]
    public async Task The_accepted_version_stays_in_force_while_the_next_is_written_and_sent_back()
    {
        var coordinator = await vru.PlanWithLondonAsync("brent");
        await vru.AnswerPlanAsync("brent");
        await vru.EditAsync("brent", coordinator, 1, new { partners = "Health" });
        await vru.Submit("brent", coordinator);
        await vru.AnswerPlanAsync("brent", (3, "Say when."));

        var browser = await vru.Browse("brent", Role.Viewer);
        var plan = await browser.GoAsync("/brent/plans/2026");

        Assert.Contains("Version 1 is in force.", plan.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var versions = await browser.GoAsync("/brent/plans/2026/versions");
        Assert.Equal("Version 1 of Brent’s plan is in force", versions.QuerySelector("h1")!.TextContent);
        Assert.Contains("Changes to one theme", versions.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Version 1 is in force", (await browser.GoAsync("/brent/plans/2026/versions/1")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Changes_are_asked_for_of_named_themes_with_reasons_and_only_of_a_plan_that_was_opened()
    {
        await vru.PlanWithLondonAsync("bromley");
        var id = await vru.LatestPlanAsync("bromley");

        Assert.Equal("answer.not-opened", await (await vru.AnswerAsync(id, "accepted")).Code());
        (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();
        Assert.Equal("answer.opened", await (await vru.AnswerAsync(id, "opened")).Code());
        Assert.Equal("answer.no-theme", await (await vru.AnswerAsync(id, "changesRequested", "Change it all.")).Code());
        Assert.Equal("answer.theme-reason", await (await vru.AnswerAsync(id, "changesRequested", null, (2, " "))).Code());
        Assert.Equal("answer.wants-changes", await (await vru.AnswerAsync(id, "accepted", null, (2, "Say who."))).Code());
        (await vru.AnswerAsync(id, "changesRequested", null, (2, "Say who."))).EnsureSuccessStatusCode();
        Assert.Equal("answer.sent-back", await (await vru.AnswerAsync(id, "accepted")).Code());
    }

    [Fact]
    public async Task Of_two_officers_who_answer_at_once_one_is_told()
    {
        await vru.PlanWithLondonAsync("camden");
        var id = await vru.LatestPlanAsync("camden");
        (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();

        var both = await Task.WhenAll(Enumerable.Range(0, 6).Select(n => n % 2 == 0 ? vru.AnswerAsync(id, "accepted") : vru.AnswerAsync(id, "changesRequested", null, (1, "Say who."))));

        Assert.Single(both, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.All(both.Where(answer => answer.StatusCode != HttpStatusCode.OK), answer => Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode));
        await using var london = await vru.In("london");
        Assert.Equal(2, await london.Db.Answers.CountAsync(answer => answer.SubmissionId == id));
    }

    [Fact]
    public async Task Only_whoever_sits_there_writes_from_a_seat_and_only_while_the_plan_is_in_the_panel()
    {
        await vru.PlanWithLondonAsync("croydon");
        var id = await vru.LatestPlanAsync("croydon");
        var theme = new Domain.Id<Domain.Templates.Theme>(await vru.ThemeAsync(1));
        var early = await Refused(() => vru.SendAsync("london", PanelScene.Officer, new Application.Panel.WritePanelNote(id, theme, Domain.Panel.Seat.Vru, 3, null)));
        (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();
        var other = await Refused(() => vru.SendAsync("london", PanelScene.Officer, new Application.Panel.WritePanelNote(id, theme, Domain.Panel.Seat.Mps, 3, null)));
        await (await vru.Browse(PanelScene.Officer)).SeatAsync("Vru", await vru.IdOf(PanelScene.Officer));
        var score = await Refused(() => vru.SendAsync("london", PanelScene.Officer, new Application.Panel.WritePanelNote(id, theme, Domain.Panel.Seat.Vru, 5, null)));
        await vru.SendAsync("london", PanelScene.Officer, new Application.Panel.WritePanelNote(id, theme, Domain.Panel.Seat.Vru, 3, "Well told."));
        (await vru.AnswerAsync(id, "accepted")).EnsureSuccessStatusCode();
        var late = await Refused(() => vru.SendAsync("london", PanelScene.Officer, new Application.Panel.WritePanelNote(id, theme, Domain.Panel.Seat.Vru, 4, null)));

        Assert.Equal(["answer.not-opened", "panel.not-your-seat", "panel.no-such-score", "panel.answered"], [early, other, score, late]);
        await Assert.ThrowsAsync<Domain.ForbiddenException>(() => vru.SendAsync("london", "analyst@london.example", new Application.Panel.WritePanelNote(id, theme, Domain.Panel.Seat.Vru, 3, null)));
    }

    [Fact]
    public async Task What_the_panel_notes_and_has_only_agreed_is_in_no_boroughs_reach()
    {
        await vru.PlanWithLondonAsync("ealing");
        var id = await vru.LatestPlanAsync("ealing");
        (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();
        var theme = new Domain.Id<Domain.Templates.Theme>(await vru.ThemeAsync(1));
        await (await vru.Browse(PanelScene.Officer)).SeatAsync("Vru", await vru.IdOf(PanelScene.Officer));
        await vru.SendAsync("london", PanelScene.Officer, new Application.Panel.WritePanelNote(id, theme, Domain.Panel.Seat.Vru, 1, "SEAT-NOTE"));
        await vru.SendAsync("london", PanelScene.Officer, new Application.Panel.AgreeFeedback(id, theme, "AGREED-NOT-SENT", false, 0));

        await using (var ealing = await vru.In("ealing"))
        {
            Assert.Empty(await ealing.Db.PanelNotes.ToListAsync());
            Assert.Empty(await ealing.Db.AgreedFeedback.ToListAsync());
            Assert.Empty(await ealing.Db.PanelSeats.ToListAsync());
        }

        var browser = await vru.Browse("ealing", Role.Coordinator);
        foreach (var page in new[] { "/ealing", "/ealing/plans/2026", "/ealing/plans/2026/versions", "/ealing/plans/2026/history" })
        {
            await browser.GoAsync(page);
            Assert.DoesNotContain("SEAT-NOTE", browser.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("AGREED-NOT-SENT", browser.Text, StringComparison.Ordinal);
        }

        var analyst = await vru.Browse("analyst@london.example");
        await analyst.GoAsync($"/london/plans/{id}?theme=1");
        Assert.DoesNotContain("SEAT-NOTE", analyst.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("AGREED-NOT-SENT", analyst.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wrote_what_is_agreed_second_is_told_and_keeps_their_words()
    {
        await vru.PlanWithLondonAsync("enfield");
        var id = await vru.LatestPlanAsync("enfield");
        (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();
        var (first, second) = (await vru.Browse(PanelScene.Officer), await vru.Browse(PanelScene.Officer));
        await first.GoAsync($"/london/plans/{id}?theme=1");
        await second.GoAsync($"/london/plans/{id}?theme=1");

        await first.SubmitAsync("#agree", ("Agreed.Words", "The first words"));
        await second.SubmitAsync("#agree", ("Agreed.Words", "The second words"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Somebody else wrote this meanwhile", second.Text, StringComparison.Ordinal);
        Assert.Contains("The first words", second.Page!.QuerySelector("#agree .vru-callout")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The second words", second.Page!.QuerySelector("#agree textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_a_letter_for_both_sides_once_there_is_one()
    {
        var coordinator = await vru.PlanWithLondonAsync("greenwich");
        var id = await vru.LatestPlanAsync("greenwich");
        (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.NotFound, (await coordinator.GetAsync("/greenwich/api/v1/plans/2026/versions/1/letter")).StatusCode);
        (await vru.AnswerAsync(id, "changesRequested", "Nearly there.", (2, "Say who leads."))).EnsureSuccessStatusCode();

        var own = Scanner.Unpack(await coordinator.GetByteArrayAsync("/greenwich/api/v1/plans/2026/versions/1/letter"));
        var officer = await vru.Browse(PanelScene.Officer);
        using var theirs = await officer.AskAsync(HttpMethod.Get, $"/london/plans/{id}/letter");

        Assert.All(new[] { own, Scanner.Unpack(await theirs.Content.ReadAsByteArrayAsync()) }, letter =>
        {
            Assert.Contains("Nearly there.", letter, StringComparison.Ordinal);
            Assert.Contains("Say who leads.", letter, StringComparison.Ordinal);
            Assert.Contains("to be changed", letter, StringComparison.Ordinal);
            Assert.Contains("w:h=\"16838\"", letter, StringComparison.Ordinal);
        });
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.SignedIn("harrow", Role.Coordinator)).GetAsync("/greenwich/api/v1/plans/2026/versions/1/letter")).StatusCode);
    }

    [Fact]
    public async Task Everybody_whom_a_step_concerns_gets_a_letter_and_no_letter_holds_Londons_words()
    {
        vru.Clock.MoveTo(new DateOnly(2026, 12, 3), new(10, 0));
        var postbox = new Postbox(vru);
        await (await vru.Browse(PanelScene.Officer)).SeatAsync("Vru", await vru.IdOf(PanelScene.Officer));
        var coordinator = await vru.PlanWithLondonAsync("hackney");
        await postbox.DispatchAsync();
        (await coordinator.DeleteAsync("/hackney/api/v1/plans/2026/submission")).EnsureSuccessStatusCode();
        await postbox.DispatchAsync();
        await vru.Submit("hackney", coordinator);
        await postbox.DispatchAsync();
        var id = await vru.LatestPlanAsync("hackney");
        (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();
        await postbox.DispatchAsync();
        (await vru.AnswerAsync(id, "changesRequested", "SECRET-WORDS", (2, "SECRET-REASON"))).EnsureSuccessStatusCode();
        await postbox.DispatchAsync();

        var letters = postbox.All().Where(letter => letter.Subject.StartsWith("Hackney", StringComparison.Ordinal)).ToList();
        string[] To(string words) => [.. letters.Where(letter => letter.Subject.Contains(words, StringComparison.Ordinal)).Select(letter => letter.To).Order(StringComparer.Ordinal)];
        Assert.Equal(["approver@hackney.example", "approver@hackney.example", "coordinator@hackney.example", "coordinator@hackney.example"], To("has gone to London"));
        Assert.Equal([PanelScene.Officer, PanelScene.Officer], To("has come in"));
        Assert.Equal(["approver@hackney.example", PanelScene.Officer], To("was pulled back"));
        Assert.Equal(["coordinator@hackney.example"], To("has begun to read"));
        Assert.Equal([PanelScene.Officer], To("open to the panel"));
        Assert.Equal(["approver@hackney.example", "coordinator@hackney.example"], To("asks for changes"));
        Assert.All(letters, letter => Assert.DoesNotContain("SECRET-", letter.Text + letter.Html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asked_again_on_the_day_it_was_sent_back_the_chair_gets_a_second_letter()
    {
        var coordinator = await vru.ReadyPlan("haringey");
        var approver = await vru.SignedIn("haringey", Role.Approver);
        foreach (var _ in Enumerable.Range(0, 2))
        {
            (await coordinator.PostAsync("/haringey/api/v1/plans/2026/sign-off-request", null)).EnsureSuccessStatusCode();
            (await approver.PostAsJsonAsync("/haringey/api/v1/plans/2026/decline", new { reason = "Theme 3 is thin." })).EnsureSuccessStatusCode();
        }

        var owed = await vru.OwedAsync("haringey");

        Assert.Equal(2, owed.Count(debt => debt.Kind == LetterKind.SignOffAsked));
        Assert.Equal(2, owed.Count(debt => debt.Kind == LetterKind.Declined));
    }

    [Fact]
    public async Task The_queue_shows_each_plan_where_it_stands()
    {
        await vru.PlanWithLondonAsync("islington");
        await vru.PlanWithLondonAsync("lambeth");
        await vru.AnswerPlanAsync("lambeth");
        await vru.PlanWithLondonAsync("lewisham");
        await vru.AnswerPlanAsync("lewisham", (2, "Say who."));
        var officer = await vru.Browse(PanelScene.Officer);

        var page = await officer.GoAsync("/london/plans");

        Assert.Contains("Islington", page.QuerySelector("[aria-labelledby='s-ToOpen']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lambeth", page.QuerySelector("[aria-labelledby='s-Accepted']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Lewisham", page.QuerySelector("[aria-labelledby='s-WithBorough']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Merton", page.QuerySelector("[aria-labelledby='s-NotIn']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panels_page_needs_six_commands_at_most()
    {
        await vru.PlanWithLondonAsync("newham");
        var id = await vru.LatestPlanAsync("newham");
        var officer = await vru.Browse(PanelScene.Officer);
        foreach (var page in new[] { $"/london/plans/{id}?theme=2", "/london/plans", "/london/panel", $"/london/plans/{id}/changes" })
        {
            await officer.GoAsync(page);
            var before = vru.Commands.Count;
            await officer.GoAsync(page);
            Assert.InRange(vru.Commands.Count - before, 1, 6);
        }
    }

    private static async Task<string> Refused(Func<Task> act) => (await Assert.ThrowsAsync<Domain.RuleBrokenException>(act)).Code;

    private async Task<int> ReadBy(string reader, string owner)
    {
        await using var own = await vru.In(owner);
        await using var room = await vru.In(reader);
        var texts = await room.Db.SubmittedActions.Where(copy => copy.TenantId == own.Tenant.Id).Select(copy => copy.Text).ToListAsync();
        Assert.DoesNotContain(texts, text => text.Contains("RESTRICTED", StringComparison.Ordinal));
        return texts.Count;
    }

    private async Task<IReadOnlyList<int>> VersionsReadBy(string reader, string owner)
    {
        await using var own = await vru.In(owner);
        await using var room = await vru.In(reader);
        var read = await room.Db.SubmittedActions.Where(copy => copy.TenantId == own.Tenant.Id).Select(copy => copy.SubmissionId).Distinct().ToListAsync();
        return await own.Db.Submissions.Where(one => one.TenantId == own.Tenant.Id && read.Contains(one.Id)).Select(one => one.VersionNumber).ToListAsync();
    }
}
