using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Practices;

public enum PracticeState
{
    /// <summary>London and the partnership that it comes from word it together.</summary>
    Draft,
    Published,

    /// <summary>Published once; it stands for those who adopted it, and for nobody else.</summary>
    Retired,

    /// <summary>London will not publish the nomination.</summary>
    Declined,
}

/// <summary>Something that others can learn from, as London publishes it. What became of it elsewhere stands in the adopters' own rows.</summary>
public sealed class Practice : PracticeWords, ILondonWide, IRecorded
{
    public const int ReasonMaxLength = 1000;

    private Practice()
    {
    }

    public Id<Practice> Id { get; private init; }

    public PracticeState State { get; private set; }

    /// <summary>Where it was tried; null if London tells of it itself.</summary>
    public Id<Tenant>? FromId { get; private init; }

    /// <summary>The submitted action that London wrote it of; null if of none, or if it was nominated.</summary>
    public Id<PlanAction>? ActionId { get; private init; }

    /// <summary>That it was made from; null if London wrote it.</summary>
    public Id<Nomination>? NominationId { get; private init; }

    /// <summary>The nomination's version whose words were looked at last; null without one.</summary>
    [NotInRecord("The words themselves are in the record.")]
    public int? ReadVersion { get; private set; }

    /// <summary>UTC; null while it was never published.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was retired or declined; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>The option of a menu that it became; null if of none.</summary>
    public Id<TemplateAction>? PromotedToId { get; private set; }

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <summary>London's draft of what was nominated.</summary>
    public static Practice Of(Nomination nomination)
    {
        var practice = new Practice { Id = Id<Practice>.New(), FromId = nomination.TenantId, NominationId = nomination.Id, ReadVersion = nomination.Version };
        practice.Take(nomination.Content());
        return practice;
    }

    /// <summary>London's own.</summary>
    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="of">The submitted action that it tells of, and whose that is; null for none.</param>
    /// <exception cref="RuleBrokenException">It has no name.</exception>
    public static Practice Of(Id<Practice> id, PracticeContent content, (Id<Tenant> Tenant, Id<PlanAction> Action)? of = null)
    {
        var practice = new Practice { Id = id, FromId = of?.Tenant, ActionId = of?.Action };
        practice.Take(content);
        return practice;
    }

    /// <summary>London says no to a nomination, and why.</summary>
    /// <exception cref="RuleBrokenException">It does not say why.</exception>
    public void Decline(string? reason)
    {
        Require(PracticeState.Draft);
        (State, Reason) = (PracticeState.Declined, Because(reason));
        Changed();
    }

    /// <summary>Words it anew, before and after it is published.</summary>
    /// <param name="readVersion">Of the nomination that was beside it; null for none.</param>
    /// <exception cref="RuleBrokenException">It has no name, is out of use, or is published and would have a gap.</exception>
    public void Edit(PracticeContent content, int? readVersion)
    {
        RequireInUse();
        Take(content);
        ReadVersion = readVersion ?? ReadVersion;
        if (State == PracticeState.Published)
        {
            RequireWhole();
        }

        Changed();
    }

    /// <param name="mayBeTold">London may still read what it was made of, a nomination or an action; true for what is of London's own knowledge.</param>
    /// <exception cref="RuleBrokenException">Something is missing, or the partnership has taken it back.</exception>
    public void Publish(bool mayBeTold, DateTime now)
    {
        Require(PracticeState.Draft);
        if (!mayBeTold)
        {
            throw new RuleBrokenException("practice.taken-back", "The partnership has taken this back. Ask them before it is published.");
        }

        RequireWhole();
        (State, PublishedAt) = (PracticeState.Published, now);
        Changed();
    }

    /// <summary>London drops its own draft. One that was nominated is declined, so that its partnership hears why.</summary>
    /// <exception cref="RuleBrokenException">It is no draft, or was nominated.</exception>
    public void RequireOwnDraft()
    {
        Require(PracticeState.Draft);
        if (NominationId is not null)
        {
            throw new RuleBrokenException("practice.nominated", "A partnership told London of this. Decline it, and say why.");
        }
    }

    /// <exception cref="RuleBrokenException">It is not published, or nothing says why.</exception>
    public void Retire(string? reason)
    {
        Require(PracticeState.Published);
        (State, Reason) = (PracticeState.Retired, Because(reason));
        Changed();
    }

    /// <summary>It is an option of the menu from that edition on.</summary>
    /// <exception cref="RuleBrokenException">It is not published, or is on a menu already.</exception>
    public void Promote(Id<TemplateAction> option)
    {
        Require(PracticeState.Published);
        PromotedToId = PromotedToId is null ? option : throw new RuleBrokenException("practice.promoted", "It is on a menu already.");
        Changed();
    }

    private static string Because(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("practice.no-reason", "Say why, so that others can understand it.") : reason.Trim();

    private void RequireInUse()
    {
        if (State is PracticeState.Retired or PracticeState.Declined)
        {
            throw new RuleBrokenException("practice.out-of-use", "This is out of use, and can only be read.");
        }
    }

    private void Require(PracticeState state)
    {
        if (State != state)
        {
            throw new RuleBrokenException(
                "practice.state", state == PracticeState.Draft ? "This is published or out of use: it is no draft any more." : "Only what is published can be used, retired or put on a menu.");
        }
    }
}
