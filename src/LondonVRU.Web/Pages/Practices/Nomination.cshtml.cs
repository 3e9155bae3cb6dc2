using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>One nomination: word it, hand it over, take it back, see how London words it.</summary>
[Needs(Right.NominatePractice)]
public sealed class NominationModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Nomination> Id { get; set; }

    [BindProperty]
    public PracticeForm Input { get; set; } = new();

    /// <summary>That was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    public NominationRow Nomination { get; private set; } = null!;

    /// <summary>What somebody else made of it meanwhile; null for nothing.</summary>
    public PracticeContent? Theirs { get; private set; }

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    /// <summary>What the browser kept while it was typed, and forgets now that it is saved.</summary>
    [TempData]
    public string? Forgets { get; set; }

    internal static string Kept(Actor actor) => $"{actor.PersonId.Value:N}/nomination";

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await mediator.Send(new SaveNomination(Id, Version, Input.Content()), ct);
        Forgets = Kept(actor);
        TempData.Say("It is saved.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostHandOverAsync(CancellationToken ct)
    {
        await mediator.Send(new SaveNomination(Id, Version, Input.Content()), ct);
        Version++;
        await mediator.Send(new HandOverNomination(Id, Version), ct);
        Forgets = Kept(actor);
        TempData.Say("London has it. You get a letter when it is published.");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct)
    {
        await mediator.Send(new TakeBackNomination(Id), ct);
        TempData.Say("It is yours alone again.");
        return RedirectToPage(new { Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Nomination = (await mediator.Send(new GetNominations(Id), ct)).SingleOrDefault() ?? throw new NotFoundException();
        Themes = await mediator.Send(new ListThemesOfToday(), ct);
        if (Input.Name is null && Input.Summary is null && Version == 0)
        {
            // Another form of the page was sent, or none: this one stands as it is saved.
            (Input, Version) = (PracticeForm.Of(Nomination.Content), Nomination.Version);
        }
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Theirs, Version) = (Nomination.Content, Nomination.Version);
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else changed it while you did. Both are shown: make one of them and save again.");
        return true;
    }

    protected override string FieldOf(string code) => code == "practice.no-name" ? "Input.Name" : "";

    protected override string FieldName(string property) => $"Input.{property}";
}
