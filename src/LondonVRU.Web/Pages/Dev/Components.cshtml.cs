using System.ComponentModel.DataAnnotations;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Dev;

/// <summary>Every component in its states, with invented content. In Development only.</summary>
[AllowAnonymous]
internal sealed class ComponentsModel(IWebHostEnvironment environment) : PageModel
{
    public static readonly IReadOnlyList<(string Css, string Name, string Use)> Swatches =
    [
        ("ink", "Ink", "Headings, the due panel"), ("text", "Text", "Words, 16.3 to 1"), ("muted", "Muted", "Second words, 6.9 to 1"),
        ("strong", "Strong line", "Fields, 4.3 to 1"), ("line", "Line", "Quiet rules"), ("mist", "Mist", "Panels"),
        ("teal", "Teal", "What can be acted on, 6.3 to 1"), ("teal-tint", "Teal tint", "Good news"),
        ("lamp", "Lamplight", "Here and now; ink on it 9.5 to 1"), ("lamp-tint", "Lamp tint", "Demonstration, drafts"),
    ];

    public static readonly IReadOnlyList<StripSquare> Squares =
    [
        .. ActionStatuses.All.Select((status, index) => new StripSquare(status, "#", $"Example {index + 1}: {status.Name()}")),
        new(null, "#", "Example 7: No word yet"),
        new(ActionStatus.OnTrack, "", "Example 8, without a page: On track"),
    ];

    public static readonly IReadOnlyList<Choice> Agencies =
    [
        new("council", "Council"), new("police", "Met Police"), new("nhs", "NHS", Group: "Health"), new("icb", "Integrated care board", Group: "Health"),
        new("vcs", "Voluntary & community sector", Group: "Others"),
    ];

    public static readonly IReadOnlyList<Choice> Readers =
    [
        new("all", "Everyone in the plan"), new("restricted", "Restricted", "Only those who own it, and the coordinator"),
    ];

    public static readonly IReadOnlyList<double> Months = [42, 62, 60, 57, 68, 61, 64, 65, 53, 42, 48, 41, 40, 44, 47, 42, 58, 45, 35, 42, 54, 33, 34, 31];

    public static IReadOnlyList<MapTile> Map { get; } =
    [
        .. LondonSquares.All.Select(square =>
        {
            var name = Words.First(square.Slug.Replace('-', ' '));
            var (state, note) = square.Slug switch
            {
                "enfield" or "brent" => (MapTileState.Late, "4 days"),
                "sutton" => (MapTileState.WithChair, "Chair"),
                "city-of-london" => (MapTileState.Extension, "29 Jan"),
                "bexley" => (MapTileState.UnderWay, "60%"),
                "bromley" => (MapTileState.NotBegun, ""),
                _ => (MapTileState.Submitted, ""),
            };
            var help = square.Slug is "enfield" or "croydon";
            return new MapTile(
                square.Slug, ShortNameOf(square.Slug, name), square.Abbreviation, square.Row, square.Column, state, note, help, $"{name}: {state}{(help ? ", asks for help" : "")}", "#");
        }),
    ];

    public static HeatMap Heat { get; } = new(
        "How many actions are off track (R) or at risk (A). Where none is, how many are on track or done (G).",
        [new("Governance", "Governance"), new("Access to weapons", "Reducing access to weapons"), new("Victims", "Supporting victims of violence and vulnerability"), new("Diversion", "Positive diversion from violence")],
        [
            new("Central East", [new("Hackney", "#", [new(0, 0, 3, 3, "#"), new(0, 1, 4, 6, "#"), new(1, 1, 4, 7, "#"), new(2, 0, 3, 6, "#")]), new("Tower Hamlets", "#", [null, null, null, null])]),
            new("South East", [new("Lewisham", "#", [new(0, 0, 4, 4, "#"), new(1, 1, 4, 6, "#", IsCurrent: true), new(0, 2, 3, 5, "#"), new(0, 0, 6, 6, "#")])]),
        ]);

    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>Shows the refusal of that HTTP status instead of everything else.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Refusal { get; set; }

    public IActionResult OnGet() => environment.IsDevelopment() ? Page() : NotFound();

    public IActionResult OnPost()
    {
        if (!environment.IsDevelopment())
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            TempData.Say("Four people were reminded. They have until Tuesday 12 January.", "Sent");
            return RedirectToPage();
        }

        return Page();
    }

    private static string ShortNameOf(string slug, string name) => slug switch
    {
        "hammersmith-and-fulham" => "H’smith & Fulham",
        "kensington-and-chelsea" => "Kensington & Chelsea",
        "barking-and-dagenham" => "Barking & Dagenham",
        "westminster" => "West\u00ADminster",
        "wandsworth" => "Wands\u00ADworth",
        "city-of-london" => "City",
        "richmond-upon-thames" => "Richmond",
        "kingston-upon-thames" => "Kingston",
        _ => name,
    };

    internal sealed class Form
    {
        [Required(ErrorMessage = "Say why it is off track")]
        [StringLength(200, ErrorMessage = "Say it in 200 characters")]
        public string? Why { get; set; }

        [Required(ErrorMessage = "Say when it ends")]
        public string? End { get; set; } = "Mar-27";

        [Required(ErrorMessage = "Choose a day")]
        public DateOnly? Due { get; set; }

        [Range(0, 1_000_000, ErrorMessage = "Give an amount up to £1,000,000")]
        public int? Pounds { get; set; }

        [Required(ErrorMessage = "Choose the lead agency")]
        public string? Agency { get; set; }

        [Required(ErrorMessage = "Choose who may read it")]
        public string? Reader { get; set; }

        public IReadOnlyList<string> Partners { get; set; } = ["police"];

        public bool IsJoint { get; set; }

        [Required(ErrorMessage = "Choose how it is going")]
        public ActionStatus? Status { get; set; }

        public IFormFile? File { get; set; }
    }
}
