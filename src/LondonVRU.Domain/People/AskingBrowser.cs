using System.Security.Cryptography;
using System.Text;

namespace LondonVRU.Domain.People;

/// <summary>The browser in which somebody asked for a link, known by a secret that it keeps.</summary>
/// <param name="Hash">Of the secret (<see cref="Secret"/>).</param>
public readonly record struct AskingBrowser(string Hash)
{
    /// <summary>Without letters that read like digits. Each stands for five bits.</summary>
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Half = 3;

    /// <summary>Stands on the page of that browser, to be typed where the letter is opened: "4F7 K2M". It follows from the hash, so there is no second secret to keep.</summary>
    public string Code
    {
        get
        {
            var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"code {Hash}"));
            var signs = string.Concat(bytes.Take(2 * Half).Select(one => Signs[one % Signs.Length]));
            return $"{signs[..Half]} {signs[Half..]}";
        }
    }

    public static AskingBrowser Of(Secret secret) => new(secret.Hash);

    /// <summary>Whether that is its code, however it was typed: small letters, other spaces, O for 0, I or L for 1.</summary>
    public bool HasCode(string typed)
    {
        var signs = string.Concat(typed.ToUpperInvariant().Where(char.IsLetterOrDigit).Select(sign => sign switch { 'O' => '0', 'I' or 'L' => '1', _ => sign }));
        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(signs), Encoding.UTF8.GetBytes(Code.Replace(" ", "", StringComparison.Ordinal)));
    }
}
