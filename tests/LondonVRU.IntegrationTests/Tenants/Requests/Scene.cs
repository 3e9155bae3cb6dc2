using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Panel;
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

    /// <param name="skip">So many before it: an option that others of the same plan leave alone.</param>
    public async Task<string> OptionAsync(int skip = 0)
    {
        await using var room = await vru.In(Slug);
        var option = from action in room.Db.TemplateActions
                     join theme in room.Db.Themes on action.ThemeId equals theme.Id
                     join edition in room.Db.Editions on theme.EditionId equals edition.Id
                     where edition.StartYear == 2026 && action.Kind == TemplateActionKind.MenuOption
                     orderby theme.Number, action.Number
                     select action.Id;
        return (await option.Skip(skip).FirstAsync()).ToString();
    }

    /// <summary>A milestone of the action that is still to be reached.</summary>
    public async Task<string> MilestoneAsync(string action)
    {
        var answer = await (await vru.SignedIn(Slug, Role.Coordinator)).PostAsJsonAsync($"/{Slug}/api/v1/actions/{action}/milestones", new { text = "A step on the way", due = "Oct-26" });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
    }

    /// <summary>The coordinator changes the action: a step that can be taken back.</summary>
    public async Task StepAsync(string action)
    {
        var coordinator = await vru.SignedIn(Slug, Role.Coordinator);
        var path = $"/{Slug}/api/v1/actions/{action}";
        var version = (await coordinator.GetFromJsonAsync<JsonElement>(path)).GetProperty("version").GetInt32();
        (await coordinator.Patch(path, new { text = $"Words {version}" }, version)).EnsureSuccessStatusCode();
    }

    public async Task LinkAsync(string action, string follows) =>
        (await (await vru.SignedIn(Slug, Role.Coordinator)).PutAsync($"/{Slug}/api/v1/actions/{action}/follows/{follows}", null)).EnsureSuccessStatusCode();

    public async Task WatchAsync(string action)
    {
        var viewer = await vru.Browse(Slug, Role.Viewer);
        await viewer.GoAsync($"/{Slug}/plans/2026/actions/{action}");
        await viewer.SubmitAsync("#watch form");
    }

    /// <summary>The first option of the menu is declined.</summary>
    public async Task<string> DeclineAsync()
    {
        var option = await OptionAsync();
        (await (await vru.SignedIn(Slug, Role.Coordinator)).PutAsJsonAsync($"/{Slug}/api/v1/plans/2026/menu/{option}/decline", new { reason = "Others do it here." })).EnsureSuccessStatusCode();
        return option;
    }

    /// <summary>An action goes, and leaves its number behind.</summary>
    public async Task GapAsync()
    {
        var (gone, _) = (await ActionAsync(), await ActionAsync());
        var coordinator = await vru.SignedIn(Slug, Role.Coordinator);
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/{Slug}/api/v1/actions/{gone}");
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        (await coordinator.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>An agency that leads an action.</summary>
    public async Task<string> LedAsync()
    {
        var agency = $"Agency-{NewId()}";
        await vru.PutAction(Slug, new() { Text = "Led by an agency", LeadAgency = agency });
        return agency;
    }

    /// <summary>A minimum standard of the plan.</summary>
    public async Task<string> EssentialAsync()
    {
        await using var room = await vru.In(Slug);
        return (await room.Db.Actions.Where(action => action.Origin == ActionOrigin.Essential).OrderBy(action => action.Id).Select(action => action.Id).FirstAsync()).ToString();
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

    /// <summary>All plans in a file that is ready to be taken.</summary>
    public async Task<string> ExportAsync()
    {
        await using var london = await vru.In("london");
        var export = ShelfExport.Of(Id<ShelfExport>.New(), 2026, await london.Db.People.Select(person => person.Id).FirstAsync(), vru.Clock.GetUtcNow().UtcDateTime);
        london.Db.ShelfExports.Add(export);
        await london.Db.SaveChangesAsync();
        await Schedule.MakeExports.RunAsync(vru.Services, CancellationToken.None);
        return export.Id.ToString();
    }

    /// <summary>What waits for London's answer.</summary>
    public async Task<string> SubmissionAsync()
    {
        await using var room = await vru.In(Submitter);
        return (await room.Db.Submissions.Where(own => own.TenantId == room.Tenant.Id && own.Kind == SubmissionKind.Review).Select(own => own.Id).SingleAsync()).ToString();
    }

    /// <summary>A plan that has come in, of a partnership that nothing else happens in: one that waits to be opened, or one that the panel reads and has had feedback.</summary>
    public async Task<string> PlanAsync(bool isInPanel)
    {
        await using var london = await vru.In("london");
        if (isInPanel)
        {
            var seat = await london.Db.PanelSeats.SingleOrDefaultAsync(one => one.Seat == Seat.Vru) ?? london.Db.PanelSeats.Add(PanelSeat.For(Seat.Vru)).Entity;
            seat.Give(new(await vru.IdOf(PanelScene.Officer)));
            await london.Db.SaveChangesAsync();
        }

        var found = await london.Db.Submissions.Where(plan => plan.Kind == SubmissionKind.Plan && plan.Visibility == Visibility.London && london.Db.Tenants.Any(tenant => tenant.Id == plan.TenantId && tenant.Kind == TenantKind.Bcu))
            .Select(plan => new { plan.Id, plan.TenantId, IsInPanel = london.Db.Answers.Any(answer => answer.SubmissionId == plan.Id) }).ToListAsync();
        if (found.Find(plan => plan.IsInPanel == isInPanel) is { } known)
        {
            return known.Id.ToString();
        }

        var used = found.Select(plan => plan.TenantId).ToList();
        var free = await london.Db.Tenants.Where(tenant => tenant.Kind == TenantKind.Bcu && !used.Contains(tenant.Id)).OrderByDescending(tenant => tenant.Slug).Select(tenant => tenant.Slug).FirstAsync();
        var id = await vru.SubmitPlan(free, 2026, [new(1, "A board that meets", null), new(2, "Tasking", null)]);
        if (isInPanel)
        {
            (await vru.AnswerAsync(id, "opened")).EnsureSuccessStatusCode();
            (await vru.AnswerAsync(id, "feedback", "Well told.")).EnsureSuccessStatusCode();
        }

        return id.ToString();
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

    /// <summary>A year that no edition is of.</summary>
    public async Task<int> FreeYearAsync()
    {
        await using var room = await vru.In("london");
        return Math.Max(await room.Db.Editions.MaxAsync(edition => edition.StartYear), 2029) + 1;
    }

    /// <summary>A small edition of London's that follows the one of 2026.</summary>
    public async Task<TemplateOnStage> EditionAsync(bool isPublished)
    {
        var year = await FreeYearAsync();
        await using var room = await vru.In("london");
        var edition = Edition.For(year, $"Template {year}");
        var theme = edition.AddTheme("Governance", "", []);
        var action = edition.AddAction(theme.Id, new(TemplateActionKind.Essential, "A standard", "How.", Weighting.High, ["Council"], "It works.", null, Cadence.Monthly));
        edition.AddAction(theme.Id, new(TemplateActionKind.Essential, "Another standard", "How.", Weighting.High, ["Council"], "It works.", null, Cadence.None));
        var earlier = await room.Db.Editions.Include(other => other.Themes).ThenInclude(other => other.Actions).SingleAsync(other => other.StartYear == 2026);
        edition.Follow(earlier);
        if (isPublished)
        {
            edition.Publish(vru.Clock.GetUtcNow().UtcDateTime);
        }

        room.Db.Editions.Add(edition);
        await room.Db.SaveChangesAsync();
        return new(edition.Code, theme.Id.ToString(), action.Id.ToString(), earlier.InOrder()[0].Id.ToString());
    }

    /// <summary>A draft of a revision that words the edition's first action anew.</summary>
    public async Task BeginRevisionAsync(TemplateOnStage edition)
    {
        await using var room = await vru.In("london");
        var revised = await room.Db.Editions.SingleAsync(other => other.Code == edition.Code);
        room.Db.Revisions.Add(await RevisionAsync(room.Db, revised, new(Guid.Parse(edition.Action))));
        await room.Db.SaveChangesAsync();
    }

    /// <summary>London revises the edition of 2026: the action of this plan whose words it changes.</summary>
    public async Task<string> RevisedAsync()
    {
        await using (var london = await vru.In("london"))
        {
            var edition = await london.Db.Editions.Include(other => other.Themes).ThenInclude(theme => theme.Actions).SingleAsync(other => other.StartYear == 2026);
            var revision = await RevisionAsync(london.Db, edition, edition.InOrder()[0].InOrder()[0].Id);
            london.Db.Revisions.Add(revision);
            revision.Publish(edition, [], revision.BegunById, vru.Clock.GetUtcNow().UtcDateTime);
            await london.Db.SaveChangesAsync();
        }

        await using var room = await vru.In(Slug);
        return (await room.Db.Actions.Where(action => action.Origin == ActionOrigin.Essential).OrderBy(action => action.Id).Select(action => action.Id).FirstAsync()).ToString();
    }

    /// <summary>London publishes next year's edition, a copy: an option that is new in it.</summary>
    public async Task<string> NextYearsOptionAsync()
    {
        await using var room = await vru.In("london");
        var edition = await room.Db.Editions.Include(other => other.Themes).ThenInclude(theme => theme.Actions).SingleAsync(other => other.StartYear == 2026);
        var next = Edition.CopyOf(edition, 2027, "Next year’s", action => action.Content());
        var option = next.AddAction(next.InOrder()[0].Id, new(TemplateActionKind.MenuOption, "A new option", "How.", Weighting.Low, [], null, null, Cadence.None));
        next.Publish(vru.Clock.GetUtcNow().UtcDateTime);
        room.Db.Editions.Add(next);
        await room.Db.SaveChangesAsync();
        return option.Id.ToString();
    }

    private async Task<EditionRevision> RevisionAsync(Application.Data.VruDbContext db, Edition edition, Domain.Id<TemplateAction> id)
    {
        var revision = EditionRevision.Of(edition, new(await vru.IdOf("officer@london.example")), vru.Clock.GetUtcNow().UtcDateTime);
        var action = await db.TemplateActions.SingleAsync(action => action.Id == id);
        revision.Say("Why it changes.");
        revision.Word(action, action.Content() with { Text = $"{action.Text} Revised." }, action.Content(), 0);
        return revision;
    }
}
