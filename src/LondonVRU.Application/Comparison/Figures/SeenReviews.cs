using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>What London may see at the moment of the reviews of some quarters, without their lines, and how London's editions stand: little to read. What was submitted never changes and a published
/// edition only by revisions, so while this is equal, whatever was made of the lines is still right.</summary>
/// <param name="Cycles">Oldest first.</param>
/// <param name="Reviews">The latest of each partnership, BCUs among them.</param>
internal sealed record SeenReviews(
    IReadOnlyList<string> Cycles, IReadOnlyList<SeenReviews.Head> Reviews, ILookup<Id<Submission>, SeenReviews.Theme> Themes, IReadOnlyList<SeenReviews.EditionHead> Editions)
{
    /// <param name="Planned">Pence, of the lines that say what was spent.</param>
    /// <param name="Spent">Pence.</param>
    /// <param name="Lines">How many may be seen; 0 for quarters of which no lines are wanted.</param>
    internal sealed record Head(Id<Submission> Id, Id<Tenant> TenantId, string CycleCode, DateTime SubmittedAt, int? DaysLate, bool Asks, long Planned, long Spent, int Lines);

    /// <summary>Of a review's themes those that say more than their lines.</summary>
    internal sealed record Theme(Id<Submission> Review, Id<Domain.Templates.Theme> ThemeId, int RestrictedCount, bool Asks);

    internal sealed record EditionHead(Id<Edition> Id, int Revision, int Version);

    /// <param name="withLines">Of these cycles, those whose lines are wanted.</param>
    public static async Task<SeenReviews> ReadAsync(VruDbContext db, string[] cycles, string[] withLines, CancellationToken ct)
    {
        var reviews = await db.LatestReviews(cycles).OrderBy(review => review.Id).Select(review => new Head(
            review.Id, review.TenantId, review.CycleCode!, review.SubmittedAt, review.DaysLate, review.HelpWanted != null,
            db.SubmittedSpend.Where(money => money.SubmissionId == review.Id && money.Planned != null && money.Spent != null).Sum(money => money.Planned!.Value),
            db.SubmittedSpend.Where(money => money.SubmissionId == review.Id && money.Planned != null && money.Spent != null).Sum(money => money.Spent!.Value),
            withLines.Contains(review.CycleCode) ? db.SubmittedProgress.Count(line => line.SubmissionId == review.Id) : 0)).ToListAsync(ct);
        var themes = await (
            from theme in db.SubmittedThemes
            join review in db.LatestReviews(cycles) on theme.SubmissionId equals review.Id
            where theme.RestrictedCount > 0 || theme.HelpWanted != null
            orderby theme.SubmissionId, theme.ThemeId
            select new Theme(theme.SubmissionId, theme.ThemeId, theme.RestrictedCount, theme.HelpWanted != null)).ToListAsync(ct);
        var editions = await db.Editions.Where(edition => edition.State != EditionState.Draft).OrderBy(edition => edition.Id)
            .Select(edition => new EditionHead(edition.Id, edition.Revision, edition.Version)).ToListAsync(ct);
        return new(cycles, reviews, themes.ToLookup(theme => theme.Review), editions);
    }

    public bool Equals(SeenReviews? other) => other is not null && Cycles.SequenceEqual(other.Cycles) && Reviews.SequenceEqual(other.Reviews)
        && Themes.SelectMany(theme => theme).SequenceEqual(other.Themes.SelectMany(theme => theme)) && Editions.SequenceEqual(other.Editions);

    public override int GetHashCode() => HashCode.Combine(Cycles.Count, Reviews.Count, Themes.Count, Editions.Count);
}
