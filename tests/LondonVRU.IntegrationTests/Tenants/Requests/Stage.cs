using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Evidence;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>The service with one partnership that has something of everything (<see cref="Other"/>), and others at whatever moment a request needs.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>Has a row of every kind: its ids are put where others' belong.</summary>
    public const string Other = "hackney";

    /// <summary>Partnerships that nothing has happened in yet.</summary>
    private readonly Queue<string> untouched = new(
    [
        "barking-and-dagenham", "barnet", "bexley", "brent", "bromley", "croydon", "ealing", "enfield", "greenwich", "hammersmith-and-fulham", "haringey", "harrow", "havering",
        "hillingdon", "hounslow", "islington", "kensington-and-chelsea", "kingston-upon-thames", "lambeth", "lewisham", "merton", "newham", "redbridge", "richmond-upon-thames",
        "southwark", "sutton", "tower-hamlets", "waltham-forest", "wandsworth", "westminster",
    ]);

    private readonly Dictionary<Moment, Scene> shared = [];

    public Vru Vru { get; } = new();

    public async Task InitializeAsync()
    {
        await Vru.InitializeAsync();
        await Vru.OpenQ3Async();
        await MakeOtherAsync();
        var submitter = await Vru.SignedReviewAsync(Scene.Submitter);
        await Vru.AddEvidence(Scene.Submitter, "shared.txt", Files.Bytes("For London.\n"), await Vru.AddAction(Scene.Submitter, "Shown to London"), "?isShared=true");
        await submitter.StepAsync(Scene.Submitter, "submission");
    }

    public Task DisposeAsync() => Vru.DisposeAsync();

    /// <summary>A partnership at that moment: the one kept for it, or one that has not been used.</summary>
    public async Task<Scene> AtAsync(Sample sample)
    {
        if (sample.LeavesTheMoment && shared.TryGetValue(sample.Moment, out var known))
        {
            return known;
        }

        var scene = new Scene(Vru, sample.Moment == Moment.London ? "london" : untouched.Dequeue());
        await BringAsync(scene.Slug, sample.Moment);
        if (sample.LeavesTheMoment)
        {
            shared[sample.Moment] = scene;
        }

        return scene;
    }

    private async Task BringAsync(string slug, Moment moment)
    {
        switch (moment)
        {
            case Moment.Draft:
            case Moment.ReviewOpen:
                await Vru.PlanInAsync(slug);
                break;
            case Moment.Ready or Moment.AtTheChair or Moment.Signed or Moment.Submitted:
                var coordinator = await Vru.ReadyPlan(slug);
                await StepAsync(coordinator, slug, "sign-off-request", moment >= Moment.AtTheChair);
                await StepAsync(await Vru.SignedIn(slug, Role.Approver), slug, "sign-off", moment >= Moment.Signed);
                await StepAsync(coordinator, slug, "submission", moment >= Moment.Submitted);
                break;
            case Moment.ReviewReady or Moment.ReviewAtTheChair or Moment.ReviewSigned or Moment.ReviewReturned:
                await ReviewAsync(slug, moment);
                break;
        }
    }

    private async Task ReviewAsync(string slug, Moment moment)
    {
        var coordinator = await Vru.PlanInAsync(slug);
        await Vru.UpdateAllAsync(slug);
        await coordinator.WriteAllThemesAsync(slug);
        if (moment >= Moment.ReviewAtTheChair)
        {
            (await coordinator.StepAsync(slug, "sign-off-request")).EnsureSuccessStatusCode();
        }

        if (moment >= Moment.ReviewSigned)
        {
            (await (await Vru.SignedIn(slug, Role.Approver)).StepAsync(slug, "sign-off")).EnsureSuccessStatusCode();
        }

        if (moment >= Moment.ReviewReturned)
        {
            (await coordinator.StepAsync(slug, "submission")).EnsureSuccessStatusCode();
            await AnswerAsync(slug, AnswerKind.ChangesRequested);
        }
    }

    private static async Task StepAsync(HttpClient client, string slug, string step, bool isDue)
    {
        if (isDue)
        {
            (await client.PostAsync($"/{slug}/api/v1/plans/2026/{step}", null)).EnsureSuccessStatusCode();
        }
    }

    private async Task AnswerAsync(string slug, AnswerKind kind)
    {
        await using var own = await Vru.In(slug);
        await using var london = await Vru.In("london");
        var submission = await london.Db.Submissions.SingleAsync(s => s.TenantId == own.Tenant.Id && s.Kind == SubmissionKind.Review);
        london.Db.Answers.Add(SubmissionAnswer.To(submission, kind, "Say more of theme two.", "Officer", Vru.Clock.GetUtcNow().UtcDateTime));
        await london.Db.SaveChangesAsync();
    }

    /// <summary>Milestones, a link, a declined option, a watch and a step that could be taken back.</summary>
    private static async Task KeepAsync(Scene scene, string action, string other)
    {
        await scene.MilestoneAsync(action);
        await scene.MilestoneAsync(other);
        await scene.EvidenceAsync(action);
        await scene.EvidenceAsync(other);
        await scene.StepAsync(other);
        await scene.StepAsync(other);
        await scene.DeclineAsync();
        await scene.LinkAsync(action, other);
        await scene.WatchAsync(action);
    }

    /// <summary>A plan submitted, pulled back and submitted again; a review handed in and answered; an action with an update, a history and an owner; an import that waits.</summary>
    private async Task MakeOtherAsync()
    {
        var coordinator = await Vru.ReadyPlan(Other);
        var scene = new Scene(Vru, Other);
        var toShow = await Vru.AddAction(Other, "Shown to London");
        await KeepAsync(scene, await scene.ActionAsync(isUpdated: true), await scene.ActionAsync());
        await scene.ImportAsync();
        await scene.PractisedAsync();
        await scene.OfferedAsync();
        await scene.PeerSuggestionAsync(isTakenBack: true);
        await scene.PeerSuggestionAsync(isTakenBack: true);
        await scene.TokenAsync();
        await scene.PaperTemplateAsync();
        await scene.PaperTemplateAsync();
        await using (var room = await Vru.In(Other))
        {
            var asker = await room.Db.People.Select(person => person.Id).FirstAsync();
            room.Db.ShelfExports.AddRange(Enumerable.Range(0, 2).Select(_ => ShelfExport.Of(Id<ShelfExport>.New(), 2026, null, asker, Vru.Clock.GetUtcNow().UtcDateTime)));
            room.Db.SavedViews.AddRange(Enumerable.Range(0, 2).Select(_ => SavedView.Of(Id<SavedView>.New(), "A view", "/london/compare/map", asker, isShared: true, isPinned: true)));
            await room.Db.SaveChangesAsync();
        }

        await scene.InvitationAsync(Role.Viewer);
        await scene.InvitationAsync(Role.Viewer);
        var administrator = await Vru.Browse(Other, Role.Administrator);
        await administrator.GoAsync($"/{Other}/people/review");
        await administrator.SubmitAsync("#review");
        await Vru.Submit(Other, coordinator);
        (await coordinator.DeleteAsync($"/{Other}/api/v1/plans/2026/submission")).EnsureSuccessStatusCode();
        await Vru.Submit(Other, coordinator);
        await Vru.UpdateAllAsync(Other);
        await coordinator.WriteAllThemesAsync(Other);
        await scene.RiskAsync();
        await scene.RiskAsync();
        await scene.SpendAsync();
        await scene.SpendAsync();
        (await coordinator.StepAsync(Other, "sign-off-request")).EnsureSuccessStatusCode();
        (await (await Vru.SignedIn(Other, Role.Approver)).StepAsync(Other, "sign-off")).EnsureSuccessStatusCode();
        var shown = await Vru.AddEvidence(Other, "shown.txt", Files.Bytes("For London.\n"), toShow, "?isShared=true");
        (await coordinator.StepAsync(Other, "submission")).EnsureSuccessStatusCode();
        (await coordinator.Patch($"/{Other}/api/v1/evidence/{shown}", new { isShared = false, isRestricted = true }, 1)).EnsureSuccessStatusCode();
        await AnswerAsync(Other, AnswerKind.Feedback);
    }
}
