using LondonVRU.Application.Comparison;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Boroughs;

/// <summary>What one borough handed to London, and London's answer to it.</summary>
[Needs(Right.ReadShelf)]
internal sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>"2026-q3"; null for the latest that has opened.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>"plan", else the review.</summary>
    [FromQuery]
    public string? Kind { get; set; }

    /// <summary>What is posted.</summary>
    [BindProperty]
    public AnswerForm Input { get; set; } = new();

    public BoroughRecord Record { get; private set; } = null!;

    public SubmissionPage? Shown => Record.Shown;

    public bool ShowsPlan => Kind == "plan";

    /// <summary>The right, and a review that is still to be answered. Plans are answered where the panel reads them.</summary>
    public bool MayAnswer => actor.Has(Right.AnswerSubmissions) && Shown is { Kind: SubmissionKind.Review } && Answers.Count > 0;

    public string What => ShowsPlan ? $"plan {Quarter.YearName(Record.StartYear)}" : Record.Cycles is { } cycles ? $"review of {cycles.Chosen.Quarter.ShortName}" : "review";

    public string Heading => (Shown, Record.LastAnswer) switch
    {
        (null, _) => $"{Record.Borough.Name}’s {What} is not in",
        (_, null) => $"{Record.Borough.Name}’s {What} is to be read",
        (_, AnswerKind.Opened) => $"{Record.Borough.Name}’s {What} is being read",
        (_, AnswerKind.ChangesRequested) => $"{Record.Borough.Name} was asked to change its {What}",
        (_, AnswerKind.Reopened) => $"{Record.Borough.Name}’s {What} was reopened",
        (_, AnswerKind.Closed) => $"{Record.Borough.Name}’s {What} is closed",
        (_, AnswerKind.Accepted) => $"{Record.Borough.Name}’s {What} is accepted",
        _ => $"{Record.Borough.Name}’s {What} has feedback",
    };

    public string? Lead => Shown is not { } shown
        ? null
        : $"Version {shown.Version}, submitted on {Words.DayAndTime(shown.SubmittedAt)} by {shown.SubmittedBy}, signed off by {shown.SignedOffBy}{(shown.DaysLate is > 0 and var days ? $", {Words.Plural(days, "day")} late" : "")}.";

    /// <summary>What can be answered next.</summary>
    public IReadOnlyList<Choice> Answers => Shown is null ? [] : Record.LastAnswer switch
    {
        AnswerKind.ChangesRequested or AnswerKind.Reopened => [],
        AnswerKind.Closed => [Of(AnswerKind.Reopened)],
        var last =>
        [
            .. last is null ? [Of(AnswerKind.Opened)] : Array.Empty<Choice>(),
            Of(AnswerKind.Feedback), Of(AnswerKind.ChangesRequested), Of(AnswerKind.Reopened),
        ],
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { Id = Id<SubmissionAnswer>.New().ToString(), Submission = Shown?.Id.ToString(), Themes = [.. (Shown?.Themes ?? []).Select(theme => new ThemeForm { Id = theme.Id })] };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        actor.Require(Right.AnswerSubmissions);
        await LoadAsync(ct);
        if (Input.Answer is not { } kind || !Id<SubmissionAnswer>.TryParse(Input.Id, null, out var id) || !Id<Submission>.TryParse(Input.Submission, null, out var submission))
        {
            ModelState.AddModelError("Input.Answer", "Choose an answer.");
            return Refused();
        }

        // The version that was read, which a later one may have replaced; never another borough's.
        var themes = Input.Themes.Where(theme => theme.IsSaid).Select(theme => new ThemeWords(theme.Id, theme.Words, theme.WantsChanges)).ToList();
        await mediator.Send(new AnswerSubmission(id, Record.Borough.Id, submission, kind, Input.Words, themes), ct);
        Done = $"{Record.Borough.Name} can read your answer now.";
        return Redirect(Address());
    }

    public string NameOfTheme(Id<Theme> id) => Shown?.Themes.FirstOrDefault(theme => theme.Id == id)?.Name ?? "A theme";

    public string Address(string? cycle = null, bool? plan = null) =>
        $"/london/boroughs/{Record.Borough.Slug}?cycle={cycle ?? Record.Cycles?.Chosen.Code}{(plan ?? ShowsPlan ? "&kind=plan" : "")}";

    /// <summary>Plan, review and answers on one page that prints.</summary>
    public string ProfileHref => $"/london/boroughs/{Record.Borough.Slug}/profile{(Record.Cycles is { } cycles ? $"?cycle={cycles.Chosen.Code}" : "")}";

    public static string NameOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Opened => "Opened",
        AnswerKind.ChangesRequested => "Changes requested",
        AnswerKind.Feedback => "Feedback",
        AnswerKind.Accepted => "Accepted",
        AnswerKind.Closed => "Closed",
        _ => "Reopened",
    };

    public static FlagKind FlagOf(ActionOrigin origin) => origin switch
    {
        ActionOrigin.Essential => FlagKind.Essential,
        ActionOrigin.MenuOption => FlagKind.MenuOption,
        ActionOrigin.AdoptedPractice => FlagKind.AdoptedPractice,
        _ => FlagKind.Local,
    };

    public string KindOfTenant => Record.Borough.Kind == TenantKind.Bcu ? "Basic Command Unit, joint plan" : "Borough";

    protected override async Task LoadAsync(CancellationToken ct) =>
        Record = await mediator.Send(new GetBoroughRecord(Slug, Cycle, ShowsPlan ? SubmissionKind.Plan : SubmissionKind.Review), ct);

    protected override string FieldOf(string code) => code is "answer.no-reason" or "answer.no-words" or "answer.theme-reason" ? "Input.Words" : "Input.Answer";

    protected override string FieldName(string property) => property == nameof(AnswerSubmission.Words) ? "Input.Words" : "Input.Answer";

    private static Choice Of(AnswerKind kind) => new(kind.ToString(), NameOf(kind), kind switch
    {
        AnswerKind.Opened => "You have begun to read: it can’t be pulled back any more.",
        AnswerKind.ChangesRequested => "It goes back, with your reasons.",
        AnswerKind.Feedback => "Your words, without sending it back.",
        _ => "It goes back because something has changed since, with the reason.",
    });

    internal sealed class AnswerForm
    {
        public string? Id { get; set; }

        /// <summary>The version that was on the page.</summary>
        public string? Submission { get; set; }

        public AnswerKind? Answer { get; set; }

        public string? Words { get; set; }

        public List<ThemeForm> Themes { get; set; } = [];
    }

    /// <summary>What is said of one theme.</summary>
    internal sealed class ThemeForm
    {
        public Id<Theme> Id { get; set; }

        public string? Words { get; set; }

        public bool WantsChanges { get; set; }

        public bool IsSaid => WantsChanges || !string.IsNullOrWhiteSpace(Words);
    }
}
