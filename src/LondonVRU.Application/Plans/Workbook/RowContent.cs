using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>The content of an action as a row would have it.</summary>
internal static class RowContent
{
    /// <param name="template">The template's action that it answers or adopts; null for a local one.</param>
    /// <param name="members">By name: who could own it.</param>
    public static ActionContent New(ImportRow row, TemplateAction? template, ILookup<string, Id<Person>> members)
    {
        var owner = OwnerOf(row.Owner, members);
        return new()
        {
            Text = row.Text,
            LeadAgency = Fit(row.Lead, PlanAction.AgencyMaxLength),
            OwnerId = owner,
            OwnerAsWritten = owner is null ? Fit(row.Owner, PlanAction.OwnerAsWrittenMaxLength) : null,
            Partners = Fit(row.Partners, PlanAction.PartnersMaxLength),
            Start = row.Start,
            End = row.End,
            SuccessLooksLike = Fit(row.Success, PlanAction.SuccessMaxLength) ?? template?.SuccessLooksLike,
            KnownBy = Fit(row.Own?.KnownBy, PlanAction.KnownByMaxLength),
            Weighting = RowRules.Value<Weighting>(row.Own?.Weighting) ?? template?.Weighting ?? Weighting.Medium,
            Maturity = RowRules.Value<Maturity>(row.Own?.Maturity) ?? Maturity.Current,
            Cadence = template?.Cadence ?? Cadence.None,
        };
    }

    public static ActionContent Changed(ActionContent content, IReadOnlyList<FieldChange> changes, int startYear, ILookup<string, Id<Person>> members) =>
        changes.Where(change => change.Field.IsContent()).Aggregate(content, (so, change) => Changed(so, change.Field, change.After, startYear, members));

    /// <summary>Null if blank; the rest of words that are longer than the plan has room for stays in the import.</summary>
    public static string? Fit(string? words, int length) =>
        string.IsNullOrWhiteSpace(words) ? null : words.Trim() is var trimmed && trimmed.Length > length ? string.Concat(trimmed.AsSpan(0, length - 1), "…") : trimmed;

    private static ActionContent Changed(ActionContent content, ImportField field, string after, int startYear, ILookup<string, Id<Person>> members) => field switch
    {
        ImportField.Text => content with { Text = after },
        ImportField.Lead => content with { LeadAgency = Fit(after, PlanAction.AgencyMaxLength) },
        ImportField.Owner => OwnerOf(after, members) is { } owner
            ? content with { OwnerId = owner, OwnerAsWritten = null }
            : content with { OwnerId = null, OwnerAsWritten = Fit(after, PlanAction.OwnerAsWrittenMaxLength) },
        ImportField.Partners => content with { Partners = Fit(after, PlanAction.PartnersMaxLength) },
        ImportField.Start => content with { Start = PlanDate.Read(after, startYear) },
        ImportField.End => content with { End = PlanDate.Read(after, startYear) },
        ImportField.Success => content with { SuccessLooksLike = Fit(after, PlanAction.SuccessMaxLength) },
        ImportField.KnownBy => content with { KnownBy = Fit(after, PlanAction.KnownByMaxLength) },
        ImportField.Weighting => content with { Weighting = RowRules.Value<Weighting>(after) ?? content.Weighting },
        ImportField.Maturity => content with { Maturity = RowRules.Value<Maturity>(after) ?? content.Maturity },
        ImportField.DoesNotApply => content with { DoesNotApplyBecause = Fit(after, PlanAction.ReasonMaxLength) },
        _ => content,
    };

    /// <summary>The one person of that name here; null if there is none, or more than one.</summary>
    private static Id<Person>? OwnerOf(string? name, ILookup<string, Id<Person>> members) =>
        !string.IsNullOrWhiteSpace(name) && members[name.Trim()].ToList() is [var only] ? only : null;
}
