using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Notifications;

/// <summary>The secret address under which a calendar program reads a person's days. One works at a time.</summary>
public sealed class CalendarFeed : IPlatform
{
    private CalendarFeed()
    {
    }

    public Id<CalendarFeed> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    /// <summary>Of the words in the address, which are known to nobody but who was shown them.</summary>
    public string SecretHash { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime MadeAt { get; private init; }

    /// <summary>UTC, to an hour or so; null if never.</summary>
    public DateTime? LastReadAt { get; private set; }

    /// <summary>UTC; null while it works.</summary>
    public DateTime? EndedAt { get; private set; }

    public static CalendarFeed Of(Id<Person> person, Secret secret, DateTime now) => new() { Id = Id<CalendarFeed>.New(), PersonId = person, SecretHash = secret.Hash, MadeAt = now };

    public void Read(DateTime now) => LastReadAt = now;

    public void End(DateTime now) => EndedAt ??= now;
}
