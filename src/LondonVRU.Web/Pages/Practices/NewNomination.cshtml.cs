using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>Begins a nomination, from an action or from nothing.</summary>
[Needs(Right.NominatePractice)]
public sealed class NewNominationModel(IMediator mediator, Actor actor) : FormPage
{
    /// <summary>The action that it begins with; null for none.</summary>
    [BindProperty(SupportsGet = true, Name = "of")]
    public Id<PlanAction>? ActionId { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one.</summary>
    [BindProperty]
    public Id<Nomination> NominationId { get; set; } = Id<Nomination>.New();

    [BindProperty]
    public PracticeForm Input { get; set; } = new();

    /// <summary>What the browser kept while it was typed; the page of the draft has it forgotten.</summary>
    [TempData]
    public string? Forgets { get; set; }

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    public bool IsRestricted { get; private set; }

    public string? Keeps => IsRestricted ? null : $"{NominationModel.Kept(actor)}/{ActionId}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var start = await mediator.Send(new BeginNomination(ActionId), ct);
        (Input, IsRestricted) = (PracticeForm.Of(start.Content), start.IsRestricted);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SaveNomination(NominationId, null, Input.Content(), ActionId), ct);
        Forgets = NominationModel.Kept(actor);
        TempData.Say("The draft is kept. Hand it over when it is complete.");
        return RedirectToPage("Nomination", new { Id = NominationId });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Themes = await mediator.Send(new ListThemesOfToday(), ct);

    protected override string FieldOf(string code) => code == "practice.no-name" ? "Input.Name" : "";

    protected override string FieldName(string property) => $"Input.{property}";
}
