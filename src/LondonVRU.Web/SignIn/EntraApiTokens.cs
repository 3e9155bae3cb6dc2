using LondonVRU.Application.SignIn;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LondonVRU.Web.SignIn;

/// <summary>Access tokens of Entra for the API: of people, through a program to which they gave a scope, and of programs themselves, by application roles.</summary>
internal sealed class EntraApiTokens(EntraTokens tokens, KnownAccounts accounts, IOptions<EntraSettings> settings) : TokenHandler
{
    /// <summary>Both a scope for people's tokens and an application role for programs'.</summary>
    public const string Read = "Api.Read";

    /// <summary>Reads too.</summary>
    public const string Write = "Api.Write";

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        try
        {
            var result = await tokens.ValidateAsync(token, settings.Value.ApiAudiences, CancellationToken.None);
            return result.IsValid ? await OfAsync((JsonWebToken)result.SecurityToken) : result;
        }
        catch (SignInRefusedException refused)
        {
            return Refused(refused.Message);
        }
    }

    private async Task<TokenValidationResult> OfAsync(JsonWebToken token)
    {
        // A program's own token has no scope; a person's roles say nothing about the program that acts for them.
        var scopes = token.TryGetPayloadValue<string>("scp", out var given) ? given.Split(' ', StringSplitOptions.RemoveEmptyEntries) : null;
        var granted = scopes ?? token.Claims.Where(claim => claim.Type == "roles").Select(claim => claim.Value).ToArray();
        if (!granted.Contains(Read, StringComparer.Ordinal) && !granted.Contains(Write, StringComparer.Ordinal))
        {
            return Refused($"The token has neither {Read} nor {Write}.");
        }

        if (EntraTokens.AccountOf(token) is not { } account)
        {
            return Refused("The token names no account.");
        }

        return await accounts.FindAsync(account, CancellationToken.None) is { IsAllowed: true, IsEnabled: true, PersonId: { } person } known && known.IsMachine == (scopes is null)
            ? new TokenValidationResult { IsValid = true, SecurityToken = token, ClaimsIdentity = BearerTokens.Identity(person, readsOnly: !granted.Contains(Write, StringComparer.Ordinal)) }
            : Refused("Nobody has joined with this account.");
    }

    private static TokenValidationResult Refused(string why) => new() { IsValid = false, Exception = new SecurityTokenException(why) };
}
