using LondonVRU.Application.Plans;
using LondonVRU.Application.Record;

namespace LondonVRU.Web.Components;

/// <summary>Entries of a record: <c>History/_Entries</c>.</summary>
/// <param name="Entries">The newest first.</param>
/// <param name="Root">The tenant's address, with a stroke at its end; null where the reader may not open what the entries are about.</param>
/// <param name="NamesThings">Each entry says what it is about; off where all are about one action.</param>
public sealed record HistoryList(IReadOnlyList<HistoryEntry> Entries, string? Root, bool NamesThings);

/// <summary>A thing's own history with its pages: <c>History/_ThingHistory</c>.</summary>
/// <param name="Address">Of the page itself, without a query: parts are asked for by "?part=2".</param>
/// <param name="NamesThings">See <see cref="HistoryList"/>.</param>
public sealed record ThingHistory(PageOf<HistoryEntry> Entries, string Address, bool NamesThings = true);
