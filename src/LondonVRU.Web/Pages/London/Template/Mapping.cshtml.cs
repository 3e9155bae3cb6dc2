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

/// <summary>Where the themes and actions of the edition before went: made by itself, mended by hand as long as the edition is a draft.</summary>
[Needs(Right.ReadShelf)]
internal sealed class MappingModel(IMediator mediator, Application.People.Actor actor) : FormPage
{
    /// <summary>"2027-28".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>Code of the edition before.</summary>
    [BindProperty]
    public string? Follows { get; set; }

    /// <summary>By the id of a theme of the edition before: the theme that it went to; empty for none.</summary>
    [BindProperty(Name = nameof(Theme))]
    public Dictionary<string, string?> Theme { get; set; } = [];

    /// <summary>Likewise, of actions.</summary>
    [BindProperty(Name = nameof(Action))]
    public Dictionary<string, string?> Action { get; set; } = [];

    public MappingPage Mapping { get; private set; } = null!;

    public bool MayMap => Mapping.IsDraft && actor.Has(Right.ManageTemplates);

    public string Root => $"/london/template/{Code}";

    public IReadOnlyList<Choice> ThemeChoices => [.. Mapping.Own.Themes.Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}"))];

    public IReadOnlyList<Choice> ActionChoices =>
        [.. Mapping.Own.Themes.SelectMany(theme => theme.Actions, (theme, action) => new Choice(action.Id.ToString(), $"{action.Code} {ActionNames.Title(action.Text)}", Group: $"{theme.Number}. {theme.Name}"))];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostFollowAsync(CancellationToken ct)
    {
        await mediator.Send(new FollowEdition(Code, Follows ?? ""), ct);
        TempData.Say("What could be mapped by names and words is mapped. Look at the rest.", "Mapped");
        return Redirect($"{Root}/mapping");
    }

    public async Task<IActionResult> OnPostMapAsync(CancellationToken ct)
    {
        await mediator.Send(
            new MapEdition(Code, Theme.ToDictionary(pair => Read<Theme>(pair.Key) ?? throw new NotFoundException(), pair => Read<Theme>(pair.Value)),
                Action.ToDictionary(pair => Read<TemplateAction>(pair.Key) ?? throw new NotFoundException(), pair => Read<TemplateAction>(pair.Value))),
            ct);
        TempData.Say("Plans will be carried over so.");
        return Redirect($"{Root}/mapping");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Mapping = await mediator.Send(new GetEditionMapping(Code), ct);

    protected override string FieldOf(string code) => code == "edition.follows-later" ? nameof(Follows) : "";

    private static Id<T>? Read<T>(string? id) => string.IsNullOrEmpty(id) ? null : Id<T>.TryParse(id, null, out var read) ? read : throw new NotFoundException();
}
