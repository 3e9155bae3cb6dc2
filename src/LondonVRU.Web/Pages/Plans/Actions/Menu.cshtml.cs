using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>What London's edition offers beyond the minimum standards: filtered by the address, adopted several at once.</summary>
[Needs(Right.EditPlan)]
public sealed class MenuModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    /// <summary>Words to look for in an option's text and guidance.</summary>
    [FromQuery(Name = "q")]
    public string? Search { get; set; }

    /// <summary>Numbers of themes; none is all.</summary>
    [FromQuery(Name = "theme")]
    public int[] ThemeNumbers { get; set; } = [];

    [FromQuery(Name = "weighting")]
    public Weighting[] Weightings { get; set; } = [];

    [FromQuery(Name = "agency")]
    public string? Agency { get; set; }

    /// <summary>Ids of what is ticked.</summary>
    [BindProperty]
    public string[] Option { get; set; } = [];

    public MenuPage Menu { get; private set; } = null!;

    public IReadOnlyList<MenuPage.Theme> Shown { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies =>
        [.. Menu.Themes.SelectMany(theme => theme.Options).SelectMany(option => option.SuggestedAgencies).Distinct().Order(StringComparer.Ordinal).Select(name => new Choice(name, name))];

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var added = await mediator.Send(new AdoptOptions(Year, [.. Option.Select(id => Id<TemplateAction>.TryParse(id, null, out var parsed) ? parsed : throw new NotFoundException())]), ct);
        TempData.Say(added == 0 ? "What you ticked is in the plan already." : $"{Words.CountFirst(added, "option")} from the menu {(added == 1 ? "is" : "are")} in the plan, each with the next number of its theme.", "Adopted");
        return Redirect($"{Request.PathBase}{Request.Path}{Request.QueryString}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Menu = await mediator.Send(new GetMenu(Year), ct);
        var words = (Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Shown =
        [
            .. Menu.Themes.Where(theme => ThemeNumbers.Length == 0 || ThemeNumbers.Contains(theme.Number))
                .Select(theme => theme with { Options = [.. theme.Options.Where(option => Fits(option, words))] })
                .Where(theme => theme.Options.Count > 0),
        ];
    }

    protected override string FieldName(string property) => nameof(Option);

    private bool Fits(MenuPage.Option option, string[] words) =>
        (Weightings.Length == 0 || Weightings.Contains(option.Weighting))
        && (string.IsNullOrEmpty(Agency) || option.SuggestedAgencies.Contains(Agency, StringComparer.OrdinalIgnoreCase))
        && words.All(word => $"{option.Text} {option.Guidance}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
