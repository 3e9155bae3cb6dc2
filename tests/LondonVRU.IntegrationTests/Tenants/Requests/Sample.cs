using LondonVRU.Domain.People;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

/// <summary>Where a partnership must stand for a request to succeed.</summary>
public enum Moment
{
    NoPlan,

    /// <summary>Shared by all that do not take the plan any further.</summary>
    Draft,

    /// <summary>A draft with every answer that sign-off needs.</summary>
    Ready,
    AtTheChair,
    Signed,
    Submitted,

    /// <summary>Shared likewise.</summary>
    ReviewOpen,
    ReviewReady,
    ReviewAtTheChair,
    ReviewSigned,

    /// <summary>Submitted, and London wants changes.</summary>
    ReviewReturned,

    /// <summary>London, with another partnership's submissions to answer.</summary>
    London,
}

/// <summary>A request as it would be sent: each part by its name, so that another can be put in its place.</summary>
public sealed record Ask
{
    public IReadOnlyDictionary<string, string> Route { get; init; } = new Dictionary<string, string>();

    public IReadOnlyDictionary<string, string> Query { get; init; } = new Dictionary<string, string>();

    /// <summary>What is typed into the form, or the properties of the JSON body. A null is sent as null, or takes a field of the form away.</summary>
    public IReadOnlyDictionary<string, string?> Fields { get; init; } = new Dictionary<string, string?>();

    /// <summary>The form on the page, which is asked for first, so that its token and all that stands in it are sent too.</summary>
    public string Form { get; init; } = "main form[method=post]";

    /// <summary>Address of the page with the form, below the tenant; null if it is the route's own.</summary>
    public string? Page { get; init; }

    /// <summary>A file of a form or of the API; null for none.</summary>
    public (string Field, string Name, string Content)? File { get; init; }
}

/// <summary>A request that succeeds.</summary>
/// <param name="Route">As in routes.txt: "POST /plans".</param>
/// <param name="Handler">Of a page with several forms; else empty.</param>
/// <param name="Role">Who sends it: of London's, or of the partnership's.</param>
/// <param name="Make">Puts into the partnership what the request needs, and makes the request.</param>
public sealed record Sample(string Route, string Handler, Moment Moment, Role Role, Func<Scene, Task<Ask>> Make)
{
    /// <summary>Entities of which it may write rows that bear another tenant's id: London's answers are about somebody.</summary>
    public IReadOnlyList<string> Touches { get; init; } = [];

    /// <summary>What it writes is the platform's, which bears no tenant, or it only looks: no row of its own tenant's need change.</summary>
    public bool WritesPlatform { get; init; }

    public string Key => Handler.Length == 0 ? Route : $"{Route} {Handler}";

    public string Method => Route.Split(' ')[0];

    public string Pattern => Route.Split(' ')[1];

    public bool IsApi => Pattern.Contains("/api/v1", StringComparison.Ordinal);

    public bool IsWriting => Method != "GET";

    /// <summary>Whether the partnership stands as it stood afterwards, so that others can go on in it.</summary>
    public bool LeavesTheMoment => Moment is Moment.Draft or Moment.ReviewOpen or Moment.London;
}
