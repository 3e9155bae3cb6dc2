using LondonVRU.Domain.Reviews;

namespace LondonVRU.Web.Components;

/// <summary>Risks and issues in words.</summary>
internal static class RiskWords
{
    public static IReadOnlyList<Choice> Kinds { get; } =
        [new(nameof(RiskKind.Risk), "A risk", "It may happen."), new(nameof(RiskKind.Issue), "An issue", "It has happened.")];

    public static IReadOnlyList<Choice> Levels { get; } = [.. Enum.GetValues<RiskLevel>().Select(level => new Choice(level.ToString(), Of(level)))];

    public static string Of(RiskKind kind) => kind == RiskKind.Risk ? "Risk" : "Issue";

    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.High => "High",
        RiskLevel.Medium => "Medium",
        _ => "Low",
    };
}
