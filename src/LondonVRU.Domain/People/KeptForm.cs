namespace LondonVRU.Domain.People;

/// <summary>What somebody had typed into a form when their session ended, kept for them until they have signed in again. Never files.</summary>
public sealed class KeptForm : IPlatform
{
    /// <summary>The largest body that is kept, in bytes.</summary>
    public const int MaxBytes = 512 * 1024;

    /// <summary>How many a person may have; the oldest gives way.</summary>
    public const int MostOfOne = 5;

    public static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    private KeptForm()
    {
    }

    public Id<KeptForm> Id { get; private init; }

    /// <summary>The only one who sees it.</summary>
    public Id<Person> PersonId { get; private init; }

    /// <summary>UTC, of the real clock.</summary>
    public DateTime KeptAt { get; private init; }

    /// <summary>Encrypted: not even who reads the database sees what was typed.</summary>
    public byte[] Body { get; private init; } = [];

    public static KeptForm Of(Id<Person> person, byte[] body, DateTime now) => new() { Id = Id<KeptForm>.New(), PersonId = person, KeptAt = now, Body = body };
}
