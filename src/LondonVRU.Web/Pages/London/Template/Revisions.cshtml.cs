using LondonVRU.Application.People;
using LondonVRU.Application.Templates;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>The revisions of an edition, each with what it changed.</summary>
[Needs(Right.ReadShelf)]
internal sealed class RevisionsModel(IMediator mediator, Actor actor) : FormPage
{
    /// <summary>"2026-27".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    public RevisionsPage Edition { get; private set; } = null!;

    public string Root => $"/london/template/{Code}";

    public bool MayManage => actor.Has(Right.ManageTemplates);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var number = await mediator.Send(new BeginRevision(Code), ct);
        TempData.Say("Choose the actions that are to be worded anew.", $"Revision {number} has begun");
        return Redirect($"{Root}/revisions/{number}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Edition = await mediator.Send(new GetRevisions(Code), ct);
}
