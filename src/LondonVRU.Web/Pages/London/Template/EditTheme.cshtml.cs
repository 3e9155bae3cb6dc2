using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>The names of a theme of a draft; with the id of none, a new one.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class EditThemeModel(IMediator mediator) : DraftPage(mediator)
{
    /// <summary>Null for a new theme.</summary>
    [FromRoute]
    public Guid? Id { get; set; }

    /// <summary>Of a new theme: made when the form is shown, so that the same form sent twice is one theme.</summary>
    [BindProperty]
    public Id<Theme> ThemeId { get; set; } = Id<Theme>.New();

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? ShortName { get; set; }

    /// <summary>One a line.</summary>
    [BindProperty]
    public string? FormerNames { get; set; }

    public EditionPage.Theme? Theme { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Name, ShortName, FormerNames) = (Theme?.Name, Theme?.ShortName, Theme is null ? null : string.Join('\n', Theme.FormerNames));
        return IsDraft ? Page() : Redirect(Root);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var id = Theme?.Id ?? ThemeId;
        await Mediator.Send(new SaveTheme(Code, id, Name ?? "", ShortName, TemplateForm.Lines(FormerNames)), ct);
        TempData.Say($"Theme “{Name}” is saved.");
        return Redirect($"{Root}/draft#theme-{id}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Theme = Id is { } id ? Edition.Themes.SingleOrDefault(theme => theme.Id.Value == id) ?? throw new NotFoundException() : null;
    }

    protected override string FieldOf(string code) => code is "theme.no-name" or "theme.name-taken" ? nameof(Name) : "";
}
