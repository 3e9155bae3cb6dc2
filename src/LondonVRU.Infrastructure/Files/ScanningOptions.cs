using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace LondonVRU.Infrastructure.Files;

/// <summary>Section LondonVRU:Scanning of the settings.</summary>
public sealed class ScanningOptions : IValidatableObject
{
    public const string Section = "LondonVRU:Scanning";

    /// <summary>Where ClamAV's daemon listens: the path of its socket ("/run/clamav/clamd.ctl"), or host and port ("clamav:3310"). Null: nothing is scanned, and pages say so.</summary>
    public string? ClamAv { get; set; }

    /// <summary>How long one file may take.</summary>
    [Range(1, 600)]
    public int Seconds { get; set; } = 60;

    /// <summary>Null if it is none.</summary>
    public static (string Host, int Port)? HostAndPort(string address) =>
        address.LastIndexOf(':') is > 0 and var colon && int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65_536
            ? (address[..colon], port)
            : null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ClamAv is { } address && !address.StartsWith('/') && HostAndPort(address) is null)
        {
            yield return new("LondonVRU:Scanning:ClamAv is the path of a socket, such as /run/clamav/clamd.ctl, or host and port, such as clamav:3310.");
        }
    }
}
