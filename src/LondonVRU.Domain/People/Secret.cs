using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LondonVRU.Domain.People;

/// <summary>Words that open something to whoever has them: said once, then only their hash is known.</summary>
/// <param name="Words">256 random bits, safe in an address.</param>
public readonly record struct Secret(string Words)
{
    /// <summary>Length of a hash: SHA-256 as upper-case hexadecimal. The words are random and long, so a plain hash suffices.</summary>
    public const int HashLength = 64;

    /// <summary>32 bytes in base 64.</summary>
    public const int WordsLength = 43;

    public string Hash => HashOf(Words);

    public static Secret New() => new(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    public static string HashOf(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    /// <summary>Never the words themselves: this lands in logs.</summary>
    public override string ToString() => "(secret)";
}
