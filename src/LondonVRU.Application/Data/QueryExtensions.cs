using LondonVRU.Domain;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Data;

public static class QueryExtensions
{
    /// <exception cref="NotFoundException">Nothing matches in this tenant.</exception>
    public static async Task<T> SingleOrNotFoundAsync<T>(this IQueryable<T> query, CancellationToken ct)
        where T : class => await query.SingleOrDefaultAsync(ct) ?? throw new NotFoundException();
}
