using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Sent;

/// <summary>Letters that did not arrive, of the current tenant; of everybody in London.</summary>
public sealed record GetUndelivered : IRequest<UndeliveredPage>;

/// <param name="Letters">The newest first.</param>
/// <param name="Waiting">In London, letters that wait for the mail server longer than they should; 0 elsewhere.</param>
/// <param name="WaitingSince">UTC; when the oldest of these was written.</param>
public sealed record UndeliveredPage(IReadOnlyList<UndeliveredLetter> Letters, int Waiting, DateTime? WaitingSince);

internal sealed class GetUndeliveredHandler(VruDbContext db, UndeliveredReading reading, CurrentTenant tenant, Actor actor, TimeProvider clock) : IRequestHandler<GetUndelivered, UndeliveredPage>
{
    /// <summary>Longer than any letter waits for a server that is there.</summary>
    private static readonly TimeSpan Usual = TimeSpan.FromMinutes(10);

    public async Task<UndeliveredPage> Handle(GetUndelivered request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadLetters);
        var letters = await reading.ListAsync(cancellationToken);
        if (!tenant.Info.IsLondon)
        {
            return new(letters, 0, null);
        }

        var before = clock.GetUtcNow().UtcDateTime - Usual;
        var waiting = await db.Letters.Where(letter => letter.State == LetterState.Pending && letter.WrittenAt < before).GroupBy(_ => 1)
            .Select(all => new { Count = all.Count(), Since = all.Min(letter => letter.WrittenAt) }).SingleOrDefaultAsync(cancellationToken);
        return new(letters, waiting?.Count ?? 0, waiting?.Since);
    }
}
