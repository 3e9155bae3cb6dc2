using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.Plans.Actions;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>The review of a quarter from first word to London's answer. Everything on one page, saved in parts.</summary>
[Needs(Right.ReadPlan)]
internal sealed partial class ReviewModel(IMediator mediator, Actor actor, TimeProvider clock) : FormPage
{
    /// <summary>The one theme that is being saved; null for all.</summary>
    private Id<Theme>? saved;

    /// <summary>"2026-q3".</summary>
    [FromRoute]
    public string Cycle { get; set; } = "";

    [BindProperty]
    public List<NarrativeInput> Narratives { get; set; } = [];

    [BindProperty]
    public string? Help { get; set; }

    /// <summary>The words asked for help as they were read.</summary>
    [BindProperty]
    public string? HelpRead { get; set; }

    /// <summary>The actions ticked as unchanged, each with the id of the update to be: "action update".</summary>
    [BindProperty]
    public List<string> Same { get; set; } = [];

    [BindProperty]
    public string? Word { get; set; }

    /// <summary>How the action is going that is updated on this page.</summary>
    [BindProperty]
    public UpdateForm Input { get; set; } = new();

    /// <summary>The action whose form stands open; null for none.</summary>
    [FromQuery(Name = "update")]
    public Id<PlanAction>? Open { get; set; }

    [BindProperty]
    public List<QuestionInput> Questions { get; set; } = [];

    [BindProperty]
    public List<SpendInput> Spend { get; set; } = [];

    [BindProperty]
    public string? EarlyBecause { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public ReviewPage Review { get; private set; } = null!;

    /// <summary>Said on this very page, where others' typed words keep it from being loaded anew.</summary>
    public string? JustSaved { get; private set; }

    public DateOnly Today { get; } = LondonTime.Today(clock);

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>The coordinator, while it is open.</summary>
    public bool Writes => actor.Has(Right.EditPlan) && Review.State == ReviewState.Open;

    /// <summary>The coordinator, whatever its state.</summary>
    public bool Coordinates => actor.Has(Right.EditPlan);

    /// <summary>An approver who did not send it themselves, while it waits.</summary>
    public bool Signs => actor.Has(Right.SignOff) && Review.State == ReviewState.AwaitingSignOff && Review.Course.AskedById != actor.PersonIdOrNull;

    public Id<Person>? Me => actor.PersonIdOrNull;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Open is { } open && Review.AllActions().All(action => action.Id != open))
        {
            throw new NotFoundException();
        }
    }

    public async Task<IActionResult> OnPostHelpAsync(CancellationToken ct)
    {
        await mediator.Send(new AskForHelp(Cycle, Help, HelpRead ?? ""), ct);
        return Back("What you ask of London is saved.", "help");
    }

    public async Task<IActionResult> OnPostNoChangeAsync(CancellationToken ct)
    {
        var updates = Ticked;
        var done = await mediator.Send(new NoChangeInBulk(Cycle, updates, Word), ct);
        return Back(
            done == updates.Count
                ? $"{Words.CountFirst(done, "action")} {(done == 1 ? "says" : "say")} that nothing has changed."
                : $"{Words.CountFirst(done, "action")} saved; the others had been updated in the meantime.",
            "updates");
    }

    public async Task<IActionResult> OnPostRemindAsync(Id<Person> person, CancellationToken ct)
    {
        await mediator.Send(new RemindOwner(Cycle, person), ct);
        return Back("They get a letter with the actions that wait for them.", "updates", "Reminded");
    }

    public Task<IActionResult> OnPostAskAsync(CancellationToken ct) =>
        StepAsync(new AskForReviewSignOff(Cycle, EarlyBecause), "The chair has been asked to sign. What is said of actions from now on belongs to the next review.", "Sent to the chair", ct);

    public Task<IActionResult> OnPostSignAsync(CancellationToken ct) => StepAsync(new SignOffReview(Cycle), "The coordinator can hand it to London now.", "Signed", ct);

    public Task<IActionResult> OnPostDeclineAsync(CancellationToken ct) => StepAsync(new DeclineReview(Cycle, Reason), "The coordinator reads your reason.", "Sent back", ct);

    public Task<IActionResult> OnPostSubmitAsync(CancellationToken ct) => StepAsync(new SubmitReview(Cycle), "London has the review as the chair signed it.", "Handed in", ct);

    public Task<IActionResult> OnPostReopenAsync(CancellationToken ct) => StepAsync(new ReopenAfterAnswer(Cycle), "What you handed in stays as it was; this is the next version.", "Open again", ct);

    protected override async Task LoadAsync(CancellationToken ct) => Review = await mediator.Send(new GetReview(Cycle), ct);

    protected override string FieldOf(string code) => code switch
    {
        "review.incomplete" => nameof(EarlyBecause),
        _ when Open is not null && Input.FieldOf(code) is { } field => $"{nameof(Input)}.{field}",
        "update.nothing-before" => nameof(Word),
        _ => "",
    };

    protected override string FieldName(string property) =>
        Open is not null ? $"{nameof(Input)}.{property}"
        : property.StartsWith("Lines[", StringComparison.Ordinal) ? SpendField(property)
        : property.StartsWith("Answers[", StringComparison.Ordinal) ? property.Replace("Answers[", "Questions[", StringComparison.Ordinal)
        : property == nameof(NoChangeInBulk.Updates) ? nameof(Word)
        : property == nameof(AskForHelp.Words) ? nameof(Help)
        : saved is { } only ? FieldOf(Narratives.FindIndex(narrative => narrative.ThemeId == only))
        : property;

    private Task<int> WriteAsync(Id<Theme>? theme, CancellationToken ct) => mediator.Send(
        new WriteNarratives(
            Cycle,
            [.. Narratives.Where(narrative => theme is null || narrative.ThemeId == theme).Select(n => new NarrativeWords(n.ThemeId, n.Words, n.Version, n.Read ?? "", n.Help, n.HelpRead ?? ""))]),
        ct);

    private async Task<IActionResult> StepAsync(IRequest command, string done, string title, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        return Back(done, null, title);
    }

    private RedirectToPageResult Back(string done, string? place, string title = "Saved")
    {
        TempData.Say(done, title);
        return RedirectToPage(null, null, new { Cycle }, place);
    }
}
