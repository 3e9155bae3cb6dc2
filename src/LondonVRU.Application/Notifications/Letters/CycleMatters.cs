using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What changed in London's calendar, read in the reader's tenant at the moment of writing.</summary>
internal sealed class CycleMatters(VruDbContext db, CurrentTenant tenant, DaysHere daysHere) : IScopedPart
{
    /// <summary>Null if nothing is left to say: it changed again, or was taken back.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        switch (debt.Kind)
        {
            case LetterKind.CycleCancelled when await CycleAsync(debt, ct) is { IsCancelled: true } cancelled:
                return Of(
                    debt.Kind, cancelled, $"London has cancelled the review of {cancelled.Name.Subject}",
                    [.. ReasonOf(cancelled.ChangedBecause), "Nothing more is asked for. What was written stays where it is."], null, "See the review");
            case LetterKind.CycleChanged when await CycleAsync(debt, ct) is { IsCancelled: false } changed:
                var due = (await daysHere.OfAsync(changed, ct)).Days.DueOn;
                return Of(
                    debt.Kind, changed, $"London has changed the days of the review of {changed.Name.Subject}",
                    [.. ReasonOf(changed.ChangedBecause), $"It is due on {Words.Day(due)}."], due, "See the review");
            case LetterKind.ExtensionTakenBack when await CycleAsync(debt, ct) is { IsCancelled: false } cycle && (await daysHere.OfAsync(cycle, ct)).Days is { IsExtended: false } days:
                return Of(
                    debt.Kind, cycle, $"London has taken back the extra time for the review of {cycle.Name.Subject}", [$"It is due on {Words.Day(days.DueOn)}, as for everybody."],
                    days.DueOn, "See the review");
            case LetterKind.ExtensionGiven:
                return await ExtensionAsync(debt, ct);
            default:
                return null;
        }
    }

    private async Task<Matter?> ExtensionAsync(LetterDebt debt, CancellationToken ct)
    {
        var (id, here) = (new Id<CycleExtension>(debt.SubjectId), tenant.Id);
        var row = await (
            from extension in db.Extensions.AsNoTracking()
            join cycle in db.Cycles.AsNoTracking() on extension.CycleId equals cycle.Id
            where extension.Id == id && extension.TenantId == here && !cycle.IsCancelled
            select new { extension, cycle }).SingleOrDefaultAsync(ct);
        return row is null ? null : Of(
            debt.Kind, row.cycle, $"London gives you until {Words.DayOfYear(row.extension.DueOn)} for the review of {row.cycle.Name.Subject}", [.. ReasonOf(row.extension.Reason)],
            row.extension.DueOn, "See the review");
    }

    private Task<ReviewCycle?> CycleAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<ReviewCycle>(debt.SubjectId);
        return db.Cycles.AsNoTracking().SingleOrDefaultAsync(cycle => cycle.Id == id, ct);
    }

    private Matter Of(LetterKind kind, ReviewCycle cycle, string title, IReadOnlyList<string> lines, DateOnly? dueOn, string button) =>
        new(kind, tenant.Info.Name, title, lines, dueOn, $"/{tenant.Info.Slug}/reviews/{cycle.Code}", button, Askable.London);

    private static IEnumerable<string> ReasonOf(string? because) => because is null ? [] : [$"London writes: {because}"];
}
