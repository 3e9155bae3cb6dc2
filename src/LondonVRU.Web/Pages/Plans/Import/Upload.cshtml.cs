using System.Text;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Plans.Import;

[Needs(Right.EditPlan, Right.UpdateOwnActions)]
[EnableRateLimiting(RateLimitOptions.Upload)]
[RequestSizeLimit(DocumentLimits.FileBytes + 1024 * 1024)]
[RequestFormLimits(MultipartBodyLengthLimit = DocumentLimits.FileBytes + 1024 * 1024, ValueLengthLimit = DocumentLimits.FileBytes)]
public sealed class UploadModel(IMediator mediator, Actor actor) : FormPage
{
    /// <summary>Else the reader can only bring back a workbook with how their own actions are going.</summary>
    public bool MayEdit => actor.Has(Right.EditPlan);

    [FromRoute]
    public int Year { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    public IReadOnlyList<WaitingImport> Waiting { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is null && string.IsNullOrWhiteSpace(Pasted))
        {
            throw new RuleBrokenException("import.no-file", "Choose a file, or paste the table’s words.");
        }

        await using var content = Upload?.OpenReadStream() ?? new MemoryStream(Encoding.UTF8.GetBytes(Pasted!));
        var id = await mediator.Send(new ReadDocument(Year, Upload?.FileName ?? "Pasted words", content), ct);
        return RedirectToPage("Preview", new { Year, Id = id });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Waiting = await mediator.Send(new GetImports(Year), ct);

    protected override string FieldOf(string code) => Upload is null ? nameof(Pasted) : nameof(Upload);
}
