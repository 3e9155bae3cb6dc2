using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Offers;

/// <summary>What an offer says. Null where it does not say yet: a draft may have gaps, what is published may not.</summary>
public sealed record OfferContent
{
    public string? Title { get; init; }

    public string? WhatItIs { get; init; }

    public string? ForWhom { get; init; }

    /// <summary>Of the newest edition when it was written.</summary>
    public IReadOnlyList<Id<Theme>> Themes { get; init; } = [];

    /// <summary>Places, sessions or days, as its text says; null if there is no end to it.</summary>
    public int? Places { get; init; }

    /// <summary>London day; null for at once.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last London day; null if it has none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whom to ask, by their post: no names of people.</summary>
    public string? Contact { get; init; }
}
