using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace LondonVRU.Web.Pages.People;

internal enum PeopleOrder
{
    Name,
    Agency,
    Role,
    Since,
    Seen,
    State,
}

/// <summary>Who is shown and in which order, as the address says it. What the address says and nobody knows is passed over. Whoever has left is shown only if asked for.</summary>
internal sealed class PeopleFilter
{
    private const int LongestWords = 200;

    private readonly IQueryCollection asked;
    private readonly string[] terms;

    private PeopleFilter(IQueryCollection asked)
    {
        this.asked = asked;
        var words = asked["q"].ToString().Trim();
        Words = words.Length <= LongestWords ? words : words[..LongestWords];
        terms = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Roles = Known<Role>("role");
        States = Known<PersonState>("state");
        Agency = asked["agency"].ToString();
        Order = Enum.TryParse<PeopleOrder>(asked["sort"], ignoreCase: true, out var order) && Enum.IsDefined(order) ? order : PeopleOrder.Name;
        IsDescending = asked["way"] == "down";
    }

    public string Words { get; }

    public IReadOnlySet<Role> Roles { get; }

    public IReadOnlySet<PersonState> States { get; }

    /// <summary>Empty for all.</summary>
    public string Agency { get; }

    public PeopleOrder Order { get; }

    public bool IsDescending { get; }

    public bool IsEmpty => terms.Length == 0 && Roles.Count + States.Count + Agency.Length == 0;

    public static PeopleFilter Of(IQueryCollection asked) => new(asked);

    /// <summary>As it stands in the address.</summary>
    public static string NameOf<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    public IReadOnlyList<PersonRow> Apply(IEnumerable<PersonRow> rows)
    {
        var fitting = rows.Where(Fits);
        var sorted = Order switch
        {
            PeopleOrder.Agency => By(fitting, row => row.Agency),
            PeopleOrder.Role => By(fitting, row => row.RoleWords),
            PeopleOrder.Since => By(fitting, row => row.Since),
            PeopleOrder.Seen => By(fitting, row => row.LastSeenAt ?? DateTime.MinValue),
            PeopleOrder.State => By(fitting, row => row.State),
            _ => By(fitting, row => row.Name),
        };
        return [.. sorted.ThenBy(row => row.Name, StringComparer.CurrentCultureIgnoreCase).ThenBy(row => row.Href, StringComparer.Ordinal)];
    }

    /// <summary>This same filter, in another order; the other way round if it is in that order already.</summary>
    public string AddressBy(PeopleOrder order)
    {
        var address = new QueryBuilder(asked.Where(pair => pair.Key is not ("sort" or "way")).SelectMany(pair => pair.Value.OfType<string>(), (pair, value) => KeyValuePair.Create(pair.Key, value)));
        address.Add("sort", NameOf(order));
        if (order == Order && !IsDescending)
        {
            address.Add("way", "down");
        }

        return address.ToString();
    }

    public SortWay WayOf(PeopleOrder order) => order != Order ? SortWay.None : IsDescending ? SortWay.Descending : SortWay.Ascending;

    private bool Fits(PersonRow row) =>
        (States.Count == 0 ? row.State != PersonState.Left : States.Contains(row.State))
        && (Roles.Count == 0 || row.Roles.Any(Roles.Contains))
        && (Agency.Length == 0 || string.Equals(row.Agency, Agency, StringComparison.OrdinalIgnoreCase))
        && Array.TrueForAll(terms, term => Has(row.Name, term) || Has(row.Agency, term) || Has(row.Email, term));

    private static bool Has(string? words, string term) => words?.Contains(term, StringComparison.OrdinalIgnoreCase) == true;

    private IOrderedEnumerable<PersonRow> By<T>(IEnumerable<PersonRow> rows, Func<PersonRow, T> key)
    {
        var comparer = typeof(T) == typeof(string) ? (IComparer<T>)(object)StringComparer.CurrentCultureIgnoreCase : Comparer<T>.Default;
        return IsDescending ? rows.OrderByDescending(key, comparer) : rows.OrderBy(key, comparer);
    }

    private HashSet<T> Known<T>(string key)
        where T : struct, Enum =>
        [.. asked[key].Select(value => Enum.TryParse<T>(value, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (T?)null).OfType<T>()];
}
