namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>The fields of a cycle: _CycleFields.</summary>
/// <param name="HasOpened">The opening day and the questions then stay as they are.</param>
/// <param name="IsOfTheme">It asks about one theme, beside the quarters.</param>
public sealed record CycleFields(CycleInput Input, bool HasOpened, bool IsOfTheme = false);
