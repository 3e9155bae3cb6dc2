namespace LondonVRU.Domain.People;

/// <summary>A stay of somebody signed in, in one browser. Its cookie is worth nothing once it has ended.</summary>
public sealed class Session : IPlatform
{
    public const int DeviceMaxLength = 60;

    /// <summary>It ends when nothing was asked for so long.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>It ends so long after it began, however busy.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>How long it counts that somebody has shown who they are, for what a borrowed browser must not be enough for.</summary>
    public static readonly TimeSpan Proven = TimeSpan.FromMinutes(10);

    private Session()
    {
    }

    public Id<Session> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    /// <summary>Null for Development's own sign-in.</summary>
    public SignInMethod? Method { get; private init; }

    /// <summary>UTC, of the real clock.</summary>
    public DateTime StartedAt { get; private init; }

    /// <summary>UTC, of the real clock: when they last typed something or opened a mailbox to show who they are. Null if an organisation let them in because they were
    /// signed in there already, and does not say since when.</summary>
    public DateTime? ProvenAt { get; private init; }

    /// <summary>To know it by: "Firefox on Windows".</summary>
    public string Device { get; private init; } = "";

    /// <summary>UTC, of the real clock, to a minute or so.</summary>
    public DateTime LastSeenAt { get; private set; }

    /// <summary>UTC, of the real clock; null while it lasts. One that merely ran out keeps null.</summary>
    public DateTime? EndedAt { get; private set; }

    public static Session Of(Id<Person> person, SignInMethod? method, string device, DateTime now, DateTime? provenAt = null) => new()
    {
        Id = Id<Session>.New(),
        PersonId = person,
        Method = method,
        ProvenAt = provenAt,
        Device = device.Length > DeviceMaxLength ? device[..DeviceMaxLength] : device,
        StartedAt = now,
        LastSeenAt = now,
    };

    public bool IsOpen(DateTime now) => EndedAt is null && now < StartedAt + Absolute && now < LastSeenAt + Idle;

    public bool IsProven(DateTime now) => ProvenAt is { } at && now < at + Proven;

    public void Seen(DateTime now) => LastSeenAt = now > LastSeenAt ? now : LastSeenAt;

    public void End(DateTime now) => EndedAt ??= now;
}
