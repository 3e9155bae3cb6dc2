using LondonVRU.Application.Ports;

namespace LondonVRU.Application.Papers;

/// <summary>The annual review: each of its questions is a heading, with the answer beneath.</summary>
internal static class PaperAnnual
{
    public static IEnumerable<PaperSection> Of(string heading, PaperSource source) =>
    [
        new(heading, ["What London asks of the year, and what the partnership answers."]),
        .. source.Review.Questions.Select(question => new PaperSection(question.Text, question.IsAnswered ? PaperTables.Paragraphs(question.Words) : ["Not answered yet."]) { Level = 2 }),
    ];
}
