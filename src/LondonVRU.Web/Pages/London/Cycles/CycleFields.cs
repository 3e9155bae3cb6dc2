namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>The fields of a cycle: _CycleFields.</summary>
/// <param name="HasOpened">The opening day and the questions then stay as they are.</param>
public sealed record CycleFields(CycleInput Input, bool HasOpened);
