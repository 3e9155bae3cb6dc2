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

/// <summary>The confirmation that names what goes: an action, a theme with its actions, or the whole draft.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class RemoveModel(IMediator mediator) : DraftPage(mediator)
{
    [FromQuery(Name = "theme")]
    public Guid? ThemeId { get; set; }

    [FromQuery(Name = "action")]
    public Guid? ActionId { get; set; }

    public EditionPage.Theme? Theme => Edition.Themes.SingleOrDefault(theme => theme.Id.Value == ThemeId);

    public EditionPage.Action? Action => Edition.Themes.SelectMany(theme => theme.Actions).SingleOrDefault(action => action.Id.Value == ActionId);

    public string Title => Action is { } action ? $"Remove {action.Code} from the draft?" : Theme is { } theme ? $"Remove theme {theme.Number} and its {Words.Plural(theme.Actions.Count, "action")}?" : $"Discard the draft for {Quarter.YearName(Edition.StartYear)}?";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return IsDraft ? Page() : Redirect(Root);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Action is { } action)
        {
            await Mediator.Send(new RemoveTemplateAction(Code, action.Id), ct);
            TempData.Say($"{ActionNames.Title(action.Words.Text)} is out of the draft.", "Removed");
            return Redirect($"{Root}/draft");
        }

        if (Theme is { } theme)
        {
            await Mediator.Send(new RemoveTheme(Code, theme.Id), ct);
            TempData.Say($"“{theme.Name}” is out of the draft.", "Removed");
            return Redirect($"{Root}/draft");
        }

        await Mediator.Send(new DiscardEdition(Code), ct);
        TempData.Say($"The draft for {Quarter.YearName(Edition.StartYear)} is gone.", "Discarded");
        return Redirect("/london/template");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        if ((ActionId is not null && Action is null) || (ThemeId is not null && Theme is null))
        {
            throw new NotFoundException();
        }
    }
}
