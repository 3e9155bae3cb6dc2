using System.Threading.Channels;
using LondonVRU.Domain.Notifications;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Application.Notifications;

/// <summary>Rings in this process after a save that owed letters, so that they need not wait for the minute. Only a convenience: the rows are the debt.</summary>
public sealed class OutboxBell : SaveChangesInterceptor
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.ChangeTracker.Entries<LetterDebt>().Any(debt => debt.Entity.SettledAt is null) == true)
        {
            rung.Writer.TryWrite(true);
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>Waits until it rings; several rings at once are one.</summary>
    public async Task WaitAsync(CancellationToken ct) => await rung.Reader.ReadAsync(ct);
}
