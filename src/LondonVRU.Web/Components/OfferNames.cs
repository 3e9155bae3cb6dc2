using LondonVRU.Application.Offers;
using LondonVRU.Application.Rollouts;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Rollouts;

namespace LondonVRU.Web.Components;

/// <summary>Offers, requests and rollouts in words.</summary>
public static class OfferNames
{
    public static string Of(OfferState state) => state switch
    {
        OfferState.Draft => "Draft",
        OfferState.Published => "In the basket",
        OfferState.Withdrawn => "Withdrawn",
        _ => "Closed",
    };

    public static string Of(RequestState state) => state switch
    {
        RequestState.Asked => "Asked",
        RequestState.BeingMatched => "Being matched",
        RequestState.Offered => "Offered",
        RequestState.Accepted => "Accepted",
        RequestState.Declined => "Declined",
        RequestState.Done => "Done",
        _ => "Closed",
    };

    public static string Of(RolloutKind kind) => kind == RolloutKind.Pilot ? "Pilot" : "London-wide";

    /// <summary>"12 of 33 boroughs have taken it up."</summary>
    public static string Of(RolloutUptake uptake) => $"{uptake.TakenUp} of {Words.Plural(uptake.Proposed, "borough")} {(uptake.TakenUp == 1 ? "has" : "have")} taken it up.";

    /// <summary>How many are left, in words.</summary>
    public static string Places(OfferCard offer) => offer switch
    {
        { Places: null } => "No limit",
        { PlacesLeft: 0 } => $"None of {offer.Places} left",
        _ => $"{offer.PlacesLeft} of {offer.Places} left",
    };

    /// <summary>"From 3 November 2026 until 31 March 2027".</summary>
    public static string Days(OfferCard offer) => (offer.From, offer.Until) switch
    {
        (null, null) => "At any time",
        ({ } from, null) => $"From {Words.Date(from)}",
        (null, { } until) => $"Until {Words.Date(until)}",
        var (from, until) => $"{Words.Date(from.Value)} to {Words.Date(until.Value)}",
    };

    /// <summary>Whose turn it is, for a reader.</summary>
    public static string Turn(RequestRow row, RequestParty reader) => row.WaitsFor switch
    {
        null => "",
        _ when row.IsMine => "It is your turn",
        RequestParty.London => "Waits for London",
        RequestParty.Offerer => $"Waits for {row.Offerer?.PlaceName}",
        _ => reader == RequestParty.Asker ? "It is your turn" : $"Waits for {row.By.PlaceName}",
    };

    /// <summary>What somebody said, as it is told afterwards.</summary>
    public static string Said(RequestPage.Said said) => said.Kind switch
    {
        RequestStepKind.Matching => "is looking for what would help",
        RequestStepKind.Offered => said.OfferTitle is null ? "offers help" : $"offers “{said.OfferTitle}”{(said.OfferOf is { } of && of.Id != said.By.Id ? $" of {of.PlaceName}" : "")}",
        RequestStepKind.Accepted => "says yes",
        RequestStepKind.Declined => said.IsByAsker ? "says no, thank you" : "says that it can’t",
        RequestStepKind.Done => "says what came of it",
        _ => "has closed it",
    };

    /// <summary>What somebody may say, as they choose it.</summary>
    public static Choice Choice(RequestStepKind kind, RequestParty party) => kind switch
    {
        RequestStepKind.Matching => new(kind.ToString(), "We are looking for what would help", "They hear that it is in hand"),
        RequestStepKind.Offered => new(kind.ToString(), party == RequestParty.London ? "We offer something" : "Yes, we can do this", "They say yes or no next"),
        RequestStepKind.Accepted => new(kind.ToString(), "Yes, please", party == RequestParty.Asker ? "Whoever offers it reads your request from then on" : null),
        RequestStepKind.Declined => new(kind.ToString(), party == RequestParty.Asker ? "No, thank you" : "No, we can’t", "Say why"),
        RequestStepKind.Done => new(kind.ToString(), "It took place", "Say what came of it"),
        _ => new(kind.ToString(), party == RequestParty.Asker ? "We don’t need it any more" : "Close it", party == RequestParty.Asker ? null : "Say why"),
    };
}
