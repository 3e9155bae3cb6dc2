using System.Net;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.People;

public sealed class InviteTests(Vru vru) : IClassFixture<Vru>
{
    private readonly Postbox post = new(vru);

    [Fact]
    public async Task An_invited_person_gets_a_letter_at_once_and_stands_in_the_list()
    {
        var admin = await vru.Browse("lewisham", Role.Administrator);

        await admin.InviteAsync("lewisham", "New.Person@charity.example", "Youth worker", Role.Contributor);

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Contains("A letter is on its way to New.Person@charity.example", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Youth worker", admin.Text, StringComparison.Ordinal);
        Assert.Contains("Until Monday 7 December", admin.Text, StringComparison.Ordinal);
        await vru.DispatchAsync();
        Assert.Contains("contributor", Assert.Single(post.To("new.person@charity.example")).Text, StringComparison.Ordinal);
        Assert.Empty(await vru.RolesAsync("lewisham", await vru.IdOfAsync("new.person@charity.example")));
    }

    [Fact]
    public async Task Somebody_known_elsewhere_is_invited_without_their_details_being_shown_or_changed()
    {
        var admin = await vru.Browse("hackney", Role.Administrator);

        await admin.InviteAsync("hackney", "coordinator@camden.example", "As Hackney calls them");

        Assert.Contains("As Hackney calls them", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Camden", admin.Text, StringComparison.Ordinal);
        Assert.Equal("Camden coordinator", await vru.ReadAsync(db => db.People.Where(person => person.Email == "coordinator@camden.example").Select(person => person.Name).SingleAsync()));
        var page = admin.Page!.QuerySelectorAll("a").Single(link => link.TextContent == "As Hackney calls them").GetAttribute("href")!;
        await admin.GoAsync(page);
        Assert.DoesNotContain("Camden ", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_invitation_and_one_letter()
    {
        var admin = await vru.Browse("barnet", Role.Administrator);
        await admin.GoAsync("/barnet/people/invite");
        (string, string?)[] typed = [("Input.Email", "twice@charity.example"), ("Input.Name", "Twice"), ("Input.Agency", "A charity"), ("Input.Role", "Viewer"), ("Input.Method", "EmailLink")];
        var id = admin.Page!.QuerySelector("#Input_Id")!.GetAttribute("value");

        await admin.SubmitAsync("form#invite", typed);
        await admin.GoAsync("/barnet/people/invite");
        await admin.SubmitAsync("form#invite", [.. typed, ("Input.Id", id)]);
        await vru.DispatchAsync();

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.Single(post.To("twice@charity.example"));
    }

    [Fact]
    public async Task Whoever_belongs_here_or_can_still_accept_is_not_invited_again_by_the_form()
    {
        var admin = await vru.Browse("brent", Role.Administrator);

        await admin.InviteAsync("brent", "viewer@brent.example");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("They belong here already", admin.Text, StringComparison.Ordinal);

        await admin.InviteAsync("brent", "open@charity.example");
        await admin.InviteAsync("brent", "open@charity.example", "Typed again");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("They have been invited already", admin.Text, StringComparison.Ordinal);
        Assert.Equal("Typed again", admin.Page!.QuerySelector("#Input_Name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Inviting_again_sends_a_new_letter_and_ends_the_earlier_link_and_goes_on_three_times_a_day_at_most()
    {
        var admin = await vru.Browse("bexley", Role.Administrator);
        await admin.InviteAsync("bexley", "again@charity.example", "Again");
        await vru.DispatchAsync();
        var first = await InvitationAsync("again@charity.example");

        await AgainAsync();
        await vru.DispatchAsync();

        Assert.Equal(2, post.To("again@charity.example").Count);
        var (ended, open) = (await vru.ReadAsync(db => db.Invitations.SingleAsync(known => known.Id == first.Id)), await InvitationAsync("again@charity.example"));
        Assert.NotNull(ended.WithdrawnAt);
        Assert.Null(ended.SecretHash);
        Assert.NotNull(open.SecretHash);
        await AgainAsync();
        Assert.Equal(HttpStatusCode.OK, admin.Status);
        await AgainAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("Three letters went to that address today", admin.Text, StringComparison.Ordinal);

        async Task AgainAsync()
        {
            await admin.GoAsync($"/bexley/people/invitations/{(await InvitationAsync("again@charity.example")).Id}");
            await admin.SubmitAsync("form#again");
        }
    }

    [Fact]
    public async Task Taking_an_invitation_back_forgets_whoever_is_known_nowhere_else()
    {
        var admin = await vru.Browse("bromley", Role.Administrator);
        await admin.InviteAsync("bromley", "stranger@charity.example", "A stranger");
        await admin.InviteAsync("bromley", "viewer@sutton.example", "Known in Sutton");
        await vru.DispatchAsync();
        var (stranger, known) = (await InvitationAsync("stranger@charity.example"), await InvitationAsync("viewer@sutton.example"));

        foreach (var id in new[] { stranger.Id, known.Id })
        {
            await admin.GoAsync($"/bromley/people/invitations/{id}");
            await admin.SubmitAsync("form#withdraw");
            Assert.Equal(HttpStatusCode.OK, admin.Status);
        }

        Assert.DoesNotContain("A stranger", admin.Text, StringComparison.Ordinal);
        Assert.False(await vru.ReadAsync(db => db.People.AnyAsync(person => person.Email == "stranger@charity.example")));
        Assert.Equal(Person.NameOfNobody, await vru.ReadAsync(db => db.Invitations.Where(one => one.Id == stranger.Id).Select(one => one.Name).SingleAsync()));
        Assert.False(await vru.ReadAsync(db => db.Letters.AnyAsync(letter => letter.Address == "stranger@charity.example")));
        Assert.Equal("Sutton viewer", await vru.ReadAsync(db => db.People.Where(person => person.Email == "viewer@sutton.example").Select(person => person.Name).SingleAsync()));
        await admin.InviteAsync("bromley", "stranger@charity.example", "A stranger");
        Assert.Equal(HttpStatusCode.OK, admin.Status);
    }

    [Theory]
    [InlineData("croydon", "Officer")]
    [InlineData("london", "Coordinator")]
    public async Task Nobody_gives_a_role_of_another_kind_of_tenant(string slug, string role)
    {
        var admin = await vru.Browse(slug, Role.Administrator);
        await admin.GoAsync($"/{slug}/people/invite");

        await admin.SubmitAsync("form#invite", ("Input.Email", $"wrong-{slug}@charity.example"), ("Input.Name", "N"), ("Input.Agency", "A"), ("Input.Role", role), ("Input.Method", "EmailLink"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains($"{role} is not a role of", admin.Text, StringComparison.Ordinal);
        Assert.False(await vru.ReadAsync(db => db.People.AnyAsync(person => person.Email == $"wrong-{slug}@charity.example")));
    }

    [Theory]
    [InlineData(Role.Coordinator)]
    [InlineData(Role.Approver)]
    [InlineData(Role.Administrator)]
    public async Task An_e_mailed_link_is_not_enough_for_whoever_does_more_than_read_and_update(Role role)
    {
        var admin = await vru.Browse("havering", Role.Administrator);

        await admin.InviteAsync("havering", $"{role}@charity.example", role: role);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains($"Whoever is {role.ToString().ToLowerInvariant()} signs in with the account of their organisation", admin.Page!.QuerySelector("#Input_Method-error")!.TextContent, StringComparison.Ordinal);
        var address = $"{role.ToString().ToLowerInvariant()}@charity.example";
        Assert.False(await vru.ReadAsync(db => db.People.AnyAsync(person => person.Email == address)));
    }

    [Fact]
    public async Task An_organisations_account_is_offered_only_where_one_is_let_in()
    {
        var admin = await vru.Browse("ealing", Role.Administrator);
        await admin.GoAsync("/ealing/people/invite");
        Assert.True(admin.Page!.QuerySelector("input[value=Directory]")!.HasAttribute("disabled"));

        await admin.SubmitAsync("form#invite", ("Input.Email", "account@charity.example"), ("Input.Name", "N"), ("Input.Agency", "A"), ("Input.Role", "Viewer"), ("Input.Method", "Directory"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("No organisation’s accounts are let into Ealing yet", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_no_address_is_said_beside_its_field()
    {
        var admin = await vru.Browse("enfield", Role.Administrator);
        await admin.GoAsync("/enfield/people/invite");

        await admin.SubmitAsync("form#invite", ("Input.Email", "no address"), ("Input.Name", " "), ("Input.Role", null));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("Write the address like", admin.Page!.QuerySelector("#Input_Email-error")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(admin.Page.QuerySelector("#Input_Name-error"));
        Assert.NotNull(admin.Page.QuerySelector("#Input_Agency-error"));
        Assert.NotNull(admin.Page.QuerySelector("#Input_Role-error"));
    }

    [Fact]
    public async Task An_invitation_of_another_borough_is_answered_like_one_that_never_was()
    {
        await (await vru.Browse("greenwich", Role.Administrator)).InviteAsync("greenwich", "greenwich@charity.example", "Greenwich’s");
        var foreign = await InvitationAsync("greenwich@charity.example");
        var admin = await vru.Browse("haringey", Role.Administrator);
        await admin.InviteAsync("haringey", "haringey@charity.example");
        await admin.GoAsync($"/haringey/people/invitations/{(await InvitationAsync("haringey@charity.example")).Id}");
        var token = admin.Page!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var handler in new[] { "again", "withdraw" })
        {
            using var answer = await admin.AskAsync(
                HttpMethod.Post, $"/haringey/people/invitations/{foreign.Id}?handler={handler}",
                new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("NewId", Guid.NewGuid().ToString())]));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Null((await InvitationAsync("greenwich@charity.example")).WithdrawnAt);
    }

    private Task<Invitation> InvitationAsync(string email) => vru.ReadAsync(db => db.Invitations
        .Where(invitation => invitation.WithdrawnAt == null && db.People.Any(person => person.Id == invitation.PersonId && person.Email == email)).SingleAsync());
}
