using System.ComponentModel.DataAnnotations;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>Section LondonVRU of the settings: what letters need to know of the outside.</summary>
public sealed class LetterOptions
{
    public const string Section = "LondonVRU";

    /// <summary>Where people reach the service; links in letters begin with it.</summary>
    [Required, Url]
    public string PublicAddress { get; set; } = "http://127.0.0.1:5080";

    /// <summary>Where one press ends news by e-mail.</summary>
    public string StopAddressOf(string stopWords) => AddressOf($"/messages/stop/{stopWords}");

    /// <param name="path">"/my-actions".</param>
    public string AddressOf(string path) => PublicAddress.TrimEnd('/') + path;
}
