namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Where a word stands in its text.</summary>
/// <param name="Start">Index of the first character.</param>
/// <param name="Length">In characters of the original text, an ending ’s included.</param>
public readonly record struct TextRange(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>
/// Cuts a text into words. A hyphen parts; an apostrophe does not, and a final ’s belongs to nobody; 1,200 is one number and 2026/27 are two;
/// A&amp;E is one word.
/// </summary>
internal ref struct Tokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private readonly char[] word = new char[Longest + 1];
    private int at;

    /// <summary>Letters beyond this are not compared.</summary>
    public const int Longest = 64;

    /// <summary>Where the word found last stands.</summary>
    public TextRange Range { get; private set; }

    /// <summary>The word found last, folded. Valid until the next.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    public bool Next()
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        if (at >= text.Length)
        {
            return false;
        }

        var (start, length) = (at, 0);
        for (; at < text.Length; at++)
        {
            var letter = text[at];
            if (char.IsLetterOrDigit(letter))
            {
                length = Add(letter, length);
            }
            else if (!Folding.IsSilent(letter) && !GoesOn(letter, start, ref length))
            {
                break;
            }
        }

        // ’s is not part of the word: "the girls’ and women’s network" is of girls and women.
        if (at - start > 2 && text[at - 1] is 's' or 'S' && IsApostrophe(text[at - 2]))
        {
            length--;
        }

        Range = new(start, at - start);
        Word = word.AsSpan(0, length);
        return true;
    }

    private readonly int Add(char letter, int length)
    {
        if (length >= Longest)
        {
            return length;
        }

        if (Folding.Pair(letter) is { } pair)
        {
            (word[length], word[length + 1]) = (pair[0], pair[1]);
            return length + 2 > Longest ? Longest : length + 2;
        }

        word[length] = Folding.Of(letter);
        return length + 1;
    }

    /// <summary>Whether a mark stands inside a word.</summary>
    private readonly bool GoesOn(char mark, int start, ref int length)
    {
        if (at + 1 >= text.Length)
        {
            return false;
        }

        var next = text[at + 1];
        if (IsApostrophe(mark))
        {
            return char.IsLetter(next) && char.IsLetter(text[at - 1]);
        }

        if (mark == '&' && at - start == 1 && char.IsLetter(next))
        {
            word[length++] = '&';
            return true;
        }

        if (mark is ',' or '.' && char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(next))
        {
            if (mark == '.')
            {
                length = Add('.', length);
                return true;
            }

            return at + 3 < text.Length && char.IsAsciiDigit(text[at + 2]) && char.IsAsciiDigit(text[at + 3]) && (at + 4 >= text.Length || !char.IsAsciiDigit(text[at + 4]));
        }

        return false;
    }

    private static bool IsApostrophe(char mark) => mark is '\'' or '’' or '‘' or 'ʼ' or '＇';
}
