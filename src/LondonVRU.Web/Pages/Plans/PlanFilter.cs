using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using Microsoft.AspNetCore.Http.Extensions;

namespace LondonVRU.Web.Pages.Plans;

public enum PlanOrder
{
    /// <summary>By theme and number, as boards know it.</summary>
    Number,
    Start,
    End,
    Owner,
    Status,
}

/// <summary>What is asked for besides words, status and origin.</summary>
public enum PlanLook
{
    Late,
    NoOwner,
    Stale,
    Undated,
}

/// <summary>What of the plan is shown and in which order, as the address says it. What the address says and nobody knows is passed over.</summary>
public sealed class PlanFilter
{
    /// <summary>In the address, beside the origins: actions of the BCU's joint plan.</summary>
    public const string Joint = "joint";

    private const int LongestWords = 200;

    private static readonly Dictionary<string, ActionOrigin> OriginNames = new()
    {
        ["essential"] = ActionOrigin.Essential,
        ["menu"] = ActionOrigin.MenuOption,
        ["local"] = ActionOrigin.Local,
        ["practice"] = ActionOrigin.AdoptedPractice,
        ["rollout"] = ActionOrigin.Rollout,
    };

    private static readonly Dictionary<string, PlanLook> LookNames = new()
    {
        ["late"] = PlanLook.Late,
        ["no-owner"] = PlanLook.NoOwner,
        ["stale"] = PlanLook.Stale,
        ["undated"] = PlanLook.Undated,
    };

    private static readonly Dictionary<string, PlanOrder> OrderNames = new()
    {
        ["start"] = PlanOrder.Start,
        ["end"] = PlanOrder.End,
        ["owner"] = PlanOrder.Owner,
        ["status"] = PlanOrder.Status,
    };

    private readonly IQueryCollection asked;
    private readonly string[] terms;

    private PlanFilter(IQueryCollection asked)
    {
        this.asked = asked;
        var words = asked["q"].ToString().Trim();
        Words = words.Length <= LongestWords ? words : words[..LongestWords];
        terms = Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Statuses = asked["status"].OfType<string>().Where(letter => letter.Length == 1).Select(letter => letter[0]).ToHashSet();
        Origins = Known(OriginNames, "origin");
        ShowsJoint = asked["origin"].Contains(Joint);
        Looks = Known(LookNames, "look");
        Agency = asked["agency"].ToString();
        Owner = asked["owner"].ToString();
        Order = OrderNames.GetValueOrDefault(asked["sort"].ToString());
        IsDescending = asked["way"] == "down";
    }

    public string Words { get; }

    /// <summary>By the letter of <see cref="Shapes.CssLetter"/>: x where nobody has said.</summary>
    public IReadOnlySet<char> Statuses { get; }

    public IReadOnlySet<ActionOrigin> Origins { get; }

    /// <summary>Joint actions are asked for by where they come from.</summary>
    public bool ShowsJoint { get; }

    public IReadOnlySet<PlanLook> Looks { get; }

    /// <summary>Empty for all.</summary>
    public string Agency { get; }

    /// <summary>Empty for all.</summary>
    public string Owner { get; }

    public PlanOrder Order { get; }

    public bool IsDescending { get; }

    /// <summary>Everything is shown.</summary>
    public bool IsEmpty => terms.Length == 0 && Statuses.Count + Origins.Count + Looks.Count == 0 && !ShowsJoint && Agency.Length + Owner.Length == 0;

    public static PlanFilter Of(IQueryCollection asked) => new(asked);

    public static string NameOf(ActionOrigin origin) => OriginNames.First(name => name.Value == origin).Key;

    public static string NameOf(PlanLook look) => LookNames.First(name => name.Value == look).Key;

    /// <summary>Whether something is to be looked for in an action.</summary>
    /// <param name="quarterBegan">UTC; a word before is of an earlier quarter.</param>
    public static bool Is(PlanLook look, PlanPage.Row row, DateOnly today, DateTime quarterBegan) => look switch
    {
        PlanLook.Late => row.IsPastItsEnd(today),
        PlanLook.NoOwner => row.IsWithoutOwner,
        PlanLook.Stale => row.IsWithoutWordSince(quarterBegan),
        _ => row.IsUndated,
    };

    /// <summary>Any one of each kind of tick, and all kinds together.</summary>
    public bool Fits(PlanPage.Row row, DateOnly today, DateTime quarterBegan) =>
        (Statuses.Count == 0 || Statuses.Contains(Shapes.CssLetter(row.Status)))
        && ((Origins.Count == 0 && !ShowsJoint) || (row.JointNumber is null ? Origins.Contains(row.Origin) : ShowsJoint))
        && (Looks.Count == 0 || Looks.Any(look => Is(look, row, today, quarterBegan)))
        && (Agency.Length == 0 || string.Equals(row.LeadAgency, Agency, StringComparison.OrdinalIgnoreCase))
        && (Owner.Length == 0 || string.Equals(row.Owner, Owner, StringComparison.OrdinalIgnoreCase))
        && Array.TrueForAll(terms, term => Has(row.Text, term) || Has(row.Owner, term) || Has(row.LeadAgency, term) || Has(row.SuccessLooksLike, term));

    /// <summary>This same filter, in another order; the other way round if it is in that order already.</summary>
    public string AddressBy(PlanOrder order)
    {
        var address = new QueryBuilder(asked.Where(pair => pair.Key is not ("sort" or "way")).SelectMany(pair => pair.Value.OfType<string>(), (pair, value) => KeyValuePair.Create(pair.Key, value)));
        address.Add("sort", order.ToString().ToLowerInvariant());
        if (order == Order && !IsDescending)
        {
            address.Add("way", "down");
        }

        return address.ToString();
    }

    public SortWay WayOf(PlanOrder order) => order != Order ? SortWay.None : IsDescending ? SortWay.Descending : SortWay.Ascending;

    private static bool Has(string? words, string term) => words?.Contains(term, StringComparison.OrdinalIgnoreCase) == true;

    private HashSet<T> Known<T>(Dictionary<string, T> names, string key)
    {
        HashSet<T> known = [];
        foreach (var value in asked[key].OfType<string>())
        {
            if (names.TryGetValue(value, out var found))
            {
                known.Add(found);
            }
        }

        return known;
    }
}
