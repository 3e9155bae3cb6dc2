using LondonVRU.Application.Plans.Import;
using LondonVRU.Infrastructure.Seeding;

namespace LondonVRU.UnitTests.Plans;

/// <summary>The template's editions as they are shipped.</summary>
internal static class ShippedTemplates
{
    public static EditionOutline Outline(string code) =>
        EditionOutline.Of(TemplateFiles.Editions(new DateTime(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc)).Single(edition => edition.Code == code));
}

/// <summary>A fact about the real plans held against the shipped template.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RealPlanAndTemplateTheoryAttribute : TheoryAttribute
{
    public RealPlanAndTemplateTheoryAttribute()
    {
        if (SharedData.Root is null)
        {
            Skip = "The real inputs are not here: no folder shared/data beside the repository.";
        }
    }
}
