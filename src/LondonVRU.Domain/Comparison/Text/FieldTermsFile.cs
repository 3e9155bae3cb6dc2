namespace LondonVRU.Domain.Comparison.Text;

/// <summary>A term as it is written down.</summary>
/// <param name="Name">As people are shown it.</param>
/// <param name="Kind">Of the section in which it stands first.</param>
/// <param name="Forms">What means it, its name included; none of a wider meaning.</param>
/// <param name="Implied">Words or names.</param>
internal sealed record FieldEntry(string Name, FieldKind Kind, string[] Forms, string[] Implied);

/// <summary>Reads lines as <c>field-terms.txt</c> and <c>likeness-terms.txt</c> describe them.</summary>
internal sealed class FieldTermsFile
{
    private readonly HashSet<string> stop = new(StringComparer.Ordinal);
    private readonly List<FieldEntry> entries = [];
    private readonly List<(string Narrow, string Wide)> wider = [];
    private FieldKind kind;

    /// <exception cref="FormatException">A line is neither.</exception>
    public FieldTermsFile(IEnumerable<string> lines)
    {
        foreach (var line in lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            Add(line);
        }
    }

    /// <summary>Words that say nothing.</summary>
    public IReadOnlySet<string> Stop => stop;

    /// <summary>Each term once, those of ordinary words last.</summary>
    public IReadOnlyList<FieldEntry> Entries()
    {
        var narrower = wider.ToLookup(pair => pair.Narrow, pair => pair.Wide);
        return [.. entries.GroupBy(entry => entry.Name).Select(same => Joined([.. same], narrower[same.Key])).OrderBy(entry => entry.Kind == FieldKind.Plain)];
    }

    private void Add(string line)
    {
        switch (line.Split(':', 2))
        {
            case ["stop", var words]:
                stop.UnionWith(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                break;
            case ["kind", var name]:
                kind = Enum.Parse<FieldKind>(name, ignoreCase: true);
                break;
            case ["wide", var meaning]:
                var (wide, narrow) = Parts(meaning);
                entries.Add(new(wide, kind, [], []));
                wider.AddRange(List(narrow).Select(one => (one, wide)));
                break;
            case ["near", var family]:
                var near = List(family);
                wider.AddRange(near.SelectMany(one => near.Where(other => other != one).Select(other => (one, other))));
                break;
            default:
                var (term, right) = Parts(line);
                var halves = right.Split('+');
                entries.Add(new(term, kind, [term, .. List(halves[0])], halves.Length > 1 ? List(halves[1]) : []));
                break;
        }
    }

    /// <summary>A term may stand on several lines.</summary>
    private static FieldEntry Joined(FieldEntry[] lines, IEnumerable<string> wider) =>
        lines[0] with { Forms = [.. lines.SelectMany(line => line.Forms)], Implied = [.. lines.SelectMany(line => line.Implied).Concat(wider).Distinct()] };

    private static (string Name, string Right) Parts(string line) =>
        line.Split('=') is [var name, var right] ? (name.Trim(), right) : throw new FormatException($"“{line}” names no term.");

    private static string[] List(string words) => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
