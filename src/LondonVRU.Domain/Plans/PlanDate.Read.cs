using System.Collections.Frozen;
using System.Text;

namespace LondonVRU.Domain.Plans;

public sealed partial record PlanDate
{
    /// <summary>Longer than any date: such words are kept and not read.</summary>
    private const int LongestRead = 200;

    private static readonly FrozenDictionary<string, PlanDateKind> WordsWithoutDays = new Dictionary<string, PlanDateKind>(StringComparer.Ordinal)
    {
        ["ongoing"] = PlanDateKind.Ongoing,
        ["on going"] = PlanDateKind.Ongoing,
        ["continuous"] = PlanDateKind.Ongoing,
        ["continuing"] = PlanDateKind.Ongoing,
        ["continual"] = PlanDateKind.Ongoing,
        ["rolling"] = PlanDateKind.Ongoing,
        ["rolling programme"] = PlanDateKind.Ongoing,
        ["open ended"] = PlanDateKind.Ongoing,
        ["tbc"] = PlanDateKind.ToBeConfirmed,
        ["tba"] = PlanDateKind.ToBeConfirmed,
        ["tbd"] = PlanDateKind.ToBeConfirmed,
        ["t b c"] = PlanDateKind.ToBeConfirmed,
        ["t b a"] = PlanDateKind.ToBeConfirmed,
        ["to be confirmed"] = PlanDateKind.ToBeConfirmed,
        ["to be agreed"] = PlanDateKind.ToBeConfirmed,
        ["to be announced"] = PlanDateKind.ToBeConfirmed,
        ["to be decided"] = PlanDateKind.ToBeConfirmed,
        ["to be determined"] = PlanDateKind.ToBeConfirmed,
        ["to be set"] = PlanDateKind.ToBeConfirmed,
        ["date tbc"] = PlanDateKind.ToBeConfirmed,
        ["dates tbc"] = PlanDateKind.ToBeConfirmed,
        ["date to be confirmed"] = PlanDateKind.ToBeConfirmed,
        ["dates to be confirmed"] = PlanDateKind.ToBeConfirmed,
        ["n a"] = PlanDateKind.NotApplicable,
        ["na"] = PlanDateKind.NotApplicable,
        ["not applicable"] = PlanDateKind.NotApplicable,
    }.ToFrozenDictionary();

    /// <summary>Reads a date as a plan writes it. Never fails: what is not understood is kept as Unread.</summary>
    /// <param name="words">What stands in the plan; null or white space is <see cref="Blank"/>. A lone dash says nothing either (its kind is None, the dash is kept).</param>
    /// <param name="startYear">First calendar year of the plan's financial year; if given, "May", "19 May", "Q2" and "Summer term" are read within it.</param>
    /// <remarks>
    /// <para>Days come first ("15.9.17" is 15 September), two figures of a year are of this century, a month is all its days.</para>
    /// <para>"2026/27", "2026-27" and "2024-2027" are financial years, 1 April to 31 March; a year alone is a calendar year; "Q2 2021/22" is a financial quarter.</para>
    /// <para>School terms: autumn 1 September to 31 December, spring 1 January to 31 March, summer 1 April to 31 July (schools differ by days and
    /// Easter moves; the plan's meaning does not). Seasons: spring March to May, summer June to August, autumn September to November, winter December to February.</para>
    /// <para>"End of March 2027" is its last day, "start of" the first. "March to June 2019" is one range; any other words with two dates are Unread.</para>
    /// </remarks>
    public static PlanDate Read(string? words, int? startYear = null)
    {
        var written = words?.Trim() ?? "";
        if (written.Length == 0)
        {
            return Blank;
        }

        if (written.Length > LongestRead)
        {
            return new(written, PlanDateKind.Unread, null, null);
        }

        var plain = Plain(written);
        if (plain.Length == 0)
        {
            var dashes = written.All(c => c is '-' or '–' or '—' or '.' || char.IsWhiteSpace(c));
            return new(written, dashes ? PlanDateKind.None : PlanDateKind.Unread, null, null);
        }

        if (WordsWithoutDays.TryGetValue(plain, out var kind))
        {
            return new(written, kind, null, null);
        }

        if (PlanDateGrammar.Read(written, startYear) is var (from, to))
        {
            return new(written, PlanDateKind.Range, from, to);
        }

        // "Ongoing, looked at every month": no second date, so nothing is hidden by reading the first word.
        var ongoing = plain.StartsWith("ongoing ", StringComparison.Ordinal) && !plain.Any(char.IsDigit)
            && !plain.Split(' ').Any(word => MonthNames.Of(word) is not null);
        return new(written, ongoing ? PlanDateKind.Ongoing : PlanDateKind.Unread, null, null);
    }

    /// <summary>Letters and figures in lower case, one space for anything between them.</summary>
    private static string Plain(string words)
    {
        var plain = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }
}
