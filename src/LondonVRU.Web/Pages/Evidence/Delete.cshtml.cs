using LondonVRU.Application.Evidence;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Evidence;

/// <summary>The confirmation that names what goes, and asks why.</summary>
[Needs(Right.UpdateAllActions, Right.UpdateOwnActions)]
public sealed class DeleteModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Id<EvidenceFile> Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Because { get; set; }

    public EvidenceView Evidence { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Evidence.Version;
        return Evidence.MayKeep ? Page() : Forbid();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new DeleteEvidence(Id, Version, Because), ct);
        TempData.Say("Its files are gone. What is known of it stays, with who deleted it and why.", "Deleted");
        return Redirect($"{Request.PathBase}/evidence/{Id}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Evidence = await mediator.Send(new GetEvidence(Id), ct);

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Evidence.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", "Somebody else changed this evidence in the meantime: look at what goes now, and delete it again if it is to go.");
        return true;
    }

    protected override string FieldOf(string code) => code == "evidence.no-reason" ? nameof(Because) : "";
}
