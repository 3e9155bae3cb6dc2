using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Evidence;
using LondonVRU.IntegrationTests.Panel;
using LondonVRU.IntegrationTests.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>A partnership at a moment of its year, or London, and the things in it that requests name.</summary>
public sealed partial class Scene(Vru vru, string slug)
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

    /// <summary>A new restricted action.</summary>
    public async Task RestrictedAsync() => await vru.PutAction(Slug, new() { Text = "A restricted action", IsRestricted = true });

    /// <summary>A new template of papers, with words in every entry.</summary>
    public async Task<string> PaperTemplateAsync()
    {
        await using var room = await vru.In(Slug);
        var template = PaperTemplate.Of(Domain.Id<PaperTemplate>.New(), new($"Paper {NewId()}", "Board", "Review", [.. PaperParts.All])
        {
            ReportOf = "Director", Wards = "All", Contact = "The team", Decision = "To note", Indicators = "Offences", Recommendations = "Note it.", Background = "Why.",
            Financial = "None.", Legal = "Duties.", Equalities = "Fair.", CrimeAndDisorder = "Less.", Environment = "None.",
        });
        room.Db.PaperTemplates.Add(template);
        await room.Db.SaveChangesAsync();
        return template.Id.ToString();
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

    /// <summary>A letter to somebody here that was given up.</summary>
    /// <returns>The id of what was owed.</returns>
    public async Task<string> UndeliveredAsync()
    {
        await using var room = await vru.In(Slug);
        var to = Vru.Email(Slug, Slug == "london" ? Role.Analyst : Role.Contributor);
        var person = await room.Db.People.SingleAsync(person => person.Email == to);
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        var letter = Letter.To(person, null, "A letter", "Words", "<p>Words</p>", false, now);
        letter.Refused("No such user", now);
        var debt = LetterDebt.Of(room.Tenant.Id, person.Id, LetterKind.Nudge, Guid.CreateVersion7(), LondonTime.DayOf(now), now);
        debt.PayWith(letter, now);
        room.Db.Letters.Add(letter);
        room.Db.LetterDebts.Add(debt);
        await room.Db.SaveChangesAsync();
        return debt.Id.ToString();
    }

    /// <summary>Somewhere to tell what happens here.</summary>
    public async Task WebhookAsync()
    {
        await using var room = await vru.In(Slug);
        room.Db.Webhooks.Add(Webhook.Of(room.Tenant.Id, "https://chat.example/hook", "sealed", vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
    }

    /// <summary>London's own words for a kind of letter.</summary>
    public async Task WordingAsync()
    {
        await using var room = await vru.In(Slug);
        if (!await room.Db.LetterWordings.AnyAsync(wording => wording.Kind == LetterKind.Accepted))
        {
            room.Db.LetterWordings.Add(LetterWording.Of(LetterKind.Accepted, LetterWords.Usual(LetterKind.Accepted)));
            await room.Db.SaveChangesAsync();
        }
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

    /// <summary>A file as evidence of an action of the joint plan of this borough's BCU.</summary>
    public async Task<string> JointEvidenceAsync(string action)
    {
        var directory = vru.Services.GetRequiredService<TenantDirectory>();
        var bcu = (await directory.GetAsync((await directory.FindAsync(Slug, CancellationToken.None))!.BcuId!.Value, CancellationToken.None)).Slug;
        return (await vru.AddEvidence(bcu, "notes.txt", Files.Bytes("What was seen.\n"), Guid.Parse(action))).ToString();
    }

    /// <summary>A file as evidence of the action.</summary>
    public async Task<string> EvidenceAsync(string action) => (await vru.AddEvidence(Slug, "notes.txt", Files.Bytes("What was seen.\n"), Guid.Parse(action))).ToString();

    /// <summary>What came with the review that waits for London's answer.</summary>
    public async Task<string> SubmittedEvidenceAsync()
    {
        await using var room = await vru.In(Submitter);
        return (await room.Db.SubmittedEvidence.Where(own => own.TenantId == room.Tenant.Id).Select(own => own.Id).FirstAsync()).ToString();
    }

    /// <summary>What was said of it last.</summary>
    public async Task<string> UpdateOfAsync(string action)
    {
        await using var room = await vru.In(Slug);
        var id = new Domain.Id<PlanAction>(Guid.Parse(action));
        return (await room.Db.Updates.Where(update => update.ActionId == id).Select(update => update.Id).FirstAsync()).ToString();
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
        var export = ShelfExport.Of(Id<ShelfExport>.New(), 2026, null, await london.Db.People.Select(person => person.Id).FirstAsync(), vru.Clock.GetUtcNow().UtcDateTime);
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
}
