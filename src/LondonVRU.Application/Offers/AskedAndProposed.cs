using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Rollouts;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>What a partnership asks for, and what London proposes to it, as London reads it.</summary>
/// <param name="Requests">The newest first.</param>
/// <param name="Rollouts">What waits for an answer first, then the newest.</param>
public sealed record AskedOfBorough(IReadOnlyList<RequestRow> Requests, IReadOnlyList<AskedOfBorough.Proposed> Rollouts)
{
    /// <param name="AnswerBy">London day.</param>
    /// <param name="ProposedAt">UTC.</param>
    /// <param name="Reason">Why it declined; null otherwise.</param>
    /// <param name="AnsweredAt">UTC; null without an answer.</param>
    public sealed record Proposed(Id<Rollout> Id, string Name, RolloutState State, DateOnly AnswerBy, DateTime ProposedAt, bool IsTakenUp, string? Reason, DateTime? AnsweredAt)
    {
        /// <summary>London waits for the borough.</summary>
        public bool IsWaiting => State == RolloutState.Proposed && AnsweredAt is null;
    }
}

/// <summary>Reads what one partnership asks for and what is proposed to it, for London.</summary>
internal sealed class AskedAndProposed(VruDbContext db, RequestReading requests, TenantDirectory directory) : IScopedPart
{
    /// <param name="startYear">First calendar year of a financial year: what was asked, proposed or answered in it.</param>
    public async Task<AskedOfBorough> OfAsync(TenantInfo place, int startYear, CancellationToken ct)
    {
        var (tenant, all) = (place.Id, requests.All());
        var (begin, end) = (LondonTime.ToUtc(new DateOnly(startYear, 4, 1), TimeOnly.MinValue), LondonTime.ToUtc(new DateOnly(startYear + 1, 4, 1), TimeOnly.MinValue));

        // Both at once: they are few, and the page that asks has no query to spare.
        var rows = await db.Tenants.AsNoTracking().Where(one => one.Id == tenant).Select(one => new
        {
            Requests = all.Where(row => row.Request.TenantId == one.Id && row.Request.AskedAt < end && (row.Request.AskedAt >= begin || row.Last == null || row.Last.At >= begin)).ToList(),
            Rollouts = (
                from proposal in db.RolloutProposals
                join rollout in db.Rollouts on proposal.RolloutId equals rollout.Id
                join said in db.RolloutAnswers on new { proposal.TenantId, proposal.RolloutId } equals new { said.TenantId, said.RolloutId } into answers
                from answer in answers.DefaultIfEmpty()
                where proposal.TenantId == one.Id && proposal.At < end && (proposal.At >= begin || rollout.State == RolloutState.Proposed)
                select new { Rollout = rollout, Answer = answer, proposal.At }).ToList(),
        }).AsSingleQuery().SingleAsync(ct);
        var tenants = (await directory.EverybodyAsync(ct)).ToDictionary(one => one.Id);
        return new(
            [.. rows.Requests.Select(row => GetRequestsHandler.RowOf(row, tenants, RequestParty.London)).OrderByDescending(row => row.AskedAt)],
            [
                .. rows.Rollouts.Select(row => new AskedOfBorough.Proposed(
                        row.Rollout.Id, row.Rollout.Name, row.Rollout.State, row.Rollout.AnswerBy!.Value, row.At, row.Answer is { IsTakenUp: true }, row.Answer?.Reason, row.Answer?.At))
                    .OrderByDescending(row => row.IsWaiting).ThenByDescending(row => row.ProposedAt),
            ]);
    }
}
