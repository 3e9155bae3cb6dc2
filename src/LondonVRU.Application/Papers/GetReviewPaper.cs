using LondonVRU.Application.People;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Papers;

/// <summary>The paper of a review, to be looked at.</summary>
/// <param name="Cycle">"2026-q3".</param>
/// <param name="Template">Key of a template; the tenant's first if null.</param>
/// <param name="MeetingOn">The day of the meeting; null if nobody has said.</param>
public sealed record GetReviewPaper(string Cycle, string? Template, DateOnly? MeetingOn) : IRequest<ReviewPaperPage>;

/// <param name="Inside">The paper as part of a page, encoded.</param>
/// <param name="Private">What a private part would have, for those who may make it: "two restricted actions and one restricted risk"; null if there is nothing, or they may not.</param>
public sealed record ReviewPaperPage(
    ReviewPage.CycleFacts Cycle, string Title, string Inside, PaperTemplateRow Chosen, IReadOnlyList<PaperTemplateRow> Templates, string? Private);

internal sealed class GetReviewPaperHandler(PaperReading reading, PaperTemplates templates, PaperMarks marks, IPaperWriter papers, CurrentTenant tenant, Actor actor)
    : IRequestHandler<GetReviewPaper, ReviewPaperPage>
{
    public async Task<ReviewPaperPage> Handle(GetReviewPaper request, CancellationToken cancellationToken)
    {
        var all = await templates.ListAsync(cancellationToken);
        var chosen = PaperTemplates.Choose(all, request.Template);
        var source = await reading.ReadAsync(request.Cycle, request.MeetingOn, cancellationToken);
        var paper = ReviewPaper.Of(source, chosen.Content, await marks.OfAsync(tenant.Info, cancellationToken));
        return new(
            source.Review.Cycle, paper.Title, papers.WriteInside(paper), chosen, all, actor.Has(Right.ReadRestricted) ? PrivateOf(source) : null);
    }

    private static string? PrivateOf(PaperSource source)
    {
        (int Number, string Noun)[] parts = [(source.Restricted, "restricted action"), (source.RestrictedRisks, "restricted risk")];
        var words = parts.Where(part => part.Number > 0).Select(part => Words.Count(part.Number, part.Noun)).ToList();
        return words.Count == 0 ? null : Words.List(words);
    }
}
