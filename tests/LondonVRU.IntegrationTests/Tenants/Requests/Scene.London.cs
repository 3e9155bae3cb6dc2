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
using LondonVRU.IntegrationTests.Comparison;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Panel;
using LondonVRU.IntegrationTests.People;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

public sealed partial class Scene
{
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
            .Select(plan => new { plan.Id, plan.TenantId, IsOpened = london.Db.Answers.Any(answer => answer.SubmissionId == plan.Id), HasFeedback = london.Db.Answers.Any(answer => answer.SubmissionId == plan.Id && answer.Kind == AnswerKind.Feedback) }).ToListAsync();
        if (found.Find(plan => isInPanel ? plan.HasFeedback : !plan.IsOpened) is { } known)
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

    /// <summary>A view of the comparison that the officer keeps.</summary>
    public async Task<string> ViewAsync()
    {
        Domain.Id<Person> officer = new(await vru.IdOf(PanelScene.Officer));
        await using var london = await vru.In("london");
        var view = london.Db.SavedViews.Add(SavedView.Of(Domain.Id<SavedView>.New(), "A view", "/london/compare/map?measure=well", officer, isShared: true, isPinned: false)).Entity;
        await london.Db.SaveChangesAsync();
        return view.Id.ToString();
    }

    public async Task<string> PeerGroupAsync()
    {
        await using var london = await vru.In("london");
        var group = london.Db.PeerGroups.Add(PeerGroup.Of(Domain.Id<PeerGroup>.New(), $"Peers {NewId()}", ["lewisham", "camden"], "They are alike.")).Entity;
        await london.Db.SaveChangesAsync();
        return group.Id.ToString();
    }

    /// <summary>That London has not answered, of this borough; in London of another. Or taken back.</summary>
    public async Task<string> PeerSuggestionAsync(bool isTakenBack = false) => (await vru.SuggestPeersAsync(Slug == "london" ? Submitter : Slug, $"Peers {NewId()}", isTakenBack)).ToString();

    /// <summary>A local action of a submitted plan that resembles nothing else, and of which London has said nothing yet.</summary>
    public async Task<string> IdeaAsync()
    {
        const int Year = 2019;
        await using var london = await vru.In("london");
        if (!await london.Db.Submissions.AnyAsync(plan => plan.Kind == SubmissionKind.Plan && plan.StartYear == Year))
        {
            await vru.SubmitPlan("hounslow", Year, [.. Enumerable.Range(1, 20).Select(n => new Line(1, $"Lighthouses with falconers and astronauts above the pier, number {n}", null))]);
        }

        await Schedule.Hold.RunAsync(vru.Services, CancellationToken.None);
        return (await london.Db.SubmittedActions.Where(action => london.Db.Submissions.Any(plan => plan.Id == action.SubmissionId && plan.StartYear == Year)
            && !london.Db.IdeaTriages.Any(triage => triage.ActionId == action.ActionId)).OrderBy(action => action.Number).Select(action => action.ActionId).FirstAsync()).ToString();
    }

    /// <summary>An action of Hounslow's that every partnership may read.</summary>
    public async Task<string> ElsewhereAsync()
    {
        var id = new Id<PlanAction>(Guid.Parse(await IdeaAsync()));
        await using var room = await vru.In("hounslow");
        await room.Db.SubmittedActions.Where(copy => copy.ActionId == id).ExecuteUpdateAsync(set => set.SetProperty(copy => copy.Visibility, Visibility.Boroughs));
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
