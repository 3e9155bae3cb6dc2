using System.Text.Json;
using System.Text.Json.Serialization;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The editions of the template that ship with the service.</summary>
internal static class TemplateFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>2019/20 and 2026/27, published.</summary>
    public static IEnumerable<Edition> Editions(DateTime now) => [Read("Templates/2019-20.json").ToEdition(null, now), Read("Templates/2026-27.json").ToEdition(null, now)];

    /// <summary>The current edition's words for another year, for the demonstration.</summary>
    public static Edition CurrentFor(int startYear, DateTime now) => Read("Templates/2026-27.json").ToEdition(startYear, now);

    private static EditionFile Read(string path)
    {
        using var stream = Resources.Open(path);
        return JsonSerializer.Deserialize<EditionFile>(stream, Json)!;
    }

    private sealed record EditionFile(int StartYear, string Name, IReadOnlyList<ThemeEntry> Themes)
    {
        public Edition ToEdition(int? startYear, DateTime now)
        {
            var edition = Edition.For(startYear ?? StartYear, startYear is { } year ? Name.Replace(Domain.Quarter.YearName(StartYear), Domain.Quarter.YearName(year), StringComparison.Ordinal) : Name);
            foreach (var entry in Themes)
            {
                var theme = edition.AddTheme(entry.Name, entry.ShortName, entry.FormerNames);
                foreach (var action in entry.Essential)
                {
                    theme.Add(action.Content(TemplateActionKind.Essential));
                }

                foreach (var action in entry.Menu)
                {
                    theme.Add(action.Content(TemplateActionKind.MenuOption));
                }
            }

            edition.Publish(now);
            return edition;
        }
    }

    private sealed record ThemeEntry(string Name, string ShortName, IReadOnlyList<string> FormerNames, IReadOnlyList<ActionEntry> Essential, IReadOnlyList<ActionEntry> Menu);

    private sealed record ActionEntry(
        string Text, string Guidance, Weighting Weighting, IReadOnlyList<string> Agencies, string? Success, string? Evidence, Cadence Cadence)
    {
        public TemplateActionContent Content(TemplateActionKind kind) => new(kind, Text, Guidance, Weighting, Agencies, Success, Evidence, Cadence);
    }
}
