namespace LondonVRU.Domain.Papers;

/// <summary>What a template says: which sections a board's papers have and in which order, and the words that are the same each time.</summary>
/// <param name="Name">By which people choose it: "Quarterly paper".</param>
/// <param name="Board">Whose meeting it is for: "Safer Partnership Board".</param>
/// <param name="Title">The title of the papers, before the quarter's name.</param>
/// <param name="Parts">The sections, in their order; none twice.</param>
public sealed record PaperContent(string Name, string Board, string Title, IReadOnlyList<PaperPart> Parts)
{
    /// <summary>A post: "Director of Community Safety".</summary>
    public string ReportOf { get; init; } = "";

    /// <summary>"All".</summary>
    public string Wards { get; init; } = "";

    /// <summary>Whom to ask: a post and how to reach it.</summary>
    public string Contact { get; init; } = "";

    /// <summary>"To note", "To agree the recommendations".</summary>
    public string Decision { get; init; } = "";

    /// <summary>One a line: each gets a table to be filled in.</summary>
    public string Indicators { get; init; } = "";

    public string Recommendations { get; init; } = "";

    public string Background { get; init; } = "";

    public string Financial { get; init; } = "";

    public string Legal { get; init; } = "";

    public string Equalities { get; init; } = "";

    public string CrimeAndDisorder { get; init; } = "";

    public string Environment { get; init; } = "";

    /// <summary>What the borough keeps for a section; empty for sections that the service writes.</summary>
    public string WordsOf(PaperPart part) => part switch
    {
        PaperPart.Recommendations => Recommendations,
        PaperPart.Background => Background,
        PaperPart.Financial => Financial,
        PaperPart.Legal => Legal,
        PaperPart.Equalities => Equalities,
        PaperPart.CrimeAndDisorder => CrimeAndDisorder,
        PaperPart.Environment => Environment,
        _ => "",
    };

    /// <summary>Without blanks around anything and with one kind of line break: browsers send another than they were given.</summary>
    public PaperContent Tidy() => this with
    {
        Name = Line(Name), Board = Line(Board), Title = Line(Title), Parts = [.. Parts.Distinct()], ReportOf = Line(ReportOf), Wards = Line(Wards), Contact = Line(Contact),
        Decision = Line(Decision), Indicators = string.Join('\n', Text(Indicators).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        Recommendations = Text(Recommendations), Background = Text(Background), Financial = Text(Financial), Legal = Text(Legal), Equalities = Text(Equalities),
        CrimeAndDisorder = Text(CrimeAndDisorder), Environment = Text(Environment),
    };

    private static string Text(string? words) => (words ?? "").ReplaceLineEndings("\n").Trim();

    private static string Line(string? words) => Text(words).Replace('\n', ' ');
}
