using System.ComponentModel.DataAnnotations;

namespace LondonVRU.Infrastructure.Mail;

/// <summary>Section LondonVRU:Mail of the settings.</summary>
public sealed class MailOptions
{
    public const string Section = "LondonVRU:Mail";

    /// <summary>The mail server. Null: letters are dropped as files into the folder mail of the data folder.</summary>
    public string? Host { get; set; }

    [Range(1, 65535)]
    public int Port { get; set; } = 587;

    /// <summary>Whether to begin TLS (STARTTLS) before anything is said.</summary>
    public bool Tls { get; set; } = true;

    /// <summary>Null if the server asks for none.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>The address that letters come from.</summary>
    [Required, EmailAddress]
    public string From { get; set; } = "no-reply@londonvru.example";

    /// <summary>The name beside it.</summary>
    [Required]
    public string FromName { get; set; } = "LondonVRU";

    /// <summary>The Message-ID of a letter: always the same for the same letter.</summary>
    public string MessageIdOf(Guid letter) => $"<{letter:N}@{From[(From.LastIndexOf('@') + 1)..]}>";
}
