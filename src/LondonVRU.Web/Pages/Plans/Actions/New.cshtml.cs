using LondonVRU.Application.People;
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

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>A local action for the plan.</summary>
[Needs(Right.EditPlan)]
public sealed class NewModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one action.</summary>
    [BindProperty]
    public Id<PlanAction> ActionId { get; set; } = Id<PlanAction>.New();

    [BindProperty(SupportsGet = true)]
    public string? ThemeId { get; set; }

    [BindProperty]
    public ActionForm Input { get; set; } = new();

    public MenuPage Plan { get; private set; } = null!;

    public IReadOnlyList<ListPeople.Entry> People { get; private set; } = [];

    public PlanAgencies Agencies { get; private set; } = null!;

    public IReadOnlyList<Choice> Themes => [.. Plan.Themes.Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}"))];

    public ActionFieldsView Fields => new(Input, ActionForm.Owners(People), IsEssential: false, Agencies);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.Owner() is { } owner && People.All(person => person.Id != owner))
        {
            ModelState.AddModelError("Input.OwnerId", "Choose somebody of this partnership. Whoever you chose may have left.");
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await mediator.Send(new AddAction(Year, ActionId, Id<Theme>.TryParse(ThemeId, null, out var theme) ? theme : null, Input.Words() with { DoesNotApplyBecause = null }), ct);
        TempData.Say($"{ActionNames.Title(Input.Words().Text)} is in the plan.", "Action added");
        return RedirectToPage("Index", new { Year, id = ActionId.Value });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Plan = await mediator.Send(new GetMenu(Year), ct);
        People = await mediator.Send(new ListPeople(), ct);
        Agencies = await mediator.Send(new ListAgencies(Year), ct);
    }

    protected override string FieldName(string property) => property == nameof(ThemeId) ? property : $"{nameof(Input)}.{property}";

    protected override string FieldOf(string code) => code switch
    {
        "action.no-text" => "Input.Text",
        "plan.no-such-theme" => nameof(ThemeId),
        _ => "",
    };
}
