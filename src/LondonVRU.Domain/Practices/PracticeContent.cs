using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Practices;

/// <summary>How well it has been tested.</summary>
public enum PracticeStage
{
    Untested,
    LocallyEvaluated,
    IndependentlyEvaluated,
    Recognised,
}

/// <summary>What came of it. What did not work is as useful as what did.</summary>
public enum PracticeOutcome
{
    Worked,
    Promising,

    /// <summary>Too young to say.</summary>
    New,
    DidNotWork,
}

/// <summary>What a year of it costs.</summary>
public enum PracticeCost
{
    StaffTimeOnly,
    UnderTenThousand,
    TenToFiftyThousand,
    More,
}

public enum PracticeAges
{
    UnderTen,
    TenToSeventeen,
    EighteenToTwentyFive,
    Adults,
    Everybody,
}

/// <summary>Where it happens.</summary>
public enum PracticeSetting
{
    Schools,
    Streets,
    Shops,
    Health,
    Homes,
    Custody,
    Online,
    Offices,
}

/// <summary>What a practice says. Null where it does not say yet: a draft may have gaps, what is handed over may not.</summary>
public sealed record PracticeContent
{
    public string Name { get; init; } = "";

    /// <summary>One sentence, for the card.</summary>
    public string? Summary { get; init; }

    public string? WhatWasDone { get; init; }

    public string? ForWhom { get; init; }

    /// <summary>People, time and money.</summary>
    public string? WhatItTook { get; init; }

    public string? WhatChanged { get; init; }

    /// <summary>How that is known, and where it can be read.</summary>
    public string? Evidence { get; init; }

    public PracticeStage? Stage { get; init; }

    public PracticeOutcome? Outcome { get; init; }

    public PracticeCost? Cost { get; init; }

    public PracticeAges? Ages { get; init; }

    public PracticeSetting? Setting { get; init; }

    /// <summary>Whom to ask, by their post: no names of people.</summary>
    public string? Contact { get; init; }

    /// <summary>Of the newest edition when it was written.</summary>
    public IReadOnlyList<Id<Theme>> Themes { get; init; } = [];
}
