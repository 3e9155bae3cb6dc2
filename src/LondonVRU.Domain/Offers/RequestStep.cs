using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Offers;

public enum RequestStepKind
{
    /// <summary>London looks for what would help.</summary>
    Matching,
    Offered,

    /// <summary>By who asked.</summary>
    Accepted,

    /// <summary>By who asked, or by who was asked.</summary>
    Declined,

    /// <summary>It took place; the words say what came of it.</summary>
    Done,

    /// <summary>It came to nothing, or is not needed any more.</summary>
    Closed,
}

/// <summary>What somebody said to a request: who asked, who was asked, or London. A row of whoever said it, which the other two read.</summary>
public sealed class RequestStep : IBetweenTenants, IRecorded
{
    public const int WordsMaxLength = 2000;

    private RequestStep()
    {
    }

    public Id<RequestStep> Id { get; private init; }

    /// <summary>That says it.</summary>
    public Id<Tenant> TenantId { get; private init; }

    [NotInRecord("The request says it.")]
    public Id<Tenant> AskerId { get; private init; }

    [NotInRecord("The request says it.")]
    public Id<Tenant>? OffererId { get; private init; }

    public Visibility Visibility { get; private set; }

    public Id<HelpRequest> RequestId { get; private init; }

    /// <summary>From 1; two who say something at once meet at it.</summary>
    public int Number { get; private init; }

    public RequestStepKind Kind { get; private init; }

    /// <summary>Null where there is nothing to say.</summary>
    public string? Words { get; private init; }

    /// <summary>What is offered, or accepted; null for nothing of the basket.</summary>
    public Id<Offer>? OfferId { get; private init; }

    /// <summary>Its name as it was then; null likewise.</summary>
    public string? OfferTitle { get; private init; }

    /// <summary>Whose it is; null for London's, or nothing of the basket.</summary>
    [NotInRecord("The offer says it.")]
    public Id<Tenant>? OfferOfId { get; private init; }

    public Id<Person> ById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => RequestId.Value;

    /// <summary>The action that the request is for is restricted from now on.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;

    internal static RequestStep To(
        HelpRequest request, int number, Id<Tenant> writer, Id<Person> by, RequestStepKind kind, string? words, OfferNamed? offer, DateTime now) => new()
    {
        Id = Id<RequestStep>.New(), TenantId = writer, AskerId = request.AskerId, OffererId = request.OffererId, Visibility = request.Visibility, RequestId = request.Id, Number = number, Kind = kind,
        Words = string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim(), OfferId = offer?.Id, OfferTitle = offer?.Title, OfferOfId = offer?.OfId, ById = by, At = now,
    };
}

/// <summary>An offer by its name.</summary>
/// <param name="OfId">Whose it is; null for London's.</param>
public sealed record OfferNamed(Id<Offer> Id, string Title, Id<Tenant>? OfId);
