using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LondonVRU.Domain.Record;

/// <summary>The way in by which a change or a request came.</summary>
public enum Way
{
    /// <summary>A job or a command of the service itself.</summary>
    Service,
    Page,
    Api,
}

/// <summary>From where something was done.</summary>
/// <param name="Network">The network of the address, never the whole address: enough to tell a council's from elsewhere. Null if there was none.</param>
public sealed record CameFrom(Way Way, string? Network)
{
    /// <summary>The longest: "2001:db8:aaaa::/48" and the like.</summary>
    public const int NetworkMaxLength = 24;

    public static readonly CameFrom Service = new(Way.Service, null);

    /// <param name="address">Of whoever asks; null where there is none.</param>
    public static CameFrom Of(Way way, IPAddress? address) => new(way, address is null ? null : NetworkOf(address));

    /// <summary>"192.0.2.0/24", "2001:db8:aaaa::/48".</summary>
    public static string NetworkOf(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        var kept = plain.AddressFamily == AddressFamily.InterNetwork ? 3 : 6;
        bytes.AsSpan(kept).Clear();
        return string.Create(CultureInfo.InvariantCulture, $"{new IPAddress(bytes)}/{kept * 8}");
    }
}
