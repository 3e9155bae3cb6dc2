using System.Collections.Frozen;

namespace LondonVRU.Domain.Comparison.Text;

/// <summary>
/// The field's short forms, phrases and near synonyms, and the words that say nothing: <c>field-terms.txt</c>; and what counts for likeness alone,
/// since a search for it would find too much: <c>likeness-terms.txt</c>.
/// </summary>
internal sealed class FieldTerms
{
    /// <summary>What is searched by.</summary>
    public static readonly FieldTerms Shipped = Read(Lines("field-terms.txt"));

    /// <summary>What actions are compared by: where both files have a form, the one for likeness decides, unless the word is an ordinary one.</summary>
    public static readonly FieldTerms ForLikeness = Read([.. Lines("likeness-terms.txt"), .. Lines("field-terms.txt")]);

    private readonly FrozenDictionary<string, Form[]> forms;
    private readonly FrozenDictionary<string, FieldKind> kinds;

    private FieldTerms(FieldTermsFile file)
    {
        Stop = file.Stop.ToFrozenSet(StringComparer.Ordinal);
        var entries = file.Entries();
        forms = FormsOf(entries, [.. Stop.Select(Porter2.Stem)]).ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(form => form.Stems.Length).ToArray(), StringComparer.Ordinal);
        kinds = entries.ToFrozenDictionary(entry => FieldTerm.Sign + entry.Name, entry => entry.Kind, StringComparer.Ordinal);
    }

    /// <summary>Words, not stems.</summary>
    public FrozenSet<string> Stop { get; }

    /// <summary>What a term's key says of an action; null of a stem.</summary>
    public FieldKind? KindOf(string key) => kinds.TryGetValue(key, out var kind) ? kind : null;

    /// <summary>What a word means where it stands alone: a term's key, or its own stem.</summary>
    public string MeaningOf(string stem) => forms.TryGetValue(stem, out var candidates) && candidates[^1] is { Stems.Length: 1 } alone ? alone.Term.Key : stem;

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

    /// <exception cref="FormatException">A line is none that the files describe.</exception>
    public static FieldTerms Read(IEnumerable<string> lines) => new(new FieldTermsFile(lines));

    private static Dictionary<string, List<Form>> FormsOf(IReadOnlyList<FieldEntry> entries, HashSet<string> stop)
    {
        // What a form means alone, so that what is implied meets it under the same key; of a wider meaning its name.
        Dictionary<string, string> meanings = new(StringComparer.Ordinal);
        foreach (var (form, name) in entries.SelectMany(entry => entry.Forms.Select(form => (form, entry.Name))).Concat(entries.Select(entry => (entry.Name, entry.Name))))
        {
            meanings.TryAdd(string.Join(' ', Stems(form)), FieldTerm.Sign + name);
        }

        Dictionary<string, List<Form>> found = new(StringComparer.Ordinal);
        HashSet<string> taken = new(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            FieldTerm term = new(entry.Name, entry.Kind, [.. entry.Implied.Select(word => string.Join(' ', Stems(word))).Select(stem => meanings.GetValueOrDefault(stem, stem))]);
            foreach (var stems in entry.Forms.SelectMany(form => IsShort(form) ? [form, form + "s"] : new[] { form }).Select(Stems))
            {
                // "useful" is no "use", which says nothing.
                var saysNothing = entry.Kind == FieldKind.Plain && stems.Length == 1 && stop.Contains(stems[0]);
                if (!saysNothing && taken.Add(string.Join(' ', stems)))
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

    private sealed record Form(string[] Stems, FieldTerm Term);
}
