using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Publishes a revision. Plans on the edition are told, and go by the new words when they adopt them.</summary>
/// <param name="Version">Of the revision, as it was looked at: what somebody changed since is looked at first.</param>
public sealed record PublishRevision(string Code, int Number, int Version) : IRequest;

internal sealed class PublishRevisionHandler(VruDbContext db, RevisionDrafting drafting, Outbox outbox, Actor actor, TimeProvider clock) : AsyncRequestHandler<PublishRevision>
{
    protected override async Task Handle(PublishRevision request, CancellationToken cancellationToken)
    {
        var (edition, revision) = await drafting.OpenAsync(request.Code, request.Number, cancellationToken);
        if (revision.Version != request.Version)
        {
            throw new StaleException(revision.Version);
        }

        var inForce = await (
            from revised in db.RevisedActions
            join earlier in db.Revisions on revised.RevisionId equals earlier.Id
            where earlier.EditionId == edition.Id && earlier.State == RevisionState.Published && revised.ReplacedIn == null
            select revised).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        revision.Publish(edition, inForce, actor.PersonId, now);
        await outbox.OweEveryCoordinatorAsync(LetterKind.TemplateRevised, revision.Id.Value, LondonTime.DayOf(now), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
