using LondonVRU.Application.Record;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Database;

/// <summary>The command verify-record: docs/runbooks/verify-record.md.</summary>
public static class RecordVerification
{
    /// <summary>Says of each chain what was found. Answers a process's exit code: 0 if every record is whole, 1 if one is not.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var verdicts = await scope.ServiceProvider.GetRequiredService<VerifyRecord>().RunAsync(ct);
        foreach (var verdict in verdicts.Where(verdict => verdict.Seals > 0 || verdict.Faults.Count > 0))
        {
            await output.WriteLineAsync($"{verdict.Tenant}: {verdict.Seals} seals, {verdict.Entries} entries, ends with {verdict.Head ?? "nothing"}");
            foreach (var fault in verdict.Faults)
            {
                await output.WriteLineAsync($"  FAULT {verdict.Tenant}: {fault}");
            }
        }

        var faults = verdicts.Sum(verdict => verdict.Faults.Count);
        await output.WriteLineAsync(faults == 0
            ? $"The record is whole: {verdicts.Sum(verdict => verdict.Entries)} sealed entries of {verdicts.Count} tenants."
            : $"The record is NOT whole: {faults} faults.");
        return faults == 0 ? 0 : 1;
    }
}
