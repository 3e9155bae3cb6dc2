using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Reviews;

/// <summary>More time for one partnership's review of one cycle, given by London with a reason. That partnership and London read it; no other does.</summary>
public sealed class CycleExtension : IWrittenByLondon, IRecorded
{
    public const int ReasonMaxLength = 1000;

    private CycleExtension()
    {
    }

    public Id<CycleExtension> Id { get; private init; }

    public Id<ReviewCycle> CycleId { get; private init; }

    /// <summary>Whose review it is about.</summary>
    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Always London.</summary>
    public Visibility Visibility { get; private init; }

    /// <summary>London day, a working day.</summary>
    public DateOnly DueOn { get; private set; }

    public string Reason { get; private set; } = "";

    [NotInRecord("The entry says who.")]
    public Id<Person> GivenById { get; private set; }

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime GivenAt { get; private set; }

    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => CycleId.Value;

    /// <exception cref="RuleBrokenException">The cycle is cancelled, the day is no working day or not later than the due day, no reason is given, or the review is in.</exception>
    public static CycleExtension Of(ReviewCycle cycle, Id<Tenant> tenant, DateOnly dueOn, string? reason, bool isSubmitted, Id<Person> by, DateTime now)
    {
        var extension = new CycleExtension { Id = Id<CycleExtension>.New(), CycleId = cycle.Id, TenantId = tenant };
        extension.Set(cycle, dueOn, reason, isSubmitted, by, now);
        return extension;
    }

    /// <summary>Another day, or another reason.</summary>
    /// <exception cref="RuleBrokenException">As for giving one.</exception>
    public void Change(ReviewCycle cycle, DateOnly dueOn, string? reason, bool isSubmitted, Id<Person> by, DateTime now)
    {
        Set(cycle, dueOn, reason, isSubmitted, by, now);
        Version++;
    }

    private void Set(ReviewCycle cycle, DateOnly dueOn, string? reason, bool isSubmitted, Id<Person> by, DateTime now)
    {
        cycle.RequireNotCancelled();
        if (isSubmitted)
        {
            throw new RuleBrokenException("extension.review-in", "Their review has been handed in: it needs no more time.");
        }

        if (dueOn <= cycle.DueOn)
        {
            throw new RuleBrokenException("extension.not-later", $"An extension ends after the due day of everybody, {cycle.DueOn:d MMMM yyyy}.");
        }

        if (!WorkingDays.IsWorkingDay(dueOn))
        {
            throw new RuleBrokenException("extension.not-a-working-day", $"{dueOn:d MMMM yyyy} is a weekend or a bank holiday: reviews fall due on a working day.");
        }

        (DueOn, GivenById, GivenAt) = (dueOn, by, now);
        Reason = string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("extension.reason", "Say why: the partnership reads it.") : reason.Trim();
    }
}
