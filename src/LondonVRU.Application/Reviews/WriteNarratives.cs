using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews;

/// <summary>Writes what the review says of one theme or of several: all of them or, if one is stale, none.</summary>
/// <param name="Cycle">"2026-q3".</param>
public sealed record WriteNarratives(string Cycle, IReadOnlyList<NarrativeWords> Narratives) : IRequest<int>;

/// <param name="Words">Blank takes the words away.</param>
/// <param name="Version">Of the narrative as it was read; null if there was none.</param>
/// <param name="Read">The words as they were read: a theme whose words are still the same is left alone, whatever others wrote. Null if the caller does not say.</param>
/// <param name="Help">What is asked of London about the theme: null leaves it as it is, blank takes it away.</param>
/// <param name="HelpRead">That as it was read; null if the caller does not say.</param>
public sealed record NarrativeWords(Id<Theme> ThemeId, string? Words, int? Version, string? Read = null, string? Help = null, string? HelpRead = null)
{
    internal bool IsTouched => Read is null || ReviewNarrative.Tidy(Read) != ReviewNarrative.Tidy(Words) || (Help is not null && ReviewNarrative.Tidy(HelpRead) != ReviewNarrative.Tidy(Help));
}

internal sealed class WriteNarrativesValidator : AbstractValidator<WriteNarratives>
{
    public WriteNarrativesValidator() => RuleForEach(request => request.Narratives).ChildRules(narrative =>
    {
        narrative.RuleFor(n => n.Words).MaximumLength(ReviewNarrative.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
        narrative.RuleFor(n => n.Help).MaximumLength(ReviewNarrative.HelpMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
    });
}

/// <summary>Answers how many themes were written.</summary>
internal sealed class WriteNarrativesHandler(VruDbContext db, ReviewEditing reviews, Standings standings, Actor actor, TimeProvider clock)
    : IRequestHandler<WriteNarratives, int>
{
    public async Task<int> Handle(WriteNarratives request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var work = await reviews.GetOrOpenAsync(request.Cycle, cancellationToken);
        work.Review.RequireOpen();
        var touched = request.Narratives.Where(narrative => narrative.IsTouched).ToList();
        var themes = await db.Themes.In(work).Select(theme => theme.Id).ToListAsync(cancellationToken);
        if (touched.Any(narrative => !themes.Contains(narrative.ThemeId)))
        {
            throw new NotFoundException();
        }

        var written = await db.Narratives.Where(narrative => narrative.ReviewId == work.Review.Id).ToDictionaryAsync(narrative => narrative.ThemeId, cancellationToken);
        foreach (var narrative in touched)
        {
            Write(work.Review, narrative, written.GetValueOrDefault(narrative.ThemeId));
        }

        reviews.HoldToState(work.Review);
        await standings.RewriteAsync(work.Review, work.Cycle, cancellationToken);
        await reviews.SaveAsync(work, cancellationToken);
        return touched.Count;
    }

    private void Write(Review review, NarrativeWords read, ReviewNarrative? now)
    {
        var words = ReviewNarrative.Tidy(read.Words);
        var help = read.Help is null ? now?.HelpWanted ?? "" : ReviewNarrative.Tidy(read.Help);
        if (words == (now?.Words ?? "") && help == (now?.HelpWanted ?? ""))
        {
            // Both want the same.
            return;
        }

        var at = clock.GetUtcNow().UtcDateTime;
        if (now is null)
        {
            db.Narratives.Add(ReviewNarrative.Of(review, read.ThemeId, words, actor.PersonId, at, help));
            return;
        }

        now.RequireVersion(read.Version ?? 0);
        now.Write(review, words, actor.PersonId, at);
        now.AskForHelp(review, help, actor.PersonId, at);
    }
}
