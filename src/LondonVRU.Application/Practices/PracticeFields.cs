using LondonVRU.Domain.Practices;

namespace LondonVRU.Application.Practices;

/// <summary>A field of a practice that two texts word differently.</summary>
/// <param name="Key">"WhatItTook".</param>
/// <param name="Name">As the form asks for it.</param>
/// <param name="Ours">Empty where it says nothing.</param>
/// <param name="Theirs">Empty where it says nothing.</param>
public sealed record PracticeDifference(string Key, string Name, string Ours, string Theirs);

/// <summary>The worded fields of a practice, so that two people who word it see what the other did.</summary>
public static class PracticeFields
{
    private static readonly (string Key, string Name, Func<PracticeContent, string?> Get, Func<PracticeContent, PracticeContent, PracticeContent> Take)[] All =
    [
        ("Name", "Name", content => content.Name, (to, from) => to with { Name = from.Name }),
        ("Summary", "In one sentence", content => content.Summary, (to, from) => to with { Summary = from.Summary }),
        ("WhatWasDone", "What was done", content => content.WhatWasDone, (to, from) => to with { WhatWasDone = from.WhatWasDone }),
        ("ForWhom", "For whom", content => content.ForWhom, (to, from) => to with { ForWhom = from.ForWhom }),
        ("WhatItTook", "What it took", content => content.WhatItTook, (to, from) => to with { WhatItTook = from.WhatItTook }),
        ("WhatChanged", "What changed", content => content.WhatChanged, (to, from) => to with { WhatChanged = from.WhatChanged }),
        ("Evidence", "How that is known", content => content.Evidence, (to, from) => to with { Evidence = from.Evidence }),
        ("Contact", "Whom to ask", content => content.Contact, (to, from) => to with { Contact = from.Contact }),
        ("Stage", "Stage", content => content.Stage is { } stage ? PracticeNames.Of(stage) : null, (to, from) => to with { Stage = from.Stage }),
        ("Outcome", "What came of it", content => content.Outcome is { } outcome ? PracticeNames.Of(outcome) : null, (to, from) => to with { Outcome = from.Outcome }),
        ("Cost", "Cost a year", content => content.Cost is { } cost ? PracticeNames.Of(cost) : null, (to, from) => to with { Cost = from.Cost }),
        ("Ages", "Ages", content => content.Ages is { } ages ? PracticeNames.Of(ages) : null, (to, from) => to with { Ages = from.Ages }),
        ("Setting", "Setting", content => content.Setting is { } setting ? PracticeNames.Of(setting) : null, (to, from) => to with { Setting = from.Setting }),
    ];

    public static IReadOnlyList<PracticeDifference> Differences(PracticeContent ours, PracticeContent theirs) =>
    [
        .. All.Select(field => new PracticeDifference(field.Key, field.Name, Plain(field.Get(ours)), Plain(field.Get(theirs))))
            .Where(field => !field.Ours.Equals(field.Theirs, StringComparison.Ordinal)),
    ];

    /// <summary>Ours, with the named fields as theirs has them.</summary>
    public static PracticeContent Take(PracticeContent ours, PracticeContent theirs, IReadOnlyCollection<string> keys) =>
        All.Where(field => keys.Contains(field.Key, StringComparer.Ordinal)).Aggregate(ours, (taken, field) => field.Take(taken, theirs));

    private static string Plain(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();
}

/// <summary>What the choices of a practice are called.</summary>
public static class PracticeNames
{
    public static string Of(PracticeStage stage) => stage switch
    {
        PracticeStage.Untested => "Untested",
        PracticeStage.LocallyEvaluated => "Locally evaluated",
        PracticeStage.IndependentlyEvaluated => "Independently evaluated",
        _ => "Recognised",
    };

    public static string Of(PracticeOutcome outcome) => outcome switch
    {
        PracticeOutcome.Worked => "Worked",
        PracticeOutcome.Promising => "Promising",
        PracticeOutcome.New => "New",
        _ => "Did not work",
    };

    public static string Of(PracticeCost cost) => cost switch
    {
        PracticeCost.StaffTimeOnly => "Staff time only",
        PracticeCost.UnderTenThousand => "Under £10,000",
        PracticeCost.TenToFiftyThousand => "£10,000 to £50,000",
        _ => "More than £50,000",
    };

    public static string Of(PracticeAges ages) => ages switch
    {
        PracticeAges.UnderTen => "Under 10",
        PracticeAges.TenToSeventeen => "10 to 17",
        PracticeAges.EighteenToTwentyFive => "18 to 25",
        PracticeAges.Adults => "Adults",
        _ => "All ages",
    };

    public static string Of(PracticeSetting setting) => setting switch
    {
        PracticeSetting.Schools => "Schools and colleges",
        PracticeSetting.Streets => "Streets and parks",
        PracticeSetting.Shops => "Shops",
        PracticeSetting.Health => "Hospitals and health services",
        PracticeSetting.Homes => "Homes and estates",
        PracticeSetting.Custody => "Custody",
        PracticeSetting.Online => "Online",
        _ => "Offices and meetings",
    };
}
