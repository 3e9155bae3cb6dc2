using System.Text;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Tenants;

namespace LondonVRU.IntegrationTests.Security;

/// <summary>docs/security.md says who may do what: written from the code itself.</summary>
public sealed class RightsTableTests
{
    private static readonly (Role Role, bool InLondon)[] Holders =
    [
        (Role.Viewer, false), (Role.Contributor, false), (Role.Coordinator, false), (Role.Approver, false), (Role.Administrator, false),
        (Role.Analyst, true), (Role.Officer, true), (Role.Administrator, true),
    ];

    [Fact]
    public void The_table_of_rights_is_the_codes() => Approved.IsPart("docs/security.md", "rights", Rights());

    [Fact]
    public void The_table_of_what_each_right_opens_is_the_routes() => Approved.IsPart("docs/security.md", "routes", Routes());

    private static string Rights()
    {
        var table = new StringBuilder($"| right | {string.Join(" | ", Holders.Select(holder => $"{(holder.InLondon ? "London: " : "")}{holder.Role}"))} |\n|{string.Concat(Enumerable.Repeat(" --- |", Holders.Length + 1))}\n");
        foreach (var right in Enum.GetValues<Right>())
        {
            table.Append($"| {right} | {string.Join(" | ", Holders.Select(holder => Domain.People.Rights.Of(holder.Role, holder.InLondon).Contains(right) ? "yes" : ""))} |\n");
        }

        return table.ToString();
    }

    /// <summary>One row for each set of rights and place: what lies behind it, verbs together.</summary>
    private static string Routes()
    {
        var table = new StringBuilder("| needs | in | pages and calls |\n| --- | --- | --- |\n");
        foreach (var same in RouteTable.Rows.Where(row => row.Method != "PAGE").GroupBy(row => (row.Who, row.Room)).OrderBy(same => same.Key.Room, StringComparer.Ordinal).ThenBy(same => same.Key.Who, StringComparer.Ordinal))
        {
            var routes = same.GroupBy(row => row.Pattern).OrderBy(routes => routes.Key, StringComparer.OrdinalIgnoreCase)
                .Select(routes => $"`{string.Join(' ', routes.Select(row => row.Method).Order(StringComparer.Ordinal))} {routes.Key}`");
            table.Append($"| {same.Key.Who} | {same.Key.Room} | {string.Join(", ", routes)} |\n");
        }

        return table.ToString();
    }
}
