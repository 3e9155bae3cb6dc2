using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.People;

public sealed class AccountTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_disabled_person_is_out_with_the_next_click_and_in_again_once_enabled()
    {
        var (admin, viewer) = (await vru.Browse("lewisham", Role.Administrator), await vru.Browse("lewisham", Role.Viewer));
        var id = await vru.IdOfAsync("viewer@lewisham.example");
        await admin.GoAsync($"/lewisham/people/{id}/disable");

        await admin.SubmitAsync("form#disable");
        await viewer.GoAsync("/lewisham");

        Assert.Equal("/sign-in", viewer.Address.AbsolutePath);
        Assert.Contains("Disabled", admin.Text, StringComparison.Ordinal);
        await admin.SubmitAsync("form#enable");
        Assert.True(await vru.ReadAsync(db => db.People.AnyAsync(person => person.Id == id && person.IsEnabled)));
    }

    [Fact]
    public async Task Disabling_ends_the_stays_that_are_open()
    {
        var (admin, id) = (await vru.Browse("bexley", Role.Administrator), await vru.IdOfAsync("viewer@bexley.example"));
        await using (var room = await vru.In("bexley"))
        {
            room.Db.Sessions.Add(Session.Of(id, null, "A browser", vru.Clock.GetUtcNow().UtcDateTime));
            await room.Db.SaveChangesAsync();
        }

        await admin.GoAsync($"/bexley/people/{id}/disable");
        await admin.SubmitAsync("form#disable");

        Assert.False(await vru.ReadAsync(db => db.Sessions.AnyAsync(session => session.PersonId == id && session.EndedAt == null)));
    }

    [Theory]
    [InlineData("disable")]
    [InlineData("remove")]
    [InlineData("reset")]
    public async Task Nobody_does_it_to_themselves(string what)
    {
        var (admin, id) = (await vru.Browse("brent", Role.Administrator), await vru.IdOfAsync("admin@brent.example"));
        await admin.GoAsync($"/brent/people/{id}/{what}");

        await admin.SubmitAsync($"form#{what}", ("Method", "EmailLink"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("That is you", admin.Text, StringComparison.Ordinal);
        Assert.Equal([Role.Administrator], await vru.RolesAsync("brent", id));
    }

    [Fact]
    public async Task What_somebody_is_everywhere_is_not_for_an_administrator_of_one_of_their_places()
    {
        var (admin, police) = (await vru.Browse("ealing", Role.Administrator), await vru.IdOfAsync("police@west-area.example"));
        await admin.GoAsync($"/ealing/people/{police}");
        Assert.Null(admin.Page!.QuerySelector("form#name"));
        Assert.Contains("They belong to other places too", admin.Text, StringComparison.Ordinal);

        foreach (var what in new[] { "disable", "reset", "forget" })
        {
            await admin.GoAsync($"/ealing/people/{police}/{what}");
            await admin.SubmitAsync($"form#{what}", ("Method", "EmailLink"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
            Assert.Contains("London’s administrator can do this", admin.Text, StringComparison.Ordinal);
        }

        Assert.True(await vru.ReadAsync(db => db.People.AnyAsync(person => person.Id == police && person.IsEnabled)));
    }

    [Fact]
    public async Task An_administrator_of_all_their_places_may()
    {
        var id = await vru.AddMemberAsync("sutton", "two-places@charity.example", Role.Viewer);
        await vru.AddMemberAsync("merton", "two-places@charity.example", Role.Contributor);
        await vru.AddMemberAsync("merton", "admin@sutton.example", Role.Administrator);
        var admin = await vru.Browse("sutton", Role.Administrator);
        await admin.GoAsync($"/sutton/people/{id}/disable");

        await admin.SubmitAsync("form#disable");

        Assert.False(await vru.ReadAsync(db => db.People.AnyAsync(person => person.Id == id && person.IsEnabled)));
    }

    [Fact]
    public async Task Name_and_agency_change_everywhere_and_the_second_to_change_them_is_told()
    {
        var id = await vru.IdOfAsync("viewer@harrow.example");
        await vru.AddMemberAsync("harrow", "second@harrow.example", Role.Administrator);
        var (first, second) = (await vru.Browse("harrow", Role.Administrator), await vru.Browse("second@harrow.example"));
        await first.GoAsync($"/harrow/people/{id}");
        await second.GoAsync($"/harrow/people/{id}");

        await first.SubmitAsync("form#name", ("Input.Name", "Head of scrutiny"), ("Input.Agency", "Harrow Council"));
        await second.SubmitAsync("form#name", ("Input.Name", "Other name"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("changed this in the meantime to Head of scrutiny", second.Text, StringComparison.Ordinal);
        Assert.Equal("Other name", second.Page!.QuerySelector("#Input_Name")!.GetAttribute("value"));
        await second.SubmitAsync("form#name");
        Assert.Equal("Other name", await vru.ReadAsync(db => db.People.Where(person => person.Id == id).Select(person => person.Name).SingleAsync()));
    }

    [Fact]
    public async Task A_reset_leads_nobody_to_links_whose_roles_ask_for_more()
    {
        var (admin, id) = (await vru.Browse("enfield", Role.Administrator), await vru.IdOfAsync("coordinator@enfield.example"));
        await admin.GoAsync($"/enfield/people/{id}/reset");
        Assert.True(admin.Page!.QuerySelector("input[value=EmailLink]")!.HasAttribute("disabled"));

        await admin.SubmitAsync("form#reset", ("Method", "EmailLink"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("enough for contributors and viewers alone", admin.Page!.QuerySelector("#Method-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_parts_them_from_their_account_and_sends_one_letter_and_their_roles_stay()
    {
        var (admin, id) = (await vru.Browse("havering", Role.Administrator), await vru.IdOfAsync("viewer@havering.example"));
        await using (var room = await vru.In("havering"))
        {
            (await room.Db.People.SingleAsync(person => person.Id == id)).UseEmailLinks();
            await room.Db.SaveChangesAsync();
        }

        await admin.GoAsync($"/havering/people/{id}/reset");
        var newId = admin.Page!.QuerySelector("input[name=NewId]")!.GetAttribute("value");
        await admin.SubmitAsync("form#reset");
        await admin.GoAsync($"/havering/people/{id}/reset");
        await admin.SubmitAsync("form#reset", ("NewId", newId), ("Method", "EmailLink"));
        await vru.DispatchAsync();

        Assert.Null((await vru.ReadAsync(db => db.People.SingleAsync(person => person.Id == id))).SignsInBy);
        Assert.Equal([Role.Viewer], await vru.RolesAsync("havering", id));
        Assert.Single(new Postbox(vru).To("viewer@havering.example"));
    }
}
