using LondonVRU.Application.Comparison;
using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.Practices;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Practices;

/// <summary>London words a practice; beside it stands what the partnership says otherwise.</summary>
[Needs(Right.ManagePractice)]
public sealed class EditModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Id<Practice> Id { get; set; }

    [BindProperty]
    public PracticeForm Input { get; set; } = new();

    /// <summary>That was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>Of the nomination that stood beside it; null for none.</summary>
    [BindProperty]
    public int? ReadVersion { get; set; }

    /// <summary>Fields whose words are taken from the partnership.</summary>
    [BindProperty]
    public string[] Fields { get; set; } = [];

    public PracticeText Practice { get; private set; } = null!;

    /// <summary>Null for London's own, or once it was taken back.</summary>
    public NominationRow? Nomination { get; private set; }

    public IReadOnlyList<PracticeDifference> Differences { get; private set; } = [];

    /// <summary>The partnership's words are newer than those that were looked at last.</summary>
    public bool HasNews => Nomination is { } row && row.Version > row.ReadVersion;

    public PracticeContent? Theirs { get; private set; }

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        await mediator.Send(new SavePractice(Id, Version, Input.Content(), ReadVersion), ct);
        TempData.Say("It is saved.");
        return RedirectToPage("Practice", new { Id });
    }

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct)
    {
        await mediator.Send(new TakeTheirWords(Id, Version, Fields), ct);
        TempData.Say("Their words are taken.");
        return RedirectToPage(new { Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Practice = await mediator.Send(new GetPracticeText(Id), ct);
        Themes = await mediator.Send(new ListThemesOfToday(), ct);
        Nomination = Practice.NominationId is { } id ? (await mediator.Send(new GetNominations(id), ct)).SingleOrDefault() : null;
        Differences = Nomination is null ? [] : PracticeFields.Differences(Practice.Content, Nomination.Content);
        if (Input.Name is null && Input.Summary is null)
        {
            // Another form of the page was sent, or none: this one stands as it is saved.
            (Input, Version) = (PracticeForm.Of(Practice.Content), Practice.Version);
        }
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Theirs, Version) = (Practice.Content, Practice.Version);
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else changed it while you did. Both are shown: make one of them and save again.");
        return true;
    }

    protected override string FieldOf(string code) => code == "practice.no-name" ? "Input.Name" : "";

    protected override string FieldName(string property) => $"Input.{property}";
}
