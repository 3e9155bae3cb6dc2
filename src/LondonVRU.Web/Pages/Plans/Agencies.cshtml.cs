using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Puts one agency in the place of others, after showing what would change.</summary>
[Needs(Right.EditPlan)]
public sealed class AgenciesModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    /// <summary>As the plan names them.</summary>
    [BindProperty(SupportsGet = true)]
    public string[] From { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    public PlanAgencies Agencies { get; private set; } = null!;

    /// <summary>What would change, with its number.</summary>
    public IReadOnlyList<(string Number, PlanPage.Row Row)> Preview { get; private set; } = [];

    public bool IsPreview => From.Length > 0 || To is not null;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await mediator.Send(new ReassignAgency(Year, From, To), ct);
        TempData.Say($"{Words.CountFirst(changed, "action")} {(changed == 1 ? "is" : "are")} led by {To?.Trim()} now.");
        return Redirect($"{Request.PathBase}/plans/{Year}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Agencies = await mediator.Send(new ListAgencies(Year), ct);
        if (From.Length > 0 && To is not null)
        {
            var plan = await mediator.Send(new GetPlan(Year), ct);
            Preview =
            [
                .. plan.Themes.SelectMany(
                    theme => theme.Actions.Where(row => row.IsOpen && row.LeadAgency is { } lead && lead != To.Trim() && From.Contains(lead, StringComparer.OrdinalIgnoreCase)),
                    (theme, row) => ($"{theme.Number}.{row.Number}", row)),
            ];
        }
    }

    protected override string FieldName(string property) => "";
}
