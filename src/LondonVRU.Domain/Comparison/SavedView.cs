using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Comparison;

/// <summary>A view of the comparison that somebody of London's keeps: its address under a name. A row of London's own tenant, which alone reads it.</summary>
public sealed class SavedView : ITenantOwned
{
    public const int NameMaxLength = 80;
    public const int AddressMaxLength = 600;

    /// <summary>Of one person.</summary>
    public const int Most = 50;

    private const string Root = "/london/compare";

    private SavedView()
    {
    }

    public Id<SavedView> Id { get; private init; }

    public string Name { get; private set; } = "";

    /// <summary>Path and query, always of the comparison.</summary>
    public string Address { get; private init; } = "";

    public Id<Person> OwnerId { get; private init; }

    /// <summary>Everybody of London sees it, else its owner alone.</summary>
    public bool IsShared { get; private set; }

    /// <summary>It stands first on the comparison, for whoever sees it.</summary>
    public bool IsPinned { get; private set; }

    public int Version { get; private set; } = 1;

    /// <param name="id">Chosen by the form, so that the same form sent twice is one view.</param>
    /// <exception cref="RuleBrokenException">It has no name, or is no address of the comparison.</exception>
    public static SavedView Of(Id<SavedView> id, string name, string address, Id<Person> owner, bool isShared, bool isPinned)
    {
        if (!IsOfComparison(address))
        {
            throw new RuleBrokenException("view.address", "Only a view of the comparison can be saved. Open it, and choose to save it there.");
        }

        return new() { Id = id, Name = Named(name), Address = address, OwnerId = owner, IsShared = isShared, IsPinned = isPinned };
    }

    /// <summary>Whether it opens the quarter that is the latest on that day, and not always the same one.</summary>
    public bool IsOfLatest => !Parameters(Address).Any(IsCycle);

    /// <summary>Whether it means the same in another year: themes and template actions have numbers that a year gives them.</summary>
    public static bool CanFollowLatest(string address) => !Parameters(address).Any(part => part.StartsWith("theme=", StringComparison.OrdinalIgnoreCase) || part.StartsWith("code=", StringComparison.OrdinalIgnoreCase));

    /// <summary>The same view, of whatever quarter is the latest when it is opened.</summary>
    public static string OfLatest(string address)
    {
        var others = string.Join('&', Parameters(address).Where(part => !IsCycle(part)));
        return address.Split('?')[0] + (others.Length == 0 ? "" : $"?{others}");
    }

    /// <exception cref="RuleBrokenException">It has no name.</exception>
    public void Change(string name, bool isShared, bool isPinned)
    {
        (Name, IsShared, IsPinned) = (Named(name), isShared, isPinned);
        Version++;
    }

    /// <summary>Of this service and of nothing but the comparison, so that a link that is shared never leads elsewhere.</summary>
    public static bool IsOfComparison(string? address) =>
        address is { Length: > 0 and <= AddressMaxLength } && address.StartsWith(Root, StringComparison.Ordinal) && (address.Length == Root.Length || address[Root.Length] is '/' or '?')
        && !address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign) || sign is '\\' or '#') && !address.Contains("..", StringComparison.Ordinal) && !address.Contains("//", StringComparison.Ordinal);

    private static string[] Parameters(string address) => address.Split('?', 2) is [_, var query] ? query.Split('&', StringSplitOptions.RemoveEmptyEntries) : [];

    private static bool IsCycle(string parameter) => parameter.StartsWith("cycle=", StringComparison.OrdinalIgnoreCase);

    private static string Named(string name) => string.IsNullOrWhiteSpace(name) ? throw new RuleBrokenException("view.no-name", "Give the view a name.") : name.Trim();
}
