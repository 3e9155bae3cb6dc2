using LondonVRU.Application.Practices;
using LondonVRU.Domain.Practices;
using Microsoft.AspNetCore.Mvc;

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

    public PracticeFilter Filter() => new(Words, Themes, Stages, Outcomes, Costs, Ages, Settings, Boroughs);
}

/// <summary>The library with its filters.</summary>
/// <param name="Root">Address of the library.</param>
/// <param name="Follows">Themes that the reader follows, by number; null where nobody can follow.</param>
public sealed record LibraryView(PracticeLibrary Library, LibraryQuery Query, string Root, IReadOnlyList<int>? Follows);
