using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Rollouts;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>What waits here because of offers, requests and rollouts: for a home. Nothing for whoever can do nothing about it.</summary>
public sealed record GetOffersToDo : IRequest<OffersToDo>;

/// <param name="ToAnswer">Requests that wait for this tenant as the one that is asked, the longest waiting first.</param>
/// <param name="Offered">Requests of this partnership's to which something is offered.</param>
/// <param name="ToClose">Requests of this partnership's that were accepted <see cref="RemindOfRequests.DaysAfter"/> days ago or longer, of which nobody has said what came of them.</param>
/// <param name="Rollouts">That wait for this borough's answer, or in London for boroughs' past their day.</param>
public sealed record OffersToDo(IReadOnlyList<OffersToDo.Waiting> ToAnswer, IReadOnlyList<OffersToDo.Waiting> Offered, IReadOnlyList<OffersToDo.Waiting> ToClose, IReadOnlyList<OffersToDo.Proposed> Rollouts)
{
    /// <param name="By">Who asks.</param>
    public sealed record Waiting(Id<HelpRequest> Id, TenantInfo By, string Subject);

    /// <param name="AnswerBy">London day.</param>
    /// <param name="Missing">Answers, in London; 1 in a borough.</param>
    public sealed record Proposed(Id<Rollout> Id, string Name, DateOnly AnswerBy, int Missing);
}

internal sealed class GetOffersToDoHandler(VruDbContext db, RequestReading requests, ShelfCache cache, TenantDirectory directory, CurrentTenant tenant, Actor actor, TimeProvider clock)
    : IRequestHandler<GetOffersToDo, OffersToDo>
{
    public async Task<OffersToDo> Handle(GetOffersToDo request, CancellationToken cancellationToken)
    {
        var known = await cache.GetAsync(tenant, "offers that wait", ShelfParts.Offers, ReadAsync, cancellationToken);
        return new(
            actor.Has(Right.MakeOffers) ? [.. known.Requests.Where(row => row.Party != RequestParty.Asker).Select(row => row.Waiting)] : [],
            actor.Has(Right.AskForHelp) ? [.. known.Requests.Where(row => row.Party == RequestParty.Asker).Select(row => row.Waiting)] : [],
            actor.Has(Right.AskForHelp) ? [.. known.Accepted.Where(row => row.At <= clock.GetUtcNow().UtcDateTime.AddDays(-RemindOfRequests.DaysAfter)).Select(row => row.Waiting)] : [],
            actor.Has(Right.ManageOffers) || actor.Has(Right.EditPlan) ? known.Rollouts : []);
    }

    private async Task<Known> ReadAsync(CancellationToken ct)
    {
        var rows = await requests.All().AsNoTracking()
            .Where(row => row.Last == null || row.Last.Kind == RequestStepKind.Matching || row.Last.Kind == RequestStepKind.Offered || row.Last.Kind == RequestStepKind.Accepted || row.Last.Kind == RequestStepKind.Declined)
            .OrderBy(row => row.Request.AskedAt).ToListAsync(ct);
        List<(RequestParty, OffersToDo.Waiting)> mine = [];
        foreach (var row in rows.Where(row => row.Course.WaitsFor == requests.PartyIn(row.Request)))
        {
            mine.Add((requests.PartyIn(row.Request), new(row.Request.Id, await directory.GetAsync(row.Request.TenantId, ct), row.Request.Subject)));
        }

        var accepted = rows.Where(row => row.Course.State == RequestState.Accepted && !row.Request.IsWithdrawn && requests.PartyIn(row.Request) == RequestParty.Asker)
            .Select(row => (row.Last!.At, new OffersToDo.Waiting(row.Request.Id, tenant.Info, row.Request.Subject))).ToList();
        return new(mine, accepted, tenant.Info.IsLondon ? await LateAsync(ct) : await HereAsync(ct));
    }

    private Task<List<OffersToDo.Proposed>> HereAsync(CancellationToken ct) => db.RolloutsToAnswer(tenant.Id)
        .OrderBy(rollout => rollout.AnswerBy).Select(rollout => new OffersToDo.Proposed(rollout.Id, rollout.Name, rollout.AnswerBy!.Value, 1)).ToListAsync(ct);

    private async Task<List<OffersToDo.Proposed>> LateAsync(CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var late = await db.Rollouts.Where(rollout => rollout.State == RolloutState.Proposed && rollout.AnswerBy < today)
            .OrderBy(rollout => rollout.AnswerBy).Select(rollout => new OffersToDo.Proposed(
                rollout.Id, rollout.Name, rollout.AnswerBy!.Value,
                db.RolloutProposals.Count(proposal => proposal.RolloutId == rollout.Id) - db.RolloutAnswers.Count(answer => answer.RolloutId == rollout.Id)))
            .ToListAsync(ct);
        return late.FindAll(rollout => rollout.Missing > 0);
    }

    private sealed record Known(
        IReadOnlyList<(RequestParty Party, OffersToDo.Waiting Waiting)> Requests, IReadOnlyList<(DateTime At, OffersToDo.Waiting Waiting)> Accepted, IReadOnlyList<OffersToDo.Proposed> Rollouts);
}
