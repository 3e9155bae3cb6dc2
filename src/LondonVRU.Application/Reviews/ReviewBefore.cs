using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Application.Reviews;

/// <summary>The review that this tenant's review of a cycle is read beside.</summary>
internal sealed class ReviewBefore
{
    public required Id<Review> Id { get; init; }

    /// <summary>Of its cycle.</summary>
    public required string Code { get; init; }

    /// <summary>Of a quarter, the quarter's before. Of a theme, what was handed in last that speaks of it, be it a quarter's or the theme's own, before this one was fixed.
    /// The first is the one; there may be none.</summary>
    /// <param name="code">Of the cycle.</param>
    public static IQueryable<ReviewBefore> Of(VruDbContext db, string code) =>
        from now in db.Cycles
        join mine in db.Reviews on now.Id equals mine.CycleId into reviews
        from own in reviews.DefaultIfEmpty()
        from before in db.Reviews
        join was in db.Cycles on before.CycleId equals was.Id
        where now.Code == code && was.Id != now.Id && !was.IsCancelled
            && ((now.ThemeId == null && was.ThemeId == null && (was.StartYear < now.StartYear || (was.StartYear == now.StartYear && was.QuarterNumber < now.QuarterNumber)))
                || (now.ThemeId != null && (was.ThemeId == null || was.ThemeId == now.ThemeId) && (before.State == ReviewState.Submitted || before.State == ReviewState.Closed)
                    && (own.SignOffAskedAt == null || before.SubmittedAt < own.SignOffAskedAt)))
        orderby now.ThemeId == null ? null : before.SubmittedAt descending, was.StartYear descending, was.QuarterNumber descending
        select new ReviewBefore { Id = before.Id, Code = was.Code };
}
