using System.Text.RegularExpressions;

namespace LondonVRU.Application.Plans.Publishing;

/// <summary>Addresses and numbers by which one person is reached: they leave a text before it is published.</summary>
internal static partial class ContactWords
{
    public const string InTheirPlace = "[left out]";

    public static bool AreIn(string? text) => text is not null && Contact().IsMatch(text);

    public static string Without(string text) => Contact().Replace(text, InTheirPlace);

    /// <summary>E-mail addresses; telephone numbers as the United Kingdom writes them.</summary>
    [GeneratedRegex(@"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?<![\w.])(?:\+44\s?\(?0?\)?|0)(?:[\s\-]?\d){9,10}(?!\d)", RegexOptions.None, 500)]
    private static partial Regex Contact();
}
