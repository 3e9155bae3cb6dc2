using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>A new action of a draft.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class NewActionModel(IMediator mediator) : DraftPage(mediator)
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one action.</summary>
    [BindProperty]
    public Id<TemplateAction> ActionId { get; set; } = Id<TemplateAction>.New();

    [BindProperty]
    public TemplateForm Input { get; set; } = new();

    /// <summary>"show" if the guidance is to be looked at, and nothing saved.</summary>
    [BindProperty]
    public string? Look { get; set; }

    /// <summary>The theme to begin with.</summary>
    [FromQuery(Name = "theme")]
    public string? Suggested { get; set; }

    public TemplateFieldsView View => new(Input, ThemeChoices, [], Look is null ? null : Input.Guidance ?? "");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.ThemeId = Suggested;
        return IsDraft ? Page() : Redirect(Root);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Look is not null)
        {
            return Page();
        }

        await Mediator.Send(new AddTemplateAction(Code, ActionId, Input.Theme(), Input.Words()), ct);
        TempData.Say($"{Components.ActionNames.Title(Input.Words().Text)} is in the draft.", "Added");
        return Redirect($"{Root}/draft#action-{ActionId}");
    }

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";

    protected override string FieldOf(string code) => code switch
    {
        "template-action.no-text" => "Input.Text",
        "template-action.bad-link" => "Input.EvidenceLinks",
        "theme.full" => "Input.ThemeId",
        _ => "",
    };
}
