using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>What is checked before an edition is published, and the one button that does it.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class PublishModel(IMediator mediator) : DraftPage(mediator)
{
    /// <summary>Of the edition, as it was looked at.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IReadOnlyList<EditionCheck> Checks { get; private set; } = [];

    public bool MayBePublished => Checks.All(check => !check.Blocks);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Edition.Version;
        return IsDraft ? Page() : Redirect(Root);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(new PublishEdition(Code, Version), ct);
        TempData.Say("Every partnership can begin its plan on it. Their coordinators get a letter.", "Published");
        return Redirect(Root);
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Checks = IsDraft ? await Mediator.Send(new GetEditionChecks(Code), ct) : [];
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Edition.Version;
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else changed the draft while you looked at it. Nothing is published yet: look again, then publish.");
        return true;
    }
}
