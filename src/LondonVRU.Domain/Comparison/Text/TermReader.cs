namespace LondonVRU.Domain.Comparison.Text;

/// <summary>A word as it is compared.</summary>
/// <param name="Word">Folded.</param>
/// <param name="Stem">Without its ending.</param>
/// <param name="IsStop">It says nothing of what a text is about.</param>
internal sealed record KnownWord(string Word, string Stem, bool IsStop);

/// <summary>A word at its place.</summary>
internal readonly record struct WordRead(KnownWord Known, TextRange Range);

internal enum TermKind
{
    /// <summary>A word that stands for itself.</summary>
    Word,

    /// <summary>A word that is part of a term of the field. Searched for, not compared: the term is.</summary>
    Part,

    /// <summary>A term of the field.</summary>
    Field,

    /// <summary>What a term of the field implies.</summary>
    Implied,
}

/// <param name="Key">A stem, or a field term's key.</param>
/// <param name="Kind">How it came about.</param>
/// <param name="Place">Of its first word among all words of the text, from 0.</param>
/// <param name="Range">Where it stands in the text.</param>
internal readonly record struct TermRead(string Key, TermKind Kind, int Place, TextRange Range);

/// <summary>Reads texts into terms. One reader for one thread; it remembers the words it has seen, so a corpus is read by one reader.</summary>
internal sealed class TermReader
{
    private readonly FieldTerms field;
    private readonly Dictionary<string, KnownWord> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> byLetters;
    private readonly List<WordRead> words = [];

    public TermReader(FieldTerms? field = null)
    {
        this.field = field ?? FieldTerms.Shipped;
        byLetters = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Every word read so far.</summary>
    public IEnumerable<KnownWord> Known => known.Values;

    /// <summary>The words of the text read last, those that say nothing included.</summary>
    public IReadOnlyList<WordRead> Words => words;

    /// <summary>Reads a text's terms in the order in which they stand.</summary>
    /// <param name="text">Null is empty.</param>
    /// <param name="into">Emptied first.</param>
    public void Read(string? text, List<TermRead> into)
    {
        into.Clear();
        words.Clear();
        for (Tokens tokens = new(text); tokens.Next();)
        {
            words.Add(new(Look(tokens.Word), tokens.Range));
        }

        for (var place = 0; place < words.Count;)
        {
            if (field.At(words, place) is var (term, length))
            {
                Add(term, place, length, into);
                place += length;
                continue;
            }

            if (!words[place].Known.IsStop)
            {
                into.Add(new(words[place].Known.Stem, TermKind.Word, place, words[place].Range));
            }

            place++;
        }
    }

    private void Add(FieldTerm term, int place, int length, List<TermRead> into)
    {
        var start = words[place].Range.Start;
        TextRange range = new(start, words[place + length - 1].Range.End - start);
        into.Add(new(term.Key, TermKind.Field, place, range));
        foreach (var implied in term.Implied)
        {
            into.Add(new(implied, TermKind.Implied, place, range));
        }

        for (var i = place; i < place + length; i++)
        {
            if (!words[i].Known.IsStop)
            {
                into.Add(new(words[i].Known.Stem, TermKind.Part, i, words[i].Range));
            }
        }
    }

    private KnownWord Look(ReadOnlySpan<char> letters)
    {
        if (!byLetters.TryGetValue(letters, out var word))
        {
            var written = letters.ToString();

            // One letter is an initial, a list's mark or half of "e-bike".
            word = known[written] = new(written, Porter2.Stem(written), (written.Length == 1 && !char.IsAsciiDigit(written[0])) || field.Stop.Contains(written));
        }

        return word;
    }
}
