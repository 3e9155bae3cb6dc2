using System.Globalization;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The project's own file of London's boroughs.</summary>
internal static class BoroughFile
{
    /// <param name="BcuCode">The Met's two letters ("NA" is North Area); null for the City of London.</param>
    public sealed record Row(BoroughFacts Facts, string? BcuCode, string? BcuName);

    public static IReadOnlyList<Row> Read()
    {
        using var reader = new StreamReader(Resources.Open("Tenants/boroughs.csv"));
        // Our own file: no field of it holds a comma or a quotation mark.
        var head = reader.ReadLine()!.Split(',');
        List<Row> rows = [];
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            var fields = line.Split(',');
            string Text(string name) => fields[Array.IndexOf(head, name)].Trim();
            string? OrNull(string name) => Text(name) is { Length: > 0 } text ? text : null;
            rows.Add(new(
                new BoroughFacts(
                    Text("code"), Text("name"), Text("short_name"), Text("slug"), IsYes(Text("is_inner")),
                    int.Parse(Text("tile_row"), CultureInfo.InvariantCulture), int.Parse(Text("tile_col"), CultureInfo.InvariantCulture),
                    Text("police_force"), int.Parse(Text("population"), CultureInfo.InvariantCulture)),
                OrNull("bcu_code"), OrNull("bcu_name")));
        }

        return rows;
    }

    private static bool IsYes(string text) => text.ToLowerInvariant() is "true" or "1" or "yes" or "inner";
}

/// <summary>The data files that are built into this assembly.</summary>
internal static class Resources
{
    /// <param name="path">Below Seeding/, with forward slashes.</param>
    public static Stream Open(string path) =>
        typeof(Resources).Assembly.GetManifestResourceStream(path) ?? throw new FileNotFoundException($"No resource {path} is built in.");
}
