using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;

namespace LondonVRU.Application.Comparison;

/// <summary>What London answered, as the formal letter that a partnership puts before its board.</summary>
internal static class AnswerPaper
{
    /// <param name="submission">With at least one answer that is more than opening it.</param>
    public static Paper Of(SubmissionPage submission)
    {
        var answers = submission.Answers.Where(answer => answer.Kind != AnswerKind.Opened).ToList();
        var last = answers[^1];
        var what = $"violence reduction plan {Quarter.YearName(submission.StartYear)}, version {submission.Version}";
        return new(
            "London’s Violence Reduction Unit", $"Answer to {submission.Name}: {what}", "OFFICIAL",
            [
                $"To the partnership of {submission.Name}",
                Words.Date(LondonTime.DayOf(last.At)),
                $"Submitted on {Words.Date(LondonTime.DayOf(submission.SubmittedAt))} by {submission.SubmittedBy}, signed off by {submission.SignedOffBy}.",
            ],
            [
                new(Heading(last.Kind), [Opening(last.Kind, what), .. Paragraphs(last.Words), .. Next(last)]),
                .. submission.Themes.Select(theme => (Theme: theme, Said: answers.SelectMany(answer => answer.Themes).LastOrDefault(said => said.ThemeId == theme.Id)))
                    .Where(pair => pair.Said is not null)
                    .Select(pair => new PaperSection(
                        $"{pair.Theme.Number}. {pair.Theme.Name}{(pair.Said!.WantsChanges ? ": to be changed" : "")}", [.. Paragraphs(pair.Said.Words)])),
                .. answers.Count == 1 ? Array.Empty<PaperSection>() :
                [
                    new PaperSection("Said before about this version", [.. answers.SkipLast(1).Select(answer =>
                        $"{Words.Date(LondonTime.DayOf(answer.At))}: {Heading(answer.Kind)}.{(answer.Words is null ? "" : $" {answer.Words}")}")]),
                ],
                new("Signed", [$"{last.By}, for the review panel of the Metropolitan Police Service, the Violence Reduction Unit and London Councils."]),
            ]);
    }

    private static string Heading(AnswerKind kind) => kind switch
    {
        AnswerKind.Accepted => "The plan is accepted",
        AnswerKind.ChangesRequested => "Changes are asked for",
        AnswerKind.Reopened => "The plan is reopened",
        _ => "Feedback",
    };

    private static string Opening(AnswerKind kind, string what) => kind switch
    {
        AnswerKind.Accepted => $"The panel has read your {what} and accepts it. It is in force until the next version is accepted.",
        AnswerKind.ChangesRequested => $"The panel has read your {what}. Before it can be accepted, the themes below that are marked have to change, for the reasons given there.",
        AnswerKind.Reopened => $"Your {what} is reopened, for the reason that follows. An accepted version stays in force until the next is accepted.",
        _ => $"The panel has read your {what} and tells you what it thinks. Nothing is asked of you yet.",
    };

    private static IEnumerable<string> Next(SubmissionPage.Answer answer) => answer.Kind is AnswerKind.ChangesRequested
        ? [$"Please change {Words.Count(answer.Themes.Count(theme => theme.WantsChanges), "theme")}, have the plan signed and submit it again. What you change is shown to the panel beside this version."]
        : [];

    private static string[] Paragraphs(string? words) =>
        (words ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
