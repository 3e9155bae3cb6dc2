using LondonVRU.Application.Comparison;

namespace LondonVRU.Web.Pages.London;

/// <summary>The quarters to choose from: _CycleChips.</summary>
/// <param name="Chosen">The code of the one that is shown.</param>
/// <param name="HrefOf">Where a cycle's code leads.</param>
internal sealed record CycleChips(IReadOnlyList<CycleInfo> Cycles, string Chosen, Func<string, string> HrefOf, bool ShowLabel = true)
{
    /// <summary>Before those, the newest first: they open below.</summary>
    public IReadOnlyList<CycleInfo> Earlier { get; private init; } = [];

    private const int Most = 8;

    public static CycleChips Of(CycleChoice choice, Func<string, string> hrefOf, bool showLabel = true)
    {
        var last = choice.Opened.TakeLast(Most).ToList();
        return new(last.Contains(choice.Chosen) ? last : [choice.Chosen, .. last], choice.Chosen.Code, hrefOf, showLabel)
        {
            Earlier = [.. choice.Opened.SkipLast(Most).Where(cycle => cycle != choice.Chosen).Reverse()],
        };
    }
}
