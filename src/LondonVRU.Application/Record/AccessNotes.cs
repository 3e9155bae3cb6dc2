using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;
using Microsoft.Extensions.Logging;

namespace LondonVRU.Application.Record;

/// <summary>Something that goes into the record of access.</summary>
/// <param name="Tenant">Null outside every tenant.</param>
/// <param name="What">See <see cref="AccessEntry.What"/>.</param>
public sealed record AccessNote(AccessKind Kind, TenantInfo? Tenant, Id<Person>? Person, CameFrom From, string What);

/// <summary>Keeps the record of access. What is taken away as a file is written before its first byte leaves; everything else is logged at once and written
/// within seconds, so that no request waits for it: what a crash takes of it still stands in the log.</summary>
public sealed class AccessNotes(TenantDoor door, TenantDirectory directory, TimeProvider clock, ILogger<AccessNotes> log)
{
    /// <summary>Rows for refusals in one hour, all tenants together; what exceeds it is counted in one row a kind. Somebody who wants the disk full gets a few megabytes a day.</summary>
    public const int MostRefusalsAnHour = 1_000;

    private const string Others = "(more than can be told apart)";

    private readonly Lock gate = new();
    private Dictionary<AccessNote, (int Count, DateTime At)> waiting = [];
    private DateTime hour;
    private int spent;

    /// <summary>Takes a note; what is the same within a few seconds is one entry with a count.</summary>
    public void Take(AccessNote note)
    {
        SecurityEvents.Access(log, note.Kind, note.Person, note.From, note.Tenant?.Slug, note.What);
        var now = clock.GetUtcNow().UtcDateTime;
        lock (gate)
        {
            var kept = waiting.ContainsKey(note) || MayBeToldApart(note, now) ? note : note with { Tenant = null, Person = null, From = new(note.From.Way, null), What = Others };
            waiting[kept] = waiting.TryGetValue(kept, out var known) ? (known.Count + 1, known.At) : (1, now);
        }
    }

    /// <summary>Somebody has signed in or out. It stands in the platform's record and in that of every tenant that they belong to.</summary>
    /// <param name="what">How: "Directory", "EmailLink", "Development"; or how it ended: "SignedOut".</param>
    public async Task TakeSignInAsync(AccessKind kind, Id<Person> person, IEnumerable<Id<Tenant>> tenants, CameFrom from, string what, CancellationToken ct)
    {
        Take(new(kind, null, person, from, what));
        foreach (var tenant in tenants.Distinct())
        {
            Take(new(kind, await directory.GetAsync(tenant, ct), person, from, what));
        }
    }

    /// <summary>Writes it now: whoever waits for this knows that it stands.</summary>
    public async Task WriteAsync(AccessNote note, CancellationToken ct)
    {
        SecurityEvents.Access(log, note.Kind, note.Person, note.From, note.Tenant?.Slug, note.What);
        await WriteAsync(note.Tenant, [(note, 1, clock.GetUtcNow().UtcDateTime)], ct);
    }

    /// <summary>Writes what waits. What cannot be written is said in the log, and is not tried again: there is a line of each in the log already.</summary>
    public async Task FlushAsync(CancellationToken ct)
    {
        Dictionary<AccessNote, (int Count, DateTime At)> all;
        lock (gate)
        {
            if (waiting.Count == 0)
            {
                return;
            }

            (all, waiting) = (waiting, []);
        }

        foreach (var group in all.GroupBy(pair => pair.Key.Tenant))
        {
            try
            {
                await WriteAsync(group.Key, [.. group.Select(pair => (pair.Key, pair.Value.Count, pair.Value.At))], ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                SecurityEvents.AccessNotKept(log, exception, group.Count());
            }
        }
    }

    private async Task WriteAsync(TenantInfo? tenant, IReadOnlyList<(AccessNote Note, int Count, DateTime At)> notes, CancellationToken ct)
    {
        await using var room = await door.OpenForServiceAsync((tenant ?? await directory.LondonAsync(ct)).Id, ct);
        room.Db.AccessEntries.AddRange(notes.Select(taken => AccessEntry.Of(taken.Note.Kind, taken.Note.Person, taken.Note.From, taken.Note.What, taken.Count, tenant is null, taken.At)));
        await room.Db.SaveChangesAsync(ct);
    }

    private bool MayBeToldApart(AccessNote note, DateTime now)
    {
        if (note.Kind is AccessKind.SignedIn or AccessKind.SignedOut)
        {
            return true;
        }

        if (now - hour >= TimeSpan.FromHours(1) || now < hour)
        {
            (hour, spent) = (now, 0);
        }

        return ++spent <= MostRefusalsAnHour;
    }
}
