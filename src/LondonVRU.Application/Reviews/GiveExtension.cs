using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London gives one partnership more time for its review, or another day than it gave before. Its coordinators and approvers are told.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="Slug">"lewisham".</param>
/// <param name="DueOn">London day, a working day after the cycle's due day.</param>
/// <param name="Reason">The partnership reads it.</param>
public sealed record GiveExtension(string Cycle, string Slug, DateOnly DueOn, string? Reason) : IRequest;

internal sealed class GiveExtensionHandler(VruDbContext db, TenantDirectory directory, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<GiveExtension>
{
    protected override async Task Handle(GiveExtension request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var cycle = await db.Cycles.Where(cycle => cycle.Code == request.Cycle).SingleOrNotFoundAsync(cancellationToken);
        var partnership = await directory.PartnershipAsync(request.Slug, cancellationToken);
        var standings = await db.ReviewStandings.Where(standing => standing.CycleCode == cycle.Code).Select(standing => new { standing.TenantId, standing.SubmittedAt }).ToListAsync(cancellationToken);
        var own = standings.Find(standing => standing.TenantId == partnership.Id);
        if (own is null && cycle.IsOfTheme && standings.Count > 0)
        {
            throw new RuleBrokenException("extension.not-asked", $"{partnership.Name} is not asked about {cycle.ThemeName}: its plan has no such theme.");
        }

        var isSubmitted = own?.SubmittedAt is not null;
        var now = clock.GetUtcNow().UtcDateTime;
        var extension = await db.Extensions.SingleOrDefaultAsync(known => known.TenantId == partnership.Id && known.CycleId == cycle.Id, cancellationToken);
        if (extension is null)
        {
            extension = CycleExtension.Of(cycle, partnership.Id, request.DueOn, request.Reason, isSubmitted, actor.PersonId, now);
            db.Extensions.Add(extension);
        }
        else
        {
            extension.Change(cycle, request.DueOn, request.Reason, isSubmitted, actor.PersonId, now);
        }

        await outbox.OweInAsync(
            partnership.Id, [Role.Coordinator, Role.Approver], LetterKind.ExtensionGiven, extension.Id.Value, LondonTime.DayOf(now), extension.Version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
