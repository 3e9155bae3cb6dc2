using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Components;

/// <summary>Words before and after: <c>_Wording</c> shows them word by word.</summary>
/// <param name="Before">Null or empty if there were none.</param>
public sealed record Wording(string? Before, string? After);

/// <summary>A template action's words before and after: <c>_WordingChange</c> shows what changed.</summary>
public sealed record WordingOf(TemplateActionContent Before, TemplateActionContent After)
{
    /// <summary>The fields that differ, with their names on pages.</summary>
    public IReadOnlyList<(string Label, string? Before, string? After)> Changed =>
        [.. All().Where(entry => (entry.Before ?? "") != (entry.After ?? ""))];

    private IEnumerable<(string Label, string? Before, string? After)> All()
    {
        yield return ("Words", Before.Text, After.Text);
        yield return ("Guidance", Before.Guidance, After.Guidance);
        yield return ("Success looks like", Before.SuccessLooksLike, After.SuccessLooksLike);
        yield return ("Evidence", Before.Evidence, After.Evidence);
        yield return ("Where to read of it", string.Join(", ", Before.EvidenceLinks), string.Join(", ", After.EvidenceLinks));
        yield return ("Could lead", string.Join(", ", Before.SuggestedAgencies), string.Join(", ", After.SuggestedAgencies));
        yield return ("Weighting", ActionNames.Name(Before.Weighting), ActionNames.Name(After.Weighting));
        yield return ("Rhythm", ActionNames.Name(Before.Cadence), ActionNames.Name(After.Cadence));
    }
}
