using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Reviews;

/// <summary>Earlier days that a partnership sets for itself: so many days before the due day the owners are to have updated, and the review is to be ready for its
/// own board. Reminders count from them; lateness towards London does not.</summary>
public sealed class OwnDays : ITenantOwned, IRecorded
{
    public const int Most = 40;

    private OwnDays()
    {
    }

    public Id<OwnDays> Id { get; private init; }

    /// <summary>Days before the due day; 0 for the due day itself.</summary>
    public int ForOwners { get; private set; }

    /// <summary>Days before the due day; 0 for the due day itself.</summary>
    public int ForBoard { get; private set; }

    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    /// <summary>As it is until somebody sets something: London's days hold.</summary>
    public static OwnDays None() => new() { Id = Id<OwnDays>.New() };

    /// <exception cref="RuleBrokenException">A number lies outside 0 to <see cref="Most"/>, or owners would be later than the board.</exception>
    public void Set(int forOwners, int forBoard)
    {
        RequireFitting(forOwners);
        RequireFitting(forBoard);
        if (forOwners < forBoard)
        {
            throw new RuleBrokenException("own-days.order", "Owners update before the board reads: give them at least as many days before the due day as the board.");
        }

        (ForOwners, ForBoard) = (forOwners, forBoard);
        Version++;
    }

    /// <exception cref="RuleBrokenException">It lies outside 0 to <see cref="Most"/>.</exception>
    internal static void RequireFitting(int days)
    {
        if (days is < 0 or > Most)
        {
            throw new RuleBrokenException("own-days.range", $"Days before the due day lie between 0 and {Most}.");
        }
    }
}

/// <summary>An earlier day of one owner's own, beside what holds for all.</summary>
public sealed class OwnersDay : ITenantOwned, IRecorded
{
    private OwnersDay()
    {
    }

    public Id<OwnersDay> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    /// <summary>Before the due day.</summary>
    public int Days { get; private set; }

    Guid IRecorded.RecordId => Id.Value;

    /// <exception cref="RuleBrokenException">It lies outside 0 to <see cref="OwnDays.Most"/>.</exception>
    public static OwnersDay Of(Id<Person> person, int days)
    {
        var own = new OwnersDay { Id = Id<OwnersDay>.New(), PersonId = person };
        own.Set(days);
        return own;
    }

    /// <exception cref="RuleBrokenException">It lies outside 0 to <see cref="OwnDays.Most"/>.</exception>
    public void Set(int days)
    {
        OwnDays.RequireFitting(days);
        Days = days;
    }
}
