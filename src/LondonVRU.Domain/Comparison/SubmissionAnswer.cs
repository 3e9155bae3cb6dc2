using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

public enum AnswerKind
{
    /// <summary>The panel has begun to read: it can't be pulled back any more.</summary>
    Opened,
    ChangesRequested,
    Feedback,
    Accepted,
    Reopened,

    /// <summary>A review is done with: nothing more is expected of anybody.</summary>
    Closed,
}

/// <summary>What London says of one theme.</summary>
/// <param name="Words">The reasons, or the feedback; null for none.</param>
/// <param name="WantsChanges">The theme is one of those that have to change.</param>
public sealed record ThemeWords(Id<Theme> ThemeId, string? Words, bool WantsChanges);

/// <summary>What London answered to a submission. London never writes a tenant's own rows.</summary>
public sealed class SubmissionAnswer : IWrittenByLondon, IRecorded
{
    public const int WordsMaxLength = 4000;
    public const int NameMaxLength = 120;

    private readonly List<AnsweredTheme> themes = [];
    private readonly List<Undertaking> undertakings = [];

    private SubmissionAnswer()
    {
    }

    public Id<SubmissionAnswer> Id { get; private init; }

    public Id<Submission> SubmissionId { get; private init; }

    /// <summary>Whose submission it answers.</summary>
    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Always London.</summary>
    public Visibility Visibility { get; private init; }

    /// <summary>From 1 within the submission: of two officers who answer at once, one is told.</summary>
    public int Number { get; private init; }

    public AnswerKind Kind { get; private init; }

    /// <summary>Reasons or feedback; null where none are needed.</summary>
    public string? Words { get; private init; }

    [NotInRecord("The entry says who.")]
    public string By { get; private init; } = "";

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime At { get; private init; }

    /// <summary>What it says of single themes.</summary>
    public IReadOnlyList<AnsweredTheme> Themes => themes;

    /// <summary>What London will do about single things that a review asked for.</summary>
    public IReadOnlyList<Undertaking> Undertakings => undertakings;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => SubmissionId.Value;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one answer; null for a new one.</param>
    /// <param name="themes">What is said of single themes; null for nothing. Those without words and without a wish for changes are passed over.</param>
    /// <param name="number">From 1 within the submission.</param>
    /// <param name="undertakings">What London will do about what a review asked for; null for nothing. Those without words are passed over.</param>
    /// <exception cref="RuleBrokenException">
    /// Changes are asked for, or it is reopened, without a reason; of a plan, without naming a theme; a theme is to change without a reason; feedback has no
    /// words; a review is accepted, or something accepted is to change.
    /// </exception>
    public static SubmissionAnswer To(
        Submission submission, AnswerKind kind, string? words, string by, DateTime now, Id<SubmissionAnswer>? id = null, IEnumerable<ThemeWords>? themes = null, int number = 1,
        IEnumerable<UndertakingWords>? undertakings = null)
    {
        List<ThemeWords> said = [.. (themes ?? []).Where(theme => theme.WantsChanges || !string.IsNullOrWhiteSpace(theme.Words))];
        List<UndertakingWords> undertaken = [.. (undertakings ?? []).Where(one => !string.IsNullOrWhiteSpace(one.Words))];
        Check(submission, kind, words, said, undertaken.Count);
        var answer = new SubmissionAnswer
        {
            Id = id ?? Id<SubmissionAnswer>.New(),
            SubmissionId = submission.Id,
            TenantId = submission.TenantId,
            Number = number,
            Kind = kind,
            Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim(),
            By = by,
            At = now,
        };
        answer.themes.AddRange(said.Select(theme => AnsweredTheme.Of(answer, theme)));
        answer.undertakings.AddRange(undertaken.Select(one => Undertaking.Of(answer, one)));
        return answer;
    }

    /// <summary>After some answers it is the borough's turn, and a later answer would hide them.</summary>
    /// <param name="submission">What is answered.</param>
    /// <param name="last">London's latest answer; null if none.</param>
    /// <exception cref="RuleBrokenException">It was answered so that no further answer of that kind can follow, or a plan has not been opened.</exception>
    public static void RequireMayFollow(Submission submission, AnswerKind? last, AnswerKind next)
    {
        switch (last)
        {
            case AnswerKind.ChangesRequested or AnswerKind.Reopened:
                throw new RuleBrokenException("answer.sent-back", "It has been sent back already: the borough’s next version is what to answer.");
            case not null when next == AnswerKind.Opened:
                throw new RuleBrokenException("answer.opened", "It has been opened already.");
            case AnswerKind.Closed when next != AnswerKind.Reopened:
                throw new RuleBrokenException("answer.closed", "The review has been closed. Reopen it, with a reason, if something has to change.");
            case AnswerKind.Accepted when next != AnswerKind.Reopened:
                throw new RuleBrokenException("answer.accepted", "The plan has been accepted. Reopen it, with a reason, if something has to change.");
            case null when next != AnswerKind.Opened && submission.Kind == SubmissionKind.Plan:
                throw new RuleBrokenException("answer.not-opened", "Open the plan first: until then the borough can pull it back.");
            default:
                return;
        }
    }

    private static void Check(Submission submission, AnswerKind kind, string? words, List<ThemeWords> themes, int undertakings)
    {
        var isSilent = string.IsNullOrWhiteSpace(words);
        (string Code, string Sentence)? broken = kind switch
        {
            AnswerKind.ChangesRequested when submission.Kind == SubmissionKind.Plan && !themes.Exists(theme => theme.WantsChanges) =>
                ("answer.no-theme", "Name at least one theme that has to change, with the reason."),
            _ when themes.Exists(theme => theme.WantsChanges && string.IsNullOrWhiteSpace(theme.Words)) =>
                ("answer.theme-reason", "Say of each theme that has to change why, so that the borough knows what to do."),
            AnswerKind.ChangesRequested when isSilent && themes.Count == 0 => ("answer.no-reason", "Say why, so that the borough knows what to change."),
            AnswerKind.Reopened when isSilent => ("answer.no-reason", "Say why, so that the borough knows what to change."),
            AnswerKind.Opened or AnswerKind.Reopened or AnswerKind.Accepted when undertakings > 0 =>
                ("answer.no-undertakings-here", "What London will do stands in feedback, in a wish for changes, or where a review is closed."),
            AnswerKind.Feedback when isSilent && themes.Count == 0 && undertakings == 0 => ("answer.no-words", "Write the feedback."),
            AnswerKind.Accepted when submission.Kind == SubmissionKind.Review =>
                ("answer.review-accepted", "Only a plan is accepted. Give a review feedback, or ask for changes."),
            AnswerKind.Closed when submission.Kind == SubmissionKind.Plan =>
                ("answer.plan-closed", "Only a review is closed. A plan closes by itself after its year."),
            AnswerKind.Accepted or AnswerKind.Feedback or AnswerKind.Closed when themes.Exists(theme => theme.WantsChanges) =>
                ("answer.wants-changes", "A theme is marked to be changed. Ask for changes, or take the mark away."),
            _ => null,
        };
        if (broken is { } rule)
        {
            throw new RuleBrokenException(rule.Code, rule.Sentence);
        }
    }
}

/// <summary>What an answer of London's says of one theme; the borough reads it beside that theme.</summary>
public sealed class AnsweredTheme : IWrittenByLondon, IRecorded
{
    private AnsweredTheme()
    {
    }

    public Id<SubmissionAnswer> AnswerId { get; private init; }

    public Id<Theme> ThemeId { get; private init; }

    /// <summary>Whose submission is answered.</summary>
    public Id<Tenant> TenantId { get; private init; }

    /// <summary>Always London.</summary>
    public Visibility Visibility { get; private init; }

    public string Words { get; private init; } = "";

    /// <summary>The theme has to change before the plan is accepted.</summary>
    public bool WantsChanges { get; private init; }

    Guid IRecorded.RecordId => ThemeId.Value;

    Guid? IRecorded.RecordedUnder => AnswerId.Value;

    internal static AnsweredTheme Of(SubmissionAnswer answer, ThemeWords theme) => new()
    {
        AnswerId = answer.Id,
        ThemeId = theme.ThemeId,
        TenantId = answer.TenantId,
        Words = theme.Words!.Trim(),
        WantsChanges = theme.WantsChanges,
    };
}
