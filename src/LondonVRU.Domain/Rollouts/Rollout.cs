using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Rollouts;

public enum RolloutState
{
    /// <summary>London's alone.</summary>
    Draft,

    /// <summary>Partnerships can take it up or decline it.</summary>
    Proposed,

    /// <summary>Nobody can take it up any more; what was taken up goes on.</summary>
    Ended,
}

/// <summary>A pilot or a London-wide initiative that London proposes to boroughs, which take it up or decline it. London's; a borough reads it once it is proposed to it.</summary>
public sealed class Rollout : ILondonWide, IRecorded
{
    public const int NameMaxLength = 120;
    public const int SummaryMaxLength = 300;
    public const int WordsMaxLength = 3000;
    public const int ContactMaxLength = 200;
    public const int ReasonMaxLength = 500;

    private Rollout()
    {
    }

    public Id<Rollout> Id { get; private init; }

    public RolloutState State { get; private set; }

    public RolloutKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string? Summary { get; private set; }

    public string? WhatItIs { get; private set; }

    public string? WhatIsAsked { get; private set; }

    public string? Success { get; private set; }

    public Id<Theme>? ThemeId { get; private set; }

    /// <summary>London day.</summary>
    public DateOnly? AnswerBy { get; private set; }

    public string? Contact { get; private set; }

    /// <summary>Boroughs that a draft is meant for; empty for all.</summary>
    [NotInRecord("An id says nothing to a reader; the proposals are recorded.")]
    public IReadOnlyList<Guid> TenantIds { get; private set; } = [];

    /// <summary>UTC; null for a draft.</summary>
    public DateTime? ProposedAt { get; private set; }

    /// <summary>Null while it goes on.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>The token that two officers meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <exception cref="RuleBrokenException">It has no name.</exception>
    public static Rollout Draft(Id<Rollout> id, RolloutContent content)
    {
        var rollout = new Rollout { Id = id };
        rollout.Take(content);
        return rollout;
    }

    /// <summary>Words a draft anew, or what is proposed: to whom, then stays.</summary>
    /// <exception cref="RuleBrokenException">It has ended, or is proposed and would have a gap.</exception>
    public void Edit(RolloutContent content, DateOnly today)
    {
        if (State == RolloutState.Ended)
        {
            throw new RuleBrokenException("rollout.ended", "This has ended, and can only be read.");
        }

        if (State == RolloutState.Proposed && content.AnswerBy != AnswerBy && content.AnswerBy < today)
        {
            throw new RuleBrokenException("rollout.past-day", "Choose a day that is still to come.");
        }

        var meant = TenantIds;
        Take(content);
        if (State == RolloutState.Proposed)
        {
            TenantIds = meant;
            RequireWhole();
        }

        Version++;
    }

    /// <summary>Tells the boroughs: they answer by the day that it names.</summary>
    /// <param name="boroughs">Those that exist today; a draft for chosen ones goes to these alone.</param>
    /// <exception cref="RuleBrokenException">Something is missing, the day has passed, or it is no draft.</exception>
    public IReadOnlyList<RolloutProposal> Propose(IEnumerable<Id<Tenant>> boroughs, DateTime now)
    {
        if (State != RolloutState.Draft)
        {
            throw new RuleBrokenException("rollout.proposed", "This is proposed already.");
        }

        RequireWhole();
        if (AnswerBy <= LondonTime.DayOf(now))
        {
            throw new RuleBrokenException("rollout.past-day", "Choose a day that is still to come.");
        }

        (State, ProposedAt) = (RolloutState.Proposed, now);
        Version++;
        return [.. boroughs.Where(borough => TenantIds.Count == 0 || TenantIds.Contains(borough.Value)).Select(borough => RolloutProposal.Of(this, borough, now))];
    }

    /// <exception cref="RuleBrokenException">It is not proposed, or nothing says why.</exception>
    public void End(string? reason)
    {
        RequireProposed();
        EndedBecause = string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("rollout.no-reason", "Say why, for those who took it up.") : reason.Trim();
        State = RolloutState.Ended;
        Version++;
    }

    /// <exception cref="RuleBrokenException">Boroughs know of it.</exception>
    public void RequireDraft()
    {
        if (State != RolloutState.Draft)
        {
            throw new RuleBrokenException("rollout.proposed", "This is proposed already. End it, and say why.");
        }
    }

    /// <exception cref="RuleBrokenException">It is still a draft, or has ended.</exception>
    public void RequireProposed()
    {
        if (State != RolloutState.Proposed)
        {
            throw new RuleBrokenException("rollout.ended", State == RolloutState.Draft ? "This is still a draft." : "This has ended, and can only be read.");
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

    public RolloutContent Content() => new(
        Kind, Name, Summary, WhatItIs, WhatIsAsked, Success, ThemeId, AnswerBy, Contact, [.. TenantIds.Select(id => new Id<Tenant>(id))]);

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim();

    private void Take(RolloutContent content)
    {
        Name = Blank(content.Name) ?? throw new RuleBrokenException("rollout.no-name", "Give it a name that people will remember.");
        Kind = content.Kind;
        (Summary, WhatItIs, WhatIsAsked, Success, Contact) = (Blank(content.Summary), Blank(content.WhatItIs), Blank(content.WhatIsAsked), Blank(content.Success), Blank(content.Contact));
        (ThemeId, AnswerBy) = (content.ThemeId, content.AnswerBy);
        TenantIds = [.. content.Tenants.Select(tenant => tenant.Value).Distinct()];
    }

    private void RequireWhole()
    {
        var missing = Summary is null ? "Say in one sentence what it is: the action in a plan begins with it."
            : WhatItIs is null ? "Say what it is and why."
            : WhatIsAsked is null ? "Say what taking it up means for a borough."
            : ThemeId is null ? "Choose the theme that it belongs to."
            : AnswerBy is null ? "Say by when you want an answer."
            : Contact is null ? "Say whom boroughs can ask."
            : null;
        if (missing is not null)
        {
            throw new RuleBrokenException("rollout.incomplete", missing);
        }
    }
}
