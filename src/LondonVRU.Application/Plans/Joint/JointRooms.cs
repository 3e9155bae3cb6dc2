using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>What is read in the BCU's room.</summary>
internal static class JointRooms
{
    /// <summary>The joint plan as the person may see it there; null if there is none of that year.</summary>
    public static Task<PlanPage?> FindPlanAsync(this TenantRoom room, int startYear, CancellationToken ct) =>
        room.Services.GetRequiredService<PlanReading>().FindAsync(startYear, ct);

    /// <summary>Who reads there, with the rights that they have there.</summary>
    public static Actor Reader(this TenantRoom room) => room.Services.GetRequiredService<Actor>();

    /// <summary>The actions of the joint plan of a year that a reader may see.</summary>
    public static IQueryable<PlanAction> JointActionsOf(this VruDbContext db, int startYear, Actor reader) =>
        db.Actions.VisibleTo(reader).Where(action => db.Plans.Any(plan => plan.Id == action.PlanId && plan.StartYear == startYear));

    /// <summary>Which theme of the borough's plan each theme of the joint plan stands in: the same one, else, where the editions differ, the one of that name.</summary>
    public static async Task<Dictionary<Id<Theme>, Id<Theme>>> PlaceAsync(
        this TenantRoom room, IReadOnlyList<Id<Theme>> joint, IReadOnlyList<Id<Theme>> own, CancellationToken ct)
    {
        var same = joint.Where(own.Contains).ToDictionary(theme => theme, theme => theme);
        if (same.Count == joint.Count)
        {
            return same;
        }

        List<Id<Theme>> asked = [.. own, .. joint];
        var names = await room.Db.Themes.AsNoTracking().Where(theme => asked.Contains(theme.Id))
            .Select(theme => new EditionTheme(theme.Id, 0, theme.Number, theme.Name, theme.ShortName, theme.FormerNames)).ToDictionaryAsync(theme => theme.Id, ct);
        foreach (var theme in joint.Where(theme => !same.ContainsKey(theme)))
        {
            if (own.Where(candidate => names[candidate].IsSameAs(names[theme])).Select(candidate => (Id<Theme>?)candidate).FirstOrDefault() is { } found)
            {
                same[theme] = found;
            }
        }

        return same;
    }

    /// <summary>The number of each action. Restricted ones count in, whoever reads: a number means the same action to everybody.</summary>
    public static async Task<Dictionary<Id<PlanAction>, string>> NumbersAsync(this TenantRoom room, int startYear, CancellationToken ct)
    {
        var all = await (
            from action in room.Db.Actions
            join plan in room.Db.Plans on action.PlanId equals plan.Id
            join theme in room.Db.Themes on action.ThemeId equals theme.Id
            where plan.StartYear == startYear
            orderby theme.Number, action.Number
            select action.Id).ToListAsync(ct);
        return all.Index().ToDictionary(action => action.Item, action => $"J{action.Index + 1}");
    }
}
