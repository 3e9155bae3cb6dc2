using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Reviews;

public enum RiskKind
{
    /// <summary>It may happen.</summary>
    Risk,

    /// <summary>It has happened.</summary>
    Issue,
}

public enum RiskLevel
{
    Low,
    Medium,
    High,
}

/// <summary>What a risk says, as against what became of it.</summary>
/// <param name="Words">What may go wrong, or has.</param>
/// <param name="Mitigation">What is done about it; null if nothing yet.</param>
/// <param name="ThemeId">Null if it is about the whole plan.</param>
/// <param name="OwnerId">Who looks after it; null for nobody yet.</param>
/// <param name="IsRestricted">It never leaves the tenant.</param>
public sealed record RiskContent(RiskKind Kind, RiskLevel Level, string Words, string? Mitigation, Id<Theme>? ThemeId, Id<Person>? OwnerId, bool IsRestricted);

/// <summary>A risk or an issue of a partnership. It stays from quarter to quarter until it is resolved; each review fixes how it stood.</summary>
public sealed class Risk : ITenantOwned, IRecorded
{
    public const int WordsMaxLength = 2000;

    private Risk()
    {
    }

    public Id<Risk> Id { get; private init; }

    public RiskKind Kind { get; private set; }

    public RiskLevel Level { get; private set; }

    public string Words { get; private set; } = "";

    /// <summary>Null if nothing is done about it yet.</summary>
    public string? Mitigation { get; private set; }

    /// <summary>Null if it is about the whole plan.</summary>
    public Id<Theme>? ThemeId { get; private set; }

    /// <summary>Null for nobody yet.</summary>
    public Id<Person>? OwnerId { get; private set; }

    /// <summary>OFFICIAL-SENSITIVE: it never leaves the tenant.</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime RaisedAt { get; private init; }

    /// <summary>UTC; null if London is not asked for anything.</summary>
    public DateTime? EscalatedAt { get; private set; }

    /// <summary>What London is asked to do; null if nothing.</summary>
    public string? AskedOfLondon { get; private set; }

    /// <summary>UTC; null while it stands.</summary>
    public DateTime? ResolvedAt { get; private set; }

    /// <summary>How it was resolved; null while it stands.</summary>
    public string? Resolution { get; private set; }

    public int Version { get; private set; } = 1;

    public bool IsOpen => ResolvedAt is null;

    Guid IRecorded.RecordId => Id.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one risk.</param>
    public static Risk Raise(Id<Risk> id, RiskContent content, DateTime now)
    {
        var risk = new Risk { Id = id, RaisedAt = now };
        risk.Take(content);
        return risk;
    }

    /// <summary>Says it anew. What is restricted from now on is asked of nobody outside any more.</summary>
    /// <exception cref="RuleBrokenException">It was resolved.</exception>
    public void Change(RiskContent content)
    {
        RequireOpen();
        Take(content);
        if (IsRestricted)
        {
            EscalatedAt = null;
            AskedOfLondon = null;
        }

        Version++;
    }

    /// <summary>Asks London for help with it: it goes with the next review, and stays with each until it is resolved.</summary>
    /// <exception cref="RuleBrokenException">It was resolved, is restricted, or nothing is asked for.</exception>
    public void Escalate(string? asked, DateTime now)
    {
        RequireOpen();
        if (IsRestricted)
        {
            throw new RuleBrokenException("risk.restricted", "What is restricted stays here. Word it so that London may read it and take the mark away, or speak to London in person.");
        }

        AskedOfLondon = string.IsNullOrWhiteSpace(asked) ? throw new RuleBrokenException("risk.nothing-asked", "Say what London is asked to do.") : asked.Trim();
        EscalatedAt ??= now;
        Version++;
    }

    /// <exception cref="RuleBrokenException">It was resolved already, or nothing is said.</exception>
    public void Resolve(string? how, DateTime now)
    {
        RequireOpen();
        Resolution = string.IsNullOrWhiteSpace(how) ? throw new RuleBrokenException("risk.how-resolved", "Say how it was resolved, so that the next board can read it.") : how.Trim();
        ResolvedAt = now;
        Version++;
    }

    public RiskContent Content() => new(Kind, Level, Words, Mitigation, ThemeId, OwnerId, IsRestricted);

    private void RequireOpen()
    {
        if (!IsOpen)
        {
            throw new RuleBrokenException("risk.resolved", "This was resolved already. If it is back, raise it again.");
        }
    }

    private void Take(RiskContent content)
    {
        Kind = content.Kind;
        Level = content.Level;
        Words = content.Words.Trim();
        Mitigation = string.IsNullOrWhiteSpace(content.Mitigation) ? null : content.Mitigation.Trim();
        ThemeId = content.ThemeId;
        OwnerId = content.OwnerId;
        IsRestricted = content.IsRestricted;
    }
}

/// <summary>A risk as it stood when sign-off was asked for.</summary>
public sealed class ReviewRisk : ITenantOwned
{
    private ReviewRisk()
    {
    }

    public Id<Review> ReviewId { get; private init; }

    public Id<Risk> RiskId { get; private init; }

    public RiskKind Kind { get; private init; }

    public RiskLevel Level { get; private init; }

    public string Words { get; private init; } = "";

    public string? Mitigation { get; private init; }

    public Id<Theme>? ThemeId { get; private init; }

    public Id<Person>? OwnerId { get; private init; }

    public bool IsRestricted { get; private set; }

    public string? AskedOfLondon { get; private init; }

    public string? Resolution { get; private init; }

    public static ReviewRisk Of(Review review, Risk risk) => new()
    {
        ReviewId = review.Id,
        RiskId = risk.Id,
        Kind = risk.Kind,
        Level = risk.Level,
        Words = risk.Words,
        Mitigation = risk.Mitigation,
        ThemeId = risk.ThemeId,
        OwnerId = risk.OwnerId,
        IsRestricted = risk.IsRestricted,
        AskedOfLondon = risk.AskedOfLondon,
        Resolution = risk.Resolution,
    };

    /// <summary>It was marked restricted after the snapshot was taken: it stays, but must not leave the tenant.</summary>
    public void Restrict() => IsRestricted = true;
}
