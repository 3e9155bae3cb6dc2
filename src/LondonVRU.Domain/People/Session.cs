namespace LondonVRU.Domain.People;

/// <summary>A stay of somebody signed in, in one browser. Its cookie is worth nothing once it has ended.</summary>
public sealed class Session : IPlatform
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    private Session()
    {
    }

    public Id<Session> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    /// <summary>Null for Development's own sign-in.</summary>
    public SignInMethod? Method { get; private init; }

    /// <summary>UTC, of the real clock.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>UTC, of the real clock; null while it lasts. One that merely ran out keeps null.</summary>
    public DateTime? EndedAt { get; private set; }

    public static Session Of(Id<Person> person, SignInMethod? method, DateTime now) => new() { Id = Id<Session>.New(), PersonId = person, Method = method, StartedAt = now };

    public void End(DateTime now) => EndedAt ??= now;
}
