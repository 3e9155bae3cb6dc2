using LondonVRU.Domain.Plans;

namespace LondonVRU.Domain.Reviews;

/// <summary>What a review lists by itself because it changed since last quarter.</summary>
public enum ReviewChange
{
    /// <summary>It was not off track last quarter and is now.</summary>
    ToOffTrack,
    Completed,
    Stopped,

    /// <summary>It was not in last quarter's review.</summary>
    New,

    /// <summary>It is to end later than last quarter's review said.</summary>
    Slipped,
}

/// <summary>How a minimum standard stands.</summary>
public enum StandardState
{
    /// <summary>On track or complete.</summary>
    Met,
    NotMet,

    /// <summary>The borough has said why it does not apply there.</summary>
    DoesNotApply,
}

/// <summary>What follows from the status of single actions.</summary>
public static class ReviewFindings
{
    /// <param name="wasThere">Whether last quarter's review had the action.</param>
    /// <param name="before">Its status then; null if nobody had said.</param>
    /// <param name="now">Its status now; null if nobody has said.</param>
    /// <returns>Null if it is not worth a line of its own.</returns>
    public static ReviewChange? Change(bool wasThere, ActionStatus? before, ActionStatus? now) => now switch
    {
        _ when !wasThere => ReviewChange.New,
        _ when before == now => null,
        ActionStatus.OffTrack => ReviewChange.ToOffTrack,
        ActionStatus.Complete => ReviewChange.Completed,
        ActionStatus.Stopped => ReviewChange.Stopped,
        _ => null,
    };

    /// <summary>Whether an action ends later than it was to: both ends have to be days.</summary>
    public static bool HasSlipped(PlanDate before, PlanDate now) => before.To is { } was && now.To > was;

    /// <param name="doesNotApplyBecause">The borough's reason; null if the standard applies.</param>
    public static StandardState Standard(ActionStatus? status, string? doesNotApplyBecause) =>
        doesNotApplyBecause is not null ? StandardState.DoesNotApply
        : status is ActionStatus.OnTrack or ActionStatus.Complete ? StandardState.Met
        : StandardState.NotMet;
}

/// <summary>What is still missing before the chair can be asked without a reason.</summary>
/// <param name="WithoutUpdate">Open actions that nobody has updated since the cycle opened.</param>
/// <param name="ThemesWithoutWords">Themes of the edition without a narrative.</param>
/// <param name="ThemesCarried">Themes that have last quarter's words, which nobody has changed or confirmed.</param>
/// <param name="QuestionsOpen">Questions beside the usual without an answer.</param>
public sealed record ReviewGaps(int WithoutUpdate, int ThemesWithoutWords, int ThemesCarried = 0, int QuestionsOpen = 0)
{
    /// <summary>Each as a sentence without its full stop; empty if nothing is missing.</summary>
    public IReadOnlyList<string> Sentences =>
    [
        .. Said(WithoutUpdate, "1 action has no update", "actions have no update"),
        .. Said(ThemesWithoutWords, "1 theme has no words", "themes have no words"),
        .. Said(ThemesCarried, "1 theme has last quarter’s words, unchanged", "themes have last quarter’s words, unchanged"),
        .. Said(QuestionsOpen, "1 question has no answer", "questions have no answer"),
    ];

    private static string[] Said(int number, string one, string many) => number switch { 0 => [], 1 => [one], _ => [$"{number} {many}"] };
}
