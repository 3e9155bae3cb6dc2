using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>The short form that asks an adopter what came of it.</summary>
[Needs(Right.EditPlan)]
public sealed class AdoptionModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Id<Adoption> Id { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one report.</summary>
    [BindProperty]
    public Id<AdoptionReport> ReportId { get; set; } = Id<AdoptionReport>.New();

    [BindProperty]
    public PracticeOutcome? Outcome { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Altered { get; set; }

    [BindProperty]
    public bool ForAll { get; set; }

    public AdoptionPage Adoption { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new ReportAdoption(Id, ReportId, Outcome, Words, Altered, ForAll), ct);
        TempData.Say("Thank you: it stands beside the practice.");
        return RedirectToPage("Practice", new { Id = Adoption.PracticeId });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Adoption = await mediator.Send(new GetAdoption(Id), ct);

    protected override string FieldOf(string code) => code == "practice.no-result" ? nameof(Words) : "";
}
