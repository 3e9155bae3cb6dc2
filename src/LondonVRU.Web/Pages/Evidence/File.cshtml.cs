using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>One piece of evidence: what is said of it, what can be shown of it, its versions, and the form for a newer one.</summary>
[Needs(Right.ReadPlan)]
[EnableRateLimiting(RateLimitOptions.Upload)]
[RequestSizeLimit(EvidencePages.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = EvidencePages.RequestBytes)]
public sealed class FileModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [FromRoute]
    public Id<EvidenceFile> Id { get; set; }

    /// <summary>That the form was filled in for.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public EvidenceView Evidence { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Evidence.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await using var content = Upload?.OpenReadStream();
        await mediator.Send(new AddEvidenceVersion(Id, Version, Upload?.FileName ?? "", content), ct);
        TempData.Say("The newer version is kept; those before stay.", "Saved");
        return Redirect($"{Request.PathBase}/evidence/{Id}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Evidence = await mediator.Send(new GetEvidence(Id, WithPreview: true), ct);

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Evidence.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", $"Somebody else changed this evidence in the meantime: its latest version is {Evidence.Versions.Count} now. Choose your file again if it is still to be added.");
        return true;
    }

    protected override string FieldOf(string code) => code is "evidence.closed" or "evidence.deleted" or "evidence.store-down" ? "" : nameof(Upload);
}
