using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Next year's plan from this year's: what goes on, what stays behind, what is new, what has no place. One look, one button.</summary>
[Needs(Right.EditPlan)]
public sealed class RefreshModel(IMediator mediator) : FormPage
{
    /// <summary>Of the plan to be made.</summary>
    [FromRoute]
    public int Year { get; set; }

    /// <summary>Ids of actions that go on.</summary>
    [BindProperty]
    public string[] Carry { get; set; } = [];

    /// <summary>By the id of an action that has no place: the theme chosen for it; empty to leave it.</summary>
    [BindProperty(Name = nameof(Place))]
    public Dictionary<string, string?> Place { get; set; } = [];

    /// <summary>Ids of new menu options to adopt at once.</summary>
    [BindProperty]
    public string[] Option { get; set; } = [];

    public RefreshPage Refresh { get; private set; } = null!;

    public IReadOnlyList<Choice> Themes => [.. Refresh.Themes.Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}")), new("leave", "Leave it in the earlier plan")];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        try
        {
            await LoadAsync(ct);
        }
        catch (RuleBrokenException broken) when (broken.Code == "plan.exists")
        {
            TempData.Say(broken.Message, "Nothing to make");
            return Redirect(Url.Content($"~/plans/{Year}"));
        }

        Carry = [.. Refresh.With(CarryFate.Forward).Select(row => row.Id.ToString())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var going = Carry.Select(Action).ToHashSet();
        if (!going.All(id => Refresh.Actions.Any(row => row.Id == id)))
        {
            throw new NotFoundException();
        }

        List<Id<PlanAction>> leave = [.. Refresh.With(CarryFate.Forward).Where(row => !row.IsEssential && !going.Contains(row.Id)).Select(row => row.Id)];
        Dictionary<Id<PlanAction>, Id<Theme>> themes = [];
        foreach (var (id, chosen) in Place)
        {
            if (chosen == "leave")
            {
                leave.Add(Action(id));
            }
            else if (!string.IsNullOrEmpty(chosen))
            {
                themes[Action(id)] = Id<Theme>.TryParse(chosen, null, out var theme) ? theme : throw new NotFoundException();
            }
        }

        foreach (var row in Refresh.With(CarryFate.Unplaced).Where(row => !themes.ContainsKey(row.Id) && !leave.Contains(row.Id)))
        {
            ModelState.AddModelError($"Place[{row.Id}]", $"Choose a theme for {row.EarlierNumber}, or leave it in the earlier plan.");
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        var carried = await mediator.Send(
            new RefreshPlan(Year, leave, themes, [.. Option.Select(id => Id<TemplateAction>.TryParse(id, null, out var read) ? read : throw new NotFoundException())]), ct);
        TempData.Say($"{Words.CountFirst(carried, "action")} {(carried == 1 ? "goes" : "go")} on from {Quarter.YearName(Refresh.EarlierYear)}, each with its history. The plan of {Quarter.YearName(Refresh.EarlierYear)} stays as it is.", $"The plan for {Quarter.YearName(Year)} is made");
        return Redirect(Url.Content($"~/plans/{Year}"));
    }

    protected override async Task LoadAsync(CancellationToken ct) => Refresh = await mediator.Send(new GetRefresh(Year), ct);

    private static Id<PlanAction> Action(string id) => Id<PlanAction>.TryParse(id, null, out var read) ? read : throw new NotFoundException();
}
