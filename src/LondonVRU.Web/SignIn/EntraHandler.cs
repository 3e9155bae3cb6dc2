using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace LondonVRU.Web.SignIn;

/// <summary>The scheme's own settings; all else stands in <see cref="EntraSettings"/>.</summary>
internal sealed class EntraOptions : OAuthOptions;

/// <summary>OpenID Connect on the framework's OAuth handler, which brings the code flow, state, correlation and PKCE; this adds the nonce, Entra's metadata and
/// the check of the identity token. (The framework's own OpenID Connect handler is a package that not every registry has: docs/adr/0011.)</summary>
internal sealed class EntraHandler(IOptionsMonitor<EntraOptions> options, ILoggerFactory logs, UrlEncoder encoder, EntraMetadata metadata, EntraTokens check)
    : OAuthHandler<EntraOptions>(options, logs, encoder)
{
    /// <summary>In the protected state: they are to show it anew, though they may be signed in at their organisation.</summary>
    public const string AsksAgain = "asks-again";

    private const string Nonce = "nonce";

    /// <summary>In the ticket: when they showed it.</summary>
    private const string Proven = "proven";

    /// <summary>Of OpenID Connect, in seconds since 1970. Entra says it where the registration asks for it.</summary>
    private const string ShownAtClaim = "auth_time";

    private string authorizeAt = "";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        authorizeAt = (await metadata.GetAsync(Context.RequestAborted)).AuthorizationEndpoint;
        properties.Items[Nonce] = Secret.New().Words;
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        var query = new Uri(base.BuildChallengeUrl(properties, redirectUri)).Query;
        return $"{authorizeAt}{query}&{Nonce}={properties.Items[Nonce]}&prompt={(properties.Items.ContainsKey(AsksAgain) ? "login&max_age=0" : "select_account")}";
    }

    /// <summary>When somebody showed their organisation who they are, UTC; null if it is not known.</summary>
    public static DateTime? ProvenAtOf(AuthenticationProperties? properties) => properties?.Items.TryGetValue(Proven, out var at) == true
        ? DateTime.Parse(at!, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind)
        : null;

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["client_id"] = Options.ClientId,
            ["client_secret"] = Options.ClientSecret,
            ["code"] = context.Code,
            ["redirect_uri"] = context.RedirectUri,
            ["code_verifier"] = context.Properties.Items[OAuthConstants.CodeVerifierKey] ?? "",
        };
        using var content = new FormUrlEncodedContent(form);
        var exchangeAt = (await metadata.GetAsync(Context.RequestAborted)).TokenEndpoint;
        using var answer = await Backchannel.PostAsync(new Uri(exchangeAt), content, Context.RequestAborted);
        if ((int)answer.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            throw new SignInRefusedException(SignInProblem.Unavailable, $"The token endpoint answered {(int)answer.StatusCode}.");
        }

        return answer.IsSuccessStatusCode
            ? OAuthTokenResponse.Success(JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Context.RequestAborted)))
            : throw new SignInRefusedException(SignInProblem.NotAccepted, $"The token endpoint answered {(int)answer.StatusCode}.");
    }

    /// <summary>Believes an identity token that is Entra's, for this service and for this very sign-in.</summary>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response?.RootElement.TryGetProperty("id_token", out var value) == true ? value.GetString() : null;
        var result = await check.ValidateAsync(idToken ?? "", [Options.ClientId], Context.RequestAborted);
        if (!result.IsValid)
        {
            throw new SignInRefusedException(SignInProblem.NotAccepted, "The identity token is not valid.", result.Exception);
        }

        var token = (JsonWebToken)result.SecurityToken;
        if (!IsNonceOf(properties, token))
        {
            throw new SignInRefusedException(SignInProblem.NotAccepted, "The identity token is not of this sign-in: its nonce is another.");
        }

        if (EntraTokens.AccountOf(token) is not { } account)
        {
            throw new SignInRefusedException(SignInProblem.NotAccepted, "The identity token names no account.");
        }

        // Without the claim the organisation is believed to have asked, where it was told to.
        if (token.TryGetPayloadValue<long>(ShownAtClaim, out var seconds))
        {
            properties.Items[Proven] = DateTime.UnixEpoch.AddSeconds(seconds).ToString("O", CultureInfo.InvariantCulture);
        }
        else if (properties.Items.ContainsKey(AsksAgain))
        {
            properties.Items[Proven] = Context.RequestServices.GetRequiredService<RealTime>().Now.ToString("O", CultureInfo.InvariantCulture);
        }

        properties.Items.Remove(Nonce);
        properties.Items.Remove(OAuthConstants.CodeVerifierKey);
        identity.AddClaim(new(EntraTokens.DirectoryClaim, account.DirectoryId.ToString("D")));
        identity.AddClaim(new(EntraTokens.ObjectClaim, account.ObjectId.ToString("D")));
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    private static bool IsNonceOf(AuthenticationProperties properties, JsonWebToken token) =>
        properties.Items.TryGetValue(Nonce, out var asked) && asked is not null && token.TryGetPayloadValue<string>(Nonce, out var said)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(asked), Encoding.UTF8.GetBytes(said));
}
