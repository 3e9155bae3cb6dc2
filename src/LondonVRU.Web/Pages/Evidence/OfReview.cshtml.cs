using LondonVRU.Application.Evidence;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>Puts a file to a review.</summary>
[Needs(Right.EditPlan)]
[EnableRateLimiting(RateLimitOptions.Upload)]
[RequestSizeLimit(EvidencePages.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = EvidencePages.RequestBytes)]
public sealed class OfReviewModel(IMediator mediator) : FormPage, IEvidenceInput
{
    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    /// <summary>Chosen with the form: sent twice it is one piece of evidence.</summary>
    [BindProperty]
    public Id<EvidenceFile> EvidenceId { get; set; }

    [BindProperty]
    public EvidenceForm Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public CycleName Title { get; private set; }

    public string NameHint => "Optional: else the file’s own name";

    public bool OfRestricted => false;

    public async Task OnGetAsync(CancellationToken ct)
    {
        EvidenceId = Id<EvidenceFile>.New();
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await using var content = Upload?.OpenReadStream();
        await mediator.Send(new AddReviewEvidence(Cycle, EvidenceId, Input.Words(), Upload?.FileName ?? "", content), ct);
        TempData.Say("The evidence is kept.", "Saved");
        return Redirect($"{Request.PathBase}/evidence/{EvidenceId}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var review = await mediator.Send(new GetReview(Cycle), ct);
        Title = review.State is null ? throw new NotFoundException() : review.Cycle.Title;
    }

    protected override string FieldOf(string code) => EvidenceForm.FieldOf(code) ?? nameof(Upload);

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";
}
