using System.Collections.Frozen;

namespace LondonVRU.Domain.Comparison.Text;

/// <summary>What a term says of an action.</summary>
internal enum FieldKind
{
    /// <summary>What it is about.</summary>
    Subject,

    /// <summary>Whom it is for.</summary>
    People,

    /// <summary>Which agency has to do with it.</summary>
    Agency,

    /// <summary>Where, when, how often.</summary>
    Setting,

    /// <summary>How one works.</summary>
    Way,
}

/// <summary>What several forms of one meaning come to.</summary>
/// <param name="Name">As people are shown it.</param>
/// <param name="Implied">Keys of terms that it implies.</param>
internal sealed record FieldTerm(string Name, FieldKind Kind, IReadOnlyList<string> Implied)
{
    /// <summary>Apart from every stem, which has no such sign.</summary>
    public const char Sign = '=';

    public string Key { get; } = Sign + Name;
}

/// <summary>The field's short forms, phrases and near synonyms, and the words that say nothing: <c>field-terms.txt</c>.</summary>
internal sealed class FieldTerms
{
    public static readonly FieldTerms Shipped = Read(Lines("field-terms.txt"));

    private readonly FrozenDictionary<string, Form[]> forms;
    private readonly FrozenDictionary<string, FieldKind> kinds;

    private FieldTerms(FrozenSet<string> stop, Dictionary<string, List<Form>> forms)
    {
        Stop = stop;
        this.forms = forms.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(form => form.Stems.Length).ToArray(), StringComparer.Ordinal);
        kinds = forms.Values.SelectMany(list => list).Select(form => form.Term).Distinct().ToFrozenDictionary(term => term.Key, term => term.Kind, StringComparer.Ordinal);
    }

    /// <summary>Words, not stems.</summary>
    public FrozenSet<string> Stop { get; }

    /// <summary>What a term's key says of an action; null of a stem.</summary>
    public FieldKind? KindOf(string key) => kinds.TryGetValue(key, out var kind) ? kind : null;

    /// <summary>The longest form that begins at a place; null if none does.</summary>
    public (FieldTerm Term, int Words)? At(IReadOnlyList<WordRead> words, int place)
    {
        if (!forms.TryGetValue(words[place].Known.Stem, out var candidates))
        {
            return null;
        }

        foreach (var form in candidates)
        {
            if (place + form.Stems.Length <= words.Count && Fits(form.Stems, words, place))
            {
                return (form.Term, form.Stems.Length);
            }
        }

        return null;
    }

    /// <summary>Reads lines as <c>field-terms.txt</c> describes them.</summary>
    /// <exception cref="FormatException">A line is neither.</exception>
    public static FieldTerms Read(IEnumerable<string> lines)
    {
        HashSet<string> stop = new(StringComparer.Ordinal);
        List<Entry> entries = [];
        var kind = FieldKind.Subject;
        foreach (var line in lines.Select(line => line.Split('#')[0].Trim()).Where(line => line.Length > 0))
        {
            if (line.StartsWith("stop:", StringComparison.Ordinal))
            {
                stop.UnionWith(line[5..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
                continue;
            }

            if (line.StartsWith("kind:", StringComparison.Ordinal))
            {
                kind = Enum.Parse<FieldKind>(line[5..], ignoreCase: true);
                continue;
            }

            var parts = line.Split('=') is [var name, var right] ? (Name: name.Trim(), Right: right.Split('+')) : throw new FormatException($"“{line}” names no term.");
            entries.Add(new(parts.Name, kind, List(parts.Right[0]), parts.Right.Length > 1 ? List(parts.Right[1]) : []));
        }

        return new(stop.ToFrozenSet(StringComparer.Ordinal), Forms(entries));
    }

    private static Dictionary<string, List<Form>> Forms(List<Entry> entries)
    {
        // What a form means alone, so that what is implied meets it under the same key.
        Dictionary<string, string> meanings = new(StringComparer.Ordinal);
        foreach (var (name, _, written, _) in entries)
        {
            foreach (var form in written.Prepend(name))
            {
                meanings.TryAdd(string.Join(' ', Stems(form)), FieldTerm.Sign + name);
            }
        }

        Dictionary<string, List<Form>> found = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var (name, kind, written, implied) in entries)
        {
            FieldTerm term = new(name, kind, [.. implied.Select(word => string.Join(' ', Stems(word))).Select(stem => meanings.GetValueOrDefault(stem, stem))]);
            foreach (var form in written.Prepend(name).SelectMany(form => IsShort(form) ? [form, form + "s"] : new[] { form }))
            {
                var stems = Stems(form);
                if (taken.Add(string.Join(' ', stems)))
                {
                    (found.TryGetValue(stems[0], out var list) ? list : found[stems[0]] = []).Add(new(stems, term));
                }
            }
        }

        return found;
    }

    /// <summary>CSP: its plural is no English one, so that the stemmer leaves it.</summary>
    private static bool IsShort(string form) => form.Length <= 5 && !form.Contains(' ');

    private static bool Fits(string[] stems, IReadOnlyList<WordRead> words, int place)
    {
        for (var i = 1; i < stems.Length; i++)
        {
            if (words[place + i].Known.Stem != stems[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Stems(string form)
    {
        List<string> stems = [];
        for (Tokens tokens = new(form); tokens.Next();)
        {
            stems.Add(Porter2.Stem(tokens.Word.ToString()));
        }

        return [.. stems];
    }

    private static string[] List(string words) => words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Of a data file that is part of the assembly.</summary>
    public static List<string> Lines(string file)
    {
        using StreamReader reader = new(typeof(FieldTerms).Assembly.GetManifestResourceStream(file)!);
        List<string> lines = [];
        while (reader.ReadLine() is { } line)
        {
            lines.Add(line);
        }

        return lines;
    }

    private sealed record Entry(string Name, FieldKind Kind, string[] Forms, string[] Implied);

    private sealed record Form(string[] Stems, FieldTerm Term);
}
