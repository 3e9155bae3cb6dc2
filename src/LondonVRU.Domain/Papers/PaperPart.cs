namespace LondonVRU.Domain.Papers;

/// <summary>A section that a paper of a review can have.</summary>
public enum PaperPart
{
    Recommendations,
    Background,

    /// <summary>Charts of what the service knows, and tables for the borough's indicators.</summary>
    Data,

    /// <summary>Themes with their narratives and the status of their actions.</summary>
    Progress,
    Changes,
    Standards,

    /// <summary>What may keep the plan from being done.</summary>
    Risks,
    Help,

    /// <summary>What the review says of money, theme by theme.</summary>
    Money,

    /// <summary>What the annual review asks, with the answers. Only the fourth quarter's papers have it.</summary>
    AnnualReview,
    Financial,
    Legal,
    Equalities,

    /// <summary>Section 17 of the Crime and Disorder Act 1998.</summary>
    CrimeAndDisorder,
    Environment,

    /// <summary>The appendix: the whole table of actions.</summary>
    Actions,
}

/// <summary>What the sections of papers are called and what they are for.</summary>
public static class PaperParts
{
    public static readonly IReadOnlyList<PaperPart> All = Enum.GetValues<PaperPart>();

    /// <summary>Those that say what the borough has written for them once.</summary>
    public static readonly IReadOnlyList<PaperPart> Standing =
        [PaperPart.Recommendations, PaperPart.Background, PaperPart.Financial, PaperPart.Legal, PaperPart.Equalities, PaperPart.CrimeAndDisorder, PaperPart.Environment];

    /// <summary>The heading: "Legal and human rights implications".</summary>
    public static string Heading(this PaperPart part) => part switch
    {
        PaperPart.Recommendations => "Recommendations",
        PaperPart.Background => "Background",
        PaperPart.Data => "Data",
        PaperPart.Progress => "Progress by theme",
        PaperPart.Changes => "What changed since last quarter",
        PaperPart.Standards => "Minimum standards",
        PaperPart.Risks => "Risks",
        PaperPart.Help => "Help wanted",
        PaperPart.Money => "Money",
        PaperPart.AnnualReview => "Annual review",
        PaperPart.Financial => "Financial implications",
        PaperPart.Legal => "Legal and human rights implications",
        PaperPart.Equalities => "Equalities implications",
        PaperPart.CrimeAndDisorder => "Crime and disorder implications",
        PaperPart.Environment => "Environmental implications",
        _ => "Appendix: table of actions",
    };

    /// <summary>What stands in it, for whoever chooses.</summary>
    public static string Explanation(this PaperPart part) => part switch
    {
        PaperPart.Recommendations => "Your words: what the board is asked to note or decide.",
        PaperPart.Background => "Your words: why there is a plan, and who keeps it.",
        PaperPart.Data => "Charts of status by theme and over the quarters, and a table to fill in for each of your indicators.",
        PaperPart.Progress => "Each theme with its narrative and the status of its actions.",
        PaperPart.Changes => "Listed by itself: moved to off track, completed, stopped, new.",
        PaperPart.Standards => "London’s minimum standards, met and not met.",
        PaperPart.Risks => "Risks and issues as they stand, and actions at risk or off track, with why and what is next.",
        PaperPart.Help => "What the review asks of London.",
        PaperPart.Money => "What is planned, spent and forecast, by theme, with sums.",
        PaperPart.AnnualReview => "London’s questions of the year with your answers. It stands in the fourth quarter’s papers only.",
        PaperPart.CrimeAndDisorder => "Your words, under section 17 of the Crime and Disorder Act 1998.",
        PaperPart.Actions => "Every action with its lead, end, status and last words, on pages that lie across.",
        _ => "Your words.",
    };
}
