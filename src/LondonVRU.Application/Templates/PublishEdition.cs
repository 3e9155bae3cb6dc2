using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Templates;

/// <summary>What is missing or odd in a draft, before it is published.</summary>
public sealed record GetEditionChecks(string Code) : IRequest<IReadOnlyList<EditionCheck>>;

internal sealed class GetEditionChecksHandler(EditionDrafting drafting) : IRequestHandler<GetEditionChecks, IReadOnlyList<EditionCheck>>
{
    public async Task<IReadOnlyList<EditionCheck>> Handle(GetEditionChecks request, CancellationToken cancellationToken) =>
        (await drafting.OpenAsync(request.Code, cancellationToken)).Checks();
}

/// <summary>Publishes a draft to every partnership. From then on it is corrected by revisions alone. Coordinators get a letter.</summary>
/// <param name="Version">Of the edition, as it was looked at: what somebody changed since is looked at first.</param>
public sealed record PublishEdition(string Code, int Version) : IRequest;

internal sealed class PublishEditionHandler(VruDbContext db, EditionDrafting drafting, Outbox outbox, TimeProvider clock) : AsyncRequestHandler<PublishEdition>
{
    protected override async Task Handle(PublishEdition request, CancellationToken cancellationToken)
    {
        var edition = await drafting.OpenAsync(request.Code, cancellationToken);
        edition.RequireVersion(request.Version);
        var now = clock.GetUtcNow().UtcDateTime;
        edition.Publish(now);
        await outbox.OweEveryCoordinatorAsync(LetterKind.EditionPublished, edition.Id.Value, LondonTime.DayOf(now), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
