using System.Net;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.People;

public sealed class LeavingTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task All_actions_go_to_another_member_at_once_each_with_an_entry_of_its_own()
    {
        var (leaver, heir) = (await vru.IdOfAsync("contributor@lewisham.example"), await vru.IdOfAsync("coordinator@lewisham.example"));
        await vru.OwnAsync("lewisham", leaver, 4);
        var admin = await vru.Browse("lewisham", Role.Administrator);
        var before = await EntriesAsync("lewisham");

        await admin.GoAsync($"/lewisham/people/{leaver}/hand-over");
        Assert.Contains("owns four actions", admin.Text, StringComparison.Ordinal);
        await admin.SubmitAsync("form#hand-over", ("To", heir.ToString()));

        Assert.Contains("Four actions have a new owner", admin.Text, StringComparison.Ordinal);
        Assert.Equal((0, 4), ((await vru.OwnedAsync("lewisham", leaver)).Count, (await vru.OwnedAsync("lewisham", heir)).Count));
        Assert.Equal(before + 4, await EntriesAsync("lewisham"));
    }

    [Fact]
    public async Task A_plan_that_is_signed_stays_signed_when_its_actions_are_handed_over()
    {
        var (leaver, heir) = (await vru.IdOfAsync("contributor@hackney.example"), await vru.IdOfAsync("coordinator@hackney.example"));
        await vru.OwnAsync("hackney", leaver, 2);
        await using (var room = await vru.In("hackney"))
        {
            var plan = await room.Db.Plans.Include(plan => plan.Themes).SingleAsync();
            var actions = await room.Db.Actions.ToListAsync();
            actions.Where(action => action.IsUnanswered).ToList().ForEach(action => action.Assign(heir));
            plan.AskForSignOff(actions, heir, vru.Clock.GetUtcNow().UtcDateTime);
            await room.Db.SaveChangesAsync();
        }

        var admin = await vru.Browse("hackney", Role.Administrator);
        await admin.GoAsync($"/hackney/people/{leaver}/hand-over");
        await admin.SubmitAsync("form#hand-over", ("To", heir.ToString()));

        Assert.Empty(await vru.OwnedAsync("hackney", leaver));
        await using var after = await vru.In("hackney");
        Assert.Equal(PlanState.AwaitingSignOff, (await after.Db.Plans.SingleAsync()).State);
    }

    [Fact]
    public async Task Nobody_takes_over_who_could_not_update_or_is_the_one_who_decides_or_belongs_elsewhere()
    {
        var leaver = await vru.IdOfAsync("contributor@camden.example");
        await vru.OwnAsync("camden", leaver, 1);
        var me = await vru.AddMemberAsync("camden", "admin@camden.example", Role.Contributor);
        var admin = await vru.Browse("camden", Role.Administrator);
        await admin.GoAsync($"/camden/people/{leaver}/hand-over");
        var offered = admin.Page!.QuerySelectorAll("#To option").Select(option => option.GetAttribute("value")).ToList();
        Assert.DoesNotContain(me.ToString(), offered);

        foreach (var (to, status) in new[]
        {
            (await vru.IdOfAsync("viewer@camden.example"), HttpStatusCode.UnprocessableEntity), (me, HttpStatusCode.UnprocessableEntity),
            (await vru.IdOfAsync("contributor@lambeth.example"), HttpStatusCode.NotFound), (Id<Person>.New(), HttpStatusCode.NotFound),
        })
        {
            await admin.GoAsync($"/camden/people/{leaver}/hand-over");
            await admin.SubmitAsync("form#hand-over", ("To", to.ToString()));
            Assert.Equal(status, admin.Status);
        }

        Assert.Single(await vru.OwnedAsync("camden", leaver));
    }

    [Fact]
    public async Task Whoever_is_removed_has_nothing_here_any_more_and_everything_elsewhere()
    {
        var police = await vru.IdOfAsync("police@west-area.example");
        await vru.OwnAsync("hounslow", police, 3);
        var admin = await vru.Browse("hounslow", Role.Administrator);
        var theirs = await vru.Browse("police@west-area.example");
        await admin.GoAsync($"/hounslow/people/{police}/remove");
        Assert.Contains("Who takes over their 3 actions?", admin.Text, StringComparison.Ordinal);

        await admin.SubmitAsync("form#remove");
        await theirs.GoAsync("/hounslow");

        Assert.Equal(HttpStatusCode.NotFound, theirs.Status);
        Assert.Empty(await vru.OwnedAsync("hounslow", police));
        Assert.Equal([Role.Contributor], await vru.RolesAsync("ealing", police));
        await admin.GoAsync("/hounslow/people");
        Assert.DoesNotContain("Police, West Area", admin.Text, StringComparison.Ordinal);
        await admin.GoAsync("/hounslow/people?state=left");
        Assert.Contains("Police, West Area", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("police@west-area.example", admin.Text, StringComparison.Ordinal);
        await admin.GoAsync($"/hounslow/people/{police}");
        Assert.DoesNotContain("police@west-area.example", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Removing_ends_their_tokens_for_the_place_and_no_others()
    {
        var id = await vru.AddMemberAsync("sutton", "tokens@charity.example", Role.Viewer);
        await vru.AddMemberAsync("merton", "tokens@charity.example", Role.Viewer);
        await using (var room = await vru.In("sutton"))
        {
            var now = vru.Clock.GetUtcNow().UtcDateTime;
            var merton = await room.Db.Tenants.SingleAsync(tenant => tenant.Slug == "merton");
            room.Db.PersonalTokens.Add(PersonalToken.Make(id, room.Tenant.Id, "Sutton", false, now.AddDays(30), now).Token);
            room.Db.PersonalTokens.Add(PersonalToken.Make(id, merton.Id, "Merton", false, now.AddDays(30), now).Token);
            await room.Db.SaveChangesAsync();
        }

        var admin = await vru.Browse("sutton", Role.Administrator);
        await admin.GoAsync($"/sutton/people/{id}/remove");
        await admin.SubmitAsync("form#remove");

        Assert.Equal(["Merton"], await vru.ReadAsync(db => db.PersonalTokens.Where(token => token.PersonId == id && token.RevokedAt == null).Select(token => token.Name).ToListAsync()));
    }

    [Fact]
    public async Task A_leavers_name_and_address_are_taken_away_everywhere_but_what_they_did_stays()
    {
        var id = await vru.AddMemberAsync("bromley", "leaver@charity.example", Role.Contributor);
        await vru.OwnAsync("bromley", id, 1);
        var action = Assert.Single(await vru.OwnedAsync("bromley", id));
        await using (var room = await vru.In("bromley"))
        {
            var own = await room.Db.Actions.SingleAsync(known => known.Id == action.Id);
            var update = ActionUpdate.Of(own, Id<ActionUpdate>.New(), ActionStatus.OnTrack, "Went well.", null, null, id, vru.Clock.GetUtcNow().UtcDateTime);
            own.Take(update, PlanState.Draft);
            room.Db.Updates.Add(update);
            await room.Db.SaveChangesAsync();
        }

        var admin = await vru.Browse("bromley", Role.Administrator);
        await admin.GoAsync($"/bromley/people/{id}/forget");
        await admin.SubmitAsync("form#forget");
        Assert.Contains("still belongs somewhere", admin.Text, StringComparison.Ordinal);
        await admin.GoAsync($"/bromley/people/{id}/remove");
        await admin.SubmitAsync("form#remove");
        await admin.GoAsync($"/bromley/people/{id}/forget");
        await admin.SubmitAsync("form#forget");

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.False(await vru.ReadAsync(db => db.People.AnyAsync(person => person.Email == "leaver@charity.example" || person.Name == "Name of leaver")));
        var viewer = await vru.SignedIn("bromley", Role.Viewer);
        var updates = await viewer.GetStringAsync($"/bromley/api/v1/actions/{action.Id}/updates");
        Assert.Contains("Went well.", updates, StringComparison.Ordinal);
        Assert.Contains(Person.NameOfNobody, updates, StringComparison.Ordinal);
        Assert.DoesNotContain("Name of leaver", updates, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_that_went_to_a_leaver_lose_their_address_and_words()
    {
        var admin = await vru.Browse("barnet", Role.Administrator);
        var id = await vru.AddMemberAsync("barnet", "letters@charity.example", Role.Viewer);
        await admin.GoAsync($"/barnet/people/{id}/reset");
        await admin.SubmitAsync("form#reset", ("Method", "EmailLink"));
        await vru.DispatchAsync();
        Assert.Single(new Postbox(vru).To("letters@charity.example"));

        await admin.GoAsync($"/barnet/people/{id}/disable");
        await admin.SubmitAsync("form#disable");
        await admin.GoAsync($"/barnet/people/{id}/forget");
        await admin.SubmitAsync("form#forget");

        var letter = await vru.ReadAsync(db => db.Letters.SingleAsync(letter => letter.PersonId == id));
        Assert.EndsWith(Person.GoneAddress, letter.Address, StringComparison.Ordinal);
        Assert.Equal("", letter.Text + letter.Html);
        Assert.Empty(await vru.RolesAsync("barnet", id));
    }

    [Fact]
    public async Task Nobody_but_administrators_sees_an_address()
    {
        foreach (var role in new[] { Role.Coordinator, Role.Viewer, Role.Contributor, Role.Approver })
        {
            var browser = await vru.Browse("enfield", role);
            await browser.GoAsync("/enfield/people");
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
            Assert.DoesNotContain("@enfield.example", browser.Text, StringComparison.Ordinal);
        }
    }

    private async Task<int> EntriesAsync(string slug)
    {
        await using var room = await vru.In(slug);
        return await room.Db.AuditEntries.CountAsync(entry => entry.Thing == nameof(PlanAction) && entry.Kind == ChangeKind.Changed
            && room.Db.People.Any(person => person.Id == entry.ById && person.Name == "Lewisham administrator"));
    }
}
