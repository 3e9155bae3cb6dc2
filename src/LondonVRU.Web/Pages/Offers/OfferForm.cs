using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>An offer as it is typed.</summary>
public sealed class OfferForm
{
    public string? Title { get; set; }

    public string? WhatItIs { get; set; }

    public string? ForWhom { get; set; }

    /// <summary>Ids.</summary>
    public List<Id<Theme>> Themes { get; set; } = [];

    public int? Places { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public string? Contact { get; set; }

    public static OfferForm Of(OfferContent content) => new()
    {
        Title = content.Title, WhatItIs = content.WhatItIs, ForWhom = content.ForWhom, Themes = [.. content.Themes], Places = content.Places, From = content.From, Until = content.Until, Contact = content.Contact,
    };

    public OfferContent Content() => new() { Title = Title, WhatItIs = WhatItIs, ForWhom = ForWhom, Themes = Themes, Places = Places, From = From, Until = Until, Contact = Contact };
}

/// <summary>The fields of the form.</summary>
public sealed record OfferFieldsView(OfferForm Input, IReadOnlyList<ComparedTheme> Themes);
