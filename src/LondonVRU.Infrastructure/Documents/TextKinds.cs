using System.Text;
using System.Text.RegularExpressions;
using LondonVRU.Application.Evidence;
using LondonVRU.Domain.Evidence;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Tells texts apart by how they begin. What a browser or a machine would run is no text here.</summary>
internal static partial class TextKinds
{
    /// <param name="head">The first bytes.</param>
    public static EvidenceKind Of(ReadOnlySpan<byte> head)
    {
        var text = Decode(head, isWhole: false).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (IsBinary(text))
        {
            throw EvidenceRefusals.WrongType("a file of a kind that is not known here");
        }

        if (Markup().IsMatch(text))
        {
            throw EvidenceRefusals.WrongType("a web page, a drawing or another file that a browser would run");
        }

        return IsEmail(text) ? EvidenceKind.Email : IsTable(text) ? EvidenceKind.Csv : EvidenceKind.Text;
    }

    /// <summary>UTF-8, UTF-16 with its mark, else Windows-1252.</summary>
    /// <param name="isWhole">Whether the last letter can't be cut in two.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..(bytes.Length / 2 * 2)]);
        }

        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        for (var cut = 0; cut <= (isWhole ? 0 : Math.Min(3, bytes.Length)); cut++)
        {
            try
            {
                return strict.GetString(bytes[..^cut]).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException)
            {
                // A letter cut in two at the end, or no UTF-8.
            }
        }

        return (CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1).GetString(bytes);
    }

    /// <summary>Controls that no text has.</summary>
    private static bool IsBinary(string text) => text.Contains('\0', StringComparison.Ordinal)
        || text.Count(letter => letter is < ' ' and not ('\t' or '\r' or '\n' or '\f' or '\u001B')) * 50 > text.Length;

    /// <summary>Headers up to an empty line, with a sender among them.</summary>
    private static bool IsEmail(string text)
    {
        var headers = text.ReplaceLineEndings("\n").Split("\n\n", 2)[0].Split('\n');
        return headers.Length >= 2 && headers.All(line => Header().IsMatch(line))
            && headers.Any(line => line.StartsWith("From:", StringComparison.OrdinalIgnoreCase))
            && headers.Any(line => line.StartsWith("Date:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase)
                || line.StartsWith("Received:", StringComparison.OrdinalIgnoreCase) || line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Two lines or more, each with the same number of one separator.</summary>
    private static bool IsTable(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var whole = lines.Take(lines.Length > 6 ? 6 : lines.Length).Where(line => line.Length > 0).ToList();
        return whole.Count >= 2 && ((char[])[',', ';', '\t']).Any(separator => Separators(whole[0], separator) is > 0 and var count && whole.TrueForAll(line => Separators(line, separator) == count));
    }

    /// <summary>Outside quotes.</summary>
    private static int Separators(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var letter in line)
        {
            quoted ^= letter == '"';
            count += letter == separator && !quoted ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex(@"^\s*<(?:[!?/]|[a-z][\w:-]*[\s/>])|<(?:script|html|body|iframe|svg|object|embed|!doctype)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"^(?:[!-9;-~]+:.*|[ \t].*)$", RegexOptions.None, 1000)]
    private static partial Regex Header();
}
