using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What London's officers are told of a tenant's review: from its standing, which holds no words.</summary>
internal sealed class LondonMatters(VruDbContext db, TenantDirectory directory, Actor reader, Askable askable, TimeProvider clock) : IScopedPart
{
    /// <summary>Null if nothing is left to say, or it is not the reader's to know.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<ReviewCycle>(debt.SubjectId);
        var cycle = await db.Cycles.AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Id == id, ct);
        if (debt.Kind == LetterKind.ReviewReceived || cycle is null or { IsCancelled: true } || !reader.Has(Right.ReadShelf))
        {
            return null;
        }

        var standing = await db.ReviewStandings.AsNoTracking().SingleOrDefaultAsync(s => s.TenantId == debt.TenantId && s.CycleCode == cycle.Code, ct);
        if (standing is { State: ReviewState.Submitted or ReviewState.Closed })
        {
            return null;
        }

        var extended = await db.Extensions.Where(extension => extension.CycleId == id && extension.TenantId == debt.TenantId).MaxAsync(extension => (DateOnly?)extension.DueOn, ct);
        var dueOn = cycle.For(extended).DueOn;
        var about = await directory.GetAsync(debt.TenantId, ct);
        return new(
            debt.Kind, about.Name, $"The review of {cycle.Name.Subject} is {Words.Late(dueOn, LondonTime.Today(clock))}",
            standing is null ? [] : [$"{standing.Updated} of {Words.Plural(standing.OpenActions, "open action")} updated"],
            dueOn, cycle.IsOfTheme ? $"/london/cycles/{cycle.Code}" : $"/london?cycle={cycle.Code}", "See who is late", await askable.CoordinatorAsync(about, ct));
    }
}
