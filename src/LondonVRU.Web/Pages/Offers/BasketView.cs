using LondonVRU.Application.Offers;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>The filter of the basket, as the address has it.</summary>
public sealed class BasketQuery
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    [FromQuery(Name = "theme")]
    public List<int> Themes { get; set; } = [];

    [FromQuery(Name = "by")]
    public List<string> By { get; set; } = [];

    /// <summary>"left" for what has something left.</summary>
    [FromQuery(Name = "places")]
    public string? Places { get; set; }

    public OfferFilter Filter() => new(Words, Themes, By, Places == "left");
}

/// <summary>The basket with its filter: Offers/_Basket.</summary>
/// <param name="Root">"/ealing/offers".</param>
public sealed record BasketView(OfferBasket Basket, BasketQuery Query, string Root);
