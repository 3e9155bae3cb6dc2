using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.IntegrationTests.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>A partnership at a moment of its year, or London, and the things in it that requests name.</summary>
public sealed class Scene(Vru vru, string slug)
{
    /// <summary>The partnership whose review waits for London's answer.</summary>
    public const string Submitter = "camden";

    public const string Table = """
        Owner	No	Action	Timescale	RAG	Progress
        GOVERNANCE
        Head of Community Safety	1	A local protocol on sharing what is known after an incident	Mar-27	G	Agreed in May.
        """;

    public string Slug { get; } = slug;

    public static string NewId() => Guid.CreateVersion7().ToString();

    /// <summary>A new local action of the contributor's.</summary>
    public async Task<string> ActionAsync(bool isUpdated = false)
    {
        var id = await vru.PutAction(Slug, new() { Text = "A local action" }, Vru.Email(Slug, Role.Contributor));
        if (isUpdated)
        {
            await using var room = await vru.In(Slug);
            var action = await room.Db.Actions.SingleAsync(action => action.Id == id);
            var update = ActionUpdate.Of(action, Domain.Id<ActionUpdate>.New(), ActionStatus.OnTrack, "Done", "Next", null, action.OwnerId!.Value, ReviewScene.Monday.AddDays(-60).ToDateTime(new(9, 0), DateTimeKind.Utc));
            action.Take(update, PlanState.Draft);
            room.Db.Updates.Add(update);
            await room.Db.SaveChangesAsync();
        }

        return id.ToString();
    }

    /// <summary>A new action of the joint plan of this borough's BCU, which is begun if there is none.</summary>
    /// <param name="isNoted">The borough has noted that it differs.</param>
    public async Task<string> JointActionAsync(bool isNoted = false)
    {
        var directory = vru.Services.GetRequiredService<TenantDirectory>();
        var bcu = (await directory.GetAsync((await directory.FindAsync(Slug, CancellationToken.None))!.BcuId!.Value, CancellationToken.None)).Slug;
        var id = await vru.AddAction(bcu, "Together");
        if (isNoted)
        {
            (await (await vru.SignedIn(Slug, Role.Coordinator)).PutAsJsonAsync($"/{Slug}/api/v1/plans/2026/joint/{id}/exception", new { words = "Not all of it here." })).EnsureSuccessStatusCode();
        }

        return id.ToString();
    }

    public async Task<string> PersonAsync(Role role) => (await vru.IdOf(Vru.Email(Slug, role))).ToString();

    /// <summary>A directory that is let in here.</summary>
    public async Task<string> DirectoryAsync(bool isStopped = false)
    {
        await using var room = await vru.In(Slug);
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        var directory = IdentityDirectory.Allow("A council", Guid.NewGuid(), [room.Tenant.Id], now);
        if (isStopped)
        {
            directory.Stop(now);
        }

        room.Db.Directories.Add(directory);
        await room.Db.SaveChangesAsync();
        return directory.Id.ToString();
    }

    /// <summary>A program that is let in here.</summary>
    public async Task<string> MachineAsync()
    {
        var id = new Domain.Id<IdentityDirectory>(Guid.Parse(await DirectoryAsync()));
        await using var room = await vru.In(Slug);
        var machine = Person.Machine("A report", "A council", await room.Db.Directories.SingleAsync(directory => directory.Id == id), Guid.NewGuid());
        room.Db.People.Add(machine);
        room.Db.Memberships.Add(Membership.Of(machine, await room.Db.Tenants.SingleAsync(tenant => tenant.Id == room.Tenant.Id), Slug == "london" ? Role.Analyst : Role.Viewer, vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
        return machine.Id.ToString();
    }

    /// <summary>A token of the administrator's.</summary>
    public async Task<string> TokenAsync()
    {
        var owner = new Domain.Id<Person>(await vru.IdOf(Vru.Email(Slug, Role.Administrator)));
        await using var room = await vru.In(Slug);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var (token, _) = PersonalToken.Make(owner, room.Tenant.Id, "A report", false, now.AddDays(30), now);
        room.Db.PersonalTokens.Add(token);
        await room.Db.SaveChangesAsync();
        return token.Id.ToString();
    }

    public async Task<string> TenantIdOfAsync(string place)
    {
        await using var room = await vru.In(place);
        return room.Tenant.Id.ToString();
    }

    /// <summary>Of the edition that the plan is on.</summary>
    public async Task<string> ThemeAsync(int number)
    {
        await using var room = await vru.In(Slug);
        return (await room.Db.Themes.Where(theme => theme.Number == number && room.Db.Editions.Any(edition => edition.Id == theme.EditionId && edition.StartYear == 2026)).Select(theme => theme.Id).SingleAsync()).ToString();
    }

    public async Task<string> OptionAsync()
    {
        await using var room = await vru.In(Slug);
        var option = from action in room.Db.TemplateActions
                     join theme in room.Db.Themes on action.ThemeId equals theme.Id
                     join edition in room.Db.Editions on theme.EditionId equals edition.Id
                     where edition.StartYear == 2026 && action.Kind == TemplateActionKind.MenuOption
                     orderby theme.Number, action.Number
                     select action.Id;
        return (await option.FirstAsync()).ToString();
    }

    /// <summary>A table that was read and waits to be confirmed.</summary>
    public async Task<string> ImportAsync()
    {
        var coordinator = await vru.SignedIn(Slug, Role.Coordinator);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Table)), "file", "table.txt" } };
        var answer = await coordinator.PostAsync($"/{Slug}/api/v1/plans/imports?year=2026", content);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("importId").GetString()!;
    }

    /// <summary>What waits for London's answer.</summary>
    public async Task<string> SubmissionAsync()
    {
        await using var room = await vru.In(Submitter);
        return (await room.Db.Submissions.Where(own => own.TenantId == room.Tenant.Id && own.Kind == SubmissionKind.Review).Select(own => own.Id).SingleAsync()).ToString();
    }

    /// <summary>Somebody new of this tenant.</summary>
    public async Task<string> MemberAsync(Role role) => (await vru.AddMemberAsync(Slug, $"{NewId()}@{Slug}.example", role)).ToString();

    /// <summary>Somebody who was a member.</summary>
    public async Task<string> LeaverAsync(Role role)
    {
        var id = await MemberAsync(role);
        await vru.SendAsync(Slug, Vru.Email(Slug, Role.Administrator), new RemoveMember(new(Guid.Parse(id)), null));
        return id;
    }

    public async Task ChangeAsync(string person, Action<Person> change)
    {
        var id = new Domain.Id<Person>(Guid.Parse(person));
        await using var room = await vru.In("london");
        change(await room.Db.People.SingleAsync(one => one.Id == id));
        await room.Db.SaveChangesAsync();
        vru.Services.GetRequiredService<Memberships>().Forget(id);
    }

    public async Task<string> EmailAsync(string person)
    {
        var id = new Domain.Id<Person>(Guid.Parse(person));
        return await vru.ReadAsync(db => db.People.Where(one => one.Id == id).Select(one => one.Email).SingleAsync());
    }

    /// <summary>An action to own, where there are plans.</summary>
    public async Task GiveActionAsync(string person)
    {
        if (Slug != "london")
        {
            await vru.PutAction(Slug, new() { Text = "A local action" }, await EmailAsync(person));
        }
    }

    /// <summary>An invitation that waits.</summary>
    public async Task<string> InvitationAsync(Role role)
    {
        var email = $"{NewId()}@{Slug}.example";
        var administrator = await vru.Browse(Slug, Role.Administrator);
        await DirectoryAsync();
        await administrator.InviteAsync(Slug, email, role: role, method: Slug == "london" ? SignInMethod.Directory : SignInMethod.EmailLink);
        return (await vru.ReadAsync(db => db.Invitations.Where(one => db.People.Any(person => person.Id == one.PersonId && person.Email == email)).Select(one => one.Id).SingleAsync())).ToString();
    }

    /// <summary>A partnership that London has added.</summary>
    public async Task<string> TenantAsync(bool isRetiring)
    {
        var made = $"new-{Guid.NewGuid():N}"[..20];
        var administrator = await vru.Browse("admin@london.example");
        await administrator.GoAsync("/london/tenants/new");
        await administrator.SubmitAsync("#tenant", ("Input.Kind", "Borough"), ("Input.Name", $"Borough {made}"), ("Input.Slug", made));
        await new Scene(vru, made).DirectoryAsync();
        if (isRetiring)
        {
            await administrator.GoAsync($"/london/tenants/{made}/retire");
            await administrator.SubmitAsync("#retire", ("LastDay", "2027-06-30"), ("Reason", "Two partnerships become one."));
        }

        return made;
    }
}
