using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LondonVRU.Application.Data;

/// <summary>Saves actions that exchange their numbers. A number is given once in a theme, and the database holds to that after every statement:
/// so they step aside first, in the same transaction.</summary>
internal static class NumbersInTurn
{
    /// <param name="db">Whose changes are complete; the record of them is among them, with the numbers that are meant.</param>
    /// <param name="save">Saves whatever is changed.</param>
    public static async Task<int> SaveAsync(VruDbContext db, Func<Task<int>> save, CancellationToken ct)
    {
        var moved = db.ChangeTracker.Entries<PlanAction>()
            .Where(entry => entry.State == EntityState.Modified && entry.Property(action => action.Number).IsModified)
            .Select(entry => (Number: entry.Property(action => action.Number), Goal: entry.Entity.Number)).ToList();
        return moved.Count < 2
            ? await save()
            : await db.Database.CreateExecutionStrategy().ExecuteAsync(() => InTwoStepsAsync(db, moved, save, ct));
    }

    private static async Task<int> InTwoStepsAsync(VruDbContext db, List<(PropertyEntry<PlanAction, int> Number, int Goal)> moved, Func<Task<int>> save, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        moved.ForEach(move => move.Number.CurrentValue = -move.Goal);
        var saved = await save();
        moved.ForEach(move => move.Number.CurrentValue = move.Goal);
        await save();
        await transaction.CommitAsync(ct);
        return saved;
    }
}
