using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>What London may see at the moment of the reviews of some quarters, without their lines: one question, little to read. What was submitted never changes and a published edition only by revisions,
/// so while this is equal, whatever was made of the lines is still right.</summary>
/// <param name="Cycles">Oldest first.</param>
/// <param name="Reviews">The latest of each partnership, BCUs among them.</param>
internal sealed record SeenReviews(IReadOnlyList<string> Cycles, IReadOnlyList<SeenReviews.Head> Reviews)
{
    /// <param name="Planned">Pence, of the lines that say what was spent.</param>
    /// <param name="Spent">Pence.</param>
    /// <param name="Lines">How many may be seen; 0 for quarters of which no lines are wanted.</param>
    /// <param name="Editions">All versions of the published editions together: grows with each revision.</param>
    internal sealed record Head(
        Id<Submission> Id, Id<Tenant> TenantId, string CycleCode, DateTime SubmittedAt, int? DaysLate, bool Asks, long Planned, long Spent, int Lines, int Editions)
    {
        /// <summary>Those that say more than their lines.</summary>
        public IReadOnlyList<Theme> Themes { get; init; } = [];

        public bool Equals(Head? other) => other is not null
            && (Id, Asks, Planned, Spent, Lines, Editions) == (other.Id, other.Asks, other.Planned, other.Spent, other.Lines, other.Editions) && Themes.SequenceEqual(other.Themes);

        public override int GetHashCode() => Id.GetHashCode();
    }

    internal sealed record Theme(Id<Domain.Templates.Theme> ThemeId, int RestrictedCount, bool Asks);

    /// <param name="withLines">Of these cycles, those whose lines are wanted.</param>
    public static async Task<SeenReviews> ReadAsync(VruDbContext db, string[] cycles, string[] withLines, CancellationToken ct) => new(cycles, await db.LatestReviews(cycles).OrderBy(review => review.Id)
        .Select(review => new Head(
            review.Id, review.TenantId, review.CycleCode!, review.SubmittedAt, review.DaysLate, review.HelpWanted != null,
            db.SubmittedSpend.Where(money => money.SubmissionId == review.Id && money.Planned != null && money.Spent != null).Sum(money => money.Planned!.Value),
            db.SubmittedSpend.Where(money => money.SubmissionId == review.Id && money.Planned != null && money.Spent != null).Sum(money => money.Spent!.Value),
            withLines.Contains(review.CycleCode) ? db.SubmittedProgress.Count(line => line.SubmissionId == review.Id) : 0,
            db.Editions.Where(edition => edition.State != EditionState.Draft).Sum(edition => edition.Version))
        {
            Themes = db.SubmittedThemes.Where(theme => theme.SubmissionId == review.Id && (theme.RestrictedCount > 0 || theme.HelpWanted != null)).OrderBy(theme => theme.ThemeId)
                .Select(theme => new Theme(theme.ThemeId, theme.RestrictedCount, theme.HelpWanted != null)).ToList(),
        }).AsSingleQuery().ToListAsync(ct));

    public bool Equals(SeenReviews? other) => other is not null && Cycles.SequenceEqual(other.Cycles) && Reviews.SequenceEqual(other.Reviews);

    public override int GetHashCode() => HashCode.Combine(Cycles.Count, Reviews.Count);
}
