using System.Globalization;

namespace LondonVRU.Domain.Plans;

/// <summary>Reads words that are one date, or one range of dates, from first to last; a word left over means that they are neither.</summary>
internal sealed partial class PlanDateGrammar
{
    private static readonly string[] LeadIns =
    [
        "by", "from", "in", "on", "at", "due", "until", "till", "to", "during", "starting", "starts", "start", "commencing", "commences", "beginning",
        "begins", "finishing", "finishes", "ending", "ends", "end", "completed", "complete", "completion", "delivered", "date", "the", "of", "for",
        "early", "mid", "late", "approx", "approximately", "circa", "around", "about", "about", "target", "fy", "year", "financial",
    ];

    private static readonly string[] WeekDays =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    ];

    private readonly List<Token> tokens;
    private readonly int? startYear;
    private int at;

    private PlanDateGrammar(string words, int? startYear)
    {
        tokens = Split(words);
        this.startYear = startYear;
    }

    private enum Edge
    {
        Whole,
        First,
        Last,
    }

    /// <summary>First as dates that name their year, then as "April to June 2019", last within the plan's year.</summary>
    public static (DateOnly From, DateOnly To)? Read(string words, int? startYear) =>
        new PlanDateGrammar(words, null).Whole()
        ?? new PlanDateGrammar(words, null).BorrowedYear()
        ?? (startYear is null ? null : new PlanDateGrammar(words, startYear).Whole());

    private (DateOnly From, DateOnly To)? Whole()
    {
        var edge = SkipLeadIns();
        if (One(null) is not { } first)
        {
            return null;
        }

        var one = AtEdge(first, edge);
        if (AtEnd())
        {
            return one;
        }

        if (!Joins())
        {
            return null;
        }

        var secondEdge = SkipLeadIns();
        return One(null) is { } two && AtEnd() && AtEdge(two, secondEdge) is var second && one.From <= second.To ? (one.From, second.To) : null;
    }

    /// <summary>The first half borrows the year of the second.</summary>
    private (DateOnly From, DateOnly To)? BorrowedYear()
    {
        SkipLeadIns();
        var start = at;

        // Find the joint, read what follows it, then read what stands before it within that year.
        for (var joint = start + 1; joint < tokens.Count - 1; joint++)
        {
            at = joint;
            if (!Joins())
            {
                continue;
            }

            SkipLeadIns();
            if (One(null) is not { } second || !AtEnd())
            {
                continue;
            }

            at = start;
            if (One(second.From) is { } first && at == joint && first.From <= second.To)
            {
                return (first.From, second.To);
            }
        }

        return null;
    }

    private static (DateOnly From, DateOnly To) AtEdge((DateOnly From, DateOnly To) range, Edge edge) => edge switch
    {
        Edge.First => (range.From, range.From),
        Edge.Last => (range.To, range.To),
        _ => range,
    };

    /// <summary>"by the end of": passes over the words before a date and says whether only its last or first day is meant.</summary>
    private Edge SkipLeadIns()
    {
        var edge = Edge.Whole;
        while (at < tokens.Count)
        {
            var word = tokens[at].Text;
            if (tokens[at].IsWord && (LeadIns.Contains(word, StringComparer.Ordinal) || WeekDays.Contains(word, StringComparer.Ordinal)))
            {
                var followedByOf = at + 1 < tokens.Count && tokens[at + 1].Text is "of";
                edge = word switch
                {
                    "end" => Edge.Last,
                    "start" or "beginning" when followedByOf => Edge.First,
                    _ => edge,
                };
                at++;
            }
            else if (tokens[at].Text is ":" or "," or "(" or "." or "-" or "~" && at + 1 < tokens.Count)
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return edge;
    }

    private bool AtEnd()
    {
        while (at < tokens.Count && tokens[at].Text is "." or ")" or ",")
        {
            at++;
        }

        return at >= tokens.Count;
    }

    private bool Joins()
    {
        if (at < tokens.Count && tokens[at].Text is "to" or "-" or "until" or "till" or "through")
        {
            at++;
            return true;
        }

        return false;
    }

    private bool Skip(params ReadOnlySpan<string> any)
    {
        foreach (var text in any)
        {
            if (at < tokens.Count && tokens[at].Text == text)
            {
                at++;
                return true;
            }
        }

        return false;
    }

    private Token? Peek(int ahead = 0) => at + ahead < tokens.Count ? tokens[at + ahead] : null;

    private static List<Token> Split(string words)
    {
        List<Token> found = [];
        for (var i = 0; i < words.Length;)
        {
            var c = words[i];
            var start = i;
            if (char.IsAsciiDigit(c))
            {
                while (i < words.Length && char.IsAsciiDigit(words[i]))
                {
                    i++;
                }

                found.Add(new(words[start..i], i - start <= 4 ? int.Parse(words.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture) : -1, i - start));
            }
            else if (char.IsLetter(c))
            {
                while (i < words.Length && char.IsLetter(words[i]))
                {
                    i++;
                }

                found.Add(new(words[start..i].ToLowerInvariant(), null, i - start));
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(c) && char.GetUnicodeCategory(c) != UnicodeCategory.Format)
                {
                    found.Add(new(c is '–' or '—' or '‑' or '−' ? "-" : c is '’' or '‘' ? "'" : c.ToString(), null, 0));
                }
            }
        }

        return found;
    }

    /// <param name="Text">In lower case.</param>
    /// <param name="Number">−1 for a number of more than four figures; null for what is no number.</param>
    /// <param name="Length">Letters or figures; 0 for a sign.</param>
    private readonly record struct Token(string Text, int? Number, int Length)
    {
        public bool IsWord => Number is null && Length > 0;
    }
}
