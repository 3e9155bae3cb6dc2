using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>A small mail server: takes what it is sent, over as many lines at once as come.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private int lines;

    public SmtpSink()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync();
    }

    /// <param name="Raw">As it came.</param>
    /// <param name="WasTls">Whether the line was encrypted.</param>
    internal sealed record Taken(string To, string MessageId, string Raw, bool WasTls);

    public int Port { get; }

    /// <summary>Settings of the service that lead here, as --name=value.</summary>
    public IReadOnlyList<string> Settings =>
        ["--LondonVRU:Mail:Host=127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"--LondonVRU:Mail:Port={Port}"), $"--LondonVRU:Mail:Tls={Certificate is not null}"];

    public ConcurrentQueue<Taken> All { get; } = new();

    /// <summary>How many lines were opened.</summary>
    public int Lines => Volatile.Read(ref lines);

    /// <summary>What is answered to RCPT TO; "250 ok" unless a test says otherwise.</summary>
    public Func<string, string> Recipient { get; set; } = _ => "250 ok";

    /// <summary>How long it takes over each letter.</summary>
    public TimeSpan Takes { get; set; }

    /// <summary>Offers STARTTLS with it; null for none.</summary>
    public X509Certificate2? Certificate { get; init; }

    public void Dispose()
    {
        stop.Cancel();
        listener.Dispose();
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                Interlocked.Increment(ref lines);
                _ = TalkAsync(client);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var line = client;
        client.NoDelay = true;
        Stream stream = client.GetStream();
        var reader = new StreamReader(stream, Encoding.UTF8);
        try
        {
            await SayAsync(stream, "220 sink");
            var to = "";
            while (await reader.ReadLineAsync() is { } said)
            {
                var command = said.ToUpperInvariant();
                if (command == "STARTTLS")
                {
                    await SayAsync(stream, "220 go on");
                    var encrypted = new SslStream(stream);
                    await encrypted.AuthenticateAsServerAsync(Certificate!);
                    // Who asks for TLS waits for the answer, so that nothing was read ahead of it.
                    (stream, reader) = (encrypted, new StreamReader(encrypted, Encoding.UTF8));
                }
                else if (command == "DATA")
                {
                    await SayAsync(stream, "354 go on");
                    var raw = new StringBuilder();
                    while (await reader.ReadLineAsync() is { } words && words != ".")
                    {
                        raw.Append(words).Append("\r\n");
                    }

                    await Task.Delay(Takes);
                    var message = raw.ToString();
                    All.Enqueue(new(to, IdOf(message), message, stream is SslStream));
                    await SayAsync(stream, "250 taken");
                }
                else if (command.StartsWith("RCPT TO:", StringComparison.Ordinal))
                {
                    to = said["RCPT TO:".Length..].Trim('<', '>', ' ');
                    await SayAsync(stream, Recipient(to));
                }
                else if (command.StartsWith("EHLO", StringComparison.Ordinal) && Certificate is not null && stream is not SslStream)
                {
                    await SayAsync(stream, "250-sink\r\n250 STARTTLS");
                }
                else
                {
                    await SayAsync(stream, command == "QUIT" ? "221 bye" : "250 ok");
                }
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            // The other side has hung up.
        }
    }

    private static string IdOf(string message) => message.Split("\r\n").First(line => line.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))["Message-ID:".Length..].Trim();

    private static async Task SayAsync(Stream stream, string words) => await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"));
}
