using System.Text;
using LondonVRU.Application.Plans.Import;

namespace LondonVRU.Infrastructure.Documents;

/// <summary>Bytes to text: UTF-8, UTF-16 (with a mark or by its pattern), else Windows-1252, which is what Excel and Word save as "text".</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = DecodeAny(bytes);
        if (text.Length > DocumentLimits.TextCharacters)
        {
            throw text.AsSpan().Count('\n') > 4 * DocumentLimits.Rows ? ImportRefusals.TooManyRows() : ImportRefusals.TooMuchText();
        }

        return text.Contains('\0', StringComparison.Ordinal)
            ? throw ImportRefusals.Damaged("it holds characters (NUL) that no text has.")
            : text;
    }

    private static string DecodeAny(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        var (evenZeros, oddZeros) = Zeros(bytes[..Math.Min(bytes.Length, 4096)]);
        var pairs = Math.Min(bytes.Length, 4096) / 2;
        if (pairs >= 4 && oddZeros * 10 > pairs * 6 && evenZeros * 10 < pairs)
        {
            return Encoding.Unicode.GetString(bytes);
        }

        if (pairs >= 4 && evenZeros * 10 > pairs * 6 && oddZeros * 10 < pairs)
        {
            return Encoding.BigEndianUnicode.GetString(bytes);
        }

        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1).GetString(bytes);
        }
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        return (even, odd);
    }
}
