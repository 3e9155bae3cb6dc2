using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>A person's days in their own calendar, under a secret address.</summary>
public sealed class CalendarTests : IAsyncLifetime
{
    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task It_has_own_actions_and_reviews_of_every_borough_as_whole_days_and_nothing_restricted()
    {
        var actions = await Box.ReviewAsync("ealing", Postbox.Police, 2);
        await Box.ReviewAsync("hounslow", Postbox.Police);
        await Box.ChangeAsync("ealing", async room =>
        {
            var (first, second) = (await room.Db.Actions.SingleAsync(action => action.Id == actions[0]), await room.Db.Actions.SingleAsync(action => action.Id == actions[1]));
            first.Edit(first.Content() with { Text = "Sweep the parks; all of them, and on the longest day of the year also those beyond the river", End = PlanDate.Read("31/03/2027") });
            second.Edit(second.Content() with { Text = "RESTRICTED-words of the tasking", IsRestricted = true, End = PlanDate.Read("28/02/2027") });
        });
        var address = await MakeAsync(Postbox.Police);
        using var answer = await vru.Nobody().GetAsync(address);

        var text = await answer.Content.ReadAsStringAsync();
        var lines = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.CacheControl!.Private);
        Assert.Contains("DTSTART;VALUE=DATE:20270331", lines);
        Assert.Contains("SUMMARY:Ealing: end of Sweep the parks\\; all of them\\, and on the longest day of the year also those beyond the river", lines);
        Assert.Contains("SUMMARY:Ealing: end of a restricted action", lines);
        Assert.Contains("SUMMARY:Hounslow: updates for October to December 2026 are due", lines);
        Assert.DoesNotContain("RESTRICTED", text, StringComparison.Ordinal);
        Assert.Equal(lines.Count(line => line.StartsWith("UID:", StringComparison.Ordinal)), lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
    }

    [Fact]
    public async Task Who_leaves_a_borough_reads_no_more_of_it()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        var address = await MakeAsync(Postbox.Police);
        Assert.Contains("Ealing", await vru.Nobody().GetStringAsync(address), StringComparison.Ordinal);
        await Box.ChangeAsync("ealing", async room =>
        {
            var police = await room.Db.People.SingleAsync(person => person.Email == Postbox.Police);
            room.Db.Memberships.RemoveRange(await room.Db.Memberships.Where(held => held.PersonId == police.Id && held.TenantId == room.Tenant.Id).ToListAsync());
        });

        Assert.DoesNotContain("Ealing", await vru.Nobody().GetStringAsync(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_cycle_is_in_no_calendar()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await using (var london = await vru.In("london"))
        {
            (await london.Db.Cycles.SingleAsync()).Cancel("Opened by mistake.", 0, evenThoughSubmitted: false, Domain.LondonTime.Today(vru.Clock));
            await london.Db.SaveChangesAsync();
        }

        Assert.DoesNotContain("updates for", await vru.Nobody().GetStringAsync(await MakeAsync(Postbox.Police)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_was_ended_replaced_or_never_was_finds_nothing()
    {
        var first = await MakeAsync(Postbox.Police);
        var second = await MakeAsync(Postbox.Police);
        Assert.Equal(HttpStatusCode.NotFound, (await vru.Nobody().GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await vru.Nobody().GetAsync(second)).StatusCode);
        var browser = await vru.Browse(Postbox.Police);
        await browser.GoAsync("/messages");

        await browser.SubmitAsync("#end");

        Assert.Equal(HttpStatusCode.NotFound, (await vru.Nobody().GetAsync(second)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await vru.Nobody().GetAsync($"/calendar/{Secret.New().Words}.ics")).StatusCode);
    }

    [Fact]
    public async Task Who_is_disabled_has_no_calendar()
    {
        var address = await MakeAsync(Postbox.Police);
        await Box.ChangeAsync("ealing", async room => (await room.Db.People.SingleAsync(person => person.Email == Postbox.Police)).Disable());

        Assert.Equal(HttpStatusCode.NotFound, (await vru.Nobody().GetAsync(address)).StatusCode);
    }

    private async Task<string> MakeAsync(string email)
    {
        var browser = await vru.Browse(email);
        await browser.GoAsync("/messages");
        await browser.SubmitAsync("#calendar");
        return new Uri(browser.Page!.QuerySelector("#made")!.TextContent).PathAndQuery;
    }
}
