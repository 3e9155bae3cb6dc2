namespace LondonVRU.Domain.Panel;

/// <summary>The three seats of the panel that reads plans.</summary>
public enum Seat
{
    /// <summary>Metropolitan Police Service.</summary>
    Mps,

    /// <summary>London's Violence Reduction Unit.</summary>
    Vru,
    LondonCouncils,
}

/// <summary>Names of seats, and what scores mean.</summary>
public static class Seats
{
    public const int LowestScore = 1;
    public const int HighestScore = 4;

    private static readonly string[] Meanings =
    [
        "Does not yet say what will be done, by whom and by when",
        "Says it in part: some actions lack an owner, a date or a measure",
        "Says it, and a reader can tell how it will be known",
        "Says it, learns from what worked before, and others could take it over",
    ];

    public static IReadOnlyList<Seat> All { get; } = Enum.GetValues<Seat>();

    public static string Name(this Seat seat) => seat switch
    {
        Seat.Mps => "Metropolitan Police Service",
        Seat.Vru => "Violence Reduction Unit",
        _ => "London Councils",
    };

    /// <param name="score">1 to 4.</param>
    public static string Meaning(int score) => Meanings[score - LowestScore];
}
