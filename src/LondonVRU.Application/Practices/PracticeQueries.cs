using LondonVRU.Application.Data;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Practices;

namespace LondonVRU.Application.Practices;

/// <summary>What of practice may be read.</summary>
internal static class PracticeQueries
{
    /// <summary>A draft is made of a partnership's words: it goes when they are taken back, or the action that they tell of is restricted. What is published stays until it is retired.</summary>
    public static IQueryable<Practice> NotTakenBack(this IQueryable<Practice> practices, VruDbContext db) => practices.Where(practice =>
        practice.State != PracticeState.Draft || practice.NominationId == null || db.Nominations.Any(own => own.Id == practice.NominationId && own.Visibility == Visibility.London))
        .Where(practice => practice.State != PracticeState.Draft || practice.ActionId == null
            || db.SubmittedActions.Any(copy => copy.TenantId == practice.FromId && copy.ActionId == practice.ActionId && copy.Visibility != Visibility.Withdrawn)
            || db.SubmittedProgress.Any(line => line.TenantId == practice.FromId && line.ActionId == practice.ActionId && line.Visibility != Visibility.Withdrawn));
}
