using System.ComponentModel.DataAnnotations;

namespace LondonVRU.Infrastructure.Files;

/// <summary>Section LondonVRU:Files of the settings: where files are kept.</summary>
public sealed class FilesOptions : IValidatableObject
{
    public const string Section = "LondonVRU:Files";

    /// <summary>Of the blob service: "https://account.blob.core.windows.net". The service's own identity opens it. Null: files lie in the data folder, unless there is a connection string.</summary>
    public Uri? BlobEndpoint { get; set; }

    /// <summary>Instead of an endpoint, with a key in it: for the emulator and for tests.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>Made if missing.</summary>
    [Required]
    [RegularExpression("^[a-z0-9](?:[a-z0-9]|-(?=[a-z0-9])){2,62}$")]
    public string Container { get; set; } = "londonvru";

    /// <summary>Client id of the identity, where there are several; null for the one that the machine has.</summary>
    public string? IdentityClientId { get; set; }

    public bool IsBlob => BlobEndpoint is not null || ConnectionString is not null;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (BlobEndpoint is not null && ConnectionString is not null)
        {
            yield return new("Set LondonVRU:Files:BlobEndpoint or LondonVRU:Files:ConnectionString, not both.");
        }

        if (BlobEndpoint is { } endpoint && (!endpoint.IsAbsoluteUri || endpoint.Scheme != Uri.UriSchemeHttps))
        {
            yield return new("LondonVRU:Files:BlobEndpoint is the https address of the blob service.");
        }
    }
}
