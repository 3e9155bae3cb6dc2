using LondonVRU.Application.Plans.Versions;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;

namespace LondonVRU.Web.Pages.Plans.Versions;

/// <summary>Versions in words.</summary>
internal static class VersionWords
{
    /// <summary>"Changes to two themes".</summary>
    public static string Answer(PlanVersionList.Row row) => row switch
    {
        { IsPulledBack: true } => "Pulled back before it was opened",
        { Answer: null } => "Not opened yet",
        { Answer: AnswerKind.Opened } => "Being read by the panel",
        { Answer: AnswerKind.ChangesRequested } => $"Changes to {Words.Count(row.Answers[^1].Themes.Count(theme => theme.WantsChanges), "theme")}",
        { Answer: AnswerKind.Accepted } => "Accepted",
        { Answer: AnswerKind.Reopened } => "Reopened",
        _ => "Feedback",
    };

    /// <summary>"Version 2, 4 May 2026".</summary>
    public static string Of(PlanComparison.Version version) => $"Version {version.Number}, {Words.Date(LondonTime.DayOf(version.SubmittedAt))}";
}

/// <summary>Two versions to be chosen: _Choose.</summary>
/// <param name="Address">Where the choice leads.</param>
/// <param name="Numbers">That can be chosen, the newest first.</param>
/// <param name="From">The older of the two.</param>
/// <param name="To">The newer; null for the plan as it is now.</param>
/// <param name="WithNow">The plan as it is now can be chosen too.</param>
internal sealed record VersionChoice(string Address, IReadOnlyList<int> Numbers, int? From, int? To, bool WithNow);
