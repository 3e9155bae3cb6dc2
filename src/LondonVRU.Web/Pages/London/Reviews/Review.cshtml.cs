using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Reviews;

/// <summary>One review as it came in, the quarter before beside it, and London's answer.</summary>
[Needs(Right.ReadShelf)]
public sealed class ReviewModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Submission> Id { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one answer.</summary>
    [BindProperty(Name = "answerId")]
    public Id<SubmissionAnswer> AnswerId { get; set; }

    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public ReviewToAnswer Work { get; private set; } = null!;

    public CycleName Cycle => Work.Review.Title!.Value;

    public bool MayAnswer => actor.Has(Right.AnswerSubmissions) && Work.IsLatest;

    public string Title => Work.Stage switch
    {
        ReviewStage.New => $"{Work.Review.Name}’s review is to be read",
        ReviewStage.BeingRead => $"{Work.Review.Name}’s review is being read",
        ReviewStage.SentBack => $"{Work.Review.Name}’s review was sent back",
        ReviewStage.Closed => $"{Work.Review.Name}’s review is closed",
        _ => $"{Work.Review.Name}’s review has feedback",
    };

    public string Lead =>
        $"Submitted on {Words.DayAndTime(Work.Review.SubmittedAt)} by {Work.Review.SubmittedBy}, signed off by {Work.Review.SignedOffBy}, {ReviewWords.Lateness(Work.Review.DaysLate ?? 0)}.";

    /// <summary>What can be answered next.</summary>
    public IReadOnlyList<Choice> Answers => Work.Stage switch
    {
        ReviewStage.SentBack => [],
        ReviewStage.Closed => [Of(AnswerKind.Reopened)],
        _ => [Of(AnswerKind.Feedback), Of(AnswerKind.ChangesRequested), Of(AnswerKind.Closed), Of(AnswerKind.Reopened)],
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        AnswerId = Id<SubmissionAnswer>.New();
        Input = new() { Themes = [.. Work.Review.Themes.Select(theme => new ThemeForm { Id = theme.Id })] };
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        await mediator.Send(new AnswerSubmission(AnswerId, null, Id, AnswerKind.Opened, null, []), ct);
        TempData.Say("The coordinator is told that London has begun to read.", title: "Sent");
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.Answer is not { } kind)
        {
            ModelState.AddModelError("Input.Answer", "Choose an answer.");
            return Refused();
        }

        var isShort = kind is AnswerKind.Reopened;
        var themes = isShort || kind == AnswerKind.Closed ? [] : Input.Themes.Where(theme => theme.IsSaid).Select(theme => new ThemeWords(theme.Id, theme.Words, theme.WantsChanges)).ToList();
        var undertakings = isShort ? [] : Input.Undertakings.Where(said => !string.IsNullOrWhiteSpace(said.Words)).Select(said => new UndertakingWords(said.Request, said.Subject, said.Words)).ToList();
        await mediator.Send(new AnswerSubmission(AnswerId, null, Id, kind, Input.Words, themes, undertakings), ct);
        TempData.Say($"{Work.Review.Name} can read your answer now.", title: "Sent");
        return RedirectToPage(new { Id });
    }

    public string NameOfTheme(Id<Theme> id) => Work.Review.Themes.FirstOrDefault(theme => theme.Id == id)?.Name ?? "A theme";

    public string WhereOf(UndertakingWords said) => Work.Requests.FirstOrDefault(asked => asked.Request == said.Request && asked.Subject == said.Subject)?.Where ?? "a request";

    public string? TypedFor(ReviewToAnswer.Asked asked) => Input.Undertakings.FirstOrDefault(said => said.Request == asked.Request && said.Subject == asked.Subject)?.Words;

    public string NameOf(AnswerKind kind) => Boroughs.IndexModel.NameOf(kind);

    protected override async Task LoadAsync(CancellationToken ct) => Work = await mediator.Send(new GetReviewToAnswer(Id), ct);

    protected override string FieldOf(string code) => code is "answer.no-reason" or "answer.no-words" or "answer.theme-reason" ? "Input.Words" : "Input.Answer";

    protected override string FieldName(string property) => property == nameof(AnswerSubmission.Words) ? "Input.Words" : "Input.Answer";

    private static Choice Of(AnswerKind kind) => new(kind.ToString(), Boroughs.IndexModel.NameOf(kind), kind switch
    {
        AnswerKind.ChangesRequested => "It goes back, with your reasons.",
        AnswerKind.Feedback => "Your words, without sending it back.",
        AnswerKind.Closed => "Nothing more is expected of the borough.",
        _ => "It goes back because something has changed since, with the reason.",
    });

    /// <summary>What is typed.</summary>
    public sealed class AnswerForm
    {
        public AnswerKind? Answer { get; set; }

        public string? Words { get; set; }

        public List<ThemeForm> Themes { get; set; } = [];

        public List<UndertakingForm> Undertakings { get; set; } = [];
    }

    /// <summary>What is said of one theme.</summary>
    public sealed class ThemeForm
    {
        public Id<Theme> Id { get; set; }

        public string? Words { get; set; }

        public bool WantsChanges { get; set; }

        public bool IsSaid => WantsChanges || !string.IsNullOrWhiteSpace(Words);
    }

    /// <summary>What London will do about one thing that is asked.</summary>
    public sealed class UndertakingForm
    {
        public Request Request { get; set; }

        public Guid Subject { get; set; }

        public string? Words { get; set; }
    }
}
