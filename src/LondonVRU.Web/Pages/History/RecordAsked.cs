using System.Globalization;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using Microsoft.AspNetCore.Http.Extensions;

namespace LondonVRU.Web.Pages.History;

/// <summary>What of the record is shown, as the address says it. What the address says and nobody knows is passed over.</summary>
public sealed class RecordAsked
{
    private const string Nobody = "nobody";

    private readonly IQueryCollection asked;

    private RecordAsked(IQueryCollection asked)
    {
        this.asked = asked;
        IsAccess = asked["of"] == "access";
        Words = Cut(asked["q"].ToString().Trim());
        Who = asked["who"].ToString();
        Thing = asked["thing"].ToString();
        Kind = asked["kind"].ToString();
        About = Guid.TryParse(asked["about"], out var about) ? about : null;
        From = Day("from");
        To = Day("to");
        Part = int.TryParse(asked["part"], NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? Math.Clamp(part, 1, 10_000) : 1;
    }

    /// <summary>Who came and what they were refused, in place of what was changed.</summary>
    public bool IsAccess { get; }

    public string Words { get; }

    /// <summary>A person's id; "nobody" for what nobody did; empty for all.</summary>
    public string Who { get; }

    /// <summary>Empty for all.</summary>
    public string Thing { get; }

    /// <summary>Empty for all.</summary>
    public string Kind { get; }

    /// <summary>The id of one person, tenant or directory; null for all.</summary>
    public Guid? About { get; }

    public DateOnly? From { get; }

    public DateOnly? To { get; }

    /// <summary>From 1.</summary>
    public int Part { get; }

    public bool IsEmpty => Words.Length + Who.Length + Thing.Length + Kind.Length == 0 && From is null && To is null && About is null;

    public HistoryFilter Changes => new(
        Person, Who == Nobody, Thing.Length > 0 ? Thing : null, Enum.TryParse<ChangeKind>(Kind, ignoreCase: true, out var kind) ? kind : null, From, To, Words.Length > 0 ? Words : null, About);

    public AccessFilter Access => new(Person, Who == Nobody, Enum.TryParse<AccessKind>(Kind, ignoreCase: true, out var kind) ? kind : null, From, To);

    private Id<Person>? Person => Id<Person>.TryParse(Who, null, out var id) ? id : null;

    public static RecordAsked Of(IQueryCollection asked) => new(asked);

    /// <summary>This same question, of another part.</summary>
    public string AddressOf(int part) => Address(("part", part.ToString(CultureInfo.InvariantCulture)));

    /// <summary>This same question, for a file.</summary>
    public string AddressAs(string format) => Address(("format", format));

    private string Address((string Name, string Value) with)
    {
        var address = new QueryBuilder(asked.Where(pair => pair.Key is not ("part" or "format"))
            .SelectMany(pair => pair.Value.OfType<string>().Where(value => value.Length > 0), (pair, value) => KeyValuePair.Create(pair.Key, value)));
        address.Add(with.Name, with.Value);
        return address.ToString();
    }

    private static string Cut(string words) => words.Length <= HistoryFilter.WordsMaxLength ? words : words[..HistoryFilter.WordsMaxLength];

    private DateOnly? Day(string name) => DateOnly.TryParseExact(asked[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
