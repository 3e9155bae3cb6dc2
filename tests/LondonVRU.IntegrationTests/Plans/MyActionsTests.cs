using System.Net;
using System.Net.Http.Json;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Plans;

public sealed class MyActionsTests(Vru vru) : IClassFixture<Vru>
{
    private const string Police = "police@west-area.example";

    private static string Form(Guid id) => $"#f-a{id:N}";

    private static string Field(Guid id, string name) => $"a{id:N}.{name}";

    [Fact]
    public async Task One_page_shows_the_actions_of_every_borough_that_somebody_serves()
    {
        await vru.AddAction("ealing", "Patrols in Ealing", Police);
        await vru.AddAction("hillingdon", "Patrols in Hillingdon", Police);
        await vru.AddAction("hounslow", "Patrols in Hounslow", Police);
        var police = await vru.Browse(Police);
        await police.GoAsync("/my-actions");
        var before = vru.Commands.Count;

        var page = await police.GoAsync("/my-actions");

        Assert.InRange(vru.Commands.Count - before, 1, 6 * 3);
        Assert.Contains("actions to update", page.QuerySelector("h1")!.TextContent);
        Assert.All(new[] { "Patrols in Ealing", "Patrols in Hillingdon", "Patrols in Hounslow" }, words => Assert.Contains(words, police.Text));
    }

    [Fact]
    public async Task A_saved_action_is_done_and_the_next_one_is_offered()
    {
        const string Me = "contributor@lewisham.example";
        var first = await vru.AddAction("lewisham", "Comes first", Me, end: "Apr-27");
        var second = await vru.AddAction("lewisham", "Comes second", Me, end: "May-27");
        var browser = await vru.Browse(Me);
        Assert.Equal("Two actions to update", (await browser.GoAsync("/my-actions")).QuerySelector("h1")!.TextContent);

        var page = await browser.SubmitAsync(Form(first), (Field(first, "Status"), "OnTrack"), (Field(first, "Done"), "Began"));

        Assert.Equal("One action to update", page.QuerySelector("h1")!.TextContent);
        Assert.Equal($"#a{second:N}", browser.Address.Fragment);
        Assert.Contains("Comes first, on track", page.QuerySelector($"#a{second:N} [role=status]")!.TextContent);
        Assert.Contains("Comes first", page.QuerySelector("table")!.TextContent);
        Assert.Contains($"{await vru.IdOf(Me):N}/{first:N}", page.QuerySelector("[data-forgets]")!.GetAttribute("data-forgets"));
    }

    [Fact]
    public async Task What_was_typed_survives_a_refusal_in_its_own_form()
    {
        const string Me = "contributor@hackney.example";
        var one = await vru.AddAction("hackney", "One", Me);
        var two = await vru.AddAction("hackney", "Two", Me);
        var browser = await vru.Browse(Me);
        await browser.GoAsync("/my-actions");

        var page = await browser.SubmitAsync(Form(two), (Field(two, "Status"), "OffTrack"), (Field(two, "Done"), "The post is vacant"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Equal("The post is vacant", page.QuerySelector($"#a{two:N}_Done")!.TextContent.Trim());
        Assert.Equal("", page.QuerySelector($"#a{one:N}_Done")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#a{two:N}_Next']"));
        Assert.NotNull(page.QuerySelector($"#a{two:N}_Next-error"));
    }

    [Fact]
    public async Task No_change_repeats_what_was_said_last_quarter()
    {
        const string Me = "contributor@camden.example";
        var id = await vru.AddAction("camden", "Steady", Me);
        var clock = vru.Clock.GetUtcNow();
        var api = await vru.SignedIn(Me);
        vru.Clock.MoveTo(new DateTimeOffset(2026, 9, 10, 9, 0, 0, TimeSpan.Zero));
        await api.PostAsJsonAsync($"/camden/api/v1/actions/{id}/updates", new { status = "onTrack", done = "Said in September" });
        vru.Clock.MoveTo(clock);
        var browser = await vru.Browse(Me);
        var page = await browser.GoAsync("/my-actions");
        Assert.Contains("No change since September", page.QuerySelector(Form(id))!.TextContent);

        await browser.SubmitAsync(Form(id), ("noChange", "true"));

        await using var room = await vru.In("camden");
        var last = await room.Db.Updates.Where(update => update.ActionId == new Id<PlanAction>(id)).OrderByDescending(update => update.At).FirstAsync();
        Assert.True(last.IsNoChange);
        Assert.Equal("Said in September", last.Done);
        Assert.Equal("All your actions are up to date", browser.Page!.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_form_changed_to_name_another_borough_or_anothers_action_finds_nothing()
    {
        const string Me = "contributor@merton.example";
        var own = await vru.AddAction("merton", "Mine", Me);
        var foreign = await vru.AddAction("sutton", "Not mine", "contributor@sutton.example");
        var browser = await vru.Browse(Me);

        foreach (var (tenant, action) in new[] { ("sutton", foreign), ("merton", foreign), ("sutton", own), ("nowhere", own), ("london", own) })
        {
            await browser.GoAsync("/my-actions");
            await browser.SubmitAsync(Form(own), ("tenant", tenant), ("actionId", action.ToString()), (Field(action, "Status"), "OnTrack"));
            Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        }

        await using var room = await vru.In("sutton");
        Assert.False(await room.Db.Updates.AnyAsync());
    }

    [Fact]
    public async Task Whoever_loses_their_membership_sees_nothing_of_that_borough_any_more()
    {
        const string Me = "contributor@bexley.example";
        var id = await vru.AddAction("bexley", "Was mine", Me);
        var browser = await vru.Browse(Me);
        Assert.Contains("Was mine", (await browser.GoAsync("/my-actions")).Body!.TextContent);
        var person = new Id<Person>(await vru.IdOf(Me));
        await using (var room = await vru.In("bexley"))
        {
            room.Db.Memberships.RemoveRange(room.Db.Memberships.Where(held => held.PersonId == person));
            await room.Db.SaveChangesAsync();
        }

        vru.Services.GetRequiredService<Memberships>().Forget(person);
        await browser.SubmitAsync(Form(id), (Field(id, "Status"), "OnTrack"));
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await browser.GoAsync("/my-actions");
        Assert.Equal("No actions are yours yet", browser.Page!.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("Was mine", browser.Text);
    }

    [Fact]
    public async Task Nobody_is_asked_to_sign_in_first()
    {
        var stranger = vru.Stranger();

        await stranger.GoAsync("/my-actions");

        Assert.Equal("/sign-in", stranger.Address.AbsolutePath);
    }
}
