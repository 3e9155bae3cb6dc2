using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>What London is wording, by name.</summary>
public sealed record ListPracticeDrafts : IRequest<IReadOnlyList<PracticeDraft>>;

/// <param name="From">Where it was tried; null if London tells of it itself.</param>
public sealed record PracticeDraft(Id<Practice> Id, string Name, TenantInfo? From);

internal sealed class ListPracticeDraftsHandler(VruDbContext db, TenantDirectory directory) : IRequestHandler<ListPracticeDrafts, IReadOnlyList<PracticeDraft>>
{
    public async Task<IReadOnlyList<PracticeDraft>> Handle(ListPracticeDrafts request, CancellationToken cancellationToken)
    {
        var drafts = await db.Practices.NotTakenBack(db).Where(practice => practice.State == PracticeState.Draft).OrderBy(practice => practice.Name)
            .Select(practice => new { practice.Id, practice.Name, practice.FromId }).ToListAsync(cancellationToken);
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(tenant => tenant.Id);
        return [.. drafts.Select(draft => new PracticeDraft(draft.Id, draft.Name, draft.FromId is { } from ? tenants[from] : null))];
    }
}
