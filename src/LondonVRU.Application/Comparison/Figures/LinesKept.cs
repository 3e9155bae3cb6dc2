using System.Collections.Concurrent;
using System.Collections.Immutable;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>The lines of submitted reviews, without their words, and what was made of them. What was submitted never changes and only who may see it does, so a review's lines are read once, and again only when fewer of them
/// may be seen: a page after years costs no more than one after a quarter. Ten years of 33 boroughs with 100 actions are about 20 MB.</summary>
internal sealed class LinesKept
{
    /// <summary>Quarters that are looked at by turns.</summary>
    private const int MostMade = 4;

    private readonly ConcurrentDictionary<Id<Submission>, IReadOnlyList<Line>> kept = [];
    private ImmutableList<(SeenReviews Of, FigureShelf.Kept Made)> made = [];

    /// <param name="Status">Null if nobody has said.</param>
    internal sealed record Line(
        Id<Submission> SubmissionId, Id<Tenant> TenantId, Id<PlanAction> ActionId, Id<PlanAction> ThreadId, Id<Theme> ThemeId, Id<TemplateAction>? Template, bool IsEssential, ActionStatus? Status, bool Asks,
        DateTime? UpdatedAt, DateOnly? EndsOn)
    {
        public FigureLine At(int column) => new(TenantId, ActionId, column, Template, IsEssential, Status, Asks, UpdatedAt, EndsOn);
    }

    /// <summary>What was made last of exactly what is seen now; null if nothing was, or nothing is seen.</summary>
    public FigureShelf.Kept? MadeOf(SeenReviews seen) => seen.Reviews.Count == 0 ? null : made.Find(own => own.Of.Equals(seen)).Made;

    /// <summary>Keeps what was made, in place of the oldest.</summary>
    public FigureShelf.Kept Keep(SeenReviews seen, FigureShelf.Kept fresh)
    {
        ImmutableInterlocked.Update(ref made, all => [(seen, fresh), .. all.Where(own => !own.Of.Cycles.SequenceEqual(seen.Cycles)).Take(MostMade - 1)]);
        return fresh;
    }

    /// <param name="db">London's: the lines are what London may see.</param>
    /// <param name="reviews">With how many of their lines may be seen at the moment.</param>
    /// <returns>By review; one without lines is left out.</returns>
    public async Task<IReadOnlyDictionary<Id<Submission>, IReadOnlyList<Line>>> GetAsync(VruDbContext db, IReadOnlyDictionary<Id<Submission>, int> reviews, CancellationToken ct)
    {
        Dictionary<Id<Submission>, IReadOnlyList<Line>> found = [];
        List<Id<Submission>> unread = [];
        foreach (var (review, visible) in reviews.Where(review => review.Value > 0))
        {
            if (kept.TryGetValue(review, out var known) && known.Count == visible)
            {
                found[review] = known;
            }
            else
            {
                unread.Add(review);
            }
        }

        if (unread.Count > 0)
        {
            var read = await db.SubmittedProgress.Where(line => unread.Contains(line.SubmissionId)).Select(line => new Line(
                line.SubmissionId, line.TenantId, line.ActionId, line.ThreadId, line.ThemeId, line.TemplateActionId, line.IsEssential, line.Status, line.HelpWanted != null, line.UpdatedAt, line.EndsOn))
                .ToListAsync(ct);
            foreach (var lines in read.GroupBy(line => line.SubmissionId))
            {
                found[lines.Key] = kept[lines.Key] = [.. lines];
            }
        }

        return found;
    }
}
