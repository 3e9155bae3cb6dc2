using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Practices;

/// <summary>A partnership took a practice into its plan: that it did, and when, is for all to see; how it goes there is not. Its own row.</summary>
public sealed class Adoption : IOnTheShelf, IRecorded
{
    private Adoption()
    {
    }

    public Id<Adoption> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public Id<Practice> PracticeId { get; private init; }

    /// <summary>In the adopter's plan.</summary>
    public Id<PlanAction> ActionId { get; private init; }

    /// <summary>Of that plan.</summary>
    public int StartYear { get; private init; }

    /// <summary>London day.</summary>
    public DateOnly Since { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ActionId.Value;

    public static Adoption Of(Practice practice, PlanAction action, Plan plan, Id<Tenant> tenant, DateOnly today) => new()
    {
        Id = Id<Adoption>.New(), TenantId = tenant, Visibility = Visibility.Boroughs, PracticeId = practice.Id, ActionId = action.Id, StartYear = plan.StartYear, Since = today,
    };

    /// <summary>The same practice in the next year's plan, adopted on the day that it was.</summary>
    /// <param name="action">That goes on from the earlier plan's.</param>
    public static Adoption GoingOn(Adoption earlier, PlanAction action, Plan plan) => new()
    {
        Id = Id<Adoption>.New(), TenantId = earlier.TenantId, Visibility = Visibility.Boroughs, PracticeId = earlier.PracticeId, ActionId = action.Id, StartYear = plan.StartYear, Since = earlier.Since,
    };

    /// <summary>The action is restricted from now on, or has left the plan: nobody else hears of it any more.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;

    /// <summary>The action that had left the plan is back in it.</summary>
    public void Return() => Visibility = Visibility.Boroughs;
}

/// <summary>What came of a practice where it was adopted, in the adopter's words: for London, or for all if the adopter says so.</summary>
public sealed class AdoptionReport : IOnTheShelf, IRecorded
{
    public const int WordsMaxLength = 2000;

    private AdoptionReport()
    {
    }

    public Id<AdoptionReport> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public Id<Adoption> AdoptionId { get; private init; }

    public Id<Practice> PracticeId { get; private init; }

    public PracticeOutcome Outcome { get; private init; }

    public string Words { get; private init; } = "";

    /// <summary>What they did otherwise than those who told of it; null for nothing.</summary>
    public string? Altered { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => PracticeId.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="forAll">Every partnership may read it, and not London alone.</param>
    /// <exception cref="RuleBrokenException">Nothing is said, or others must not hear of the adoption.</exception>
    public static AdoptionReport On(Adoption adoption, Id<AdoptionReport> id, PracticeOutcome outcome, string? words, string? altered, bool forAll, DateTime now)
    {
        if (adoption.Visibility == Visibility.Withdrawn)
        {
            throw new RuleBrokenException("practice.restricted", "The action that it was adopted as is restricted or gone, so nothing of it is told.");
        }

        return new()
        {
            Id = id, TenantId = adoption.TenantId, Visibility = forAll ? Visibility.Boroughs : Visibility.London, AdoptionId = adoption.Id, PracticeId = adoption.PracticeId, Outcome = outcome,
            Words = string.IsNullOrWhiteSpace(words) ? throw new RuleBrokenException("practice.no-result", "Say in a sentence or two what came of it.") : words.Trim(),
            Altered = string.IsNullOrWhiteSpace(altered) ? null : altered.Trim(), At = now,
        };
    }

    /// <summary>The action is restricted from now on.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;
}
