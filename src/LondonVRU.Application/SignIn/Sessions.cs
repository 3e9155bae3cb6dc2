using System.Collections.Concurrent;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.SignIn;

/// <summary>Who is signed in where. The rows decide; they are kept in memory for <see cref="MaxAge"/>, so that a request costs no query and an end acts
/// within a minute on every instance. When somebody was last seen is noted in memory and saved now and then.</summary>
public sealed class Sessions(IServiceScopeFactory scopes, RealTime time)
{
    public static readonly TimeSpan MaxAge = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<Id<Session>, Known> known = new();

    /// <param name="method">Null for Development's own sign-in.</param>
    /// <param name="device">"Firefox on Windows".</param>
    /// <param name="provenAt">See <see cref="Session.ProvenAt"/>.</param>
    public async Task<Id<Session>> StartAsync(Id<Person> person, SignInMethod? method, string device, DateTime? provenAt, CancellationToken ct)
    {
        var session = Session.Of(person, method, device, time.Now, provenAt);
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        db.Sessions.Add(session);
        await db.SaveChangesAsync(ct);
        known[session.Id] = new Known(session, time.Now);
        return session.Id;
    }

    /// <summary>Whether it is this person's and lasts; if so they were seen now.</summary>
    public async ValueTask<bool> IsOpenAsync(Id<Session> id, Id<Person> person, CancellationToken ct)
    {
        var now = time.Now;
        var entry = known.TryGetValue(id, out var hit) && now < hit.ReadAt + MaxAge ? hit : await ReadAsync(id, ct);
        if (entry is null || entry.Row.PersonId != person || !entry.Row.IsOpen(now))
        {
            return false;
        }

        entry.Row.Seen(now);
        return true;
    }

    public async Task EndAsync(Id<Session> id, CancellationToken ct) => await EndAsync(session => session.Id == id, ct);

    /// <summary>Ends all of a person's. Whoever calls this has made sure that it may be done.</summary>
    /// <param name="except">The one that goes on; null for none.</param>
    public async Task EndAllOfAsync(Id<Person> person, Id<Session>? except, CancellationToken ct) =>
        await EndAsync(session => session.PersonId == person && session.Id != except, ct);

    /// <summary>Saves when people were last seen, and forgets what has run out.</summary>
    public async Task SaveSeenAsync(CancellationToken ct)
    {
        var now = time.Now;
        var seen = known.Values.Where(entry => entry.Row.LastSeenAt > entry.SavedSeen).ToList();
        if (seen.Count > 0)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = Db(scope);
            var sessions = seen.Select(entry => entry.Row.Id).ToList();
            var people = seen.Select(entry => entry.Row.PersonId).Distinct().ToList();
            var lastSeen = seen.ToDictionary(entry => entry.Row.Id, entry => entry.Row.LastSeenAt);
            foreach (var row in await db.Sessions.Where(session => sessions.Contains(session.Id)).ToListAsync(ct))
            {
                row.Seen(lastSeen[row.Id]);
            }

            foreach (var person in await db.People.Where(person => people.Contains(person.Id)).ToListAsync(ct))
            {
                person.Seen(seen.Where(entry => entry.Row.PersonId == person.Id).Max(entry => entry.Row.LastSeenAt));
            }

            await db.SaveChangesAsync(ct);
            seen.ForEach(entry => entry.SavedSeen = lastSeen[entry.Row.Id]);
        }

        foreach (var (id, entry) in known.Where(pair => !pair.Value.Row.IsOpen(now)))
        {
            known.TryRemove(KeyValuePair.Create(id, entry));
        }
    }

    private async Task EndAsync(System.Linq.Expressions.Expression<Func<Session, bool>> which, CancellationToken ct)
    {
        var now = time.Now;
        var begun = now - Session.Absolute;
        await using var scope = scopes.CreateAsyncScope();
        var db = Db(scope);
        var rows = await db.Sessions.Where(which).Where(session => session.EndedAt == null && session.StartedAt > begun).ToListAsync(ct);
        rows.ForEach(row => row.End(now));
        await db.SaveChangesAsync(ct);
        rows.ForEach(row => known[row.Id] = new Known(row, now));
    }

    private async Task<Known?> ReadAsync(Id<Session> id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await Db(scope).Sessions.AsNoTracking().SingleOrDefaultAsync(session => session.Id == id, ct) is not { } row)
        {
            return null;
        }

        var fresh = new Known(row, time.Now);
        if (known.TryGetValue(id, out var old))
        {
            // Seen here since it was last saved.
            row.Seen(old.Row.LastSeenAt);
        }

        return known[id] = fresh;
    }

    private static VruDbContext Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<VruDbContext>();

    private sealed class Known(Session row, DateTime readAt)
    {
        public Session Row { get; } = row;

        public DateTime ReadAt { get; } = readAt;

        /// <summary>What the database has.</summary>
        public DateTime SavedSeen { get; set; } = row.LastSeenAt;
    }
}
