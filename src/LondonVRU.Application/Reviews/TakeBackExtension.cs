using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>London takes extra time back: the day of everybody holds again. They are told.</summary>
public sealed record TakeBackExtension(string Cycle, string Slug) : IRequest;

internal sealed class TakeBackExtensionHandler(VruDbContext db, TenantDirectory directory, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<TakeBackExtension>
{
    protected override async Task Handle(TakeBackExtension request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageCycles);
        var partnership = await directory.PartnershipAsync(request.Slug, cancellationToken);
        var row = await (
            from cycle in db.Cycles
            join extension in db.Extensions on cycle.Id equals extension.CycleId
            where cycle.Code == request.Cycle && extension.TenantId == partnership.Id
            select new { cycle, extension }).SingleOrNotFoundAsync(cancellationToken);
        db.Extensions.Remove(row.extension);
        await outbox.OweInAsync(
            partnership.Id, [Role.Coordinator, Role.Approver], LetterKind.ExtensionTakenBack, row.cycle.Id.Value, LondonTime.Today(clock), row.extension.Version, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
