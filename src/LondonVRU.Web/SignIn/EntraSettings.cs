using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace LondonVRU.Web.SignIn;

/// <summary>Section LondonVRU:SignIn of the settings: the service's own registration in Microsoft Entra ID. Whose accounts are let in stands in the database.</summary>
internal sealed class EntraSettings
{
    public const string Section = "LondonVRU:SignIn";

    /// <summary>For accounts of any organisation. https, or http on this machine alone.</summary>
    public string Authority { get; set; } = "https://login.microsoftonline.com/organizations/v2.0";

    /// <summary>The registration's application (client) id; null where organisations' accounts cannot sign in.</summary>
    public string? ClientId { get; set; }

    /// <summary>Keep it in a vault.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>What tokens for the API name as their audience, beside the client id; null for "api://" and the client id.</summary>
    public string? ApiAudience { get; set; }

    [MemberNotNullWhen(true, nameof(ClientId), nameof(ClientSecret))]
    public bool IsConfigured => !string.IsNullOrEmpty(ClientId) && !string.IsNullOrEmpty(ClientSecret);

    public IReadOnlyList<string> ApiAudiences => [ClientId ?? "", ApiAudience ?? $"api://{ClientId}"];

    public string MetadataAddress => $"{Authority.TrimEnd('/')}/.well-known/openid-configuration";

    /// <summary>Refuses at start what could only fail later.</summary>
    internal sealed class Check : IValidateOptions<EntraSettings>
    {
        public ValidateOptionsResult Validate(string? name, EntraSettings options)
        {
            if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !(authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback)))
            {
                return ValidateOptionsResult.Fail($"{Section}:Authority must be an https address.");
            }

            if (string.IsNullOrEmpty(options.ClientId) != string.IsNullOrEmpty(options.ClientSecret))
            {
                return ValidateOptionsResult.Fail($"{Section} needs both ClientId and ClientSecret, or neither.");
            }

            return !string.IsNullOrEmpty(options.ClientId) && !Guid.TryParse(options.ClientId, out _)
                ? ValidateOptionsResult.Fail($"{Section}:ClientId must be the registration's application (client) id, a GUID.")
                : ValidateOptionsResult.Success;
        }
    }
}
