using System.Text.Json;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Templates;
using LondonVRU.Infrastructure.Documents;

namespace LondonVRU.UnitTests.Plans;

/// <summary>The template's editions as they are shipped.</summary>
internal static class ShippedTemplates
{
    public static bool Exist => Name("2026-27") is not null && Name("2019-20") is not null;

    public static EditionOutline Outline(string code)
    {
        using var stream = typeof(DocumentReader).Assembly.GetManifestResourceStream(Name(code)!)!;
        using var json = JsonDocument.Parse(stream);
        var edition = Edition.For(json.RootElement.GetProperty("startYear").GetInt32(), json.RootElement.GetProperty("name").GetString()!);
        foreach (var theme in json.RootElement.GetProperty("themes").EnumerateArray())
        {
            var added = edition.AddTheme(
                theme.GetProperty("name").GetString()!, theme.GetProperty("shortName").GetString()!, theme.GetProperty("formerNames").EnumerateArray().Select(name => name.GetString()!));
            foreach (var (list, kind) in new[] { ("essential", TemplateActionKind.Essential), ("menu", TemplateActionKind.MenuOption) })
            {
                foreach (var action in theme.GetProperty(list).EnumerateArray())
                {
                    var guidance = action.TryGetProperty("guidance", out var words) ? words.GetString() ?? "" : "";
                    added.Add(new(kind, action.GetProperty("text").GetString()!, guidance, Weighting.Medium, [], null, null, Cadence.None));
                }
            }
        }

        return EditionOutline.Of(edition);
    }

    private static string? Name(string code) =>
        typeof(DocumentReader).Assembly.GetManifestResourceNames().FirstOrDefault(name => name.EndsWith($"Templates.{code}.json", StringComparison.Ordinal));
}

/// <summary>A fact about the real plans held against the shipped template.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealPlanAndTemplateTheoryAttribute : TheoryAttribute
{
    public RealPlanAndTemplateTheoryAttribute()
    {
        if (SharedData.Root is null || !ShippedTemplates.Exist)
        {
            Skip = "The real inputs (shared/data beside the repository) or the shipped template are not here.";
        }
    }
}
