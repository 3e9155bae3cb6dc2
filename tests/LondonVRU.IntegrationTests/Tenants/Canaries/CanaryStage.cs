using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Infrastructure.Seeding;
using LondonVRU.IntegrationTests.Comparison;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>A living London in which every text of every tenant is marked: plans, updates, reviews in every state, submissions and answers, restricted actions, imports, histories and letters.</summary>
public sealed class CanaryStage : IAsyncLifetime
{

    public CanaryStage() => Vru = new()
    {
        Settings = ["--Logging:LogLevel:Default=Information", "--Logging:LogLevel:LondonVRU=Debug", "--Logging:Console:LogLevel:Default=Critical"],
        Replace = services => services.AddSingleton<ILoggerProvider>(Log),
    };

    public Vru Vru { get; }

    internal CanaryLog Log { get; } = new();

    internal Marks Marks { get; private set; } = null!;

    public IReadOnlyList<TenantInfo> Boroughs { get; private set; } = [];

    /// <summary>Those that keep a joint plan.</summary>
    public IReadOnlyList<TenantInfo> Bcus { get; private set; } = [];

    public async Task InitializeAsync()
    {
        await Vru.InitializeAsync();
        var directory = Vru.Services.GetRequiredService<TenantDirectory>();
        await new Demonstration(
            Vru.Services.GetRequiredService<TenantDoor>(), directory, Vru.Services.GetRequiredService<IFileStore>(), Vru.Services.GetRequiredService<IPaperWriter>(),
            Vru.Services.GetRequiredService<ITableWriter>(), Vru.Clock).AddAsync(CancellationToken.None);
        Boroughs = await directory.BoroughsAsync(CancellationToken.None);
        Bcus = [.. (await directory.BcusAsync(CancellationToken.None)).Where(bcu => bcu.Slug == "bcu-south-east")];
        foreach (var borough in Boroughs.Concat(Bcus))
        {
            await RestrictAsync(borough.Slug);
            await RaiseAsync(borough.Slug);
            var scene = new Requests.Scene(Vru, borough.Slug);
            await scene.PaperTemplateAsync();
            await scene.PractisedAsync();
            await scene.NominationAsync();
            await scene.PlaceAsync();
            await scene.OfferAsync(isPublished: false);
            await scene.RequestAsync();
            if (!borough.IsBcu)
            {
                await scene.PeerSuggestionAsync();
                await scene.PeerSuggestionAsync(isTakenBack: true);
                await Vru.DeclinePeersAsync(await Vru.SuggestPeersAsync(borough.Slug, "Declined"));
            }
        }

        await ExtendAsync();
        Marks = await Marks.WriteAsync(Vru);
        foreach (var borough in Boroughs.Concat(Bcus))
        {
            await WorkAsync(borough);
        }

        foreach (var slug in Boroughs.Concat(Bcus).Select(borough => borough.Slug).Append("london"))
        {
            await new Requests.Scene(Vru, slug).InvitationAsync(slug == "london" ? Role.Analyst : Role.Viewer);
        }

        await using (var london = await Vru.In("london"))
        {
            london.Db.Directories.Add(IdentityDirectory.Allow("A council’s directory", Guid.NewGuid(), Boroughs.Select(borough => borough.Id), Vru.Clock.GetUtcNow().UtcDateTime));
            await london.Db.SaveChangesAsync();
        }

        await PrepareLondonAsync();
        var postbox = new Postbox(Vru);
        await postbox.RemindAsync(new(2026, 12, 18));
        await postbox.DispatchAsync();
        await postbox.RemindAsync(new(2027, 1, 25));
        await postbox.DispatchAsync();
    }

    public Task DisposeAsync() => Vru.DisposeAsync();

    /// <summary>Every partnership has more time for the review, with a reason that is its own.</summary>
    private async Task ExtendAsync()
    {
        await using var london = await Vru.In("london");
        var cycle = await london.Db.Cycles.OrderByDescending(cycle => cycle.DueOn).FirstAsync();
        Id<Person> officer = new(await Vru.IdOf("officer@london.example"));
        london.Db.Extensions.AddRange(Boroughs.Concat(Bcus).Select(partnership => CycleExtension.Of(
            cycle, partnership.Id, WorkingDays.OnOrAfter(cycle.DueOn.AddDays(1)), $"{partnership.Name} moved offices.", isSubmitted: false, officer, Vru.Clock.GetUtcNow().UtcDateTime)));
        await london.Db.SaveChangesAsync();
    }

    /// <summary>A rollout proposed to all, and what London alone sees: its draft, a draft of an edition, a draft of a revision, and a file of all plans.</summary>
    private async Task PrepareLondonAsync()
    {
        var london = new Requests.Scene(Vru, "london");
        await london.OfferAsync(isPublished: false);
        await london.RolloutAsync();
        await london.RolloutAsync(isProposed: false);
        await london.BeginRevisionAsync(await london.EditionAsync(isPublished: true));
        await london.EditionAsync(isPublished: false);
        await london.ExportAsync();
    }

    /// <summary>Two submitted actions become restricted, of which the contributor owns one; the first submission's other copies are for boroughs.</summary>
    private async Task RestrictAsync(string slug)
    {
        await using var room = await Vru.In(slug);
        var email = Vru.Email(slug, Role.Contributor);
        var contributor = await room.Db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
        var actions = await room.Db.Actions.Where(action => !action.IsRestricted && action.LatestUpdateId != null).OrderBy(action => action.Id).Take(2).ToListAsync();
        var ids = actions.Select(action => action.Id).ToList();
        foreach (var action in actions)
        {
            action.Edit(action.Content() with { IsRestricted = true, OwnerId = action == actions[0] ? contributor : action.OwnerId });
        }

        (await room.Db.SubmittedActions.Where(copy => copy.TenantId == room.Tenant.Id && ids.Contains(copy.ActionId)).ToListAsync()).ForEach(copy => copy.Withdraw());
        (await room.Db.SubmittedProgress.Where(copy => copy.TenantId == room.Tenant.Id && ids.Contains(copy.ActionId)).ToListAsync()).ForEach(copy => copy.Withdraw());
        var kept = ids.Select(id => (Id<PlanAction>?)id).ToList();
        (await room.Db.SubmittedEvidence.Where(copy => copy.TenantId == room.Tenant.Id && kept.Contains(copy.ActionId)).ToListAsync()).ForEach(copy => copy.Withdraw());
        await room.Db.SaveChangesAsync();
        await room.Db.ReviewLines.Where(line => ids.Contains(line.ActionId)).ExecuteUpdateAsync(set => set.SetProperty(line => line.IsRestricted, true));
        var forBoroughs = await room.Db.SubmittedActions.Where(copy => copy.TenantId == room.Tenant.Id && copy.Visibility != Visibility.Withdrawn).OrderBy(copy => copy.ActionId).Select(copy => copy.ActionId).FirstAsync();
        await room.Db.SubmittedActions.Where(copy => copy.TenantId == room.Tenant.Id && copy.ActionId == forBoroughs)
            .ExecuteUpdateAsync(set => set.SetProperty(copy => copy.Visibility, Visibility.Boroughs));
    }

    /// <summary>A risk that London is asked about and one that is restricted, in the plan's reviews and, the first alone, on the shelf; a line of money, and help that is wanted.</summary>
    private async Task RaiseAsync(string slug)
    {
        await using var room = await Vru.In(slug);
        var now = Vru.Clock.GetUtcNow().UtcDateTime;
        var asked = Risk.Raise(Id<Risk>.New(), new(RiskKind.Risk, RiskLevel.High, "A risk", "Something", null, null, IsRestricted: false), now);
        asked.Escalate("Something of London", now);
        var restricted = Risk.Raise(Id<Risk>.New(), new(RiskKind.Issue, RiskLevel.High, "A restricted risk", "Something", null, null, IsRestricted: true), now);
        room.Db.Risks.AddRange(asked, restricted);
        foreach (var review in await room.Db.Reviews.ToListAsync())
        {
            room.Db.ReviewRisks.AddRange(ReviewRisk.Of(review, asked), ReviewRisk.Of(review, restricted));
            if (review.State == ReviewState.Open)
            {
                room.Db.SpendLines.Add(ReviewSpend.In(review, Id<ReviewSpend>.New(), new(null, "Money for something", 100, 50, 80, "A note")));
            }
        }

        foreach (var submission in await room.Db.Submissions.Where(own => own.TenantId == room.Tenant.Id && own.Kind == SubmissionKind.Review).ToListAsync())
        {
            var review = await room.Db.Reviews.SingleAsync(own => room.Db.Cycles.Any(cycle => cycle.Id == own.CycleId && cycle.Code == submission.CycleCode));
            submission.Add(ReviewRisk.Of(review, asked));
            submission.Add(ReviewRisk.Of(review, restricted));
        }

        await room.Db.SaveChangesAsync();
    }

    /// <summary>A day's work by real requests, so that histories and previews hold marks too.</summary>
    private async Task WorkAsync(TenantInfo borough)
    {
        var slug = borough.Slug;
        var coordinator = await Vru.SignedIn(slug, Role.Coordinator);
        var table = $"Owner\tNo\tAction\tTimescale\nGOVERNANCE\nSomebody\t1\t{Marks.Of(borough.Id.Value, "PlanImport", Guid.NewGuid())} in a table\tMar-27\n";
        using var content = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(table)), "file", "table.txt" } };
        (await coordinator.PostAsync($"/{slug}/api/v1/plans/imports?year=2026", content)).EnsureSuccessStatusCode();

        await using var room = await Vru.In(slug);
        var restricted = await room.Db.Actions.Where(action => action.IsRestricted).Select(action => action.Id).FirstAsync();
        var other = await room.Db.Actions.Where(action => !action.IsRestricted).Select(action => action.Id).FirstAsync();
        foreach (var action in new[] { restricted, other })
        {
            // What was written first stands in the history alone; what was written last, in the action too.
            foreach (var (words, kind) in new[] { ("Before", "AuditEntry"), ("After", "PlanAction") })
            {
                var mark = action == restricted ? Marks.OfRestricted(borough.Id.Value, action.Value) : Marks.Of(borough.Id.Value, kind, action.Value);
                var read = await coordinator.GetAsync($"/{slug}/api/v1/actions/{action}");
                var version = (await read.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("version").GetInt32();
                using var changed = await coordinator.Patch($"/{slug}/api/v1/actions/{action}", new { partners = $"{mark} {words}" }, version);

                // Of a few boroughs the plan is with London.
                Assert.True(changed.IsSuccessStatusCode || await changed.Code() == "plan.with-london");
            }

            // Evidence is called after its file, and holds the mark too.
            await ShowAsync(action == restricted ? Marks.OfRestricted(borough.Id.Value, action.Value) : Marks.Of(borough.Id.Value, "EvidenceFile", action.Value), action, "");
        }

        // What London was given, put on the shelf from behind: the demonstration's reviews were submitted before.
        var given = await ShowAsync(Marks.Of(borough.Id.Value, "SubmittedEvidence", other.Value), other, "?isShared=true");
        if (await room.Db.Submissions.FirstOrDefaultAsync(own => own.TenantId == room.Tenant.Id && own.Kind == SubmissionKind.Review) is { } submission)
        {
            var file = await room.Db.Evidence.Include(file => file.Versions).SingleAsync(file => file.Id == given);
            room.Db.SubmittedEvidence.Add(SubmittedEvidence.Of(submission, file, file.Versions[0]));
            await room.Db.SaveChangesAsync();
        }

        async Task<Id<EvidenceFile>> ShowAsync(string mark, Id<PlanAction> action, string query)
        {
            using var file = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes($"{mark} was seen\n")), "file", $"{mark}.txt" } };
            var answer = await coordinator.PostAsync($"/{slug}/api/v1/actions/{action}/evidence{query}", file);
            answer.EnsureSuccessStatusCode();
            return new((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetGuid());
        }
    }
}
