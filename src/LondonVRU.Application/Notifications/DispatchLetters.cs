using LondonVRU.Application.Pipeline;

namespace LondonVRU.Application.Notifications;

/// <summary>Pays the debts of letters: writes what is owed, then sends what is written.</summary>
internal sealed class DispatchLetters(WriteLetters writing, SendLetters sending) : IPlatformJob
{
    /// <summary>Long enough for the reminder jobs of all tenants, and for the first try again of one that failed.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);

    public Task RunAsync(CancellationToken ct) => RunAsync(Quiet, ct);

    /// <param name="quiet">Zero where it is known that nothing more is coming: reminders are then bundled at once.</param>
    public async Task RunAsync(TimeSpan quiet, CancellationToken ct)
    {
        await writing.RunAsync(quiet, ct);
        await sending.RunAsync(ct);
    }
}
