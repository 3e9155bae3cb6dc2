using System.Text.RegularExpressions;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>The signs that stand before a line of a list.</summary>
internal static partial class ListMarks
{
    /// <summary>"- ✓ words": the mark and the words behind it.</summary>
    public static (ParagraphMark Mark, string Words) Take(string line)
    {
        var words = line;
        var bullet = BulletSign().Match(words);
        if (bullet.Success)
        {
            words = words[bullet.Length..];
        }

        if (TickSign().Match(words) is { Success: true } tick)
        {
            return (ParagraphMark.Tick, words[tick.Length..]);
        }

        return OrnamentSign().Match(words) is { Success: true } ornament ? (ParagraphMark.Ornament, words[ornament.Length..])
            : bullet.Success ? (ParagraphMark.Bullet, words) : (ParagraphMark.None, words);
    }

    /// <summary>What a list's own sign means; Wingdings' letters are as Word stores them.</summary>
    public static ParagraphMark OfSign(string sign) => sign switch
    {
        "✓" or "✔" or "☑" or "✅" or "\uf0fc" or "\uf0fe" or "ü" or "þ" => ParagraphMark.Tick,
        "❖" or "◆" or "\uf076" => ParagraphMark.Ornament,
        _ => ParagraphMark.Bullet,
    };

    [GeneratedRegex(@"^(?:[-*•●▪◦–·➢])\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex BulletSign();

    [GeneratedRegex(@"^(?:[✓✔☑✅]|\[[xX]\])\s*", RegexOptions.NonBacktracking)]
    private static partial Regex TickSign();

    [GeneratedRegex(@"^[❖◆■❑➤★]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex OrnamentSign();
}
