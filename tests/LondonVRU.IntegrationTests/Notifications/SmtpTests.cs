using System.Net;
using System.Net.Sockets;
using System.Text;
using LondonVRU.Application.Ports;
using LondonVRU.Infrastructure.Mail;
using Microsoft.Extensions.Options;

namespace LondonVRU.IntegrationTests.Notifications;

public sealed class SmtpTests
{
    private static readonly Mail Letter = new(
        Guid.Parse("0198c0de-0000-7000-8000-000000000001"), "coordinator@ealing.example", "Ealing’s review – due", "Café’s text\r\n.\r\nend", "<p>Café’s html</p>",
        new DateTime(2027, 1, 1, 7, 30, 0, DateTimeKind.Utc));

    [Fact]
    public async Task A_mail_server_gets_both_parts_in_UTF8_with_the_letters_own_id()
    {
        using var sink = new TcpListener(IPAddress.Loopback, 0);
        sink.Start();
        var received = TakeOneAsync(sink);
        var mailer = new SmtpMailer(Options.Create(new MailOptions { Host = "127.0.0.1", Port = ((IPEndPoint)sink.LocalEndpoint).Port, Tls = false, From = "vru@london.example" }));

        await mailer.SendAsync(Letter, CancellationToken.None);

        var message = await received;
        Assert.Contains("RCPT TO:<coordinator@ealing.example>", message, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <0198c0de000070008000000000000001@london.example>", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("multipart/alternative", message, StringComparison.Ordinal);
        Assert.Contains("=?utf-8?", message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("text/plain; charset=utf-8", message, StringComparison.Ordinal);
        Assert.Contains("text/html; charset=utf-8", message, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Letter.Html)), message, StringComparison.Ordinal);
        Assert.True(message.IndexOf("text/plain", StringComparison.Ordinal) < message.IndexOf("text/html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_a_letter_not_sent()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        var mailer = new SmtpMailer(Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, Tls = false }));

        await Assert.ThrowsAsync<MailNotSentException>(() => mailer.SendAsync(Letter, CancellationToken.None));
    }

    [Fact]
    public void A_dropped_letter_reads_back_as_it_was_written()
    {
        var settings = new MailOptions();
        var subject = string.Concat(Enumerable.Repeat("Grüße an die Straße – ‘żółć’ ", 6)).Trim();

        var file = Encoding.ASCII.GetString(Eml.Write(Letter with { Subject = subject }, settings));

        Assert.Equal(new Eml(settings.MessageIdOf(Letter.Id), Letter.To, subject, Letter.WrittenAt, Letter.Text, Letter.Html), Eml.Read(file));
        Assert.All(file.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
    }

    /// <summary>A mail server in fifteen lines: says yes to everything, and answers what it heard.</summary>
    private static async Task<string> TakeOneAsync(TcpListener sink)
    {
        using var client = await sink.AcceptTcpClientAsync();
        using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
        await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        var heard = new StringBuilder();
        await writer.WriteLineAsync("220 sink");
        var inData = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            heard.AppendLine(line);
            if (inData && line != ".")
            {
                continue;
            }

            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            inData = line == "DATA";
            if (line == "QUIT")
            {
                break;
            }
        }

        return heard.ToString();
    }
}
