using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>A plan on an edition other than the year's.</summary>
internal static class ThemeReviewScene
{
    /// <summary>London publishes next year's edition, a copy in which one theme is mapped nowhere, and the borough's plan is on it.</summary>
    public static async Task MoveToNextEditionAsync(Vru vru, string borough, int unmapped)
    {
        await using (var london = await vru.In("london"))
        {
            var edition = await london.Db.Editions.Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).SingleAsync(edition => edition.StartYear == 2026);
            var next = Edition.CopyOf(edition, 2027, "London’s template 2027/28", action => action.Content());
            next.MapTheme(edition.Themes.Single(theme => theme.Number == unmapped).Id, null);
            next.Publish(vru.Clock.GetUtcNow().UtcDateTime);
            london.Db.Editions.Add(next);
            await london.Db.SaveChangesAsync();
        }

        await using var room = await vru.In(borough);
        var plan = await room.Db.Plans.SingleAsync();
        var themes = (await room.Db.Themes.ToListAsync()).ToLookup(theme => theme.Number);
        var to = await room.Db.Editions.SingleAsync(edition => edition.StartYear == 2027);
        foreach (var action in await room.Db.Actions.ToListAsync())
        {
            var number = themes.Single(group => group.Any(theme => theme.Id == action.ThemeId)).Key;
            room.Db.Entry(action).Property(own => own.ThemeId).CurrentValue = themes[number].Single(theme => theme.EditionId == to.Id).Id;
        }

        room.Db.Entry(plan).Property(own => own.EditionId).CurrentValue = to.Id;
        await room.Db.SaveChangesAsync();
    }
}
