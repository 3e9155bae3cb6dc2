using System.Diagnostics;
using System.Globalization;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit.Abstractions;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>All that the service gives out, to everybody, is searched for marks of what they must not read.
/// LONDONVRU_CANARY_ANSWERS says how many answers are read; without it a few thousand, so that it does not hold up every run.</summary>
public sealed class CanaryTests(CanaryStage stage, ITestOutputHelper output) : IClassFixture<CanaryStage>
{
    private const int Clients = 32;
    private const int Usual = 8000;

    private static readonly Role[] Most = [Role.Coordinator, Role.Viewer];
    private static readonly Role[] All = [.. Most, Role.Contributor, Role.Approver, Role.Administrator];

    private static int Wanted => Environment.GetEnvironmentVariable("LONDONVRU_CANARY_ANSWERS") is { Length: > 0 } wanted ? int.Parse(wanted, CultureInfo.InvariantCulture) : Usual;

    [Fact]
    public async Task No_answer_to_anybody_holds_what_is_not_theirs()
    {
        var addresses = await Addresses.OfAsync(stage.Vru, [.. stage.Boroughs.Concat(stage.Bcus).Select(place => place.Slug)]);
        var visits = await VisitsAsync(addresses);
        var (one, many) = (new Findings(), new Findings());
        var clock = Stopwatch.StartNew();

        for (var turn = 0; turn < Wanted / 2; turn++)
        {
            await visits[turn % visits.Count].AskAsync(one);
        }

        var alone = clock.Elapsed;
        var at = Wanted / 2;
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            for (int turn; (turn = Interlocked.Increment(ref at) - 1) < Wanted;)
            {
                await visits[turn % visits.Count].AskAsync(many);
            }
        })));

        output.WriteLine($"""
            {one.Answers:N0} answers to one client after another in {alone.TotalSeconds:N0} s, {many.Answers:N0} to {Clients} at once in {(clock.Elapsed - alone).TotalSeconds:N0} s, over {stage.Boroughs.Count} boroughs and London.
            {visits.Distinct().Count()} readers; {stage.Marks.Texts:N0} texts marked; {one.Marks + many.Marks:N0} marks read where they may be; {one.Refused + many.Refused:N0} requests for what is another's, all refused.
            {stage.Log.Lines:N0} lines of the log.
            """);
        List<string> leaks = [.. one.Leaks, .. many.Leaks];
        Assert.True(leaks.Count == 0, $"{leaks.Count} leaks:\n{string.Join("\n", leaks.Distinct().Take(25))}");
        Assert.True(one.Marks + many.Marks > Wanted, "There were hardly any marks to find: the stage is not marked.");
        Assert.Empty(stage.Log.Found.Take(5));
        var unasked = addresses.Routes.Select(route => (Route: route, Answers: new[] { one, many }.Select(found => found.Answered.GetValueOrDefault(route)).Where(answer => answer.Status > 0).ToList()))
            .Where(route => !route.Answers.Any(answer => answer.Status is 200 or 302)).Select(route => $"{route.Route}: {(route.Answers.Count == 0 ? "not asked" : string.Join(", ", route.Answers))}").ToList();
        Assert.True(unasked.Count == 0, $"Nobody was given anything by these routes: put what they show on Tenants/Canaries/CanaryStage.cs.\n{string.Join("\n", unasked)}");
    }

    [Fact]
    public async Task No_letter_holds_another_partnerships_words_or_anything_restricted()
    {
        var letters = new Postbox(stage.Vru).All();
        var boroughs = stage.Boroughs.Concat(stage.Bcus).ToDictionary(borough => borough.Slug, borough => stage.Marks.NumberOf(borough.Id.Value));
        List<string> leaks = [];
        foreach (var letter in letters)
        {
            var tenants = await TenantsOfAsync(letter.To);
            var reader = new Reader(letter.To, tenants, boroughs.Where(borough => tenants.Contains(borough.Value)).Select(borough => borough.Key).Append("west-area").Append("south-east").Append("londonvru").ToHashSet(), _ => false);
            leaks.AddRange(Scanner.Foreign(reader, $"{letter.Subject}\n{letter.Text}\n{letter.Html}").Select(found => $"{letter.To}, {letter.Subject}: {found}"));
        }

        output.WriteLine($"{letters.Count:N0} letters, {letters.Sum(letter => Scanner.Count(letter.Text)):N0} marks in them.");
        Assert.True(letters.Count > 33 && letters.Any(letter => Scanner.Count(letter.Text) > 0), "There were no letters to read.");
        Assert.Empty(leaks.Take(10));
    }

    private async Task<IReadOnlyList<Visit>> VisitsAsync(Addresses addresses)
    {
        List<Visit> visits = [];
        foreach (var (borough, index) in stage.Boroughs.Select((borough, index) => (borough, index)))
        {
            var neighbour = stage.Boroughs[(index + 1 + (index % 7)) % stage.Boroughs.Count];
            var own = addresses.Of(borough.Slug, borough.Slug);
            IReadOnlyList<Address> others = [.. addresses.Of(borough.Slug, neighbour.Slug).Except(own), .. addresses.Of(neighbour.Slug, neighbour.Slug), .. addresses.Of("london", "london")];
            foreach (var role in Wanted > Usual || index % 3 == 0 ? All : Most)
            {
                // Each begins elsewhere, so that between them they have asked for everything soon. What lies in no tenant is the same for all.
                visits.Add(await VisitAsync(
                    Vru.Email(borough.Slug, role), borough, role, [.. index == 0 ? addresses.OfNone() : [], .. Turned(own, index * addresses.RoutesOfPartnerships / stage.Boroughs.Count)], Turned(others, index * 5)));
            }
        }

        foreach (var bcu in stage.Bcus)
        {
            var member = stage.Boroughs.First(borough => borough.BcuId == bcu.Id);
            IReadOnlyList<Address> others = [.. addresses.Of(bcu.Slug, member.Slug).Except(addresses.Of(bcu.Slug, bcu.Slug)), .. addresses.Of(member.Slug, member.Slug)];
            foreach (var role in All)
            {
                visits.Add(await VisitAsync(Vru.Email(bcu.Slug, role), bcu, role, [.. addresses.OfNone(), .. addresses.Of(bcu.Slug, bcu.Slug)], others));
            }
        }

        var ofLondon = addresses.Of("london", "london");
        foreach (var role in new[] { Role.Analyst, Role.Officer, Role.Administrator })
        {
            IReadOnlyList<Address> others = [.. stage.Boroughs.SelectMany(borough => addresses.Of(borough.Slug, borough.Slug).Take(40))];
            // London's three have as much to read as all boroughs together: they come by more often.
            visits.AddRange(Enumerable.Repeat(await VisitAsync(Vru.Email("london", role), null, role, ofLondon, others), 18));
        }

        return visits;
    }

    private async Task<Visit> VisitAsync(string email, TenantInfo? borough, Role role, IReadOnlyList<Address> own, IReadOnlyList<Address> others)
    {
        var slug = borough?.Slug ?? "london";
        var owned = borough is null ? [] : await OwnedAsync(slug, email);
        var reader = new Reader(
            $"{role} of {slug}", new HashSet<int> { borough is null ? 0 : stage.Marks.NumberOf(borough.Id.Value) }, new HashSet<string> { slug, "londonvru", PoliceOf(slug) },
            id => role is Role.Coordinator or Role.Approver || owned.Contains(id), borough is null && role == Role.Administrator,
            stage.Bcus.FirstOrDefault(bcu => bcu.Id == borough?.BcuId) is { } joint ? stage.Marks.NumberOf(joint.Id.Value) : null);
        return new(reader, await stage.Vru.Browse(email), await stage.Vru.SignedIn(email), own.Prepend(new($"/{slug}", null)), others);
    }

    /// <summary>Whose officers serve several places at once, under an address that is none of them.</summary>
    private static string PoliceOf(string slug) => slug switch
    {
        "ealing" or "hillingdon" or "hounslow" => "west-area",
        "bexley" or "greenwich" or "lewisham" or "bcu-south-east" => "south-east",
        _ => slug,
    };

    private async Task<HashSet<Guid>> OwnedAsync(string slug, string email)
    {
        await using var room = await stage.Vru.In(slug);
        return [.. (await room.Db.Actions.Where(action => room.Db.People.Any(person => person.Email == email && person.Id == action.OwnerId)).Select(action => action.Id).ToListAsync()).Select(id => id.Value)];
    }

    private async Task<HashSet<int>> TenantsOfAsync(string email)
    {
        await using var room = await stage.Vru.In("london");
        var person = await room.Db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
        var entry = await stage.Vru.Services.GetRequiredService<Memberships>().FindAsync(person, CancellationToken.None);
        return [.. entry!.Roles.Select(held => stage.Marks.NumberOf(held.TenantId.Value))];
    }

    private static IReadOnlyList<Address> Turned(IReadOnlyList<Address> addresses, int by) => [.. addresses.Skip(by % addresses.Count), .. addresses.Take(by % addresses.Count)];
}
