using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Offers;

public enum OfferState
{
    /// <summary>Nobody else sees it.</summary>
    Draft,
    Published,

    /// <summary>Taken back: nobody else sees it any more.</summary>
    Withdrawn,

    /// <summary>Used up or over: all can read it, nobody can ask for it.</summary>
    Closed,
}

/// <summary>Something that London, or a partnership with capacity to spare, offers to the others. A row of whoever offers it.</summary>
public sealed class Offer : IOnTheShelf, IRecorded
{
    public const int TitleMaxLength = 120;
    public const int WordsMaxLength = 3000;
    public const int ForWhomMaxLength = 500;
    public const int ContactMaxLength = 200;
    public const int ReasonMaxLength = 500;
    public const int PlacesMost = 9999;

    private Offer()
    {
    }

    public Id<Offer> Id { get; private init; }

    /// <summary>That offers it.</summary>
    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public OfferState State { get; private set; }

    public string Title { get; private set; } = "";

    public string? WhatItIs { get; private set; }

    public string? ForWhom { get; private set; }

    [NotInRecord("An id says nothing to a reader.")]
    public IReadOnlyList<Guid> ThemeIds { get; private set; } = [];

    public int? Places { get; private set; }

    /// <summary>Offered to somebody who has not said no, or taken: counted from the requests.</summary>
    [NotInRecord("It follows from the answers to requests.")]
    public int PlacesTaken { get; private set; }

    /// <summary>London day; null for at once.</summary>
    public DateOnly? From { get; private set; }

    /// <summary>The last London day; null if it has none.</summary>
    public DateOnly? Until { get; private set; }

    public string? Contact { get; private set; }

    /// <summary>UTC; null while it was never published.</summary>
    public DateTime? PublishedAt { get; private set; }

    /// <summary>Why it was withdrawn or closed; null otherwise.</summary>
    public string? Reason { get; private set; }

    /// <summary>Raised by every change of words or state; the token that two editors meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Title;

    /// <summary>Null if there is no end to it.</summary>
    public int? PlacesLeft => Places is { } places ? Math.Max(0, places - PlacesTaken) : null;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one.</param>
    /// <param name="tenant">That offers it.</param>
    /// <exception cref="RuleBrokenException">It has no title, ends before it begins, or offers no place.</exception>
    public static Offer Draft(Id<Offer> id, Id<Tenant> tenant, OfferContent content)
    {
        var offer = new Offer { Id = id, TenantId = tenant, Visibility = Visibility.Withdrawn };
        offer.Take(content);
        return offer;
    }

    /// <exception cref="RuleBrokenException">It is withdrawn or closed; or it is published and would have a gap.</exception>
    public void Edit(OfferContent content)
    {
        Require(OfferState.Draft, OfferState.Published);
        Take(content);
        if (State == OfferState.Published)
        {
            RequireWhole();
        }

        Version++;
    }

    /// <summary>Puts it into the basket: every partnership and London read it from now on.</summary>
    /// <exception cref="RuleBrokenException">Something is missing, it is over already, or it is no draft.</exception>
    public void Publish(DateTime now)
    {
        Require(OfferState.Draft);
        RequireWhole();
        if (Until < LondonTime.DayOf(now))
        {
            throw new RuleBrokenException("offer.over", "Its last day has passed. Give it a later one, or none.");
        }

        (State, Visibility, PublishedAt) = (OfferState.Published, Visibility.Boroughs, now);
        Version++;
    }

    /// <summary>Takes it back: nobody else reads it any more. Who asked for it keeps what was said.</summary>
    /// <exception cref="RuleBrokenException">It is withdrawn or closed already, or nothing says why.</exception>
    public void Withdraw(string? reason)
    {
        Require(OfferState.Draft, OfferState.Published);
        (State, Visibility, Reason) = (OfferState.Withdrawn, Visibility.Withdrawn, Because(reason));
        Version++;
    }

    /// <summary>Nobody can ask for it any more; what was promised stands.</summary>
    /// <exception cref="RuleBrokenException">It is not published, or nothing says why.</exception>
    public void Close(string? reason)
    {
        Require(OfferState.Published);
        (State, Reason) = (OfferState.Closed, Because(reason));
        Version++;
    }

    /// <summary>Whether it is in the basket on a London day.</summary>
    public bool IsOpenOn(DateOnly day) => State == OfferState.Published && (Until is null || day <= Until);

    /// <exception cref="RuleBrokenException">Nobody can ask for it: it is out of the basket, or nothing is left.</exception>
    public void RequireOpen(DateOnly today)
    {
        if (!IsOpenOn(today))
        {
            throw new RuleBrokenException("offer.not-open", "This is not offered any more.");
        }

        if (PlacesLeft == 0)
        {
            throw new RuleBrokenException("offer.full", "Nothing is left of this. Ask London in your own words instead.");
        }
    }

    /// <param name="taken">Places, by the requests that were offered or have accepted it.</param>
    public void Count(int taken) => PlacesTaken = taken;

    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    public OfferContent Content() => new()
    {
        Title = Title, WhatItIs = WhatItIs, ForWhom = ForWhom, Themes = [.. ThemeIds.Select(id => new Id<Theme>(id))], Places = Places, From = From, Until = Until, Contact = Contact,
    };

    private static string Because(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBrokenException("offer.no-reason", "Say why, for those who look for it.") : reason.Trim();

    private static string? Blank(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim();

    private void Take(OfferContent content)
    {
        if (content.Until < content.From)
        {
            throw new RuleBrokenException("offer.ends", "It ends before it begins.");
        }

        if (content.Places is < 1 or > PlacesMost)
        {
            throw new RuleBrokenException("offer.places", $"Give a number from 1 to {PlacesMost}, or none if there is no end to it.");
        }

        Title = Blank(content.Title) ?? throw new RuleBrokenException("offer.no-title", "Give it a name that says what it is.");
        (WhatItIs, ForWhom, Contact) = (Blank(content.WhatItIs), Blank(content.ForWhom), Blank(content.Contact));
        (Places, From, Until) = (content.Places, content.From, content.Until);
        ThemeIds = [.. content.Themes.Select(theme => theme.Value).Distinct()];
    }

    private void RequireWhole()
    {
        var missing = WhatItIs is null ? "Say what it is."
            : ForWhom is null ? "Say for whom it is."
            : Contact is null ? "Say whom others can ask."
            : ThemeIds.Count == 0 ? "Choose at least one theme."
            : null;
        if (missing is not null)
        {
            throw new RuleBrokenException("offer.incomplete", missing);
        }
    }

    private void Require(params OfferState[] states)
    {
        if (!states.Contains(State))
        {
            throw new RuleBrokenException("offer.state", State switch
            {
                OfferState.Draft => "This is a draft: nobody else sees it.",
                OfferState.Published => "This is published already.",
                _ => "This is out of the basket, and can only be read.",
            });
        }
    }
}
