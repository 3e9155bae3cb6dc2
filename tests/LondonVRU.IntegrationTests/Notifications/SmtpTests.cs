using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
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
        using var sink = new SmtpSink();
        using var mailer = MailerTo(sink.Port);

        await mailer.SendAsync(Letter with { StopAddress = "https://vru.example/messages/stop/words" }, CancellationToken.None);

        var taken = Assert.Single(sink.All);
        Assert.Equal(("coordinator@ealing.example", "<0198c0de000070008000000000000001@london.example>"), (taken.To, taken.MessageId));
        Assert.Contains("List-Unsubscribe: <https://vru.example/messages/stop/words>", taken.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", taken.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("multipart/alternative", taken.Raw, StringComparison.Ordinal);
        Assert.Contains("=?utf-8?", taken.Raw, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("text/plain; charset=utf-8", taken.Raw, StringComparison.Ordinal);
        Assert.Contains("text/html; charset=utf-8", taken.Raw, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Letter.Html)), taken.Raw, StringComparison.Ordinal);
        Assert.True(taken.Raw.IndexOf("text/plain", StringComparison.Ordinal) < taken.Raw.IndexOf("text/html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Letters_one_after_the_other_go_over_one_line()
    {
        using var sink = new SmtpSink();
        using var mailer = MailerTo(sink.Port);

        for (var n = 0; n < 5; n++)
        {
            await mailer.SendAsync(Letter with { Id = Guid.NewGuid() }, CancellationToken.None);
        }

        Assert.Equal((5, 1), (sink.All.Count, sink.Lines));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_every_letters_trouble()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        using var mailer = MailerTo(port);

        Assert.Equal(MailTrouble.NoServer, (await Assert.ThrowsAsync<MailNotSentException>(() => mailer.SendAsync(Letter, CancellationToken.None))).Trouble);
    }

    [Theory]
    [InlineData("550 no such user", MailTrouble.NoSuchAddress)]
    [InlineData("553 not a name", MailTrouble.NoSuchAddress)]
    [InlineData("450 busy", MailTrouble.NotNow)]
    [InlineData("452 full", MailTrouble.NotNow)]
    [InlineData("421 closing", MailTrouble.NoServer)]
    public async Task What_a_server_says_of_a_recipient_is_told_apart(string answer, MailTrouble trouble)
    {
        using var sink = new SmtpSink { Recipient = _ => answer };
        using var mailer = MailerTo(sink.Port);

        Assert.Equal(trouble, (await Assert.ThrowsAsync<MailNotSentException>(() => mailer.SendAsync(Letter, CancellationToken.None))).Trouble);
        sink.Recipient = _ => "250 ok";
        await mailer.SendAsync(Letter, CancellationToken.None);
        Assert.Single(sink.All);
    }

    [Fact]
    public async Task What_is_no_address_is_not_tried()
    {
        using var mailer = MailerTo(9);

        Assert.Equal(MailTrouble.NoSuchAddress, (await Assert.ThrowsAsync<MailNotSentException>(() => mailer.SendAsync(Letter with { To = "nobody at all" }, CancellationToken.None))).Trouble);
    }

    [Fact]
    public async Task Over_TLS_nothing_is_said_in_the_clear_and_a_certificate_that_nobody_vouches_for_is_refused()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        using var made = new CertificateRequest("CN=127.0.0.1", key, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var certificate = X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
        using var sink = new SmtpSink { Certificate = certificate };
        using var mailer = MailerTo(sink.Port, tls: true);

        Assert.Equal(MailTrouble.NoServer, (await Assert.ThrowsAsync<MailNotSentException>(() => mailer.SendAsync(Letter, CancellationToken.None))).Trouble);
        Assert.Empty(sink.All);
#pragma warning disable SYSLIB0014, MA0039 // The mail client of the platform asks here alone whom to trust.
        ServicePointManager.ServerCertificateValidationCallback = (_, shown, _, _) => shown?.GetCertHashString() == certificate.GetCertHashString();
        try
        {
            await mailer.SendAsync(Letter, CancellationToken.None);
        }
        finally
        {
            ServicePointManager.ServerCertificateValidationCallback = null;
        }
#pragma warning restore SYSLIB0014, MA0039
        Assert.True(Assert.Single(sink.All).WasTls);
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

    private static SmtpMailer MailerTo(int port, bool tls = false) => new(Options.Create(new MailOptions { Host = "127.0.0.1", Port = port, Tls = tls, From = "vru@london.example" }));
}
