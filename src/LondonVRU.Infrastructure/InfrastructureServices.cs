using LondonVRU.Application.Ports;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Infrastructure.Documents;
using LondonVRU.Infrastructure.Files;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Infrastructure.Mail;
using LondonVRU.Infrastructure.Seeding;
using LondonVRU.Infrastructure.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LondonVRU.Infrastructure;

public static class InfrastructureServices
{
    /// <summary>Database, files, mail, schedule, documents and seeding.</summary>
    public static IServiceCollection AddInfrastructure(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.AddDatabase(configuration);
        services.AddMail(configuration);
        services.AddJobs(configuration);
        services.AddOptions<SeedingOptions>().BindConfiguration(SeedingOptions.Section).Configure(
            seeding =>
            {
                seeding.Demonstration = environment.IsDevelopment() && seeding.Demonstration;
                seeding.InvitesAdministrator = !environment.IsDevelopment();
            });
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<Seeder>();
        services.AddSingleton<IDocumentReader, DocumentReader>();
        services.AddSingleton<ITableWriter, TableWriter>();
        services.AddSingleton<IFormWriter, XlsxForm>();
        services.AddSingleton<IPaperWriter, DocxPaper>();
        services.AddSingleton<IEvidenceReader, EvidenceReader>();
        services.AddFiles(configuration);
        services.AddSingleton<IWebhookLine>(all => new WebhookLine(all.GetRequiredService<IDataProtectionProvider>(), environment));
        return services;
    }
}
