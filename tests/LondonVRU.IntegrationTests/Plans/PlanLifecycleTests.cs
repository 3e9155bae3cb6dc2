using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class PlanLifecycleTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_plan_with_an_unanswered_minimum_standard_cannot_be_sent_to_the_chair()
    {
        var coordinator = await vru.SignedIn("barnet", Role.Coordinator);
        await coordinator.PostAsync("/barnet/api/v1/plans/2026", null);

        var answer = await coordinator.PostAsync("/barnet/api/v1/plans/2026/sign-off-request", null);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("plan.essential-open", await answer.Code());
    }

    [Fact]
    public async Task What_is_missing_is_listed_with_links_before_sign_off_is_asked()
    {
        var coordinator = await vru.SignedIn("bexley", Role.Coordinator);
        await coordinator.PostAsync("/bexley/api/v1/plans/2026", null);
        var browser = await vru.Browse("bexley", Role.Coordinator);

        var page = await browser.GoAsync("/bexley/plans/2026/sign-off/request");

        Assert.Equal("22 minimum standards to answer first", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(22, page.QuerySelectorAll("main a[href^='/bexley/plans/2026/actions/']").Length);
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task London_sees_a_plan_only_once_it_is_submitted_and_of_restricted_actions_only_how_many()
    {
        var coordinator = await vru.ReadyPlan("brent");
        await vru.PutAction("brent", new() { Text = "RESTRICTED-brent", IsRestricted = true });
        Assert.Equal(0, await OnTheShelf("brent"));

        await vru.Submit("brent", coordinator);

        Assert.Equal(22, await OnTheShelf("brent"));
        await using var london = await vru.In("london");
        var tenant = await london.Db.Tenants.Where(t => t.Slug == "brent").Select(t => t.Id).SingleAsync();
        Assert.DoesNotContain(await london.Db.SubmittedActions.Where(a => a.TenantId == tenant).Select(a => a.Text).ToListAsync(), text => text.Contains("RESTRICTED", StringComparison.Ordinal));
        Assert.Equal(1, await london.Db.SubmittedThemes.Where(t => t.TenantId == tenant).SumAsync(t => t.RestrictedCount));
        Assert.Equal(PlanState.Submitted, await london.Db.PlanStandings.Where(s => s.TenantId == tenant).Select(s => s.State).SingleAsync());
    }

    [Fact]
    public async Task A_plan_pulled_back_is_a_draft_again_and_off_the_shelf()
    {
        var coordinator = await vru.ReadyPlan("bromley");
        await vru.Submit("bromley", coordinator);

        var answer = await coordinator.DeleteAsync("/bromley/api/v1/plans/2026/submission");

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal(0, await OnTheShelf("bromley"));
        var plan = await coordinator.GetFromJsonAsync<JsonElement>("/bromley/api/v1/plans/2026");
        Assert.Equal("draft", plan.GetProperty("state").GetString());
        Assert.Equal(2, plan.GetProperty("versionNumber").GetInt32());
    }

    [Fact]
    public async Task A_plan_that_london_has_opened_cannot_be_pulled_back()
    {
        var coordinator = await vru.ReadyPlan("camden");
        await vru.Submit("camden", coordinator);
        await using (var london = await vru.In("london"))
        {
            var submission = await london.Db.Submissions.SingleAsync(s => london.Db.Tenants.Any(t => t.Id == s.TenantId && t.Slug == "camden"));
            london.Db.Answers.Add(SubmissionAnswer.To(submission, AnswerKind.Opened, null, "Officer", vru.Clock.GetUtcNow().UtcDateTime));
            await london.Db.SaveChangesAsync();
        }

        var answer = await coordinator.DeleteAsync("/camden/api/v1/plans/2026/submission");

        Assert.Equal("plan.opened", await answer.Code());
        Assert.Equal(22, await OnTheShelf("camden"));
    }

    [Fact]
    public async Task Submitting_twice_puts_one_copy_on_the_shelf()
    {
        var coordinator = await vru.ReadyPlan("croydon");
        await vru.Submit("croydon", coordinator);

        var again = await coordinator.PostAsync("/croydon/api/v1/plans/2026/submission", null);

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.Equal("plan.submitted", await again.Code());
        Assert.Equal(22, await OnTheShelf("croydon"));
    }

    [Fact]
    public async Task Nobody_signs_what_they_sent_themselves()
    {
        var coordinator = await vru.ReadyPlan("ealing");
        await GiveRole("ealing", "coordinator@ealing.example", Role.Approver);
        coordinator = await vru.SignedIn("ealing", Role.Coordinator);
        await coordinator.PostAsync("/ealing/api/v1/plans/2026/sign-off-request", null);

        var answer = await coordinator.PostAsync("/ealing/api/v1/plans/2026/sign-off", null);

        Assert.Equal("plan.own-sign-off", await answer.Code());
        var browser = await vru.Browse("ealing", Role.Coordinator);
        Assert.Equal("Somebody else has to sign this", (await browser.GoAsync("/ealing/plans/2026/sign-off")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_plan_is_sent_back_only_with_a_reason()
    {
        var coordinator = await vru.ReadyPlan("enfield");
        await coordinator.PostAsync("/enfield/api/v1/plans/2026/sign-off-request", null);
        var approver = await vru.SignedIn("enfield", Role.Approver);

        var empty = await approver.PostAsJsonAsync("/enfield/api/v1/plans/2026/decline", new { reason = " " });
        var tooLong = await approver.PostAsJsonAsync("/enfield/api/v1/plans/2026/decline", new { reason = new string('x', Plan.ReasonMaxLength + 1) });
        var good = await approver.PostAsJsonAsync("/enfield/api/v1/plans/2026/decline", new { reason = "<script>alert(1)</script> Theme 3 is thin." });

        Assert.Equal(HttpStatusCode.BadRequest, empty.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, good.StatusCode);
        var browser = await vru.Browse("enfield", Role.Coordinator);
        var page = await browser.GoAsync("/enfield/plans/2026");
        Assert.Equal("The chair sent Enfield’s plan back", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("<script>alert(1)</script> Theme 3 is thin.", page.QuerySelector(".vru-callout")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Plan sent back by the chair", (await browser.GoAsync("/enfield")).QuerySelector(".vru-todo")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_approver_is_owed_a_letter_when_asked_and_who_asked_when_it_is_signed()
    {
        var coordinator = await vru.ReadyPlan("greenwich");
        await coordinator.PostAsync("/greenwich/api/v1/plans/2026/sign-off-request", null);
        await (await vru.SignedIn("greenwich", Role.Approver)).PostAsync("/greenwich/api/v1/plans/2026/sign-off", null);

        await using var room = await vru.In("greenwich");
        var owed = await (
            from debt in room.Db.LetterDebts
            join person in room.Db.People on debt.PersonId equals person.Id
            where debt.TenantId == room.Tenant.Id
            select new { debt.Kind, person.Email }).ToListAsync();
        Assert.Equal([(LetterKind.SignOffAsked, "approver@greenwich.example"), (LetterKind.SignedOff, "coordinator@greenwich.example")], owed.Select(o => (o.Kind, o.Email)).Order());
    }

    [Theory]
    [InlineData(Role.Viewer, "sign-off-request")]
    [InlineData(Role.Contributor, "sign-off-request")]
    [InlineData(Role.Approver, "sign-off-request")]
    [InlineData(Role.Coordinator, "sign-off")]
    [InlineData(Role.Viewer, "sign-off")]
    [InlineData(Role.Approver, "submission")]
    [InlineData(Role.Administrator, "submission")]
    public async Task Who_lacks_the_right_to_a_step_is_refused(Role role, string step) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await vru.SignedIn("hackney", role)).PostAsync($"/hackney/api/v1/plans/2026/{step}", null)).StatusCode);

    [Fact]
    public async Task Another_boroughs_plan_is_not_found_whatever_is_done_to_it()
    {
        await vru.ReadyPlan("haringey");
        var harrow = await vru.SignedIn("harrow", Role.Coordinator);

        foreach (var step in new[] { "sign-off-request", "submission" })
        {
            var foreign = await harrow.PostAsync($"/haringey/api/v1/plans/2026/{step}", null);
            var never = await harrow.PostAsync($"/harrow/api/v1/plans/2031/{step}", null);
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
            Assert.Equal(await never.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task The_whole_way_to_london_and_back_goes_by_pages()
    {
        await vru.ReadyPlan("hounslow");
        var coordinator = await vru.Browse("hounslow", Role.Coordinator);
        var approver = await vru.Browse("hounslow", Role.Approver);

        await coordinator.GoAsync("/hounslow/plans/2026/sign-off/request");
        Assert.Equal("Hounslow’s plan is with the chair", (await coordinator.SubmitAsync("main form")).QuerySelector("h1")!.TextContent);
        await approver.GoAsync("/hounslow/plans/2026/sign-off");
        Assert.Equal("Hounslow’s plan is signed", (await approver.SubmitAsync("form[action*='handler=Sign'], form[action*='handler=sign']")).QuerySelector("h1")!.TextContent);
        await coordinator.GoAsync("/hounslow/plans/2026/submission");
        Assert.Equal("Hounslow’s plan is with London", (await coordinator.SubmitAsync("main form")).QuerySelector("h1")!.TextContent);
        await coordinator.GoAsync("/hounslow/plans/2026/submission/withdrawal");
        Assert.Equal("Hounslow’s plan is a draft", (await coordinator.SubmitAsync("main form")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Sending_back_without_a_reason_keeps_the_page_and_says_what_is_missing()
    {
        await (await vru.ReadyPlan("islington")).PostAsync("/islington/api/v1/plans/2026/sign-off-request", null);
        var approver = await vru.Browse("islington", Role.Approver);
        await approver.GoAsync("/islington/plans/2026/sign-off");

        var page = await approver.SubmitAsync("form[action*='handler=Decline'], form[action*='handler=decline']");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, approver.Status);
        Assert.Equal("Say why, so that the coordinator knows what to change.", page.QuerySelector(".govuk-error-summary a[href='#Reason']")!.TextContent);
    }

    private async Task<int> OnTheShelf(string borough)
    {
        await using var london = await vru.In("london");
        return await london.Db.SubmittedActions.CountAsync(a => london.Db.Tenants.Any(t => t.Id == a.TenantId && t.Slug == borough));
    }

    private async Task GiveRole(string borough, string email, Role role)
    {
        await using var room = await vru.In(borough);
        var person = await room.Db.People.SingleAsync(p => p.Email == email);
        room.Db.Memberships.Add(Membership.Of(person, await room.Db.Tenants.SingleAsync(t => t.Id == room.Tenant.Id), role, vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
        vru.Services.GetRequiredService<Memberships>().Forget(person.Id);
    }
}
