using LondonVRU.Application.Papers;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>Makes the private part of a review's paper: asks under which paragraph and why, and gives the document.</summary>
[Needs(Right.ReadRestricted)]
[EnableRateLimiting(RateLimitOptions.Export)]
public sealed class PrivatePartModel(IMediator mediator) : FormPage
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    /// <summary>Key of a template, for the front table.</summary>
    [FromQuery(Name = "template")]
    public string? Template { get; set; }

    /// <summary>The day of the meeting.</summary>
    [FromQuery(Name = "meeting")]
    public DateOnly? Meeting { get; set; }

    /// <summary>Of Schedule 12A.</summary>
    [BindProperty]
    public List<int> Paragraphs { get; set; } = [];

    [BindProperty]
    public string? PublicInterest { get; set; }

    [BindProperty]
    public string? Format { get; set; }

    public ReviewPaperPage Paper { get; private set; } = null!;

    public IReadOnlyList<Choice> Choices { get; } = [.. ExemptInformation.Paragraphs.Select(paragraph => new Choice($"{paragraph.Key}", $"{paragraph.Key}. Information {paragraph.Value}"))];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var file = await mediator.Send(new MakePrivatePart(Cycle, Template, Meeting, Paragraphs, PublicInterest, Format), ct);
        return File(file.Content, file.ContentType, file.Name);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Paper = await mediator.Send(new GetReviewPaper(Cycle, Template, Meeting), ct);
}
