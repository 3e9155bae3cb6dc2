using System.Security.Claims;
using System.Security.Cryptography;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Database;
using LondonVRU.Web.SignIn;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LondonVRU.Web.Development;

/// <summary>Bearer tokens for demonstration people, in Development only.</summary>
internal sealed class DevelopmentTokens
{
    public const string Issuer = "https://londonvru.example/development";
    public const string Audience = "londonvru";

    private readonly SymmetricSecurityKey key;

    public DevelopmentTokens(IOptions<DataOptions> data)
    {
        var file = data.Value.PathOf("development-token.key");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, RandomNumberGenerator.GetBytes(32));
        }

        key = new SymmetricSecurityKey(File.ReadAllBytes(file));
    }

    public string For(Id<Person> person) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        Subject = new ClaimsIdentity([new(Account.PersonClaim, person.ToString())]),
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.Add(Session.Absolute),
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
    });

    public Task<TokenValidationResult> ValidateAsync(string token) => new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
    {
        ValidIssuer = Issuer,
        ValidAudience = Audience,
        IssuerSigningKey = key,
        ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
    });

    /// <summary>One of the ways that the API's scheme reads a token.</summary>
    private sealed class Reader(DevelopmentTokens tokens) : TokenHandler
    {
        public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters) => tokens.ValidateAsync(token);
    }

    public TokenHandler AsHandler() => new Reader(this);
}

internal static class DevelopmentTokenServices
{
    public static IServiceCollection AddDevelopmentTokens(this IServiceCollection services)
    {
        services.AddSingleton<DevelopmentTokens>();
        services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<DevelopmentTokens>((bearer, tokens) => bearer.TokenHandlers.Add(tokens.AsHandler()));
        return services;
    }
}
