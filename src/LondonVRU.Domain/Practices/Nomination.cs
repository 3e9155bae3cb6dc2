using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Practices;

/// <summary>A partnership tells London of something that others could learn from. It is the partnership's own row, of which London sees nothing until it is handed over;
/// London answers with a <see cref="Practice"/> of its own.</summary>
public sealed class Nomination : PracticeWords, IOnTheShelf, IRecorded
{
    private Nomination()
    {
    }

    public Id<Nomination> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Nobody else's while it is a draft or was taken back; London's once handed over.</summary>
    public Visibility Visibility { get; private set; }

    /// <summary>The action that it tells of; null if it was written from nothing.</summary>
    public Id<PlanAction>? ActionId { get; private init; }

    /// <summary>Who wrote it, and hears what came of it.</summary>
    public Id<Person> ById { get; private init; }

    /// <summary>UTC; null while it was never handed over.</summary>
    public DateTime? NominatedAt { get; private set; }

    public bool IsWithLondon => Visibility == Visibility.London;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="tenant">Whose it is.</param>
    /// <param name="action">That it tells of; null for none.</param>
    /// <exception cref="RuleBrokenException">It has no name, or tells of a restricted action.</exception>
    public static Nomination Draft(Id<Nomination> id, Id<Tenant> tenant, PracticeContent content, PlanAction? action, Id<Person> by)
    {
        RequireOpen(action);
        var nomination = new Nomination { Id = id, TenantId = tenant, Visibility = Visibility.Withdrawn, ActionId = action?.Id, ById = by };
        nomination.Take(content);
        return nomination;
    }

    /// <summary>Words it anew. What is with London stays there, and London sees what changed.</summary>
    /// <exception cref="RuleBrokenException">It has no name; or it is with London and would have a gap.</exception>
    public void Edit(PracticeContent content)
    {
        Take(content);
        if (IsWithLondon)
        {
            RequireWhole();
        }

        Changed();
    }

    /// <summary>Hands it over: London reads it from now on.</summary>
    /// <param name="action">That it tells of, as it stands now; null for none.</param>
    /// <exception cref="RuleBrokenException">Something is missing, it is there already, or the action is restricted by now.</exception>
    public void HandOver(DateTime now, PlanAction? action = null)
    {
        RequireOpen(action);
        if (IsWithLondon)
        {
            throw new RuleBrokenException("practice.nominated", "London has it already.");
        }

        RequireWhole();
        (Visibility, NominatedAt) = (Visibility.London, now);
        Changed();
    }

    private static void RequireOpen(PlanAction? action)
    {
        if (action is { IsRestricted: true })
        {
            throw new RuleBrokenException("practice.restricted", "That action is restricted, and stays here. Tell of it in words that everybody may read, without naming the action.");
        }
    }

    /// <summary>London sees it no more. What London has published already stays London's to retire.</summary>
    public void TakeBack()
    {
        if (IsWithLondon)
        {
            Visibility = Visibility.Withdrawn;
            Changed();
        }
    }
}
