using System.Text.RegularExpressions;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using LondonVRU.IntegrationTests.Tenants.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>An address to be asked for.</summary>
/// <param name="Route">That it was made from; null for a link that was found.</param>
internal sealed record Address(string Path, string? Route);

/// <summary>Every GET route, filled with every id that a tenant has: made from the routes and the tables, so that a new route is among them by itself.</summary>
internal sealed partial class Addresses
{
    /// <summary>Lists Development's people, holds no tenant's page, or is a file.</summary>
    private static readonly string[] LeftOut = ["/sign-in", "/signin", "/invitations/", "/messages/stop", "/calendar/", "/openapi", "/health", "/vru", "/lib", "/favicon", "/_content"];

    private const string Joint = "joint/{id}";

    private readonly Dictionary<string, Dictionary<string, IReadOnlyList<string>>> ids = [];

    /// <summary>By tenant and by the second of two ids that only lead somewhere together: the pairs.</summary>
    private readonly Dictionary<(string Slug, string Second), IReadOnlyList<(string First, string Second)>> pairs = [];
    private IReadOnlyList<(RouteRow Row, Inputs.Taken Taken)> routes = [];
    private Dictionary<string, string[]> words = [];

    public int RoutesOfPartnerships => routes.Count(route => route.Row.Room == "partnership");

    public IReadOnlyList<string> Routes => [.. routes.Select(route => route.Row.Key)];

    public static async Task<Addresses> OfAsync(Vru vru, IReadOnlyList<string> slugs)
    {
        var made = new Addresses();
        var taken = await Inputs.OfAllAsync(vru.Services);
        made.routes =
        [
            .. from row in RouteTable.Rows
               where row.Method == "GET" && !LeftOut.Any(start => row.Pattern.StartsWith(start, StringComparison.Ordinal))
               join input in taken on row.Key equals input.Route
               select (row, input),
        ];
        await using (var london = await vru.In("london"))
        {
            // London's own and everybody's: a few of those that are asked about and adopted.
            var practices = await london.Db.Practices.Where(practice => practice.State == PracticeState.Published).OrderByDescending(practice => london.Db.PracticeQuestions.Any(question => question.PracticeId == practice.Id))
                .ThenByDescending(practice => london.Db.Adoptions.Any(adoption => adoption.PracticeId == practice.Id)).ThenBy(practice => practice.Id).Take(4).Select(practice => practice.Id.ToString()).ToListAsync();
            made.words = new()
            {
                ["year"] = ["2026"],
                ["cycle"] = [.. await london.Db.Cycles.Select(cycle => cycle.Code).ToListAsync()],
                ["code"] = [.. await london.Db.Editions.OrderBy(edition => edition.StartYear).Select(edition => edition.Code).ToListAsync()],
                ["london code"] = [.. await london.Db.Editions.OrderByDescending(edition => edition.StartYear).Select(edition => edition.Code).ToListAsync()],
                ["cycles/{code}"] = [.. await london.Db.Cycles.OrderBy(cycle => cycle.Code).Select(cycle => cycle.Code).ToListAsync()],
                ["slug"] = [.. slugs],
                ["number"] = ["1", "2"],
                ["standard"] = ["1.2"],
                ["kind"] = ["reviewreminder"],
                ["london name"] = ["RemindOfReviews"],
                ["rollouts/{id}"] = [.. (await london.Db.Rollouts.OrderByDescending(rollout => rollout.State == RolloutState.Proposed).ThenBy(rollout => rollout.Id).Select(rollout => rollout.Id).ToListAsync()).Select(id => id.ToString())],
                ["format"] = ["xlsx", "csv", "docx"],
                ["paper format"] = ["docx", "html"],
                ["practice/{id}"] = [.. practices],
                ["practices/{id}"] = [.. practices],
                ["sessions/{id}"] = [.. await london.Db.LearningSessions.OrderByDescending(session => london.Db.SessionPlaces.Any(place => place.SessionId == session.Id)).ThenBy(session => session.Id).Take(3).Select(session => session.Id.ToString()).ToListAsync()],
                ["directories/{id}"] = [.. await london.Db.Directories.Select(directory => directory.Id.ToString()).ToListAsync()],
            };
        }

        foreach (var slug in slugs.Append("london"))
        {
            made.ids[slug] = await made.IdsAsync(vru, slug);
        }

        await using (var london = await vru.In("london"))
        {
            // Of London's template, what only London can open: the pages of the latest draft, and of what a revision words anew.
            var draft = await london.Db.Editions.Where(edition => edition.State == EditionState.Draft).OrderByDescending(edition => edition.StartYear).Select(edition => edition.Id).FirstOrDefaultAsync();
            made.ids["london"][nameof(Theme)] = [.. (await london.Db.Themes.Where(theme => theme.EditionId == draft).Select(theme => theme.Id).ToListAsync()).Select(id => id.ToString())];
            made.ids["london"][nameof(TemplateAction)] =
            [
                .. (await london.Db.RevisedActions.Select(words => words.TemplateActionId).ToListAsync())
                    .Concat(await london.Db.TemplateActions.Where(action => london.Db.Themes.Any(theme => theme.Id == action.ThemeId && theme.EditionId == draft)).Select(action => action.Id).ToListAsync())
                    .Select(id => id.ToString()),
            ];
        }

        foreach (var slug in slugs)
        {
            made.ids[slug][Joint] = await JointIdsAsync(vru, slug);
            made.pairs[(slug, "{evidenceId:guid}")] = await JointEvidenceAsync(vru, slug);
        }

        await using (var london = await vru.In("london"))
        {
            made.pairs[("london", "{copy:guid}")] =
                [.. (await london.Db.SubmittedEvidence.OrderBy(copy => copy.Id).Select(copy => new { copy.SubmissionId, copy.Id }).ToListAsync()).Select(copy => ($"{copy.SubmissionId}", $"{copy.Id}"))];

            // An action is found at whoever handed it over.
            var handedOver = await (
                from copy in london.Db.SubmittedActions
                join tenant in london.Db.Tenants on copy.TenantId equals tenant.Id
                orderby copy.ActionId
                select new { copy.ActionId, tenant.Slug, IsInForce = copy.Visibility == Visibility.Boroughs }).Distinct().ToListAsync();

            // What is in force anybody reads of another.
            foreach (var slug in slugs)
            {
                made.pairs[(slug, "/elsewhere/{slug}")] =
                    [.. handedOver.Where(action => action.IsInForce && action.Slug != slug).DistinctBy(action => action.Slug).Take(3).Select(action => ($"{action.ActionId}", $"/elsewhere/{action.Slug}"))];
            }

            made.pairs[("london", "boroughs/{slug}/actions/")] = [.. handedOver.Select(action => ($"{action.ActionId}", $"boroughs/{action.Slug}/actions/"))];
            made.pairs[("london", "v1/ideas/")] = [.. handedOver.Select(action => ($"{action.ActionId}", "v1/ideas/"))];
        }

        made.words["accounts/{id}"] = [.. made.ids["london"]["Person"]];

        return made;
    }

    /// <summary>One address a route and id; first one of each route, then the rest: of London, whose routes are many, the second of each, then the third.</summary>
    /// <param name="slug">Of the tenant whose addresses they are; "london" for London's.</param>
    /// <param name="of">Whose ids are put into them.</param>
    public IReadOnlyList<Address> Of(string slug, string of)
    {
        var all = routes.Where(route => route.Row.Room == (slug == "london" ? "london" : "partnership"))
            .Select(route => Fill(route.Row, route.Taken, slug == "london" ? "" : $"/{slug}", of == "london" ? null : of).ToList()).ToList();
        return slug != "london" ? [.. all.SelectMany(paths => paths.Take(1)), .. all.SelectMany(paths => paths.Skip(1))]
            : [.. Enumerable.Range(0, all.Max(paths => paths.Count)).SelectMany(round => all.Where(paths => paths.Count > round).Select(paths => paths[round]))];
    }

    /// <summary>Those that lie in no tenant.</summary>
    public IReadOnlyList<Address> OfNone() => [.. routes.Where(route => route.Row.Room == "none").SelectMany(route => Fill(route.Row, route.Taken, "", null))];

    /// <summary>Links of a page, as addresses; files and signing out are no pages.</summary>
    public static IEnumerable<string> LinksOn(string html) => Link().Matches(html).Select(match => match.Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal))
        .Where(path => !LeftOut.Any(start => path.StartsWith(start, StringComparison.Ordinal)) && !path.StartsWith("/dev", StringComparison.Ordinal) && !path.StartsWith("/sign-", StringComparison.Ordinal));

    private IEnumerable<Address> Fill(RouteRow row, Inputs.Taken taken, string place, string? tenant)
    {
        var known = pairs.Where(pair => pair.Key.Slug == (tenant ?? "london") && row.Pattern.Contains(pair.Key.Second, StringComparison.Ordinal)).Select(pair => pair.Value
            .Select(ids => row.Pattern.Replace("{id:guid}", ids.First, StringComparison.Ordinal).Replace(pair.Key.Second, ids.Second, StringComparison.Ordinal)).ToList()).FirstOrDefault(found => found.Count > 0);
        IEnumerable<string> paths = known ?? [row.Pattern];
        foreach (Match part in Parameter().Matches(paths.First()))
        {
            var input = taken.Inputs.FirstOrDefault(input => input.Source == Source.Route && input.Name.Equals(part.Groups[1].Value, StringComparison.OrdinalIgnoreCase));
            var values = input is not null && !input.IsWords
                ? ids[tenant ?? "london"].GetValueOrDefault(EntityOf(input)) is { Count: > 0 } own || tenant is not null
                    ? ids[tenant ?? "london"].GetValueOrDefault(EntityOf(input)) ?? []
                    : ids.Values.SelectMany(others => others.GetValueOrDefault(input.Entity) ?? []).ToList()
                : words.GetValueOrDefault(input?.Key ?? "") ?? words.GetValueOrDefault($"{row.Room} {part.Groups[1].Value}") ?? words.GetValueOrDefault(part.Groups[1].Value)
                    ?? throw new InvalidOperationException($"What {part.Value} of {row.Key} can be is to be said in Tenants/Canaries/Addresses.cs.");
            paths = paths.SelectMany(path => values.Select(value => path.Replace(part.Value, value, StringComparison.Ordinal)));
        }

        var formats = taken.Inputs.Any(input => input.Source == Source.Query && input.Name.Equals("format", StringComparison.OrdinalIgnoreCase)) ? words[row.Pattern.Contains("/paper", StringComparison.Ordinal) ? "paper format" : "format"] : [];
        return paths.SelectMany(path => formats.DefaultIfEmpty("").Select(format => new Address($"{place}{path}{(format.Length > 0 ? $"?format={format}" : "")}", row.Key)));
    }

    /// <summary>An action of the joint plan is a row of the BCU's, which its boroughs ask for.</summary>
    private static string EntityOf(Input input) => input.Key == Joint ? Joint : input.Entity;

    /// <summary>The unrestricted actions of the joint plan that a borough's BCU keeps; none for a BCU.</summary>
    private static async Task<IReadOnlyList<string>> JointIdsAsync(Vru vru, string slug)
    {
        var directory = vru.Services.GetRequiredService<TenantDirectory>();
        if ((await directory.FindAsync(slug, CancellationToken.None))?.BcuId is not { } bcu)
        {
            return [];
        }

        await using var room = await vru.In((await directory.GetAsync(bcu, CancellationToken.None)).Slug);
        return [.. (await room.Db.Actions.Where(action => !action.IsRestricted && room.Db.Plans.Any(plan => plan.Id == action.PlanId && plan.StartYear == 2026)).OrderBy(action => action.Id)
            .Select(action => action.Id).ToListAsync()).Select(id => id.ToString())];
    }

    /// <summary>Joint actions of the borough's BCU with what is kept of them there.</summary>
    private static async Task<IReadOnlyList<(string First, string Second)>> JointEvidenceAsync(Vru vru, string slug)
    {
        var directory = vru.Services.GetRequiredService<TenantDirectory>();
        if ((await directory.FindAsync(slug, CancellationToken.None))?.BcuId is not { } bcu)
        {
            return [];
        }

        await using var room = await vru.In((await directory.GetAsync(bcu, CancellationToken.None)).Slug);
        return [.. (await room.Db.Evidence.Where(file => !file.IsRestricted && room.Db.Actions.Any(action => action.Id == file.ActionId && !action.IsRestricted)).OrderBy(file => file.Id)
            .Select(file => new { file.ActionId, file.Id }).ToListAsync()).Select(file => ($"{file.ActionId}", $"{file.Id}"))];
    }

    /// <summary>By entity: of every one that bears a tenant and an id.</summary>
    private async Task<Dictionary<string, IReadOnlyList<string>>> IdsAsync(Vru vru, string slug)
    {
        await using var room = await vru.In(slug);
        var needed = routes.SelectMany(route => route.Taken.Inputs).Where(input => input.Source == Source.Route && input.Said is not null && !input.IsWords).Select(input => input.Entity).ToHashSet(StringComparer.Ordinal);
        Dictionary<string, IReadOnlyList<string>> found = [];
        await room.Db.Database.OpenConnectionAsync();
        found["Person"] = [.. (await room.Db.Memberships.Where(held => held.TenantId == room.Tenant.Id).OrderBy(held => held.PersonId).Select(held => held.PersonId).Distinct().ToListAsync()).Select(id => id.ToString())];
        foreach (var entity in room.Db.Model.GetEntityTypes().Where(entity => needed.Contains(entity.ClrType.Name) && entity.FindProperty("TenantId") is not null))
        {
            await using var command = room.Db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The name is the model's, the id our own.
            command.CommandText = $"SELECT \"Id\" FROM \"{entity.GetTableName()}\" WHERE upper(\"TenantId\") = '{room.Tenant.Id.Value.ToString().ToUpperInvariant()}'{(entity.ClrType == typeof(Offer) ? $" AND \"Visibility\" <> '{Visibility.Boroughs}'" : "")} ORDER BY \"Id\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            List<string> own = [];
            while (await reader.ReadAsync())
            {
                own.Add(Guid.Parse(reader.GetValue(0).ToString()!).ToString());
            }

            found[entity.ClrType.Name] = own;
        }

        // The page of a milestone is reached by its own action: that of the first comes first.
        if (found.TryGetValue(nameof(PlanAction), out var actions) && await room.Db.Milestones.OrderBy(milestone => milestone.Id).Select(milestone => milestone.ActionId).FirstOrDefaultAsync() is { Value: var first }
            && actions.Contains(first.ToString()))
        {
            found[nameof(PlanAction)] = [first.ToString(), .. actions.Where(id => id != first.ToString())];
        }

        return found;
    }

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex("href=\"(/[^\"#]*)")]
    private static partial Regex Link();
}
