using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>The basket: what London and partnerships offer today, the newest first; and what this tenant has of its own, in every state.</summary>
public sealed record GetOffers(OfferFilter Filter) : IRequest<OfferBasket>;

/// <summary>What of the basket is asked for; an empty list asks for all.</summary>
/// <param name="Words">Each of them must be in it somewhere.</param>
/// <param name="Themes">Numbers of this year's edition.</param>
/// <param name="By">Slugs of those who offer it.</param>
/// <param name="HasPlaces">Only where something is left.</param>
public sealed record OfferFilter(string? Words = null, IReadOnlyList<int>? Themes = null, IReadOnlyList<string>? By = null, bool HasPlaces = false)
{
    internal bool Takes(OfferCard card) =>
        (Themes is not { Count: > 0 } themes || card.Themes.Any(theme => themes.Contains(theme.Number)))
        && (By is not { Count: > 0 } by || by.Contains(card.By.Slug, StringComparer.OrdinalIgnoreCase))
        && (!HasPlaces || card.PlacesLeft != 0)
        && (Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            new[] { card.Title, card.WhatItIs, card.ForWhom }.Any(words => words?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));
}

/// <param name="All">Everything that is in the basket today.</param>
/// <param name="Shown">What the filter leaves.</param>
/// <param name="Own">This tenant's, in every state.</param>
/// <param name="Themes">Of this year's edition.</param>
public sealed record OfferBasket(IReadOnlyList<OfferCard> All, IReadOnlyList<OfferCard> Shown, IReadOnlyList<OfferCard> Own, IReadOnlyList<ComparedTheme> Themes);

/// <summary>An offer as a list shows it.</summary>
/// <param name="PlacesLeft">Null if there is no end to it.</param>
/// <param name="PublishedAt">UTC; null for a draft.</param>
/// <param name="IsOver">Its last day has passed.</param>
public sealed record OfferCard(
    Id<Offer> Id, OfferState State, string Title, string? WhatItIs, string? ForWhom, IReadOnlyList<ComparedTheme> Themes, TenantInfo By, int? Places, int? PlacesLeft, DateOnly? From, DateOnly? Until,
    DateTime? PublishedAt, bool IsOver);

internal sealed class GetOffersHandler(VruDbContext db, ThemesOfToday themes, TenantDirectory directory, CurrentTenant tenant, TimeProvider clock) : IRequestHandler<GetOffers, OfferBasket>
{
    public async Task<OfferBasket> Handle(GetOffers request, CancellationToken cancellationToken)
    {
        var (here, today) = (tenant.Id, LondonTime.Today(clock));
        var offers = await db.Offers.AsNoTracking()
            .Where(offer => offer.TenantId == here || (offer.State == OfferState.Published && offer.Visibility == Visibility.Boroughs && (offer.Until == null || offer.Until >= today)))
            .ToListAsync(cancellationToken);
        var columns = await themes.ReadAsync([.. offers.SelectMany(offer => offer.Content().Themes)], cancellationToken);
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(one => one.Id);
        var cards = offers.OrderByDescending(offer => offer.PublishedAt ?? DateTime.MaxValue).ThenBy(offer => offer.Title, StringComparer.Ordinal)
            .Select(offer => CardOf(offer, columns, tenants[offer.TenantId], today)).ToList();
        var open = cards.FindAll(card => card is { State: OfferState.Published, IsOver: false });
        return new(open, open.FindAll(request.Filter.Takes), cards.FindAll(card => card.By.Id == here), columns.Themes);
    }

    internal static OfferCard CardOf(Offer offer, ThemeColumns columns, TenantInfo by, DateOnly today) => new(
        offer.Id, offer.State, offer.Title, offer.WhatItIs, offer.ForWhom,
        [.. offer.ThemeIds.Select(id => columns.IndexOf(new Id<Theme>(id))).OfType<int>().Distinct().Order().Select(index => columns.Themes[index])],
        by, offer.Places, offer.PlacesLeft, offer.From, offer.Until, offer.PublishedAt, offer.Until < today);
}
