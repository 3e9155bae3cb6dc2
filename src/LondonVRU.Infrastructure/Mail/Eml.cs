using System.Globalization;
using System.Text;

namespace LondonVRU.Infrastructure.Mail;

/// <summary>A dropped e-mail as it is read back. Only what <see cref="Write"/> wrote can be read.</summary>
/// <param name="At">UTC.</param>
public sealed record Eml(string MessageId, string To, string Subject, DateTime At, string Text, string Html)
{
    /// <summary>Where one press ends letters of its kind; null where they can't be ended.</summary>
    public string? Stop { get; init; }

    private const string EncodedWord = "=?utf-8?B?";

    /// <summary>RFC 5322 with the text and the HTML as alternatives, both UTF-8 in base64.</summary>
    internal static byte[] Write(Application.Ports.Mail mail, MailOptions settings)
    {
        var boundary = $"=_{mail.Id:N}";
        var message = new StringBuilder();
        Header("From", $"{Encoded(settings.FromName)} <{settings.From}>");
        Header("To", $"<{mail.To}>");
        Header("Subject", Encoded(mail.Subject));
        Header("Date", mail.WrittenAt.ToString("ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture));
        Header("Message-ID", settings.MessageIdOf(mail.Id));
        Header("Auto-Submitted", "auto-generated");
        if (mail.StopAddress is { } stop)
        {
            Header("List-Unsubscribe", $"<{stop}>");
            Header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        Header("MIME-Version", "1.0");
        Header("Content-Type", $"multipart/alternative;\r\n boundary=\"{boundary}\"");
        message.Append("\r\n");
        Part("text/plain", mail.Text);
        Part("text/html", mail.Html);
        message.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(message.ToString());

        void Header(string name, string value) => message.Append(name).Append(": ").Append(value).Append("\r\n");

        void Part(string type, string content) => message
            .Append("--").Append(boundary).Append("\r\nContent-Type: ").Append(type).Append("; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n")
            .Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(content), Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
    }

    internal static Eml Read(string file)
    {
        var parts = file.Split("\r\n\r\n");
        var headers = parts[0].Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new(
            headers["Message-ID"], headers["To"].Trim('<', '>'), Decoded(headers["Subject"]),
            DateTime.ParseExact(headers["Date"], "ddd, dd MMM yyyy HH':'mm':'ss '+0000'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            Content(parts[2]), Content(parts[3]))
        {
            Stop = headers.GetValueOrDefault("List-Unsubscribe")?.Trim('<', '>'),
        };
    }

    private static string Content(string part) => Encoding.UTF8.GetString(Convert.FromBase64String(part[..part.IndexOf("\r\n--", StringComparison.Ordinal)]));

    /// <summary>Encoded words of at most 75 characters, folded (RFC 2047); plain ASCII stays.</summary>
    private static string Encoded(string words)
    {
        if (words.Length <= 60 && words.All(character => character is >= ' ' and <= '~'))
        {
            return words;
        }

        List<string> chunks = [];
        var chunk = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(chunk.ToString()) + rune.Utf8SequenceLength > 42)
            {
                chunks.Add(chunk.ToString());
                chunk.Clear();
            }

            chunk.Append(rune.ToString());
        }

        chunks.Add(chunk.ToString());
        return string.Join("\r\n ", chunks.Select(words => $"{EncodedWord}{Convert.ToBase64String(Encoding.UTF8.GetBytes(words))}?="));
    }

    private static string Decoded(string header) => !header.StartsWith(EncodedWord, StringComparison.Ordinal)
        ? header
        : string.Concat(header.Split(' ').Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word[EncodedWord.Length..^2]))));
}
