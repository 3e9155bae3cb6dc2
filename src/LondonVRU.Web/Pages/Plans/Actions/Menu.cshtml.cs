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

/// <summary>Where an option of the menu stands in a plan.</summary>
public enum MenuAnswer
{
    Open,
    InPlan,
    Declined,
}

/// <summary>What London's edition offers beyond the minimum standards: filtered by the address, adopted several at once, or declined with a reason.</summary>
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

    [FromQuery(Name = "answer")]
    public MenuAnswer[] Answers { get; set; } = [];

    /// <summary>Ids of what is ticked.</summary>
    [BindProperty]
    public string[] Option { get; set; } = [];

    /// <summary>The option whose own button was pressed.</summary>
    [BindProperty]
    public string? Chosen { get; set; }

    /// <summary>Reasons as they are typed, by the id of the option.</summary>
    [BindProperty(Name = nameof(Reasons))]
    public Dictionary<string, string?> Reasons { get; set; } = [];

    public MenuPage Menu { get; private set; } = null!;

    public IReadOnlyList<MenuPage.Theme> Shown { get; private set; } = [];

    public IReadOnlyList<Choice> Agencies => [.. All.SelectMany(option => option.SuggestedAgencies).Distinct().Order(StringComparer.Ordinal).Select(name => new Choice(name, name))];

    public IEnumerable<MenuPage.Option> All => Menu.Themes.SelectMany(theme => theme.Options);

    public static MenuAnswer AnswerOf(MenuPage.Option option) =>
        option.ActionId is not null ? MenuAnswer.InPlan : option.DeclinedBecause is not null ? MenuAnswer.Declined : MenuAnswer.Open;

    public static string NameOf(MenuAnswer answer) => answer switch { MenuAnswer.InPlan => "In the plan", MenuAnswer.Declined => "Declined", _ => "No answer yet" };

    /// <summary>"12 of 31 other boroughs chose it"; empty while there is nothing to count.</summary>
    public string OthersOf(MenuPage.Option option) => Menu.OtherPlans == 0 ? "" : option.Others switch
    {
        0 => $"None of {Words.Plural(Menu.OtherPlans, "other borough")} chose it.",
        var some => $"{Words.Figure(some)} of {Words.Plural(Menu.OtherPlans, "other borough")} chose it.",
    };

    /// <summary>Where the button of a handler leads, with the same filter.</summary>
    public string Do(string handler) => $"{Request.PathBase}{Request.Path}{Unhandled().Add("handler", handler)}";

    public string? ReasonOf(MenuPage.Option option) => Reasons.GetValueOrDefault(option.Id.ToString());

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAdoptAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var added = await mediator.Send(new AdoptOptions(Year, [.. Option.Select(IdOf)]), ct);
        TempData.Say(added == 0 ? "What you ticked is in the plan already." : $"{Words.CountFirst(added, "option")} from the menu {(added == 1 ? "is" : "are")} in the plan, each with the next number of its theme.", "Adopted");
        return Again();
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new DeclineOption(Year, IdOf(Chosen), Reasons.GetValueOrDefault(Chosen ?? "")), ct);
        TempData.Say("London reads the reason when the plan is submitted. Adopting the option takes it back.", "Declined");
        return Again();
    }

    public async Task<IActionResult> OnPostReconsiderAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new ReconsiderOption(Year, IdOf(Chosen)), ct);
        TempData.Say("The option is open again.");
        return Again();
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

    protected override string FieldName(string property) => property == nameof(DeclineOption.Reason) ? ReasonField : nameof(Option);

    protected override string FieldOf(string code) => code == "option.decline-reason" ? ReasonField : "";

    private string ReasonField => $"{nameof(Reasons)}[{Chosen}]";

    private static Id<TemplateAction> IdOf(string? id) => Id<TemplateAction>.TryParse(id, null, out var parsed) ? parsed : throw new NotFoundException();

    /// <summary>The same part of the menu.</summary>
    private RedirectResult Again() => Redirect($"{Request.PathBase}{Request.Path}{Unhandled()}{(Chosen is null ? "" : $"#o-{Chosen}")}");

    private QueryString Unhandled()
    {
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(Request.QueryString.Value);
        query.Remove("handler");
        return QueryString.Create(query);
    }

    private bool Fits(MenuPage.Option option, string[] words) =>
        (Weightings.Length == 0 || Weightings.Contains(option.Weighting))
        && (Answers.Length == 0 || Answers.Contains(AnswerOf(option)))
        && (string.IsNullOrEmpty(Agency) || option.SuggestedAgencies.Contains(Agency, StringComparer.OrdinalIgnoreCase))
        && words.All(word => $"{option.Text} {option.Guidance}".Contains(word, StringComparison.OrdinalIgnoreCase));
}
