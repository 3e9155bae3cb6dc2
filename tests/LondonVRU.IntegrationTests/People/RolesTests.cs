using System.Net;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.People;

public sealed class RolesTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Roles_that_are_given_and_taken_act_with_the_next_click()
    {
        var admin = await vru.Browse("lewisham", Role.Administrator);
        var viewer = await vru.Browse("lewisham", Role.Viewer);
        var id = await vru.IdOfAsync("viewer@lewisham.example");
        await viewer.GoAsync("/lewisham/plans");
        Assert.Equal(HttpStatusCode.OK, viewer.Status);

        await admin.SetRolesAsync("lewisham", id, Role.Administrator);

        Assert.Equal([Role.Administrator], await vru.RolesAsync("lewisham", id));
        await viewer.GoAsync("/lewisham/plans");
        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);
        await viewer.GoAsync("/lewisham/people");
        Assert.Equal(HttpStatusCode.OK, viewer.Status);
    }

    [Fact]
    public async Task Of_several_roles_those_that_stay_keep_their_day_and_who_gave_them()
    {
        var (admin, id) = (await vru.Browse("hackney", Role.Administrator), await vru.IdOfAsync("viewer@hackney.example"));
        await admin.SetRolesAsync("hackney", id, Role.Viewer, Role.Contributor, Role.Approver);

        await admin.SetRolesAsync("hackney", id, Role.Viewer, Role.Contributor);

        Assert.Equal([Role.Viewer, Role.Contributor], (await vru.RolesAsync("hackney", id)).Order());
        Assert.Contains("given by the service", admin.Text, StringComparison.Ordinal);
        Assert.Contains("given by Hackney administrator", admin.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gives_themselves_a_role()
    {
        var (admin, id) = (await vru.Browse("camden", Role.Administrator), await vru.IdOfAsync("admin@camden.example"));

        await admin.SetRolesAsync("camden", id, Role.Administrator, Role.Coordinator);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("Nobody gives themselves a role", admin.Text, StringComparison.Ordinal);
        Assert.Equal([Role.Administrator], await vru.RolesAsync("camden", id));
    }

    [Fact]
    public async Task Whoever_signs_in_by_e_mailed_links_gets_no_role_for_which_that_is_not_enough()
    {
        var (admin, id) = (await vru.Browse("croydon", Role.Administrator), await vru.AddMemberAsync("croydon", "links@charity.example", Role.Viewer));
        await using (var room = await vru.In("croydon"))
        {
            (await room.Db.People.SingleAsync(person => person.Id == id)).UseEmailLinks();
            await room.Db.SaveChangesAsync();
        }

        await admin.SetRolesAsync("croydon", id, Role.Viewer, Role.Coordinator);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("Whoever is coordinator signs in with the account", admin.Page!.QuerySelector("#Roles-error")!.TextContent, StringComparison.Ordinal);
        await admin.SetRolesAsync("croydon", id, Role.Contributor);

        Assert.Equal([Role.Contributor], await vru.RolesAsync("croydon", id));
    }

    [Fact]
    public async Task The_last_administrator_keeps_that_role_and_one_of_two_may_give_it_up()
    {
        var (admin, id) = (await vru.Browse("brent", Role.Administrator), await vru.AddMemberAsync("brent", "admin@brent.example", Role.Viewer));
        await admin.SetRolesAsync("brent", id, Role.Viewer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Contains("Nobody else is an administrator there", admin.Text, StringComparison.Ordinal);
        await vru.AddMemberAsync("brent", "second@brent.example", Role.Administrator);

        await admin.SetRolesAsync("brent", id, Role.Viewer);

        Assert.Equal([Role.Viewer], await vru.RolesAsync("brent", id));
    }

    [Fact]
    public async Task A_disabled_administrator_does_not_count_as_another()
    {
        var (admin, id) = (await vru.Browse("bexley", Role.Administrator), await vru.AddMemberAsync("bexley", "admin@bexley.example", Role.Viewer));
        var second = await vru.AddMemberAsync("bexley", "second@bexley.example", Role.Administrator);
        await admin.GoAsync($"/bexley/people/{second}/disable");
        await admin.SubmitAsync("form#disable");

        await admin.SetRolesAsync("bexley", id, Role.Viewer);

        Assert.Contains(Role.Administrator, await vru.RolesAsync("bexley", id));
    }

    [Fact]
    public async Task Two_administrators_who_take_each_others_role_at_once_leave_one()
    {
        foreach (var slug in new[] { "sutton", "merton", "barnet", "harrow", "newham" })
        {
            var (firstId, secondId) = (await vru.AddMemberAsync(slug, $"admin@{slug}.example", Role.Viewer), await vru.AddMemberAsync(slug, $"second@{slug}.example", Role.Administrator, Role.Viewer));
            var (first, second) = (await vru.Browse(slug, Role.Administrator), await vru.Browse($"second@{slug}.example"));
            await first.GoAsync($"/{slug}/people/{secondId}");
            await second.GoAsync($"/{slug}/people/{firstId}");

            await Task.WhenAll(
                first.SubmitAsync("form#roles", ("Roles", null), ("Roles", "Viewer")),
                second.SubmitAsync("form#roles", ("Roles", null), ("Roles", "Viewer")));

            var left = (await vru.RolesAsync(slug, firstId)).Concat(await vru.RolesAsync(slug, secondId)).Count(role => role == Role.Administrator);
            Assert.Equal(1, left);
            Assert.All([first.Status, second.Status], status => Assert.True(status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity or HttpStatusCode.Forbidden, $"{slug}: {status}"));
        }
    }

    [Fact]
    public async Task The_second_to_change_the_same_person_is_told_what_the_first_did()
    {
        var id = await vru.IdOfAsync("viewer@ealing.example");
        await vru.AddMemberAsync("ealing", "second@ealing.example", Role.Administrator);
        var (first, second) = (await vru.Browse("ealing", Role.Administrator), await vru.Browse("second@ealing.example"));
        await second.GoAsync($"/ealing/people/{id}");
        await first.SetRolesAsync("ealing", id, Role.Viewer, Role.Approver);

        await second.SubmitAsync("form#roles", ("Roles", null), ("Roles", "Contributor"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("now they are Viewer and Approver", second.Text, StringComparison.Ordinal);
        Assert.Equal([Role.Viewer, Role.Approver], (await vru.RolesAsync("ealing", id)).Order());
        await second.SubmitAsync("form#roles");
        Assert.Equal([Role.Contributor], await vru.RolesAsync("ealing", id));
    }

    [Fact]
    public async Task Everybody_keeps_one_role_at_least()
    {
        var (admin, id) = (await vru.Browse("enfield", Role.Administrator), await vru.IdOfAsync("viewer@enfield.example"));

        await admin.SetRolesAsync("enfield", id);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, admin.Status);
        Assert.Equal([Role.Viewer], await vru.RolesAsync("enfield", id));
    }

    [Fact]
    public async Task Roles_elsewhere_are_neither_shown_nor_touched()
    {
        var (admin, police) = (await vru.Browse("hillingdon", Role.Administrator), await vru.IdOfAsync("police@west-area.example"));

        await admin.SetRolesAsync("hillingdon", police, Role.Viewer);

        Assert.Equal([Role.Contributor], await vru.RolesAsync("hounslow", police));
        Assert.DoesNotContain("Hounslow", admin.Page!.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_of_another_borough_is_answered_like_one_who_never_was()
    {
        var admin = await vru.Browse("islington", Role.Administrator);
        await admin.GoAsync($"/islington/people/{await vru.IdOfAsync("viewer@islington.example")}");
        var token = admin.Page!.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var foreign = await vru.IdOfAsync("viewer@lambeth.example");

        foreach (var address in new[] { "?handler=roles", "?handler=name", "?handler=enable", "/remove", "/disable", "/reset", "/forget", "/hand-over", "?handler=none" })
        {
            using var there = await PostAsync($"{foreign}{address}");
            using var nowhere = await PostAsync($"{Guid.NewGuid()}{address}");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (there.StatusCode, nowhere.StatusCode));
        }

        Assert.Equal([Role.Viewer], await vru.RolesAsync("lambeth", foreign));

        Task<HttpResponseMessage> PostAsync(string person) => admin.AskAsync(HttpMethod.Post, $"/islington/people/{person}", new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", token), new("Roles", "Administrator"), new("Was", "Viewer"), new("Input.Name", "N"), new("Input.Agency", "A"), new("Method", "EmailLink"),
            new("NewId", Guid.NewGuid().ToString()), new("To", foreign.ToString()),
        ]));
    }

    [Fact]
    public async Task Londons_people_have_londons_roles()
    {
        var (admin, officer) = (await vru.Browse("admin@london.example"), await vru.IdOfAsync("officer@london.example"));

        await admin.SetRolesAsync("london", officer, Role.Officer, Role.Analyst);

        Assert.Equal(HttpStatusCode.OK, admin.Status);
        Assert.EndsWith($"/london/people/{officer}", admin.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal([Role.Analyst, Role.Officer], (await vru.RolesAsync("london", officer)).Order());
    }
}
