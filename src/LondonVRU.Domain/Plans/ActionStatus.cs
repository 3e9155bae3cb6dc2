namespace LondonVRU.Domain.Plans;

/// <summary>How an action is going, in its owner's last words. Null, where it stands for a status, means that nobody has said.</summary>
public enum ActionStatus
{
    NotStarted,
    OnTrack,
    AtRisk,
    OffTrack,
    Complete,
    Stopped,
}

/// <summary>What each status means, and how it is shown: a letter and a shape carry it as well as the colour.</summary>
public static class ActionStatuses
{
    public static readonly IReadOnlyList<ActionStatus> All = Enum.GetValues<ActionStatus>();

    /// <summary>"On track".</summary>
    public static string Name(this ActionStatus status) => status switch
    {
        ActionStatus.NotStarted => "Not started",
        ActionStatus.OnTrack => "On track",
        ActionStatus.AtRisk => "At risk",
        ActionStatus.OffTrack => "Off track",
        ActionStatus.Complete => "Complete",
        _ => "Stopped",
    };

    /// <summary>N, G, A, R, B or S.</summary>
    public static char Letter(this ActionStatus status) => status switch
    {
        ActionStatus.NotStarted => 'N',
        ActionStatus.OnTrack => 'G',
        ActionStatus.AtRisk => 'A',
        ActionStatus.OffTrack => 'R',
        ActionStatus.Complete => 'B',
        _ => 'S',
    };

    public static string Definition(this ActionStatus status) => status switch
    {
        ActionStatus.NotStarted => "Work has not begun, and need not have begun yet.",
        ActionStatus.OnTrack => "Under way, and expected to be done as planned by its end.",
        ActionStatus.AtRisk => "Under way, but something may keep it from being done as planned. Say what, and what comes next.",
        ActionStatus.OffTrack => "Will not be done as planned unless something changes. Say why, and what comes next.",
        ActionStatus.Complete => "Done, and what it was meant to bring is there.",
        _ => "Will not be carried on. Say why.",
    };

    /// <summary>Neither complete nor stopped: it is still owed updates.</summary>
    public static bool IsOpen(this ActionStatus? status) => status is not (ActionStatus.Complete or ActionStatus.Stopped);

    /// <summary>A status that needs words on why and what next.</summary>
    public static bool NeedsWords(this ActionStatus status) => status is ActionStatus.AtRisk or ActionStatus.OffTrack;
}
