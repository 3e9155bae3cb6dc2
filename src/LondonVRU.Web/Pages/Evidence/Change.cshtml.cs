using LondonVRU.Application.Evidence;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>What is said of a piece of evidence, changed.</summary>
[Needs(Right.UpdateAllActions, Right.UpdateOwnActions)]
public sealed class ChangeModel(IMediator mediator) : FormPage, IEvidenceInput
{
    [FromRoute]
    public Id<EvidenceFile> Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public EvidenceForm Input { get; set; } = new();

    public EvidenceView Evidence { get; private set; } = null!;

    public string? NameHint => null;

    public bool OfRestricted { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Evidence.Version;
        Input = new()
        {
            Name = Evidence.Name, Description = Evidence.Description, Date = Evidence.Date, IsRestricted = Evidence.IsMarkedRestricted, IsShared = Evidence.IsShared,
        };
        return Evidence.MayKeep ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new ChangeEvidence(Id, Version, Input.Words()), ct);
        TempData.Say("The evidence is changed.", "Saved");
        return Redirect($"{Request.PathBase}/evidence/{Id}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Evidence = await mediator.Send(new GetEvidence(Id), ct);
        OfRestricted = Evidence.With.ActionId is { } action && (await mediator.Send(new GetAction(action), ct)).IsRestricted;
    }

    /// <summary>Says what stands now; saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Evidence.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", $"Somebody else changed this evidence in the meantime. It is called “{Evidence.Name}” now. Yours stands below; save again if it is to count.");
        return true;
    }

    protected override string FieldOf(string code) => EvidenceForm.FieldOf(code) ?? "";

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";
}
