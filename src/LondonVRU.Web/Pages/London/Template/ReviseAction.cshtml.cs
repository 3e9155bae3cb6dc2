using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>Other words for an action of a published edition, in the draft of a revision.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class ReviseActionModel(IMediator mediator) : TemplateWordingPage
{
    /// <summary>Of the revision.</summary>
    [FromRoute]
    public int Number { get; set; }

    [FromRoute(Name = "templateAction")]
    public Guid Id { get; set; }

    public TemplateActionView Action { get; private set; } = null!;

    public string Here => $"{Root}/revisions/{Number}";

    public override TemplateFieldsView View => new(Input, null, Clashes, Reading);

    protected override (TemplateForm Form, int Version) Saved => (TemplateForm.Of(Action.Words, null), Action.Version);

    internal Crumb[] Crumbs => [new("Template", "/london/template"), new(Action.EditionName, Root), new("Revisions", $"{Root}/revisions"), new($"Revision {Number}", Here)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Begin();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.Kind = Action.Words.Kind;
        if (!string.IsNullOrEmpty(Input.ThemeId) && Input.Theme() != Action.ThemeId)
        {
            // A revision moves nothing.
            throw new NotFoundException();
        }

        Input.ThemeId = null;
        if (IsToBeShown())
        {
            return Clashes.Count > 0 ? Refused() : Page();
        }

        await mediator.Send(new WordAction(Code, Number, new(Id), Version, Input.Words()), ct);
        TempData.Say(SavedWords($"{Action.ActionCode} in revision {Number}"));
        return Redirect(Here);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Action = await mediator.Send(new GetTemplateAction(Code, new(Id), Number), ct);
}
