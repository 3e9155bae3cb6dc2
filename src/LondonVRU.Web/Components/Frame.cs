namespace LondonVRU.Web.Components;

/// <summary>What stands around every page: whose place it is, who is looking, and the rooms there are.</summary>
/// <param name="TenantWhat">"Borough", "Basic Command Unit" or "Violence Reduction Unit"; null outside any tenant.</param>
/// <param name="TenantName">"Lewisham", "All London"; null outside any tenant.</param>
/// <param name="LitSlugs">The boroughs whose squares are lit in the mark: one, a BCU's few, or none for all London.</param>
/// <param name="Me">Who is signed in, by role and place: "Coordinator, Lewisham Council". Null if nobody is.</param>
/// <param name="Person">Their id: what they type is kept under it. Null if nobody is.</param>
/// <param name="Nav">The rooms that exist; no navigation is drawn if there are none.</param>
/// <param name="IsDemonstration">Shows the strip that says that the data is made up.</param>
/// <param name="HomeHref">Where the mark leads.</param>
/// <param name="Places">Every place of somebody who belongs to several, by name; empty for everybody else.</param>
public sealed record Frame(
    string? TenantWhat, string? TenantName, IReadOnlyList<string> LitSlugs, string? Me, Guid? Person, IReadOnlyList<NavItem> Nav, bool IsDemonstration, string HomeHref, IReadOnlyList<NavItem> Places);

/// <summary>A room.</summary>
/// <param name="Text">"My actions".</param>
/// <param name="Href">Its address.</param>
/// <param name="IsCurrent">The reader is in it.</param>
/// <param name="Count">Things that wait there; null or 0 shows none.</param>
/// <param name="CountMeaning">Read out after the count: "to update".</param>
public sealed record NavItem(string Text, string Href, bool IsCurrent = false, int? Count = null, string? CountMeaning = null);

/// <summary>A step of the way to this page.</summary>
public sealed record Crumb(string Text, string Href);
