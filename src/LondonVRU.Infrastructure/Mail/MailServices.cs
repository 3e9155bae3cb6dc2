using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Mail;

public static class MailServices
{
    /// <summary>The mail server that the settings name, or the mail drop where they name none.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailOptions>().BindConfiguration(MailOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<LetterOptions>().BindConfiguration(LetterOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MailDrop>();
        return string.IsNullOrWhiteSpace(configuration.GetSection(MailOptions.Section)[nameof(MailOptions.Host)])
            ? services.AddSingleton<IMailer>(all => all.GetRequiredService<MailDrop>())
            : services.AddSingleton<IMailer, SmtpMailer>();
    }
}
