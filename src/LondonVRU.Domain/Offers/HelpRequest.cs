using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Offers;

/// <summary>What a partnership asks for.</summary>
/// <param name="Subject">In one line; null if it asks for an offer, which has a name.</param>
/// <param name="Places">How many of an offer's; null for one.</param>
public sealed record HelpContent(string? Subject, string? Words, int? Places = null, Id<Theme>? ThemeId = null);

/// <summary>A partnership asks for help: for something that is offered, or in its own words. Its own row, which London reads, and so does the partnership whose offer it is.
/// How it stands, the <see cref="RequestStep"/>s say: <see cref="RequestCourse"/>.</summary>
public sealed class HelpRequest : IBetweenTenants, IRecorded
{
    public const int SubjectMaxLength = 160;
    public const int WordsMaxLength = 2000;
    public const int ActionMaxLength = 100;

    private HelpRequest()
    {
    }

    public Id<HelpRequest> Id { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    /// <summary>As <see cref="TenantId"/>: said so that all rows of a request are read alike.</summary>
    [NotInRecord("It is the partnership itself.")]
    public Id<Tenant> AskerId { get; private init; }

    /// <summary>The partnership whose offer it asks for, or has accepted; null for London.</summary>
    public Id<Tenant>? OffererId { get; private set; }

    public Visibility Visibility { get; private set; }

    /// <summary>Null while none is meant.</summary>
    public Id<Offer>? OfferId { get; private set; }

    public string Subject { get; private init; } = "";

    public string Words { get; private init; } = "";

    public int Places { get; private init; } = 1;

    public Id<Theme>? ThemeId { get; private init; }

    /// <summary>The action of its own plan that it is for; null for none.</summary>
    public Id<PlanAction>? ActionId { get; private init; }

    /// <summary>What that action is called, as it was then; null for none.</summary>
    public string? ActionText { get; private init; }

    /// <summary>Who asked, and hears the answers.</summary>
    public Id<Person> ById { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private init; }

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Subject;

    /// <summary>Nobody else reads it any more.</summary>
    public bool IsWithdrawn => Visibility == Visibility.Withdrawn;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="tenant">That asks.</param>
    /// <param name="offer">That it asks for; null for its own words.</param>
    /// <param name="offererIsLondon">The offer is London's own.</param>
    /// <param name="action">Of its plan, that it is for; null for none.</param>
    /// <exception cref="RuleBrokenException">Nothing is said, the offer is its own or is not open, or the action is restricted.</exception>
    public static HelpRequest Ask(
        Id<HelpRequest> id, Id<Tenant> tenant, HelpContent content, Offer? offer, bool offererIsLondon, PlanAction? action, Id<Person> by, DateTime now)
    {
        if (action is { IsRestricted: true })
        {
            throw new RuleBrokenException("request.restricted", "That action is restricted, and stays here. Ask in words that London may read, without naming the action.");
        }

        if (offer?.TenantId == tenant)
        {
            throw new RuleBrokenException("request.own-offer", "This is your own offer: others ask you for it.");
        }

        offer?.RequireOpen(LondonTime.DayOf(now));
        var places = content.Places ?? 1;
        if (places < 1 || places > (offer?.PlacesLeft ?? Offer.PlacesMost))
        {
            throw new RuleBrokenException("request.places", offer?.PlacesLeft is { } left ? $"There are {left} left: ask for no more." : $"Ask for 1 to {Offer.PlacesMost}.");
        }

        return new()
        {
            Id = id, TenantId = tenant, AskerId = tenant, OffererId = offer is null || offererIsLondon ? null : offer.TenantId, Visibility = Visibility.London, OfferId = offer?.Id,
            Subject = offer?.Title ?? Needed(content.Subject, "request.no-subject", "Say in one line what you need."), Words = Needed(content.Words, "request.no-words", "Say what you need it for."),
            Places = places, ThemeId = content.ThemeId, ActionId = action?.Id, ActionText = action?.ShortText, ById = by, AskedAt = now,
        };
    }

    /// <summary>The action that it is for is restricted from now on: nobody else reads the request any more.</summary>
    public void Withdraw() => Visibility = Visibility.Withdrawn;

    /// <summary>Accepting what somebody else offers lets them read the request; whom it was asked of before, no more.</summary>
    internal void TakeOffer(OfferNamed? offer) => (OfferId, OffererId) = (offer?.Id, offer?.OfId);

    private static string Needed(string? words, string code, string refusal) =>
        string.IsNullOrWhiteSpace(words) ? throw new RuleBrokenException(code, refusal) : words.ReplaceLineEndings("\n").Trim();
}
