using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Api;

/// <summary>What a patch of an action may hold: a field that is not given stays, null takes it away.</summary>
/// <remarks>For the description. It is read field by field, by <see cref="ActionPatch"/>.</remarks>
internal sealed record ActionChange
{
    public string Text { get; init; } = "";

    public string? LeadAgency { get; init; }

    /// <summary>Somebody of this partnership.</summary>
    public Id<Person>? OwnerId { get; init; }

    /// <summary>The owner in words, where nobody who signs in is meant; passed over if ownerId is given.</summary>
    public string? OwnerAsWritten { get; init; }

    public string? Partners { get; init; }

    /// <summary>As a plan writes it: "Apr-26", "Summer term 2026", "TBC".</summary>
    public string? Start { get; init; }

    /// <summary>As a plan writes it: "31/03/2027", "Ongoing".</summary>
    public string? End { get; init; }

    public string? SuccessLooksLike { get; init; }

    public string? KnownBy { get; init; }

    public Weighting Weighting { get; init; }

    public Cadence Cadence { get; init; }

    public Maturity Maturity { get; init; }

    /// <summary>What pays for it, or could.</summary>
    public string? Funding { get; init; }

    public bool IsRestricted { get; init; }

    /// <summary>Of a minimum standard only.</summary>
    public string? DoesNotApplyBecause { get; init; }

    /// <summary>With it the patch is an update too; needed for the fields below.</summary>
    public ActionStatus Status { get; init; }

    /// <summary>Needed if at risk, off track or stopped.</summary>
    public string? Done { get; init; }

    /// <summary>Needed if at risk or off track.</summary>
    public string? Next { get; init; }

    public string? HelpWanted { get; init; }

    /// <summary>Chosen by the caller, so that the same patch sent twice is one update.</summary>
    public Id<ActionUpdate>? UpdateId { get; init; }
}
