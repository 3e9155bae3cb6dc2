using System.Security.Cryptography;
using System.Text;
using System.Xml;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>Words as a cell gives them back: with lines that end in one way and nothing that a workbook cannot hold, so that what was not touched compares equal.</summary>
internal static class CellWords
{
    public static string Normal(string? words)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return "";
        }

        StringBuilder normal = new(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '\r')
            {
                normal.Append('\n');
                i += i + 1 < words.Length && words[i + 1] == '\n' ? 1 : 0;
            }
            else if (i + 1 < words.Length && XmlConvert.IsXmlSurrogatePair(words[i + 1], words[i]))
            {
                normal.Append(words, i++, 2);
            }
            else
            {
                normal.Append(XmlConvert.IsXmlChar(words[i]) ? words[i] : '\uFFFD');
            }
        }

        return normal.ToString().Trim();
    }

    /// <summary>Eight figures that differ where the words do: a row carries them to tell which of its cells somebody touched.</summary>
    public static string Print(string? words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normal(words))).AsSpan(0, 4));

    /// <summary>The same but for white space: other documents are laid out in their own way.</summary>
    public static bool Alike(string? one, string? other) =>
        string.Join(' ', Normal(one).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        == string.Join(' ', Normal(other).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
