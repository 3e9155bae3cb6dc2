using System.Globalization;
using System.Text.RegularExpressions;

namespace LondonVRU.Application.Plans.Import;

/// <summary>An action's number as plans write it: "3", "3.", "2.3", "Action 3", "G3", "J1".</summary>
internal static partial class ActionNumber
{
    /// <returns>The number within the theme and, of "2.3", the theme's; nulls where the words are no number.</returns>
    public static (int? Number, int? Theme) Of(string text)
    {
        if (text.Length is 0 or > 24 || Written().Match(text) is not { Success: true } match)
        {
            return (null, null);
        }

        var number = int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return (number, match.Groups["t"].Success ? int.Parse(match.Groups["t"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null);
    }

    /// <summary>"J1": as the service numbers the actions of a joint plan.</summary>
    public static bool IsJoint(string text) => text.Length is > 1 and <= 4 && text[0] == 'J' && text.Skip(1).All(char.IsAsciiDigit);

    /// <summary>"3. Knife bins" as 3 and its words; null if the text does not begin so.</summary>
    public static (int Number, string Words)? Before(string text) =>
        Leading().Match(text) is { Success: true } match
            ? (int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), match.Groups["rest"].Value)
            : null;

    [GeneratedRegex(@"^\s*(?:(?:action|no|ref|item)\.?\s*)?[\(\[]?(?:[A-Za-z]{1,4}[\s\-]?)?(?:(?<t>\d{1,2})[\.\-/])?(?<n>\d{1,4})(?:\.0)?[\.\):\]]*\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?:\d{1,2}\.)?(?<n>\d{1,3})[\.\)]?\s+(?<rest>\p{Lu}.*)$", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Leading();
}
