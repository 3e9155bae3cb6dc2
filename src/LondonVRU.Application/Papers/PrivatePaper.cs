using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;

namespace LondonVRU.Application.Papers;

/// <summary>The private part of a paper: OFFICIAL-SENSITIVE on every page, with the reason, and with nothing that the public part has.</summary>
internal static class PrivatePaper
{
    private const string Marking = "OFFICIAL-SENSITIVE";

    /// <param name="source">With nothing but what is restricted.</param>
    public static Paper Of(PaperSource source, PaperContent template, IReadOnlyList<int> paragraphs, string publicInterest, PaperMark? mark)
    {
        var numbers = Words.List(paragraphs.Select(Words.Figure));
        return new(
            source.Place, $"{ReviewPaper.TitleOf(source, template)}: private part", Marking, [],
            [
                new("Why this part is private", [$"This part is not for publication: it has exempt information under {Words.Noun(paragraphs.Count, "paragraph")} {numbers} of Part 1 of Schedule 12A to the Local Government Act 1972."])
                {
                    Blocks =
                    [
                        new PaperWords(new(MarkedKind.List, [.. paragraphs.Select(number => (IReadOnlyList<MarkedRun>)[new($"Paragraph {Words.Figure(number)}: information {ExemptInformation.Paragraphs[number]}.")])])),
                        ReviewPaper.Sentence("In all the circumstances the public interest in keeping it back outweighs the public interest in disclosing it:"),
                        .. PaperTables.Paragraphs(publicInterest).Select(ReviewPaper.Sentence),
                    ],
                },
                .. PaperRisks.OfRestricted(source),
                .. source.Review.AllActions().Any() ? [PaperActions.Of("Restricted actions", source)] : Array.Empty<PaperSection>(),
            ],
            mark)
        { Front = [.. ReviewPaper.Front(source, template, Marking), new("Not for publication", $"Schedule 12A, {Words.Noun(paragraphs.Count, "paragraph")} {numbers}")], IsUpright = true };
    }
}
