using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>A living London: 33 plans and a joint one, two quarters submitted, one open. Invented, and plainly marked so on every page.</summary>
internal sealed class Demonstration(TenantDoor door, TenantDirectory directory, IFileStore store, IPaperWriter papers, ITableWriter tables, TimeProvider clock)
{
    private readonly DemonstrationTexts texts = new();

    public async Task AddAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var year = DemonstrationYear.On(LondonTime.DayOf(now));
        var london = await directory.LondonAsync(ct);
        List<Edition> editions;
        await using (var room = await door.OpenForServiceAsync(london.Id, ct))
        {
            room.Db.IsSeeding = true;
            editions = await EditionsAsync(room.Db, year, now, ct);
            room.Db.Cycles.AddRange(year.Cycles);
            await room.Db.SaveChangesAsync(ct);
        }

        var practices = new DemonstrationPractices(door, directory, texts.Practices, now);
        await practices.AddAsync(editions[^1], ct);
        var offers = new DemonstrationOffers(door, directory, texts.Offers, now);
        await offers.AddAsync(editions[^1], ct);
        List<DemonstrationHanding> handed = [];
        var joint = new DemonstrationJoint(texts.JointPlans);
        var files = new DemonstrationFiles(papers, tables, await directory.BoroughsAsync(ct));
        foreach (var (profile, own) in joint.Plans.Select(plan => (plan.Profile, (DemonstrationTexts.JointPlan?)plan)).Concat(texts.Profiles.Select(profile => (profile, (DemonstrationTexts.JointPlan?)null))))
        {
            var tenant = await directory.FindAsync(profile.Slug, ct) ?? throw new InvalidOperationException($"The demonstration names {profile.Slug}, which is no partnership.");
            await using var room = await door.OpenForServiceAsync(tenant.Id, ct);
            room.Db.ChangeTracker.AutoDetectChangesEnabled = false;
            room.Db.IsSeeding = true;
            var people = await PeopleAsync(room.Db, tenant, own, now, ct);
            var made = new DemonstrationBorough(room.Db, tenant, profile, texts, people, year, joint, files, practices, offers, own);
            foreach (var edition in editions)
            {
                made.Add(edition);
            }

            foreach (var (file, content) in made.Reviewing?.Contents ?? [])
            {
                await store.WriteAsync(file, async (to, stop) => await to.WriteAsync(content, stop), ct);
            }

            await room.Db.SaveChangesAsync(ct);
            handed.Add(made.Handing);
        }

        await using (var room = await door.OpenForServiceAsync(london.Id, ct))
        {
            room.Db.IsSeeding = true;
            await DemonstrationTemplate.AddAsync(room.Db, editions[^1].Id, now, ct);
            await new DemonstrationPanel(room.Db, now).AddAsync(handed, ct);
            await room.Db.SaveChangesAsync(ct);
        }

        await practices.TalkAsync(ct);
        await using (var room = await door.OpenForServiceAsync(london.Id, ct))
        {
            room.Db.IsSeeding = true;
            await room.Services.GetRequiredService<CountAdoptions>().RunAsync(ct);
        }

        await offers.TalkAsync(ct);
        await new DemonstrationPeers(door, directory, texts.Peers, now).AddAsync(ct);
        foreach (var profile in joint.Plans.Select(plan => plan.Profile).Concat(texts.Profiles))
        {
            var borough = await directory.FindAsync(profile.Slug, ct);
            await using var room = await door.OpenForServiceAsync(borough!.Id, ct);
            await room.Services.GetRequiredService<ShowPlansInForce>().RunAsync(ct);
        }
    }

    /// <summary>An edition for every year touched: those that ship, else the current one's words for that year.</summary>
    private static async Task<List<Edition>> EditionsAsync(VruDbContext db, DemonstrationYear year, DateTime now, CancellationToken ct)
    {
        List<Edition> editions = [];
        foreach (var start in year.StartYears)
        {
            var edition = await db.Editions
                // In order, so that the same day makes the same London.
                .Include(edition => edition.Themes.OrderBy(theme => theme.Number)).ThenInclude(theme => theme.Actions.OrderBy(action => action.Kind).ThenBy(action => action.Number))
                .SingleOrDefaultAsync(edition => edition.StartYear == start, ct);
            if (edition is null)
            {
                edition = TemplateFiles.CurrentFor(start, await PreviousAsync(db, start, ct), now);
                db.Editions.Add(edition);
            }

            editions.Add(edition);
        }

        return editions;
    }

    /// <summary>The last edition before a year, to be followed; null if there is none.</summary>
    private static Task<Edition?> PreviousAsync(VruDbContext db, int start, CancellationToken ct) => db.Editions
        .Include(edition => edition.Themes).ThenInclude(theme => theme.Actions)
        .Where(edition => edition.StartYear < start).OrderByDescending(edition => edition.StartYear).FirstOrDefaultAsync(ct);

    private async Task<DemonstrationPeople> PeopleAsync(VruDbContext db, TenantInfo borough, DemonstrationTexts.JointPlan? own, DateTime now, CancellationToken ct)
    {
        var people = new DemonstrationPeople();
        var rows = await (
            from held in db.Memberships
            join person in db.People on held.PersonId equals person.Id
            where held.TenantId == borough.Id
            orderby person.Email
            select new { person, held.Role }).ToListAsync(ct);
        rows.ForEach(row => people.Add(row.person, row.Role));
        people.AddPosts(db, await db.Tenants.SingleAsync(tenant => tenant.Id == borough.Id, ct), texts, new Random(borough.Slug.Length * 31 + borough.Slug[0]), now,
            own?.Actions.Values.SelectMany(actions => actions).Select(action => action.Agency).ToHashSet());
        return people;
    }
}
