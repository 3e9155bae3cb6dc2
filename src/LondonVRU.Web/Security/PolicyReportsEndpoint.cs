using System.Text.Json;
using LondonVRU.Application.Record;
using LondonVRU.Web.Tenancy;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Security;

/// <summary>Where browsers report what the content security policy kept them from loading. Anybody may, without a form: small, and not often.</summary>
internal static class PolicyReportsEndpoint
{
    public const string Path = "/csp-reports";

    /// <summary>Of the group that the header Reporting-Endpoints names.</summary>
    public const string Group = "csp";

    private const int MaxBytes = 16 * 1024;

    public static void MapPolicyReports(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, ReceiveAsync)
        .InNoRoom().AllowAnonymous().DisableAntiforgery().RequireRateLimiting(RateLimitOptions.Reports).WithMetadata(new RequestSizeLimitAttribute(MaxBytes)).ExcludeFromDescription();

    private static async Task<IResult> ReceiveAsync(HttpContext context, IMediator mediator, CancellationToken ct)
    {
        if (context.Request.ContentType?.Split(';')[0].Trim() is not ("application/csp-report" or "application/reports+json"))
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        var body = new byte[MaxBytes + 1];
        var length = await context.Request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct);
        if (length > MaxBytes)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (Read(body.AsMemory(0, length)) is not { } lines)
        {
            return Results.BadRequest();
        }

        await mediator.Send<Unit>(new CountPolicyReports(lines), ct);
        return Results.NoContent();
    }

    /// <summary>Null if it is no report.</summary>
    private static List<CountPolicyReports.Line>? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new() { MaxDepth = 8 });
            return json.RootElement.ValueKind switch
            {
                JsonValueKind.Object when json.RootElement.TryGetProperty("csp-report", out var old) => [Line(old, "effective-directive", "violated-directive", "blocked-uri", "document-uri")],
                JsonValueKind.Array =>
                [
                    .. json.RootElement.EnumerateArray().Where(report => Text(report, "type") == "csp-violation" && report.TryGetProperty("body", out _))
                        .Select(report => Line(report.GetProperty("body"), "effectiveDirective", "effectiveDirective", "blockedURL", "documentURL")),
                ],
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CountPolicyReports.Line Line(JsonElement report, string directive, string orDirective, string blocked, string page) =>
        new(Text(report, directive) ?? Text(report, orDirective), Text(report, blocked), Text(report, page));

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
