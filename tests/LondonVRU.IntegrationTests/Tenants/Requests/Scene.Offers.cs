using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.IntegrationTests.Offers;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

public sealed partial class Scene
{
    /// <summary>Of this tenant's; or published, of another partnership's, for others to ask for.</summary>
    public async Task<string> OfferAsync(bool isPublished, bool isOwn = true) => (await vru.OfferAsync(isOwn ? Slug : Submitter, $"Offer {NewId()}", isPublished, places: null)).ToString();

    /// <summary>In its own words, of this partnership's; in London of another's.</summary>
    public async Task<string> RequestAsync(bool isOffered = false)
    {
        var id = await vru.AskAsync(Slug == "london" ? Submitter : Slug);
        if (isOffered)
        {
            await vru.SayAsync(id, "london", RequestStepKind.Offered);
        }

        return id.ToString();
    }

    /// <summary>London's, for all; or a draft of it.</summary>
    public async Task<string> RolloutAsync(bool isProposed = true) => (await vru.RolloutAsync($"Rollout {NewId()}", isProposed)).ToString();

    /// <summary>Something of each for others to try at; two of what a caller may make the id of.</summary>
    public async Task OfferedAsync()
    {
        await OfferAsync(isPublished: false);
        await OfferAsync(isPublished: false);
        var (mine, rollout) = (new Id<PlanAction>(Guid.Parse(await ActionAsync())), new Id<Rollout>(Guid.Parse(await RolloutAsync())));
        for (var times = 0; times < 2; times++)
        {
            var id = new Id<HelpRequest>(Guid.Parse(await RequestAsync(isOffered: true)));
            await vru.SayAsync(id, Slug, RequestStepKind.Accepted);
            await using var asker = await vru.In(Slug);
            (await asker.Db.HelpRequests.SingleAsync(own => own.Id == id)).Withdraw();
            await asker.Db.SaveChangesAsync();
        }

        await using var room = await vru.In(Slug);
        room.Db.RolloutAnswers.Add(RolloutAnswer.TakeUp(
            await room.Db.Rollouts.SingleAsync(own => own.Id == rollout), room.Tenant.Id, await room.Db.Actions.SingleAsync(own => own.Id == mine), await room.Db.Plans.FirstAsync(), vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
    }
}
