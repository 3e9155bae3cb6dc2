using LondonVRU.Application.Templates;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.Plans.Actions;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>An action of a draft.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class EditActionModel(IMediator mediator) : TemplateWordingPage
{
    [FromRoute(Name = "templateAction")]
    public Guid Id { get; set; }

    public EditionPage Edition { get; private set; } = null!;

    public TemplateActionView Action { get; private set; } = null!;

    internal Crumb[] Crumbs => [new("Template", "/london/template"), new(Edition.Name, $"{Root}/draft")];

    public override TemplateFieldsView View => new(Input, Themes, Clashes, Reading);

    protected override (TemplateForm Form, int Version) Saved => (TemplateForm.Of(Action.Words, Action.ThemeId), Action.Version);

    private IReadOnlyList<Choice> Themes => [.. Edition.Themes.Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Begin();
        return Edition.State == EditionState.Draft ? Page() : Redirect(Root);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (IsToBeShown())
        {
            return Clashes.Count > 0 ? Refused() : Page();
        }

        await mediator.Send(new EditTemplateAction(Code, new(Id), Version, Input.Theme(), Input.Words()), ct);
        TempData.Say(SavedWords(Action.ActionCode));
        return Redirect($"{Root}/draft#action-{Id}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Edition = await DraftPage.ReadAsync(mediator, Code, ct);
        Action = await mediator.Send(new GetTemplateAction(Code, new(Id)), ct);
    }

    protected override string? Shown(FormField<TemplateForm> field, TemplateForm form) =>
        field.Name == nameof(TemplateForm.ThemeId) ? Themes.FirstOrDefault(theme => theme.Value == form.ThemeId)?.Text : base.Shown(field, form);
}
