namespace LondonVRU.Domain.Templates;

/// <summary>The words of a template action, as London writes them.</summary>
/// <param name="Kind">Essential or on the menu.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Guidance">How; Markdown.</param>
/// <param name="Weighting">How much London says it matters.</param>
/// <param name="SuggestedAgencies">Who could lead.</param>
/// <param name="SuccessLooksLike">What would be seen if it worked; null where London does not say.</param>
/// <param name="Evidence">What shows it; null where London does not say.</param>
/// <param name="Cadence">None where the words promise no rhythm.</param>
public sealed record TemplateActionContent(
    TemplateActionKind Kind, string Text, string Guidance, Weighting Weighting, IReadOnlyList<string> SuggestedAgencies,
    string? SuccessLooksLike, string? Evidence, Cadence Cadence)
{
    /// <summary>Where the evidence can be read: see <see cref="EvidenceLink"/>.</summary>
    public IReadOnlyList<string> EvidenceLinks { get; init; } = [];

    /// <summary>Says the same, word for word.</summary>
    public bool SaysAsMuchAs(TemplateActionContent other) =>
        Kind == other.Kind && Text == other.Text && Guidance == other.Guidance && Weighting == other.Weighting && Cadence == other.Cadence
        && SuccessLooksLike == other.SuccessLooksLike && Evidence == other.Evidence
        && SuggestedAgencies.SequenceEqual(other.SuggestedAgencies, StringComparer.Ordinal) && EvidenceLinks.SequenceEqual(other.EvidenceLinks, StringComparer.Ordinal);

    /// <summary>Without white space around words, one kind of line ends, and nothing twice.</summary>
    /// <exception cref="RuleBrokenException">It does not say what is to be done, or a link leads nowhere.</exception>
    internal TemplateActionContent Cleaned() => this with
    {
        Text = Clean(Text) ?? throw new RuleBrokenException("template-action.no-text", "Say what is to be done."),
        Guidance = Clean(Guidance) ?? "",
        SuggestedAgencies = List(SuggestedAgencies),
        SuccessLooksLike = Clean(SuccessLooksLike),
        Evidence = Clean(Evidence),
        EvidenceLinks = [.. List(EvidenceLinks).Select(link => EvidenceLink.Read(link)?.ToString()
            ?? throw new RuleBrokenException("template-action.bad-link", $"“{link}” is no address: begin with https://, and put what it is after a space."))],
    };

    private static string? Clean(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.ReplaceLineEndings("\n").Trim();

    private static IReadOnlyList<string> List(IEnumerable<string> lines) =>
        [.. lines.Select(Clean).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}

/// <summary>Where evidence can be read.</summary>
/// <param name="Address">Complete, of the web.</param>
/// <param name="Words">What it is; the site's name where nothing was said.</param>
public sealed record EvidenceLink(string Address, string Words)
{
    public const int MaxLength = 400;

    /// <summary>Reads "https://example.org/report What works for young people"; null if it begins with no address of the web.</summary>
    public static EvidenceLink? Read(string line)
    {
        var parts = line.Trim().Split((char[])[' ', '\t'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Length > 0 && Uri.TryCreate(parts[0], UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp) && uri.UserInfo.Length == 0
            ? new(parts[0], parts.Length > 1 ? parts[1] : uri.Host)
            : null;
    }

    /// <summary>As it is kept: the address, a space, the words.</summary>
    public override string ToString() => $"{Address} {Words}";
}
