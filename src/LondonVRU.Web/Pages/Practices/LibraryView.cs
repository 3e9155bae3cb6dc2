using LondonVRU.Application.Practices;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>What of the library is asked for, as the address has it.</summary>
public sealed class LibraryQuery
{
    [FromQuery(Name = "q")]
    public string? Words { get; set; }

    /// <summary>Numbers of this year's edition.</summary>
    [FromQuery(Name = "theme")]
    public int[] Themes { get; set; } = [];

    [FromQuery(Name = "stage")]
    public PracticeStage[] Stages { get; set; } = [];

    [FromQuery(Name = "outcome")]
    public PracticeOutcome[] Outcomes { get; set; } = [];

    [FromQuery(Name = "cost")]
    public PracticeCost[] Costs { get; set; } = [];

    [FromQuery(Name = "ages")]
    public PracticeAges[] Ages { get; set; } = [];

    [FromQuery(Name = "setting")]
    public PracticeSetting[] Settings { get; set; } = [];

    /// <summary>Slugs of where it was tried.</summary>
    [FromQuery(Name = "borough")]
    public string[] Boroughs { get; set; } = [];

    /// <summary>The library with these filters.</summary>
    /// <param name="root">Its address.</param>
    /// <param name="handler">Of a form that is sent there; null for the page.</param>
    public string Address(string root, string? handler = null)
    {
        QueryBuilder query = [];
        Add("q", [Words]);
        Add("theme", Themes.Select(number => $"{number}"));
        Add("stage", Stages.Select(own => $"{own}"));
        Add("outcome", Outcomes.Select(own => $"{own}"));
        Add("cost", Costs.Select(own => $"{own}"));
        Add("ages", Ages.Select(own => $"{own}"));
        Add("setting", Settings.Select(own => $"{own}"));
        Add("borough", Boroughs);
        Add("handler", [handler]);
        return root + query.ToQueryString();

        void Add(string name, IEnumerable<string?> values) => query.Add(name, values.Where(value => !string.IsNullOrEmpty(value)).OfType<string>());
    }

    public PracticeFilter Filter() => new(Words, Themes, Stages, Outcomes, Costs, Ages, Settings, Boroughs);
}

/// <summary>Following themes, in both libraries.</summary>
internal static class Following
{
    /// <summary>Follows or stops, and leads back to what was shown.</summary>
    /// <param name="address">That was shown.</param>
    /// <param name="follow">Number of the theme whose button was pressed; null if it was the other button.</param>
    public static async Task<IActionResult> SendAsync(PageModel page, string address, IMediator mediator, int? follow, int? unfollow, CancellationToken ct)
    {
        await mediator.Send(new FollowTheme(follow ?? unfollow ?? 0, follow is not null), ct);
        page.TempData.Say(follow is not null ? "You follow this theme: a letter tells you once a month what is new." : "You no longer follow this theme.");
        return new RedirectResult(address);
    }
}

/// <summary>The library with its filters.</summary>
/// <param name="Root">Address of the library.</param>
/// <param name="Follows">Themes that the reader follows, by number.</param>
public sealed record LibraryView(PracticeLibrary Library, LibraryQuery Query, string Root, IReadOnlyList<int> Follows);
