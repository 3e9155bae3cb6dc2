using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>A practice as London words it, and nothing of what became of it.</summary>
public sealed record GetPracticeText(Id<Practice> Id) : IRequest<PracticeText>;

/// <param name="From">Where it was tried; null if London tells of it itself.</param>
/// <param name="NominationId">That it was made from; null if London wrote it.</param>
public sealed record PracticeText(Id<Practice> Id, PracticeContent Content, TenantInfo? From, Id<Nomination>? NominationId, int Version);

internal sealed class GetPracticeTextHandler(VruDbContext db, TenantDirectory directory) : IRequestHandler<GetPracticeText, PracticeText>
{
    public async Task<PracticeText> Handle(GetPracticeText request, CancellationToken cancellationToken)
    {
        var practice = await db.Practices.NotTakenBack(db).AsNoTracking().Where(own => own.Id == request.Id).SingleOrNotFoundAsync(cancellationToken);
        return new(practice.Id, practice.Content(), practice.FromId is { } from ? await directory.GetAsync(from, cancellationToken) : null, practice.NominationId, practice.Version);
    }
}
