using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>Who owns what in one borough of the demonstration: posts, never names.</summary>
internal sealed class DemonstrationPeople
{
    private readonly Dictionary<string, List<Person>> byAgency = new(StringComparer.Ordinal);
    private readonly Dictionary<Id<Person>, string> names = [];

    public Id<Person> Coordinator { get; private set; }

    public Id<Person> Approver { get; private set; }

    /// <summary>Takes somebody who is there already.</summary>
    public void Add(Person person, Role role)
    {
        names[person.Id] = person.Name;
        switch (role)
        {
            case Role.Coordinator:
                Coordinator = person.Id;
                break;
            case Role.Approver:
                Approver = person.Id;
                break;
            case Role.Contributor:
                byAgency.TryAdd(person.Agency, []);
                byAgency[person.Agency].Add(person);
                break;
        }
    }

    /// <summary>Makes one contributor an agency, in posts that the borough picks.</summary>
    /// <param name="agencies">For which; null for all.</param>
    public void AddPosts(VruDbContext db, Tenant borough, DemonstrationTexts texts, Random chance, DateTime now, IReadOnlySet<string>? agencies = null)
    {
        foreach (var (agency, posts) in texts.Posts.Where(agency => !byAgency.ContainsKey(agency.Key) && agencies?.Contains(agency.Key) != false))
        {
            var post = posts[chance.Next(posts.Count)];
            var address = post.ToLowerInvariant().Replace(" ", "-", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
            var person = Person.Named(post, $"{address}@{borough.Slug}.example", agency);
            db.People.Add(person);
            db.Memberships.Add(Membership.Of(person, borough, Role.Contributor, now));
            Add(person, Role.Contributor);
        }
    }

    /// <summary>Somebody of that agency, at times the borough's general contributor instead.</summary>
    /// <param name="post">Who would fit best; null for anybody.</param>
    public Id<Person> Of(string agency, string? post, Random chance)
    {
        var fitting = byAgency.GetValueOrDefault(agency) ?? [.. byAgency.Values.SelectMany(people => people)];
        var council = byAgency.Keys.FirstOrDefault(key => key.EndsWith(" Council", StringComparison.Ordinal));
        return chance.NextDouble() < 0.12 && council is not null
            ? byAgency[council][0].Id
            : (fitting.FirstOrDefault(person => person.Name == post) ?? fitting[chance.Next(fitting.Count)]).Id;
    }

    public string NameOf(Id<Person>? person) => person is { } id ? names[id] : "";
}
