using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Application.Papers;

/// <summary>A review as a board or committee reads it, by a template of the partnership's. Never with what is restricted, whoever makes it.</summary>
internal static class ReviewPaper
{
    public static Paper Of(PaperSource source, PaperContent template, PaperMark? mark)
    {
        var (leftOut, open) = (source.Restricted, source.Public());
        List<string> facts = [];
        if (leftOut > 0)
        {
            facts.Add($"{Words.CountFirst(leftOut, "restricted action")} {(leftOut == 1 ? "is left out. It is" : "are left out. They are")} counted in none of the figures that follow.");
        }

        return new(source.Place, TitleOf(source, template), "OFFICIAL", facts, [.. Sections(open, template)], mark) { Front = Front(source, template, "OFFICIAL"), IsUpright = true };
    }

    /// <summary>"Violence reduction plan: quarterly review, October to December 2026".</summary>
    public static string TitleOf(PaperSource source, PaperContent template) =>
        source.Review.Cycle.Theme is { } theme ? $"{(template.Title.Length > 0 ? template.Title : "Violence reduction plan")}: {theme.Name}, {source.Review.Cycle.Quarter.Months}"
        : $"{(template.Title.Length > 0 ? template.Title : "Violence reduction plan: quarterly review")}, {source.Review.Cycle.Quarter.Months}";

    public static IReadOnlyList<PaperEntry> Front(PaperSource source, PaperContent template, string marking)
    {
        PaperEntry[] entries =
        [
            new("Meeting", template.Board),
            new("Date", source.MeetingOn is { } day ? Words.Day(day) : ""),
            new("Title", TitleOf(source, template)),
            new("Report of", template.ReportOf),
            new("Wards", template.Wards),
            new("Marking", marking),
            new("Contact", template.Contact),
            new("Decision asked", template.Decision),
            new("Review", StandingOf(source.Review, source.Today)),
        ];
        return [.. entries.Where(entry => entry.Words.Length > 0)];
    }

    /// <summary>What the borough keeps for a section; a section that nobody has written says so, to be seen before the meeting.</summary>
    public static IReadOnlyList<PaperBlock> Standing(string words) =>
        words.Length == 0 ? [Sentence("To be completed.")] : [.. LightMarkdown.Read(words).Select(block => new PaperWords(block))];

    public static PaperWords Sentence(string words) => new(new(MarkedKind.Paragraph, [[new(words)]]));

    private static IEnumerable<PaperSection> Sections(PaperSource source, PaperContent template)
    {
        var number = 0;
        foreach (var part in template.Parts.Where(part => part != PaperPart.AnnualReview || source.Review.Questions.Count > 0))
        {
            var heading = part == PaperPart.Actions ? part.Heading() : $"{++number}. {part.Heading()}";
            foreach (var section in Of(part, heading, source, template))
            {
                yield return section;
            }
        }
    }

    private static IEnumerable<PaperSection> Of(PaperPart part, string heading, PaperSource source, PaperContent template) => part switch
    {
        PaperPart.Data => PaperData.Of(heading, source, template),
        PaperPart.Progress => PaperProgress.Of(heading, source),
        PaperPart.Changes => [PaperFindings.Changes(heading, source)],
        PaperPart.Standards => [PaperFindings.Standards(heading, source)],
        PaperPart.Risks => PaperRisks.Of(heading, source),
        PaperPart.Help => [PaperFindings.Help(heading, source)],
        PaperPart.Money => [PaperMoney.Of(heading, source)],
        PaperPart.AnnualReview => PaperAnnual.Of(heading, source),
        PaperPart.Actions => [PaperActions.Of(heading, source)],
        PaperPart.Background => [new(heading, []) { Blocks = [.. Standing(template.Background), Sentence(Summary(source))] }],
        _ => [new(heading, []) { Blocks = Standing(template.WordsOf(part)) }],
    };

    private static string Summary(PaperSource source)
    {
        var actions = source.Review.AllActions().Count();
        return $"This report is of {(source.Review.Cycle.Theme is null ? source.Review.Cycle.Quarter.Months : $"{source.Review.Cycle.Title.Subject}, about which London asked in {source.Review.Cycle.Quarter.Months}")}. The plan of {Quarter.YearName(source.Review.StartYear)} has {Words.Count(actions, "action")} {(source.Review.Cycle.Theme is null ? $"in {Words.Count(source.Review.Themes.Count, "theme")}" : "on it")}"
            + (source.Review.JointPlan is { } joint && source.Review.JointActions.Count > 0 ? $", and {Words.Count(source.Review.JointActions.Count, "action")} of the joint plan of {joint.Name} beside them." : ".");
    }

    private static string StandingOf(ReviewPage review, DateOnly today) => review.State switch
    {
        ReviewState.Submitted or ReviewState.Closed when review.Course.SubmittedAt is { } at =>
            $"Signed by {review.Course.SignedBy}. Handed to London on {Words.Date(LondonTime.DayOf(at))}, {(review.Course.DaysLate is > 0 and var late ? $"{Words.Plural(late, "day")} late" : "on time")}.",
        ReviewState.SignedOff when review.Course.SignedAt is { } at => $"Signed by {review.Course.SignedBy} on {Words.Date(LondonTime.DayOf(at))}.",
        _ => $"Draft of {Words.Date(today)}, for the chair’s signature.",
    };
}
