using LondonVRU.Application.Evidence;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>Puts a file to an action, or to one of its updates; without one in the address, it is chosen.</summary>
[Needs(Right.UpdateAllActions, Right.UpdateOwnActions)]
[EnableRateLimiting(RateLimitOptions.Upload)]
[RequestSizeLimit(EvidencePages.RequestBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = EvidencePages.RequestBytes)]
public sealed class NewModel(IMediator mediator) : FormPage, IEvidenceInput
{
    /// <summary>The action; chosen in the form if the address does not say it.</summary>
    [BindProperty(SupportsGet = true)]
    public Id<PlanAction>? To { get; set; }

    /// <summary>One of its updates; null for the action itself.</summary>
    [BindProperty(SupportsGet = true)]
    public Id<ActionUpdate>? UpdateId { get; set; }

    /// <summary>Chosen with the form: sent twice it is one piece of evidence.</summary>
    [BindProperty]
    public Id<EvidenceFile> EvidenceId { get; set; }

    [BindProperty]
    public EvidenceForm Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Null until one is chosen.</summary>
    public ActionView? Action { get; private set; }

    /// <summary>Those that the reader may keep evidence of; empty if the address says which.</summary>
    public IReadOnlyList<Choice> Choices { get; private set; } = [];

    public string NameHint => "Optional: else the file’s own name";

    public bool OfRestricted => Action?.IsRestricted == true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        EvidenceId = Id<EvidenceFile>.New();
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (To is not { } action || action.Value == Guid.Empty)
        {
            throw new RuleBrokenException("evidence.no-action", "Choose the action that it belongs to.");
        }

        await using var content = Upload?.OpenReadStream();
        await mediator.Send(new AddEvidence(action, UpdateId, EvidenceId, Input.Words(), Upload?.FileName ?? "", content), ct);
        TempData.Say("The evidence is kept.", "Saved");
        return Redirect($"{Request.PathBase}/evidence/{EvidenceId}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        if (To is { } action && action.Value != Guid.Empty)
        {
            Action = await mediator.Send(new GetAction(action), ct);
            return;
        }

        Choices = [new("", "Choose an action"), .. (await mediator.Send(new ListOwnPlaces(), ct)).Select(place => new Choice(place.Id.ToString(), $"{place.FullNumber} {ActionNames.Title(place.Text)} ({Quarter.YearName(place.StartYear)})"))];
    }

    protected override string FieldOf(string code) => EvidenceForm.FieldOf(code) ?? (code == "evidence.no-action" ? nameof(To) : nameof(Upload));

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";
}
