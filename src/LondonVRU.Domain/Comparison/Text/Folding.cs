using System.Globalization;

namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Letters as they are compared: small, without accents. By rules of our own, so that no machine's language settings change a search.</summary>
internal static class Folding
{
    private static readonly string[] Alike =
    [
        "aàáâãäåāăąǎÀÁÂÃÄÅĀĂĄǍ", "cçćĉċčÇĆĈĊČ", "dďđðĎĐÐ", "eèéêëēĕėęěÈÉÊËĒĔĖĘĚ", "gĝğġģĜĞĠĢ", "hĥħĤĦ", "iìíîïĩīĭįıǐÌÍÎÏĨĪĬĮİǏ", "jĵĴ", "kķĸĶ",
        "lĺļľŀłĹĻĽĿŁ", "nñńņňŋÑŃŅŇŊ", "oòóôõöøōŏőǒÒÓÔÕÖØŌŎŐǑ", "rŕŗřŔŖŘ", "sśŝşšșſŚŜŞŠȘ", "tţťŧțŢŤŦȚ", "uùúûüũūŭůűųǔÙÚÛÜŨŪŬŮŰŲǓ", "wŵŴ", "yýÿŷÝŸŶ", "zźżžŹŻŽ",
    ];

    private static readonly char[] Table = MakeTable();

    /// <summary>What is written as one letter and compared as two; null of all others.</summary>
    public static string? Pair(char letter) => letter switch
    {
        'ß' or 'ẞ' => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'þ' or 'Þ' => "th",
        _ => null,
    };

    /// <summary>A letter or digit as it is compared.</summary>
    public static char Of(char letter)
    {
        if (letter < Table.Length)
        {
            return Table[letter];
        }

        return CharUnicodeInfo.GetDecimalDigitValue(letter) is var digit and >= 0 ? (char)('0' + digit) : char.ToLowerInvariant(letter);
    }

    /// <summary>Stands within a word and is no part of how it is compared: a combining accent, a soft hyphen, a joiner of no width.</summary>
    public static bool IsSilent(char character) => character is (>= '\u0300' and <= '\u036F') or '\u00AD' or (>= '\u200B' and <= '\u200D') or '\u2060' or '\uFEFF';

    private static char[] MakeTable()
    {
        var table = new char[0x250];
        for (var i = 0; i < table.Length; i++)
        {
            table[i] = (char)(i is >= 'A' and <= 'Z' ? i + 32 : i);
        }

        foreach (var letters in Alike)
        {
            foreach (var letter in letters)
            {
                table[letter] = letters[0];
            }
        }

        return table;
    }
}
