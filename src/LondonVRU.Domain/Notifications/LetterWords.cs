using System.Text.RegularExpressions;

namespace LondonVRU.Domain.Notifications;

/// <summary>What of a letter can be worded: with placeholders in braces, filled in when it is written.</summary>
public sealed partial record LetterWords(string Subject, string Opening, string Closing)
{
    /// <summary>The placeholders and what stands for them.</summary>
    public static readonly IReadOnlyDictionary<string, string> Placeholders = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["what"] = "what it is about: “Two actions to update”",
        ["place"] = "the borough, or boroughs: “Ealing and Hounslow”",
        ["by"] = "by when: “by Friday 15 January”; nothing if nothing falls due",
        ["when"] = "a sentence: “Due in 6 days (Friday 15 January).”; nothing if nothing falls due",
        ["ask"] = "who to ask: “Ealing Coordinator”",
    };

    private const string Dated = "{when}";

    /// <summary>The service's own words for a kind of letter.</summary>
    public static LetterWords Usual(LetterKind kind) => new(
        "{what} {by}",
        kind is LetterKind.ReviewReminder or LetterKind.Nudge
            ? $"{Dated} Please say how each action is going. Most people need under a minute for each; nothing new is an answer too: choose “No change” beside the action."
            : Dated,
        "Questions? Ask {ask}.");

    /// <exception cref="RuleBrokenException">They hold a placeholder that does not exist, a link, a brace that is no placeholder's, or nothing.</exception>
    public void Check()
    {
        if (string.IsNullOrWhiteSpace(Subject) || Subject.AsSpan().ContainsAny('\r', '\n'))
        {
            throw new RuleBrokenException("letter.no-subject", "Give it a subject, in one line.");
        }

        foreach (var words in new[] { Subject, Opening, Closing })
        {
            if (Placeholder().Matches(words).Select(found => found.Groups["name"].Value).FirstOrDefault(name => !Placeholders.ContainsKey(name)) is { } unknown)
            {
                throw new RuleBrokenException("letter.unknown-placeholder", $"There is no {{{unknown}}}. Use {Words.List([.. Placeholders.Keys.Select(name => $"{{{name}}}")])}.");
            }

            if (Placeholder().Replace(words, "").AsSpan().ContainsAny('{', '}'))
            {
                throw new RuleBrokenException("letter.brace", "A brace begins or ends a placeholder, like {what}; it can’t stand alone.");
            }

            if (Link().IsMatch(words))
            {
                throw new RuleBrokenException("letter.link", "Letters hold the service’s own links alone, so that people can trust them. Say where to look in words.");
            }
        }
    }

    /// <summary>With each placeholder filled in; what is filled with nothing leaves no gap.</summary>
    public static string Fill(string words, IReadOnlyDictionary<string, string> values) =>
        Gaps().Replace(Placeholder().Replace(words, found => values.GetValueOrDefault(found.Groups["name"].Value, "")), " ").Trim();

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\w+://|www\.|mailto:", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[ \t]{2,}", RegexOptions.None, 1000)]
    private static partial Regex Gaps();
}
