using LondonVRU.Application.Evidence;
using LondonVRU.Application.Ports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Files;

internal static class FileServices
{
    /// <summary>Files in the data folder, or in blobs where an endpoint or a connection string is set.</summary>
    public static IServiceCollection AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<FilesOptions>().BindConfiguration(FilesOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ScanningOptions>().BindConfiguration(ScanningOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<EvidenceOptions>().BindConfiguration(EvidenceOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IVirusScanner, ClamAvScanner>();
        return (configuration.GetSection(FilesOptions.Section).Get<FilesOptions>() ?? new()).IsBlob
            ? services.AddSingleton<IFileStore, BlobFileStore>()
            : services.AddSingleton<IFileStore, FolderFileStore>();
    }
}
