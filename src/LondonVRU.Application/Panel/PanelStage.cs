using LondonVRU.Domain.Comparison;

namespace LondonVRU.Application.Panel;

/// <summary>Where a partnership's plan of a year stands with the panel.</summary>
public enum PanelStage
{
    /// <summary>It has come in and nobody has opened it.</summary>
    ToOpen,

    /// <summary>Opened, and not answered for good.</summary>
    InPanel,

    /// <summary>Sent back: the partnership's next version is what comes.</summary>
    WithBorough,
    Accepted,

    /// <summary>Nothing has come in, or it was pulled back.</summary>
    NotIn,
}

internal static class PanelStages
{
    /// <param name="last">London's latest answer to what came in last; null if none.</param>
    public static PanelStage Of(AnswerKind? last) => last switch
    {
        null => PanelStage.ToOpen,
        AnswerKind.Opened or AnswerKind.Feedback => PanelStage.InPanel,
        AnswerKind.Accepted => PanelStage.Accepted,
        _ => PanelStage.WithBorough,
    };
}
