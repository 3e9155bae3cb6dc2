namespace LondonVRU.Domain.Reviews;

/// <summary>What the annual review, the fourth quarter's, asks beside the usual. London can word the questions until the cycle opens.</summary>
public static class AnnualQuestions
{
    public const int Most = 10;
    public const int MaxLength = 300;

    /// <summary>Unless London says otherwise.</summary>
    public static IReadOnlyList<string> Usual { get; } =
    [
        "How did serious violence in the borough change over the year, and what do you believe the plan had to do with it?",
        "Which actions made the largest difference, and how do you know?",
        "What did not work, and what will you stop or do otherwise next year?",
        "How were young people, families and communities involved, and what came of it?",
        "Which needs will the year ahead bring that the plan does not meet yet?",
    ];

    /// <summary>One question a line, as London types them; blank lines are passed over.</summary>
    public static IReadOnlyList<string> Read(string? lines) => Tidy((lines ?? "").Split('\n'));

    internal static IReadOnlyList<string> Tidy(IEnumerable<string> questions) => [.. questions.Select(question => question.Trim()).Where(question => question.Length > 0)];

    /// <exception cref="RuleBrokenException">There are too many, or one is too long.</exception>
    internal static void RequireFitting(IReadOnlyList<string> questions)
    {
        if (Tidy(questions) is var tidy && (tidy.Count > Most || tidy.Any(question => question.Length > MaxLength)))
        {
            throw new RuleBrokenException("cycle.questions", $"{Most} questions at most, each of {MaxLength} characters at most.");
        }
    }
}
