using System.Text.Json;
using System.Text.Json.Serialization;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The editions of the template that ship with the service.</summary>
internal static class TemplateFiles
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>2019/20 and 2026/27, published; the later one mapped from the earlier.</summary>
    public static IEnumerable<Edition> Editions(DateTime now)
    {
        var first = Read("Templates/2019-20.json").ToEdition(null, null, now);
        return [first, Read("Templates/2026-27.json").ToEdition(null, first, now)];
    }

    /// <summary>The current edition's words for another year, for the demonstration.</summary>
    /// <param name="previous">An edition of an earlier year that it follows; null for none.</param>
    public static Edition CurrentFor(int startYear, Edition? previous, DateTime now) => Read("Templates/2026-27.json").ToEdition(startYear, previous, now);

    /// <summary>Themes by their names, former ones too; actions as the shipped mapping says, where there is one, else by their words.</summary>
    private static void Follow(Edition edition, Edition previous)
    {
        edition.Follow(previous);
        using var stream = Resources.Open("Templates/mappings.json");
        var shipped = JsonSerializer.Deserialize<List<Mapping>>(stream, Json)!.Find(mapping => mapping.From == previous.Code && mapping.To == edition.Code);
        var own = edition.Themes.SelectMany(theme => theme.Actions).ToDictionary(action => action.Code, action => action.Id, StringComparer.Ordinal);
        foreach (var action in previous.Themes.SelectMany(theme => theme.Actions).Where(action => shipped?.Actions.ContainsKey(action.Code) == true))
        {
            edition.MapAction(action.Id, shipped!.Actions[action.Code] is { } code ? own[code] : null);
        }
    }

    private static EditionFile Read(string path)
    {
        using var stream = Resources.Open(path);
        return JsonSerializer.Deserialize<EditionFile>(stream, Json)!;
    }

    private sealed record EditionFile(int StartYear, string Name, IReadOnlyList<ThemeEntry> Themes)
    {
        public Edition ToEdition(int? startYear, Edition? previous, DateTime now)
        {
            var edition = Edition.For(startYear ?? StartYear, startYear is { } year ? Name.Replace(Domain.Quarter.YearName(StartYear), Domain.Quarter.YearName(year), StringComparison.Ordinal) : Name);
            foreach (var entry in Themes)
            {
                var theme = edition.AddTheme(entry.Name, entry.ShortName, entry.FormerNames);
                foreach (var action in entry.Essential)
                {
                    edition.AddAction(theme.Id, action.Content(TemplateActionKind.Essential));
                }

                foreach (var action in entry.Menu)
                {
                    edition.AddAction(theme.Id, action.Content(TemplateActionKind.MenuOption));
                }
            }

            if (previous is not null)
            {
                Follow(edition, previous);
            }

            edition.Publish(now);
            return edition;
        }
    }

    /// <param name="Actions">By code; null where an action has no place.</param>
    private sealed record Mapping(string From, string To, IReadOnlyDictionary<string, string?> Actions);

    private sealed record ThemeEntry(string Name, string ShortName, IReadOnlyList<string> FormerNames, IReadOnlyList<ActionEntry> Essential, IReadOnlyList<ActionEntry> Menu);

    private sealed record ActionEntry(
        string Text, string Guidance, Weighting Weighting, IReadOnlyList<string> Agencies, string? Success, string? Evidence, Cadence Cadence)
    {
        public TemplateActionContent Content(TemplateActionKind kind) => new(kind, Text, Guidance, Weighting, Agencies, Success, Evidence, Cadence);
    }
}
