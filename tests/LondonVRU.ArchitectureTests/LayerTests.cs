namespace LondonVRU.ArchitectureTests;

/// <summary>Who knows whom.</summary>
public sealed class LayerTests
{
    [Fact]
    public void The_domain_knows_only_the_base_library() =>
        Assert.All(References(Sources.Domain), name => Assert.StartsWith("System.", name, StringComparison.Ordinal));

    [Fact]
    public void The_application_knows_neither_http_nor_azure_nor_a_brand_of_database() =>
        Assert.DoesNotContain(References(Sources.Application), name => Begins(name,
            "Microsoft.AspNetCore", "Azure.", "Microsoft.Data.", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer",
            "Quartz", "DocumentFormat", "CsvHelper", "AngleSharp", "System.Net.Http", "System.Net.Mail", "LondonVRU.Infrastructure", "LondonVRU.Web"));

    [Fact]
    public void The_pages_know_no_brand_of_database() =>
        Assert.DoesNotContain(References(Sources.Web), name => Begins(name, "Microsoft.Data.", "Microsoft.EntityFrameworkCore.Sqlite", "Microsoft.EntityFrameworkCore.SqlServer"));

    [Fact]
    public void Infrastructure_does_not_know_the_pages() => Assert.DoesNotContain("LondonVRU.Web", References(Sources.Infrastructure));

    [Fact]
    public void Raw_sql_is_written_in_infrastructures_database_folder_alone()
    {
        var users = Uses.Of(member => member.DeclaringType?.FullName is "Microsoft.EntityFrameworkCore.RelationalQueryableExtensions" or "Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions"
            && member.Name.Contains("Sql", StringComparison.Ordinal));

        Rule.BrokenByNone(users.Where(user => !user.StartsWith("LondonVRU.Infrastructure.Database.", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> References(System.Reflection.Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(reference => reference.Name!)];

    private static bool Begins(string name, params string[] with) => with.Any(start => name.StartsWith(start, StringComparison.Ordinal));
}
