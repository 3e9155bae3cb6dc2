using LondonVRU.Application.People;
using LondonVRU.Application.Reviews.Risks;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Risks;

/// <summary>Every risk and issue of the partnership, and a form to raise another.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    [BindProperty]
    public RiskForm Input { get; set; } = new();

    public IReadOnlyList<RiskRow> Risks { get; private set; } = [];

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public bool MayWrite => actor.Has(Right.EditPlan);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input = new() { Id = Id<Risk>.New() };
        await LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new RaiseRisk(Input.Id, Input.Content()), ct);
        TempData.Say("It is raised, and stands in the review.");
        return RedirectToPage();
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Risks = await mediator.Send(new GetRisks(), ct);
        if (MayWrite)
        {
            (Themes, People) = await RiskChoices.ReadAsync(mediator, ct);
        }
    }

    protected override string FieldName(string property) => $"Input.{property}";
}
