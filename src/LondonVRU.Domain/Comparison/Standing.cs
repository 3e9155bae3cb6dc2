using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>State and counts of a tenant's plan, without words, so that London can see who needs help. Rewritten by its tenant as it works.</summary>
public sealed class PlanStanding : IOnTheShelf
{
    private PlanStanding()
    {
    }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Always London.</summary>
    public Visibility Visibility { get; private init; }

    /// <summary>First calendar year of the plan.</summary>
    public int StartYear { get; private init; }

    public PlanState State { get; private set; }

    public int VersionNumber { get; private set; }

    public int Actions { get; private set; }

    public int WithoutOwner { get; private set; }

    public int Undated { get; private set; }

    public int PastTheirEnd { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public static PlanStanding Of(Id<Tenant> tenant, int startYear) => new() { TenantId = tenant, StartYear = startYear };

    public void Rewrite(Plan plan, IReadOnlyCollection<PlanAction> actions, DateTime now)
    {
        State = plan.State;
        VersionNumber = plan.VersionNumber;
        Actions = actions.Count;
        WithoutOwner = actions.Count(action => action.IsOpen && action.OwnerId is null && action.OwnerAsWritten is null);
        Undated = actions.Count(action => action.End.Kind is PlanDateKind.None or PlanDateKind.ToBeConfirmed or PlanDateKind.Unread);
        PastTheirEnd = actions.Count(action => action.IsPastItsEnd(LondonTime.DayOf(now)));
        At = now;
    }
}

/// <summary>State and counts of a tenant's review, without words.</summary>
public sealed class ReviewStanding : IOnTheShelf
{
    private ReviewStanding()
    {
    }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Always London.</summary>
    public Visibility Visibility { get; private init; }

    /// <summary>"2026-q3".</summary>
    public string CycleCode { get; private init; } = "";

    public ReviewState State { get; private set; }

    /// <summary>Open actions, which are owed an update.</summary>
    public int OpenActions { get; private set; }

    /// <summary>Of these, updated since the cycle opened.</summary>
    public int Updated { get; private set; }

    /// <summary>Who own an open action: people, and posts that are only written down.</summary>
    public int Owners { get; private set; }

    /// <summary>Of these, those of whose open actions one or more were updated since the cycle opened.</summary>
    public int OwnersHeard { get; private set; }

    public int Themes { get; private set; }

    public int ThemesWritten { get; private set; }

    public bool AsksForHelp { get; private set; }

    /// <summary>UTC; when sign-off was asked for last; null if not.</summary>
    public DateTime? SignOffAskedAt { get; private set; }

    /// <summary>UTC; null until submitted.</summary>
    public DateTime? SubmittedAt { get; private set; }

    /// <summary>0 if on time; null until submitted.</summary>
    public int? DaysLate { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public static ReviewStanding Of(Id<Tenant> tenant, string cycleCode) => new() { TenantId = tenant, CycleCode = cycleCode };

    /// <param name="asksInThemes">Help is wanted with a single theme.</param>
    public void Rewrite(Review review, UpdateCounts counts, int themes, int themesWritten, DateTime now, bool asksInThemes = false)
    {
        State = review.State;
        (OpenActions, Updated, Owners, OwnersHeard) = counts;
        Themes = themes;
        ThemesWritten = themesWritten;
        AsksForHelp = review.HelpWanted is not null || asksInThemes;
        SignOffAskedAt = review.SignOffAskedAt;
        SubmittedAt = review.SubmittedAt;
        DaysLate = review.DaysLate;
        At = now;
    }
}

/// <summary>How far the updates of a review have come.</summary>
/// <param name="OpenActions">That are owed an update.</param>
/// <param name="Updated">Of these, since the cycle opened.</param>
/// <param name="Owners">Who own one of them, people or posts.</param>
/// <param name="OwnersHeard">Of these, those with an update.</param>
public readonly record struct UpdateCounts(int OpenActions, int Updated, int Owners, int OwnersHeard)
{
    /// <param name="actions">Open ones: whose each is, by person or as written, and whether it was updated.</param>
    public static UpdateCounts Of(IReadOnlyCollection<(Id<Person>? Owner, string? AsWritten, bool IsUpdated)> actions)
    {
        var owned = actions.Select(action => (Owner: action.Owner is { } person ? $"{person}" : action.AsWritten?.Trim().ToUpperInvariant() ?? "", action.IsUpdated)).Where(action => action.Owner.Length > 0).ToList();
        return new(
            actions.Count, actions.Count(action => action.IsUpdated), owned.Select(action => action.Owner).Distinct(StringComparer.Ordinal).Count(),
            owned.Where(action => action.IsUpdated).Select(action => action.Owner).Distinct(StringComparer.Ordinal).Count());
    }
}
