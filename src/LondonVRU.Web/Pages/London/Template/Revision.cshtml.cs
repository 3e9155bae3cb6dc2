using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>The workbench of a revision: which actions it words anew, why, and the button that publishes it.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class RevisionModel(IMediator mediator) : FormPage
{
    /// <summary>"2026-27".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    [FromRoute]
    public int Number { get; set; }

    /// <summary>Of the revision, as it was looked at.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public EditionPage Edition { get; private set; } = null!;

    public RevisionsPage.Entry Revision { get; private set; } = null!;

    public string Root => $"/london/template/{Code}";

    public string Here => $"{Root}/revisions/{Number}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Note, Version) = (Revision.Note, Revision.Version);
        return Revision.State == RevisionState.Draft ? Page() : Redirect($"{Root}/revisions#r-{Number}");
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken ct)
    {
        await mediator.Send(new NoteRevision(Code, Number, Note), ct);
        TempData.Say("Partnerships will read why.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostLeaveAsync([FromQuery(Name = "action")] Guid action, CancellationToken ct)
    {
        await mediator.Send(new LeaveAction(Code, Number, new(action)), ct);
        TempData.Say("Its words stay as they are.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct)
    {
        await mediator.Send(new PublishRevision(Code, Number, Version), ct);
        TempData.Say("Plans on this edition are told. Their coordinators get a letter.", $"Revision {Number} is published");
        return Redirect($"{Root}/revisions");
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await mediator.Send(new DiscardRevision(Code, Number), ct);
        TempData.Say("The words in force stay.", "Discarded");
        return Redirect($"{Root}/revisions");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Edition = await DraftPage.ReadAsync(mediator, Code, ct);
        Revision = (await mediator.Send(new GetRevisions(Code), ct)).Revisions.SingleOrDefault(revision => revision.Number == Number) ?? throw new NotFoundException();
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Note, Version) = (Revision.Note, Revision.Version);
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else changed the revision while you looked at it. Nothing is published yet: look again.");
        return true;
    }

    protected override string FieldOf(string code) => code == "revision.no-note" ? nameof(Note) : "";

    internal Crumb[] Crumbs => [new("Template", "/london/template"), new(Edition.Name, Root), new("Revisions", $"{Root}/revisions")];
}
