using System.Linq.Expressions;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Which editions a partnership may work on.</summary>
internal static class EditionQueries
{
    /// <summary>Published ones, and retired ones that this tenant's plan is on.</summary>
    public static IQueryable<Edition> EditionsToWorkOn(this VruDbContext db) => db.Editions.Where(edition =>
        edition.State == EditionState.Published || (edition.State == EditionState.Retired && db.Plans.Any(plan => plan.EditionId == edition.Id)));

    /// <summary>Refuses an id that a form made up, or says it made up, and that is taken elsewhere.</summary>
    /// <exception cref="NotFoundException">It is another edition's.</exception>
    public static async Task RequireFreshAsync<T>(this IQueryable<T> all, Expression<Func<T, bool>> same, CancellationToken ct)
    {
        if (await all.AnyAsync(same, ct))
        {
            throw new NotFoundException();
        }
    }
}
