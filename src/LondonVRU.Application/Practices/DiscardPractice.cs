using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using MediatR;

namespace LondonVRU.Application.Practices;

/// <summary>Drops a draft of London's own, for good.</summary>
/// <param name="Version">That was read.</param>
public sealed record DiscardPractice(Id<Practice> Id, int Version) : IRequest;

internal sealed class DiscardPracticeHandler(VruDbContext db, PracticeEditing practices) : AsyncRequestHandler<DiscardPractice>
{
    protected override async Task Handle(DiscardPractice request, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(request.Id, request.Version, cancellationToken);
        practice.RequireOwnDraft();
        db.Practices.Remove(practice);
        await db.SaveChangesAsync(cancellationToken);
    }
}
