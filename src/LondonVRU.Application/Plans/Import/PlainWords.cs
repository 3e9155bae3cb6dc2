using System.Globalization;
using System.Text;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Words as they are compared: lower case, without accents, signs and invisible characters.</summary>
internal static class PlainWords
{
    /// <summary>Letters and figures with single spaces between; "&amp;" is "and", "%" and "/" part words.</summary>
    public static string Of(string? text)
    {
        StringBuilder plain = new();
        foreach (var c in Whole(text ?? "").Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c == '&')
            {
                Space(plain).Append("and ");
            }
            else if (c is not ('\'' or '’') && char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.EnclosingMark))
            {
                Space(plain);
            }
        }

        return plain.ToString().Trim();
    }

    /// <summary>Half a sign, which no normal form takes, becomes the sign for what cannot be read.</summary>
    private static string Whole(string text) => text.Any(char.IsSurrogate) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static StringBuilder Space(StringBuilder plain) => plain.Length == 0 || plain[^1] == ' ' ? plain : plain.Append(' ');
}
