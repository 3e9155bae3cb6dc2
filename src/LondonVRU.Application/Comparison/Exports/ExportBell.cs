using System.Threading.Channels;
using LondonVRU.Domain.Comparison;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LondonVRU.Application.Comparison.Exports;

/// <summary>Rings in this process after a save that asked for an export, so that it need not wait for the schedule. Only a convenience: the row is the debt.</summary>
public sealed class ExportBell : SaveChangesInterceptor
{
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context?.ChangeTracker.Entries<ShelfExport>().Any(export => export.Entity.State == ExportState.Waiting) == true)
        {
            rung.Writer.TryWrite(true);
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>Waits until it rings; several rings at once are one.</summary>
    public async Task WaitAsync(CancellationToken ct) => await rung.Reader.ReadAsync(ct);
}
