using System.Globalization;
using LondonVRU.Application.Ports;
using LondonVRU.Infrastructure.Database;
using Microsoft.Extensions.Options;

namespace LondonVRU.Infrastructure.Mail;

/// <summary>Drops e-mails as .eml files into the data folder, where there is no mail server. The same letter dropped twice is one file.</summary>
public sealed class MailDrop(IOptions<DataOptions> data, IOptions<MailOptions> options) : IMailer
{
    public string Folder => data.Value.PathOf("mail");

    public async Task SendAsync(Application.Ports.Mail mail, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Folder);
            var file = Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{mail.WrittenAt:yyyyMMdd'T'HHmmss'Z'}-{mail.Id:N}.eml"));
            var half = file + ".part";
            await File.WriteAllBytesAsync(half, Eml.Write(mail, options.Value), ct);
            File.Move(half, file, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new MailNotSentException(exception.Message, MailTrouble.NoServer, exception);
        }
    }

    /// <summary>The names of the files that lie there, newest first.</summary>
    public IReadOnlyList<string> List() => !Directory.Exists(Folder)
        ? []
        : [.. Directory.EnumerateFiles(Folder, "*.eml").Select(file => Path.GetFileName(file)).OrderDescending(StringComparer.Ordinal)];

    /// <summary>Null if there is no such file.</summary>
    /// <param name="name">One of <see cref="List"/>; anything else is not looked for.</param>
    public Eml? Read(string name) => List().Contains(name, StringComparer.Ordinal) ? Eml.Read(File.ReadAllText(Path.Combine(Folder, name))) : null;
}
