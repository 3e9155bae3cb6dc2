using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Offers;

public enum RequestState
{
    Asked,
    BeingMatched,
    Offered,
    Accepted,
    Declined,
    Done,
    Closed,
}

/// <summary>What somebody is in a request.</summary>
public enum RequestParty
{
    Asker,

    /// <summary>The partnership whose offer is asked for.</summary>
    Offerer,
    London,
}

/// <summary>Somebody who says something to a request.</summary>
/// <param name="Tenant">For which they speak.</param>
public sealed record Speaker(RequestParty Party, Id<Tenant> Tenant, Id<Person> Person);

/// <summary>How a request stands, by what was said last, and what each may say next. Asked, being matched, offered, accepted or declined, done or closed.</summary>
/// <param name="last">What was said last; null if nothing yet.</param>
public sealed class RequestCourse(HelpRequest request, RequestStep? last)
{
    public RequestState State => last?.Kind switch
    {
        null => RequestState.Asked,
        RequestStepKind.Matching => RequestState.BeingMatched,
        RequestStepKind.Offered => RequestState.Offered,
        RequestStepKind.Accepted => RequestState.Accepted,
        RequestStepKind.Declined => RequestState.Declined,
        RequestStepKind.Done => RequestState.Done,
        _ => RequestState.Closed,
    };

    /// <summary>Counts towards the number that London lets a partnership have.</summary>
    public bool IsOpen => State is RequestState.Asked or RequestState.BeingMatched or RequestState.Offered or RequestState.Accepted;

    /// <summary>The offer of which it holds places; null for none.</summary>
    public Id<Offer>? Holds => State switch
    {
        RequestState.Offered => last!.OfferId,
        RequestState.Accepted or RequestState.Done => request.OfferId,
        _ => null,
    };

    /// <summary>Who has to say something next; null for nobody.</summary>
    public RequestParty? WaitsFor => State switch
    {
        RequestState.Asked => request.OffererId is null ? RequestParty.London : RequestParty.Offerer,
        RequestState.BeingMatched => RequestParty.London,
        RequestState.Offered => RequestParty.Asker,

        // What London itself has declined is at its end.
        RequestState.Declined when last!.TenantId == request.AskerId || last.TenantId == request.OffererId => RequestParty.London,
        _ => null,
    };

    /// <summary>What somebody may say now.</summary>
    public IReadOnlyList<RequestStepKind> Open(RequestParty party) => [.. Enum.GetValues<RequestStepKind>().Where(kind => May(party, kind))];

    /// <param name="words">Needed to decline, to end, and to offer what is not in the basket.</param>
    /// <param name="offer">What is offered; null for what the words say, or the offer that was asked for.</param>
    /// <exception cref="RuleBrokenException">It is not their turn, or the words are missing.</exception>
    public RequestStep Say(Speaker speaker, RequestStepKind kind, string? words, OfferNamed? offer, DateTime now)
    {
        if (!May(speaker.Party, kind))
        {
            throw new RuleBrokenException("request.state", $"That can’t be said now: {Words(State)}.");
        }

        offer = kind switch
        {
            RequestStepKind.Offered => offer ?? AskedFor(speaker.Party),
            RequestStepKind.Accepted when last!.OfferId is { } id => new(id, last.OfferTitle!, last.OfferOfId),
            _ => null,
        };
        var missing = kind switch
        {
            RequestStepKind.Declined => "Say why, so that it can be understood.",
            RequestStepKind.Done => "Say in a sentence or two what came of it.",
            RequestStepKind.Closed when speaker.Party != RequestParty.Asker => "Say why, so that it can be understood.",
            RequestStepKind.Offered when offer is null => "Choose an offer, or say what you can do.",
            _ => null,
        };
        if (missing is not null && string.IsNullOrWhiteSpace(words))
        {
            throw new RuleBrokenException("request.no-answer", missing);
        }

        if (kind == RequestStepKind.Accepted)
        {
            request.TakeOffer(offer);
        }

        return RequestStep.To(request, (last?.Number ?? 0) + 1, speaker.Tenant, speaker.Person, kind, words, offer, now);
    }

    /// <summary>What a program is told that answers something which it has not read.</summary>
    public static RuleBrokenException MovedOn() => new("request.moved", "Somebody has said something meanwhile. Read it, and send yours again if it still holds.");

    private bool May(RequestParty party, RequestStepKind kind) => (kind, party) switch
    {
        (RequestStepKind.Matching, RequestParty.London) => State is RequestState.Asked or RequestState.Declined,
        (RequestStepKind.Offered, RequestParty.London) => State is RequestState.Asked or RequestState.BeingMatched or RequestState.Declined,
        (RequestStepKind.Offered, RequestParty.Offerer) => State == RequestState.Asked,
        (RequestStepKind.Accepted, RequestParty.Asker) => State == RequestState.Offered,
        (RequestStepKind.Declined, RequestParty.Asker) => State == RequestState.Offered,
        (RequestStepKind.Declined, RequestParty.Offerer) => State is RequestState.Asked or RequestState.Offered or RequestState.Accepted,
        (RequestStepKind.Declined, RequestParty.London) => State is RequestState.Asked or RequestState.BeingMatched or RequestState.Offered,
        (RequestStepKind.Done, _) => State == RequestState.Accepted,
        (RequestStepKind.Closed, RequestParty.Asker or RequestParty.London) => State is not (RequestState.Done or RequestState.Closed),
        _ => false,
    };

    /// <summary>What was asked for, if it is theirs to give.</summary>
    private OfferNamed? AskedFor(RequestParty party) =>
        request.OfferId is { } id && (party == RequestParty.Offerer || request.OffererId is null) ? new(id, request.Subject, request.OffererId) : null;

    private static string Words(RequestState state) => state switch
    {
        RequestState.Asked => "nobody has answered yet",
        RequestState.BeingMatched => "London is looking for what would help",
        RequestState.Offered => "something is offered, and who asked has not said yes or no",
        RequestState.Accepted => "the offer is accepted",
        RequestState.Declined => "it was declined",
        RequestState.Done => "it is done",
        _ => "it is closed",
    };
}
