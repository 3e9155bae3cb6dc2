using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Practices;

/// <summary>What a learning session is about.</summary>
/// <param name="StartsAt">UTC.</param>
/// <param name="EndsAt">UTC.</param>
/// <param name="Place">A room, or where online it is.</param>
/// <param name="ThemeId">Null for none in particular.</param>
/// <param name="Practices">That are told of there.</param>
public sealed record SessionContent(string? Title, string? Words, DateTime StartsAt, DateTime EndsAt, string? Place, Id<Theme>? ThemeId, IReadOnlyList<Id<Practice>> Practices);

/// <summary>People from several partnerships hear of practices of one theme from those who tried them. London's, for all.</summary>
public sealed class LearningSession : ILondonWide, IRecorded
{
    public const int TitleMaxLength = 160;
    public const int WordsMaxLength = 2000;
    public const int PlaceMaxLength = 300;
    public const int NotesMaxLength = 6000;
    public const int ReasonMaxLength = 500;

    private LearningSession()
    {
    }

    public Id<LearningSession> Id { get; private init; }

    public string Title { get; private set; } = "";

    /// <summary>What to expect; null if nothing is said.</summary>
    public string? Words { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime StartsAt { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime EndsAt { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>Null for none in particular.</summary>
    public Id<Theme>? ThemeId { get; private set; }

    [NotInRecord("An id says nothing to a reader.")]
    public IReadOnlyList<Guid> PracticeIds { get; private set; } = [];

    /// <summary>What was said and asked, written afterwards; null until then.</summary>
    public string? Notes { get; private set; }

    /// <summary>Null while it takes place.</summary>
    public string? CancelledBecause { get; private set; }

    /// <summary>The token that two officers meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Title;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <exception cref="RuleBrokenException">It has no title or place, lies in the past, or ends before it begins.</exception>
    public static LearningSession Of(Id<LearningSession> id, SessionContent content, DateTime now)
    {
        if (content.StartsAt <= now)
        {
            throw new RuleBrokenException("session.past", "Choose a day and time that is still to come.");
        }

        var session = new LearningSession { Id = id };
        session.Take(content);
        return session;
    }

    /// <returns>Whether those who come have to hear of it: it begins or ends at another time, or is elsewhere.</returns>
    /// <exception cref="RuleBrokenException">It was cancelled, or what is said of it won't do.</exception>
    public bool Edit(SessionContent content)
    {
        RequireTakesPlace();
        var before = (StartsAt, EndsAt, Place);
        Take(content);
        Version++;
        return before != (StartsAt, EndsAt, Place);
    }

    /// <exception cref="RuleBrokenException">It was cancelled already, is over, or nothing says why.</exception>
    public void Cancel(string? reason, DateTime now)
    {
        RequireTakesPlace();
        if (EndsAt <= now)
        {
            throw new RuleBrokenException("session.over", "This is over.");
        }

        CancelledBecause = string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("session.no-reason", "Say why, for those who meant to come.") : reason.Trim();
        Version++;
    }

    /// <exception cref="RuleBrokenException">It was cancelled, or has not begun.</exception>
    public void Write(string? notes, DateTime now)
    {
        RequireTakesPlace();
        if (StartsAt > now)
        {
            throw new RuleBrokenException("session.to-come", "Notes are written once it has begun.");
        }

        Notes = string.IsNullOrWhiteSpace(notes) ? null : notes.ReplaceLineEndings("\n").Trim();
        Version++;
    }

    /// <exception cref="RuleBrokenException">It was cancelled, or has begun.</exception>
    public void RequireOpen(DateTime now)
    {
        RequireTakesPlace();
        if (StartsAt <= now)
        {
            throw new RuleBrokenException("session.over", "This has begun: nobody can sign up any more.");
        }
    }

    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    private void RequireTakesPlace()
    {
        if (CancelledBecause is not null)
        {
            throw new RuleBrokenException("session.cancelled", "This was cancelled.");
        }
    }

    private void Take(SessionContent content)
    {
        if (content.EndsAt <= content.StartsAt)
        {
            throw new RuleBrokenException("session.ends", "It ends before it begins.");
        }

        Title = string.IsNullOrWhiteSpace(content.Title) ? throw new RuleBrokenException("session.no-title", "Say what it is about.") : content.Title.Trim();
        Place = string.IsNullOrWhiteSpace(content.Place) ? throw new RuleBrokenException("session.no-place", "Say where it is.") : content.Place.Trim();
        Words = string.IsNullOrWhiteSpace(content.Words) ? null : content.Words.ReplaceLineEndings("\n").Trim();
        (StartsAt, EndsAt, ThemeId) = (content.StartsAt, content.EndsAt, content.ThemeId);
        PracticeIds = [.. content.Practices.Select(practice => practice.Value).Distinct()];
    }
}

/// <summary>Somebody of a partnership means to come. The partnership's own row, which London reads.</summary>
public sealed class SessionPlace : IOnTheShelf, IRecorded
{
    private SessionPlace()
    {
    }

    public Id<LearningSession> SessionId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public Visibility Visibility { get; private init; }

    Guid IRecorded.RecordId => SessionId.Value;

    public static SessionPlace In(LearningSession session, Id<Tenant> tenant, Id<Person> person) => new() { SessionId = session.Id, TenantId = tenant, PersonId = person, Visibility = Visibility.London };
}
