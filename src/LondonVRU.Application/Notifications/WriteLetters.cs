using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Notifications;

/// <summary>Writes the letters of everybody to whom something is owed. Several workers may do so at once: a person's letters are saved with the settling of
/// their debts, and the second to save the same fails as a whole.</summary>
internal sealed class WriteLetters(VruDbContext db, IServiceScopeFactory scopes, TimeProvider clock, ILogger<WriteLetters> log) : IScopedPart
{
    /// <param name="quiet">How long nothing must have been added to a person's reminders before they are bundled, so that a letter over several boroughs waits for the last.</param>
    public async Task RunAsync(TimeSpan quiet, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var people = await db.LetterDebts.Where(debt => debt.SettledAt == null && debt.DueDay <= today).Select(debt => debt.PersonId).Distinct().ToListAsync(ct);

        // In an order of its own, so that workers at work at once seldom meet.
#pragma warning disable CA5394 // Jitter is no secret.
        foreach (var person in people.OrderBy(_ => Random.Shared.Next()))
#pragma warning restore CA5394
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<LettersOfPerson>().WriteAsync(person, quiet, ct);
            }
            catch (Exception exception) when (exception is StaleException or DbUpdateException)
            {
                log.LogInformation("Letters of person {Person} were written by another worker, or wait for the next round: {Reason}", person, exception.Message);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                log.LogError(exception, "Letters of person {Person} could not be written", person);
            }
        }
    }
}
