using System.Globalization;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Panel;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Plans;

/// <summary>The panel's desk for one plan: theme by theme, each seat's score, what is agreed, and London's answer.</summary>
[Needs(Right.ReadShelf)]
public sealed class PlanModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Submission> Id { get; set; }

    /// <summary>Number of the theme that is read; null for none.</summary>
    [FromQuery]
    public int? Theme { get; set; }

    /// <summary>Made up by the form, so that it sent twice is one answer.</summary>
    [BindProperty(Name = "answerId")]
    public Id<SubmissionAnswer> AnswerId { get; set; }

    [BindProperty]
    public NoteForm Note { get; set; } = new();

    [BindProperty]
    public AgreedForm Agreed { get; set; } = new();

    [BindProperty]
    public AnswerForm Answer { get; set; } = new();

    public PanelWork Work { get; private set; } = null!;

    /// <summary>What another officer has agreed meanwhile; null unless they were quicker.</summary>
    public PanelWork.Agreement? Theirs { get; private set; }

    public string Root => $"/london/plans/{Id}";

    public PanelWork.Theme? Chosen => Work.Themes.FirstOrDefault(theme => theme.Number == Theme);

    /// <summary>What the panel thinks is for those who sit on it and those who answer.</summary>
    public bool IsOfPanel => actor.Has(Right.SitOnPanel) || actor.Has(Right.AnswerSubmissions);

    public bool MayAnswer => actor.Has(Right.AnswerSubmissions) && Work.IsLatest;

    /// <summary>It can be scored now.</summary>
    public bool IsInHand => Work is { IsLatest: true, Stage: PanelStage.InPanel };

    /// <summary>Null for whoever does not sit on the panel.</summary>
    public Seat? MySeat => Work.Seats.FirstOrDefault(seat => seat.PersonId is { } holder && holder == actor.PersonIdOrNull)?.Seat;

    public bool HasLetter => actor.Has(Right.Export) && Work.Answers.Any(answer => answer.Kind != AnswerKind.Opened);

    public IReadOnlyList<Column> Columns =>
    [
        new("Theme"),
        .. IsOfPanel ? [new("MPS"), new("VRU"), new("London Councils"), new("Agreed")] : Array.Empty<Column>(),
    ];

    public IReadOnlyList<Choice> ScoreChoices { get; } =
        [.. Enumerable.Range(Seats.LowestScore, Seats.HighestScore).Select(score => new Choice(score.ToString(CultureInfo.InvariantCulture), $"{score}. {Seats.Meaning(score)}"))];

    /// <summary>What can be answered next.</summary>
    public IReadOnlyList<Choice> Answers => Work.Stage switch
    {
        PanelStage.InPanel =>
        [
            new(nameof(AnswerKind.Accepted), "Accepted", "It comes into force, and other boroughs can read its actions."),
            new(nameof(AnswerKind.ChangesRequested), "Changes requested", "It goes back. The themes that have to change are those marked so."),
            new(nameof(AnswerKind.Feedback), "Feedback", "The borough reads what is agreed, and the plan stays with the panel."),
        ],
        PanelStage.Accepted => [new(nameof(AnswerKind.Reopened), "Reopened", "It goes back because something has changed since, with the reason. The accepted version stays in force until the next is accepted.")],
        _ => [],
    };

    public string Title => Work.Stage switch
    {
        PanelStage.ToOpen => $"{Work.Name}’s plan is to be opened",
        PanelStage.InPanel => Work.Scored == Work.Scores ? $"{Work.Name}’s plan is scored: answer it" : $"{Work.Name}’s plan has {Work.Scored} of {Work.Scores} scores",
        PanelStage.Accepted => $"{Work.Name}’s plan is accepted",
        _ => $"{Work.Name} was asked to change its plan",
    };

    public string Lead => $"Submitted on {Words.DayAndTime(Work.SubmittedAt)} by {Work.SubmittedBy}, signed off by {Work.SignedOffBy}.";

    /// <summary>What an answer takes over of what is agreed.</summary>
    public string AgreedWords
    {
        get
        {
            var changes = Work.Themes.Count(theme => theme.Agreed is { WantsChanges: true });
            var words = Work.Themes.Count(theme => theme.Agreed is { WantsChanges: false, Words.Length: > 0 });
            List<string> parts = [.. changes > 0 ? [$"{Words.Count(changes, "theme")} to change"] : Array.Empty<string>(), .. words > 0 ? [$"feedback on {Words.Count(words, "theme")}"] : Array.Empty<string>()];
            return parts.Count == 0 ? "Nothing is agreed for single themes yet." : $"The borough will read: {Words.List(parts)}.";
        }
    }

    public static string WordsOf(PanelWork.Agreement? agreed) => agreed switch
    {
        { WantsChanges: true } => "To change",
        { Words.Length: > 0 } => "Feedback",
        _ => "–",
    };

    public string NameOf(Id<Theme> theme) => Work.Themes.FirstOrDefault(one => one.Id == theme)?.Name ?? "";

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        await mediator.Send(new AnswerSubmission(AnswerId, null, Id, AnswerKind.Opened, null), ct);
        TempData.Say("The plan is open to the panel. The borough can’t pull it back any more.");
        return Redirect(Root);
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken ct)
    {
        await mediator.Send(new WritePanelNote(Id, Note.ThemeId, Note.Seat, Note.Score, Note.Words), ct);
        TempData.Say("Your score is kept.");
        return Redirect($"{Root}?theme={Theme}#theme");
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct)
    {
        await mediator.Send(new AgreeFeedback(Id, Agreed.ThemeId, Agreed.Words, Agreed.WantsChanges, Agreed.Version), ct);
        TempData.Say("What is agreed is kept. The borough reads it once the answer is sent.");
        return Redirect($"{Root}?theme={Theme}#theme");
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        actor.Require(Right.AnswerSubmissions);
        if (Answer.Kind is not { } kind)
        {
            await LoadAsync(ct);
            ModelState.AddModelError("Answer.Kind", "Choose an answer.");
            return Refused();
        }

        await mediator.Send(new AnswerSubmission(AnswerId, null, Id, kind, Answer.Words), ct);
        TempData.Say("The borough can read the answer now.");
        return Redirect(Root);
    }

    /// <summary>What was not sent is as it is kept.</summary>
    protected override async Task LoadAsync(CancellationToken ct)
    {
        Work = await mediator.Send(new GetPanelWork(Id), ct);
        AnswerId = AnswerId == default ? Id<SubmissionAnswer>.New() : AnswerId;
        if (Note.ThemeId == default && Chosen is { } read && MySeat is { } seat)
        {
            Note = new() { Score = read.Of(seat)?.Score, Words = read.Of(seat)?.Words };
        }

        if (Agreed.ThemeId == default && Chosen?.Agreed is { } kept)
        {
            Agreed = new() { Words = kept.Words, WantsChanges = kept.WantsChanges, Version = kept.Version };
        }
    }

    /// <summary>Another officer wrote what is agreed: their words stand above one's own, and keeping one's own is then the choice.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Theirs = Chosen?.Agreed;
        ModelState.Remove("Agreed.Version");
        Agreed.Version = Theirs?.Version ?? 0;
        ModelState.AddModelError("Agreed.Words", "Somebody else wrote this meanwhile. Their words are above; keep yours only if they should replace them.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "answer.no-reason" or "answer.no-words" => "Answer.Words",
        "answer.theme-reason" when Agreed.ThemeId != default => "Agreed.Words",
        "panel.empty-note" or "panel.no-such-score" => "Note.Score",
        _ when code.StartsWith("answer.", StringComparison.Ordinal) && Answer.Kind is not null => "Answer.Kind",
        _ => "",
    };

    protected override string FieldName(string property) => property != "Words" ? "" : Answer.Kind is not null ? "Answer.Words" : Agreed.ThemeId != default ? "Agreed.Words" : "Note.Words";

    /// <summary>What a seat says of the theme.</summary>
    public sealed class NoteForm
    {
        public Id<Theme> ThemeId { get; set; }

        public Seat Seat { get; set; }

        public int? Score { get; set; }

        public string? Words { get; set; }
    }

    /// <summary>What is agreed for the theme.</summary>
    public sealed class AgreedForm
    {
        public Id<Theme> ThemeId { get; set; }

        public string? Words { get; set; }

        public bool WantsChanges { get; set; }

        /// <summary>That was read; 0 where there was nothing yet.</summary>
        public int Version { get; set; }
    }

    /// <summary>London's answer.</summary>
    public sealed class AnswerForm
    {
        public AnswerKind? Kind { get; set; }

        public string? Words { get; set; }
    }
}
