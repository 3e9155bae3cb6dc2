using System.Text.RegularExpressions;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Record;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>Counts what browsers say they refused to load. Anybody may send this, so nothing of it is believed further than a count.</summary>
public sealed record CountPolicyReports(IReadOnlyList<CountPolicyReports.Line> Lines) : IRequest
{
    /// <summary>More in one request are passed over.</summary>
    public const int Most = 20;

    /// <param name="Directive">"script-src-elem"; may be followed by its sources.</param>
    /// <param name="Blocked">An address or a browser's word.</param>
    /// <param name="Page">The address of the page.</param>
    public sealed record Line(string? Directive, string? Blocked, string? Page);
}

internal sealed partial class CountPolicyReportsHandler(VruDbContext db, TenantDirectory directory, TimeProvider clock) : AsyncRequestHandler<CountPolicyReports>
{
    private const string Other = "other";

    protected override async Task Handle(CountPolicyReports request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var group in (await Task.WhenAll(request.Lines.Take(CountPolicyReports.Most).Select(line => PlainAsync(line, cancellationToken)))).CountBy(line => line))
        {
            var ((directive, blocked, page), times) = group;
            if (await CountAsync(directive, blocked, page, times, now, cancellationToken))
            {
                continue;
            }

            if (await db.PolicyReports.CountAsync(cancellationToken) >= PolicyReport.Most && (directive, blocked, page) is not (Other, Other, Other))
            {
                (directive, blocked, page) = (Other, Other, Other);
                if (await CountAsync(Other, Other, Other, times, now, cancellationToken))
                {
                    continue;
                }
            }

            var report = PolicyReport.Of(directive, blocked, page, now);
            report.SeenAgain(times, now);
            db.PolicyReports.Add(report);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<bool> CountAsync(string directive, string blocked, string page, int times, DateTime now, CancellationToken ct) =>
        await db.PolicyReports.Where(report => report.Directive == directive && report.Blocked == blocked && report.Page == page)
            .ExecuteUpdateAsync(set => set.SetProperty(report => report.Count, report => report.Count + times).SetProperty(report => report.LastSeenAt, now), ct) > 0;

    private async Task<(string Directive, string Blocked, string Page)> PlainAsync(CountPolicyReports.Line line, CancellationToken ct) => (
        Directive().Match(line.Directive ?? "") is { Success: true } match ? match.Value : Other,
        OriginOf(line.Blocked),
        await PageOfAsync(line.Page, ct));

    /// <summary>"https://elsewhere.example", or a browser's word: "inline".</summary>
    private static string OriginOf(string? blocked) =>
        Uri.TryCreate(blocked, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "ws" or "wss" && address.Host.Length is > 0 and <= PolicyReport.BlockedMaxLength - 20
            ? address.GetLeftPart(UriPartial.Authority)
            : Word().IsMatch(blocked ?? "") ? blocked! : Other;

    /// <summary>The path alone, with a place for each tenant, number and word that is not plainly the service's own.</summary>
    private async Task<string> PageOfAsync(string? page, CancellationToken ct)
    {
        if (!Uri.TryCreate(page, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Other;
        }

        List<string> parts = [];
        foreach (var part in address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            parts.Add(
                Guid.TryParse(part, out _) ? "{id}"
                : parts.Count == 0 && part != "london" && await directory.FindAsync(part, ct) is not null ? "{tenant}"
                : Segment().IsMatch(part) ? part
                : "{…}");
        }

        return "/" + string.Join('/', parts);
    }

    [GeneratedRegex("^[a-z-]{3,40}", RegexOptions.None, 1000)]
    private static partial Regex Directive();

    [GeneratedRegex("^[a-z-]{2,30}$", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z0-9-]{1,24}$", RegexOptions.None, 1000)]
    private static partial Regex Segment();
}
