namespace LondonVRU.Domain.Comparison.Text;

/// <summary>
/// Takes the endings off English words by Martin Porter's second algorithm as its description publishes it ("The English (Porter2) stemming algorithm",
/// Snowball project), so that "monitoring", "monitored" and "monitors" meet. Words come without apostrophes, so its step 0 has nothing to do.
/// </summary>
public static class Porter2
{
    private const int Longest = 64;

    /// <param name="word">In small letters. What is not made of a to z is given back as it is.</param>
    public static string Stem(string word)
    {
        if (word.Length is <= 2 or > Longest || word.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            return word;
        }

        return Special(word) ?? new Stemming(stackalloc char[Longest + 2], BritishSpelling.AsPublished(word)).Run();
    }

    private static string? Special(string word) => word switch
    {
        "skis" => "ski",
        "skies" => "sky",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "idly" => "idl",
        "gently" => "gentl",
        "ugly" => "ugli",
        "early" => "earli",
        "only" => "onli",
        "singly" => "singl",
        "sky" or "news" or "howe" or "atlas" or "cosmos" or "bias" or "andes" => word,
        _ => null,
    };
}

/// <summary>One word on its way to its stem. Y in capitals is a consonant.</summary>
internal ref struct Stemming
{
    private readonly Span<char> letters;
    private readonly int region1;
    private readonly int region2;
    private int length;

    public Stemming(Span<char> room, string word)
    {
        letters = room;
        word.CopyTo(room);
        length = word.Length;
        for (var i = 0; i < length; i++)
        {
            if (letters[i] == 'y' && (i == 0 || IsVowel(letters[i - 1])))
            {
                letters[i] = 'Y';
            }
        }

        region1 = word.StartsWith("gener", StringComparison.Ordinal) || word.StartsWith("arsen", StringComparison.Ordinal) ? 5
            : word.StartsWith("commun", StringComparison.Ordinal) ? 6
            : After(0);
        region2 = After(region1);
    }

    public string Run()
    {
        Plurals();
        if (Word is not ("inning" or "outing" or "canning" or "herring" or "earring" or "proceed" or "exceed" or "succeed"))
        {
            PastAndPresent();
            LastY();
            DoubleEndings();
            LongEndings();
            SingleEndings();
            LastE();
        }

        for (var i = 0; i < length; i++)
        {
            letters[i] = letters[i] == 'Y' ? 'y' : letters[i];
        }

        return new(letters[..length]);
    }

    private readonly ReadOnlySpan<char> Word => letters[..length];

    /// <summary>Step 1a.</summary>
    private void Plurals()
    {
        if (Ends("sses"))
        {
            length -= 2;
        }
        else if (Ends("ied") || Ends("ies"))
        {
            length -= length > 4 ? 2 : 1;
        }
        else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowel(length - 2))
        {
            length--;
        }
    }

    /// <summary>Step 1b.</summary>
    private void PastAndPresent()
    {
        if (Ends("eedly") || Ends("eed"))
        {
            var cut = length - (Ends("eedly") ? 5 : 3);
            length = cut >= region1 ? cut + 2 : length;
            return;
        }

        var ending = Ends("ingly") ? 5 : Ends("edly") ? 4 : Ends("ing") ? 3 : Ends("ed") ? 2 : 0;
        if (ending == 0 || !HasVowel(length - ending))
        {
            return;
        }

        length -= ending;
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            letters[length++] = 'e';
        }
        else if (length >= 2 && letters[length - 1] == letters[length - 2] && letters[length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            length--;
        }
        else if (region1 >= length && EndsShort(length))
        {
            letters[length++] = 'e';
        }
    }

    /// <summary>Step 1c.</summary>
    private readonly void LastY()
    {
        if (length > 2 && letters[length - 1] is 'y' or 'Y' && !IsVowel(letters[length - 2]))
        {
            letters[length - 1] = 'i';
        }
    }

    /// <summary>Step 2.</summary>
    private void DoubleEndings()
    {
        foreach (var (ending, with) in StemEndings.Double)
        {
            if (!Ends(ending))
            {
                continue;
            }

            var before = length - ending.Length;
            if (before >= region1 && (ending != "ogi" || (before > 0 && letters[before - 1] == 'l'))
                && (ending != "li" || (before > 0 && letters[before - 1] is 'c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't')))
            {
                Replace(before, with);
            }

            return;
        }
    }

    /// <summary>Step 3.</summary>
    private void LongEndings()
    {
        foreach (var (ending, with) in StemEndings.Long)
        {
            if (!Ends(ending))
            {
                continue;
            }

            var before = length - ending.Length;
            if (before >= (ending == "ative" ? region2 : region1))
            {
                Replace(before, with);
            }

            return;
        }
    }

    /// <summary>Step 4.</summary>
    private void SingleEndings()
    {
        foreach (var ending in StemEndings.Single)
        {
            if (!Ends(ending))
            {
                continue;
            }

            var before = length - ending.Length;
            if (before >= region2 && (ending != "ion" || (before > 0 && letters[before - 1] is 's' or 't')))
            {
                length = before;
            }

            return;
        }
    }

    /// <summary>Step 5.</summary>
    private void LastE()
    {
        if (Ends("e") && (length - 1 >= region2 || (length - 1 >= region1 && !EndsShort(length - 1))))
        {
            length--;
        }
        else if (Ends("ll") && length - 1 >= region2)
        {
            length--;
        }
    }

    private void Replace(int from, string with)
    {
        with.CopyTo(letters[from..]);
        length = from + with.Length;
    }

    private readonly bool Ends(string ending) => Word.EndsWith(ending, StringComparison.Ordinal);

    private readonly bool HasVowel(int before)
    {
        for (var i = 0; i < before; i++)
        {
            if (IsVowel(letters[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the first consonant that follows a vowel, from a place on.</summary>
    private readonly int After(int from)
    {
        for (var i = from + 1; i < length; i++)
        {
            if (!IsVowel(letters[i]) && IsVowel(letters[i - 1]))
            {
                return i + 1;
            }
        }

        return length;
    }

    /// <summary>Whether what lies before a place ends in a short syllable.</summary>
    private readonly bool EndsShort(int at) =>
        at == 2 ? IsVowel(letters[0]) && !IsVowel(letters[1])
        : at > 2 && !IsVowel(letters[at - 3]) && IsVowel(letters[at - 2]) && !IsVowel(letters[at - 1]) && letters[at - 1] is not ('w' or 'x' or 'Y');

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
