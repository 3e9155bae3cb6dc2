using LondonVRU.Application.Data;
using LondonVRU.Web.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Web.Development;

/// <summary>What exists in Development only.</summary>
internal static class DevelopmentEndpoints
{
    public static void MapDevelopment(this WebApplication app)
    {
        var development = app.MapGroup("/dev").InNoRoom().AllowAnonymous().ExcludeFromDescription();
        development.MapPost("/token", async (TokenRequest request, VruDbContext db, DevelopmentTokens tokens, CancellationToken ct) =>
        {
            var email = request.Email?.Trim().ToLowerInvariant();
            var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Email == email && p.IsEnabled, ct);
            return person is null ? Results.NotFound() : Results.Ok(new Dictionary<string, string>(StringComparer.Ordinal) { ["access_token"] = tokens.For(person.Id) });
        }).DisableAntiforgery();

        // The page of the same address takes the form; this takes JSON: {"to":"2027-01-08T07:30:00Z"}.
        development.MapPost("/clock", async (MoveRequest request, ClockWalk walk, TimeProvider clock, CancellationToken ct) =>
        {
            var ran = await walk.ToAsync(request.To, ct);
            return Results.Ok(new { now = clock.GetUtcNow(), ran });
        }).Accepts<MoveRequest>("application/json").DisableAntiforgery();
    }

    internal sealed record MoveRequest(DateTimeOffset To);

    internal sealed record TokenRequest(string? Email);
}
