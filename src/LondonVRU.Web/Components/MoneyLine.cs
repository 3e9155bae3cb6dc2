namespace LondonVRU.Web.Components;

/// <summary>A line of money to be read.</summary>
/// <param name="Theme">Its number; null if it is about the whole plan.</param>
/// <param name="Planned">Pence, as are the others; null if nobody has said.</param>
internal sealed record MoneyLine(int? Theme, string What, long? Planned, long? Spent, long? Forecast, string? Note);
