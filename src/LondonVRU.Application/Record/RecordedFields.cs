using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>What the recorded fields hold, by the model: people and tenants are named, other ids mean nothing to people and are left out.</summary>
internal sealed class RecordedFields(VruDbContext db, TenantDirectory directory) : IScopedPart
{
    private readonly Dictionary<string, Dictionary<string, Type>> byThing = new(StringComparer.Ordinal);

    /// <summary>Whom an entry is about; null if about no person.</summary>
    public static Guid? PersonOf(AuditEntry entry) => entry.Thing switch
    {
        nameof(Person) => entry.ThingId,
        nameof(Membership) or nameof(Invitation) or nameof(PersonalToken) => entry.UnderId,
        _ => null,
    };

    /// <summary>The names of everybody, and of every tenant, that the entries speak of.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IEnumerable<(AuditEntry Entry, List<AuditTrail.Change> Changes)> entries, CancellationToken ct)
    {
        HashSet<Guid> people = [];
        HashSet<Guid> tenants = [];
        foreach (var (entry, changes) in entries)
        {
            if (PersonOf(entry) is { } about)
            {
                people.Add(about);
            }

            foreach (var change in changes)
            {
                var named = TypeOf(entry.Thing, change.Field) is { } type ? type == typeof(Id<Person>) ? people : type == typeof(Id<Tenant>) ? tenants : null : null;
                foreach (var words in named is null ? [] : new[] { change.Before, change.After })
                {
                    if (Guid.TryParse(words, out var id))
                    {
                        named!.Add(id);
                    }
                }
            }
        }

        Dictionary<Guid, string> names = [];
        var ids = people.Select(id => new Id<Person>(id)).ToList();
        foreach (var person in ids.Count == 0 ? [] : await db.People.Where(person => ids.Contains(person.Id)).Select(person => new { person.Id, person.Name }).ToListAsync(ct))
        {
            names[person.Id.Value] = person.Name;
        }

        foreach (var id in tenants)
        {
            names[id] = (await directory.GetAsync(new(id), ct)).Name;
        }

        return names;
    }

    /// <summary>Without ids that mean nothing to people; of the others, the names.</summary>
    public IReadOnlyList<HistoryEntry.Change> ForPeople(string thing, IEnumerable<AuditTrail.Change> changes, IReadOnlyDictionary<Guid, string> names)
    {
        string? Name(string? words) => Guid.TryParse(words, out var id) ? names.GetValueOrDefault(id, "somebody") : words;
        List<HistoryEntry.Change> shown = [];
        foreach (var change in changes)
        {
            var type = TypeOf(thing, change.Field);
            if (type is null || !IsId(type))
            {
                shown.Add(new(change.Field, change.Before, change.After));
            }
            else if (type == typeof(Id<Person>) || type == typeof(Id<Tenant>))
            {
                shown.Add(new(change.Field[..^2], Name(change.Before), Name(change.After)));
            }
        }

        return shown;
    }

    private static bool IsId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>);

    /// <summary>Null for a field that the thing no longer has.</summary>
    private Type? TypeOf(string thing, string field)
    {
        if (!byThing.TryGetValue(thing, out var fields))
        {
            fields = db.Model.GetEntityTypes().SingleOrDefault(entity => entity.ClrType.Name == thing) is { } entity
                ? RecordedProperties.Of(entity).ToDictionary(property => property.Field, property => Nullable.GetUnderlyingType(property.Property.ClrType) ?? property.Property.ClrType, StringComparer.Ordinal)
                : [];
            byThing[thing] = fields;
        }

        return fields.GetValueOrDefault(field);
    }
}
