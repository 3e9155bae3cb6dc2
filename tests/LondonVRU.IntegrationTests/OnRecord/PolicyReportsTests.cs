using System.Net;
using System.Text;
using LondonVRU.Application.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>What browsers say they refused is counted, by kind, origin and page, and nothing else of it is kept.</summary>
public sealed class PolicyReportsTests(Vru vru) : IClassFixture<Vru>
{
    private const string Old = "application/csp-report";
    private const string New = "application/reports+json";

    [Fact]
    public async Task Every_page_tells_browsers_where_to_report()
    {
        using var answer = await vru.Nobody().GetAsync("/sign-in");

        Assert.Contains("report-uri /csp-reports; report-to csp", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("csp=\"/csp-reports\"", answer.Headers.GetValues("Reporting-Endpoints").Single());
    }

    [Fact]
    public async Task Both_forms_of_report_are_counted_together_without_query_ids_and_tenant()
    {
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(Old, """
            {"csp-report":{"document-uri":"https://vru.example/lewisham/plans/2026/actions/0193f3a0-0000-7000-8000-00000000dead?q=a-name-typed","violated-directive":"script-src-elem https://x","blocked-uri":"https://evil.example/path?of=somebody"}}
            """));
        Assert.Equal(HttpStatusCode.NoContent, await SendAsync(New, """
            [{"type":"csp-violation","body":{"documentURL":"https://vru.example/sutton/plans/2026/actions/0193f3a0-0000-7000-8000-00000000beef#x","effectiveDirective":"script-src-elem","blockedURL":"https://evil.example/other"}},
             {"type":"deprecation","body":{}}]
            """));

        var admin = await vru.Browse("admin@london.example");
        var page = await admin.GoAsync("/london/security");
        var row = Assert.Single(page.QuerySelectorAll("main tbody tr"), row => row.TextContent.Contains("evil.example", StringComparison.Ordinal));
        Assert.Equal(["script-src-elem", "https://evil.example", "/{tenant}/plans/2026/actions/{id}", "2"], row.Children.Take(4).Select(cell => cell.TextContent));
        Assert.DoesNotContain("somebody", admin.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("a-name-typed", admin.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("text/html", "<p>", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(Old, "", HttpStatusCode.BadRequest)]
    [InlineData(Old, "{", HttpStatusCode.BadRequest)]
    [InlineData(Old, "[1,2,{}]", HttpStatusCode.NoContent)]
    [InlineData(New, "\"words\"", HttpStatusCode.BadRequest)]
    [InlineData(New, "[[[[[[[[[[[[]]]]]]]]]]]]", HttpStatusCode.BadRequest)]
    [InlineData(Old, """{"csp-report":7}""", HttpStatusCode.NoContent)]
    public async Task What_is_no_report_is_refused_without_a_fault(string type, string body, HttpStatusCode status) => Assert.Equal(status, await SendAsync(type, body));

    [Fact]
    public async Task A_large_report_is_refused() => Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(Old, new string(' ', 17_000)));

    [Fact]
    public async Task Words_of_any_kind_are_counted_as_others_and_their_number_is_limited()
    {
        for (var i = 0; i < 30; i++)
        {
            var lines = string.Join(',', Enumerable.Range(0, 20).Select(line => $$$"""{"type":"csp-violation","body":{"documentURL":"https://vru.example/p{{{i}}}-{{{line}}}","effectiveDirective":"img-src","blockedURL":"inline"}}"""));
            await SendAsync(New, $"[{lines}]");
        }

        await SendAsync(Old, """{"csp-report":{"document-uri":"javascript:alert(1)","violated-directive":"<script>","blocked-uri":"data:text/html,Jane Doe"}}""");

        await using var room = await vru.In("london");
        var reports = await room.Db.PolicyReports.AsNoTracking().ToListAsync();
        Assert.InRange(reports.Count, 400, Domain.Record.PolicyReport.Most + 1);
        Assert.True(Assert.Single(reports, report => report is { Directive: "other", Blocked: "other", Page: "other" }).Count > 50);
    }

    [Fact]
    public async Task What_was_not_seen_for_ninety_days_is_forgotten()
    {
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Application.Data.VruDbContext>();
        var old = Domain.Record.PolicyReport.Of("font-src", "https://fonts.example", "/old", vru.Clock.GetUtcNow().UtcDateTime.AddDays(-91));
        db.PolicyReports.AddRange(old, Domain.Record.PolicyReport.Of("font-src", "https://fonts.example", "/young", vru.Clock.GetUtcNow().UtcDateTime.AddDays(-89)));
        await db.SaveChangesAsync();

        await scope.ServiceProvider.GetRequiredService<ForgetOldAccess>().RunAsync(CancellationToken.None);

        Assert.Equal(["/young"], await db.PolicyReports.Where(report => report.Directive == "font-src").Select(report => report.Page).ToListAsync());
    }

    private async Task<HttpStatusCode> SendAsync(string type, string body)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { { "Content-Type", type } } };
        using var answer = await vru.Nobody().PostAsync("/csp-reports", content);
        return answer.StatusCode;
    }
}
