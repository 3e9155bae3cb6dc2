using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using LondonVRU.Application.Ports;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Hosting;

namespace LondonVRU.Infrastructure.Webhooks;

/// <summary>Posts to addresses that people typed in. What a name leads to is looked at when the line is opened, and that is where it goes; no redirect is followed,
/// no proxy or cookie used, and nothing of the answer but its status is read.</summary>
internal sealed class WebhookLine : IWebhookLine, IDisposable
{
    public const string SignatureHeader = "LondonVRU-Signature";
    public const string TimestampHeader = "LondonVRU-Timestamp";
    public const string DeliveryHeader = "LondonVRU-Delivery";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient client;
    private readonly IDataProtector seal;
    private readonly bool isDevelopment;

    public WebhookLine(IDataProtectionProvider protection, IHostEnvironment environment)
        : this(protection, environment.IsDevelopment())
    {
    }

    internal WebhookLine(IDataProtectionProvider protection, bool isDevelopment)
    {
        this.isDevelopment = isDevelopment;
        seal = protection.CreateProtector("LondonVRU.Webhooks");
        client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 16,
            ConnectCallback = ConnectAsync,
        })
        {
            Timeout = Patience,
        };
    }

    public string? WhyNot(string address) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var read) || (read.Scheme != Uri.UriSchemeHttps && !(isDevelopment && read.Scheme == Uri.UriSchemeHttp))
            ? "Enter the whole address, beginning with https://."
        : read.UserInfo.Length > 0 || read.Fragment.Length > 0 ? "The address can have no name, password or # part."
        : !isDevelopment && (read.IsLoopback || (IPAddress.TryParse(read.IdnHost.Trim('[', ']'), out var literal) && !PublicAddresses.Holds(literal)))
            ? "That address leads into a network of its own. Enter one that is reached from the Internet."
        : null;

    public string Keep(string secret) => seal.Protect(secret);

    /// <summary>"v1=" and the HMAC-SHA256, in lower-case hexadecimal, of the timestamp, a full stop and the body.</summary>
    internal static string Sign(string secret, long timestamp, string body) => string.Create(
        CultureInfo.InvariantCulture, $"v1={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")))}");

    public async Task<WebhookAnswer> PostAsync(WebhookPost post, string keptSecret, CancellationToken ct)
    {
        if (WhyNot(post.Address) is { } why)
        {
            return new(false, why);
        }

        try
        {
            var timestamp = new DateTimeOffset(post.At, TimeSpan.Zero).ToUnixTimeSeconds();
            using var request = new HttpRequestMessage(HttpMethod.Post, post.Address) { Content = new StringContent(post.Body, Encoding.UTF8, "application/json") };
            request.Headers.UserAgent.ParseAdd("LondonVRU");
            request.Headers.Add(DeliveryHeader, post.Delivery.ToString());
            request.Headers.Add(TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add(SignatureHeader, Sign(seal.Unprotect(keptSecret), timestamp, post.Body));
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            var status = ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
            return new(answer.IsSuccessStatusCode, (int)answer.StatusCode is >= 300 and < 400 ? $"{status}: leads elsewhere, which is not followed" : status);
        }
        catch (CryptographicException)
        {
            return new(false, "Its secret can’t be opened any more: set the webhook anew");
        }
        catch (HttpRequestException exception)
        {
            return new(false, exception.InnerException is NotPublicException ? NotPublicException.Words : exception.HttpRequestError == HttpRequestError.SecureConnectionError ? "No safe line (TLS)" : "No answer");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new(false, "No answer in time");
        }
    }

    public void Dispose() => client.Dispose();

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (!isDevelopment && !addresses.All(PublicAddresses.Holds))
        {
            throw new NotPublicException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException() : IOException(Words)
    {
        public const string Words = "The address leads into a network of its own";
    }
}
