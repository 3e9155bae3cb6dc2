using System.Globalization;

namespace LondonVRU.Domain;

/// <summary>Money: whole pence, never floating point; written and read as pounds.</summary>
public static class Pence
{
    /// <summary>"£1,250", "£12.50"; with pence only where there are any.</summary>
    public static string Words(long pence) => string.Create(CultureInfo.InvariantCulture, $"{(pence < 0 ? "−" : "")}£{Math.Abs(pence) / 100:N0}{(pence % 100 == 0 ? "" : $".{Math.Abs(pence) % 100:00}")}");

    /// <summary>For a field: "1250", "12.50"; empty for null.</summary>
    public static string Field(long? pence) => pence is not { } known ? "" : string.Create(CultureInfo.InvariantCulture, $"{known / 100}{(known % 100 == 0 ? "" : $".{known % 100:00}")}");

    /// <summary>Reads "1,250", "£12.50", "12.5"; blank is null. Not negative, at most two decimals.</summary>
    /// <returns>False if it is no sum of money.</returns>
    public static bool TryRead(string? words, out long? pence)
    {
        pence = null;
        var plain = (words ?? "").Replace("£", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).Trim();
        if (plain.Length == 0)
        {
            return true;
        }

        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var pounds) || pounds * 100 != decimal.Truncate(pounds * 100) || pounds > 1_000_000_000_000)
        {
            return false;
        }

        pence = (long)(pounds * 100);
        return true;
    }
}
