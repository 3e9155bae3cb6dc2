using LondonVRU.Application.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace LondonVRU.Web.SignIn;

/// <summary>Checks tokens of Entra: signature by a key that Entra publishes (RS256 alone), exactly the issuer of the directory that the token names, audience
/// and lifetime. Whether that directory is let in is the caller's question.</summary>
internal sealed class EntraTokens(EntraMetadata metadata)
{
    public const string DirectoryClaim = "tid";
    public const string ObjectClaim = "oid";

    /// <summary>How far clocks may differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    private const string DirectoryInTemplate = "{tenantid}";

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <exception cref="SignInRefusedException">Entra does not answer.</exception>
    public async Task<TokenValidationResult> ValidateAsync(string token, IEnumerable<string> audiences, CancellationToken ct)
    {
        var result = await ValidateAsync(token, audiences, await metadata.GetAsync(ct));
        return result.Exception is SecurityTokenSignatureKeyNotFoundException && await metadata.RefreshAsync(ct) is { } fresh
            ? await ValidateAsync(token, audiences, fresh)
            : result;
    }

    /// <summary>Whose it is; null if it does not say so.</summary>
    public static DirectoryAccount? AccountOf(SecurityToken token) =>
        token is JsonWebToken jwt && GuidOf(jwt, DirectoryClaim) is { } directory && GuidOf(jwt, ObjectClaim) is { } id ? new(directory, id) : null;

    private Task<TokenValidationResult> ValidateAsync(string token, IEnumerable<string> audiences, OpenIdConnectConfiguration entra) => handler.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKeys = entra.SigningKeys,
        TryAllIssuerSigningKeys = false,
        ValidateIssuerSigningKey = true,
        IssuerSigningKeyValidator = (key, jwt, _) => IsKeyOf(entra, key, jwt),
        IssuerValidator = (issuer, jwt, _) => issuer == IssuerOf(entra.Issuer, jwt) ? issuer : throw new SecurityTokenInvalidIssuerException("The token is not of the directory that it names."),
        ValidAudiences = audiences,
        RequireExpirationTime = true,
        ClockSkew = ClockSkew,
    });

    /// <summary>The issuer of the directory that a token names; null if it names none.</summary>
    private static string? IssuerOf(string template, SecurityToken token) =>
        token is JsonWebToken jwt && GuidOf(jwt, DirectoryClaim) is { } directory ? template.Replace(DirectoryInTemplate, directory.ToString("D"), StringComparison.Ordinal) : null;

    /// <summary>Entra says of some keys that they sign for one directory alone.</summary>
    private static bool IsKeyOf(OpenIdConnectConfiguration entra, SecurityKey key, SecurityToken token) =>
        entra.JsonWebKeySet?.Keys.FirstOrDefault(published => published.KeyId == key.KeyId) is not { } known
        || !known.AdditionalData.TryGetValue("issuer", out var issuer)
        || IssuerOf(issuer?.ToString() ?? "", token) == IssuerOf(entra.Issuer, token);

    private static Guid? GuidOf(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) && Guid.TryParseExact(value, "D", out var id) ? id : null;
}
