using LondonVRU.Application.Papers;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Papers;

/// <summary>The confirmation that names what goes.</summary>
[Needs(Right.EditPlan)]
public sealed class RemoveModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>As it was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    public PaperTemplateRow Template { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Template.Version;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new RemovePaperTemplate(new(Id), Version), ct);
        TempData.Say($"{Template.Content.Name} is no longer offered.", "Removed");
        return RedirectToPage("Index");
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Template = (await mediator.Send(new ListPaperTemplates(), ct)).SingleOrDefault(template => template.Id == new Id<PaperTemplate>(Id)) ?? throw new NotFoundException();

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ModelState.Remove(nameof(Version));
        Version = Template.Version;
        ModelState.AddModelError("", "Somebody else changed this template in the meantime. Look at it first, or press again to remove it.");
        return true;
    }
}
