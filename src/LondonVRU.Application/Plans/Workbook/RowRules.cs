using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>Why a row can't be taken as it is, in a sentence that says how to mend it.</summary>
internal static class RowRules
{
    /// <summary>Null if the row can become an action.</summary>
    public static string? RefuseNew(ImportRow row, ImportRights rights) => row switch
    {
        _ when !rights.MayEdit => "Only the coordinator can add actions.",
        { ThemeId: null } => "It has no theme: choose one, or leave the row out.",
        { Text.Length: 0 } => "It has no words: say what is to be done, or leave the row out.",
        { Own.DoesNotApply.Length: > 0 } => "Only a minimum standard can be answered with “does not apply here”. Empty that cell, or leave the row out.",
        _ => ImportFields.All.Select(field => TooLong(row, field, FieldChanges.Words(row, field))).FirstOrDefault(refusal => refusal is not null) ?? Unread(row, ImportField.Weighting, row.Own?.Weighting) ?? Unread(row, ImportField.Maturity, row.Own?.Maturity),
    };

    /// <summary>Null if the row's changes can be made.</summary>
    public static string? Refuse(ImportRow row, StandingAction action, IReadOnlyList<FieldChange> changes, ImportRights rights)
    {
        var says = changes.Any(change => !change.Field.IsContent());
        if (says && !rights.MayUpdate(action))
        {
            return $"{action.FullNumber} is not yours to update.";
        }

        return changes.Select(change => Refuse(row, action, change)).FirstOrDefault(refusal => refusal is not null)
            ?? (says ? RefuseUpdate(row, action, changes) : null);
    }

    /// <summary>Null if the words are a value of that kind; empty words are the kind's usual one.</summary>
    public static T? Value<T>(string? words)
        where T : struct, Enum =>
        Enum.TryParse<T>(words, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(words![0]) ? value : null;

    private static string? Refuse(ImportRow row, StandingAction action, FieldChange change) => change.Field switch
    {
        ImportField.Text when change.After.Length == 0 => "Its words were deleted. Say what is to be done, or leave the row out: an action is not removed by a table.",
        ImportField.Weighting or ImportField.Maturity => Unread(row, change.Field, change.After),
        ImportField.DoesNotApply when change.After.Length > 0 && action.Origin != ActionOrigin.Essential => "Only a minimum standard can be answered with “does not apply here”. Empty that cell, or leave the row out.",
        ImportField.Status when row.Status is null => $"The status “{Short(change.After)}” could not be read. Choose one of {string.Join(", ", ActionStatuses.All.Select(status => status.Name()))}.",
        _ => TooLong(row, change.Field, change.After),
    };

    private static string? RefuseUpdate(ImportRow row, StandingAction action, IReadOnlyList<FieldChange> changes)
    {
        var status = changes.Any(change => change.Field == ImportField.Status) ? row.Status : action.Status ?? row.Status;
        return status switch
        {
            null => "It says what was done, but no status. Choose how it is going.",
            { } known when known.NeedsWords() && row.Own is not null && (string.IsNullOrWhiteSpace(row.Done) || string.IsNullOrWhiteSpace(row.Next)) => $"{known.Name()} needs words: say what was done and why, and what is next.",
            ActionStatus.Stopped when row.Own is not null && string.IsNullOrWhiteSpace(row.Done) => "Say why the action is stopped.",
            _ => null,
        };
    }

    private static string? Unread(ImportRow row, ImportField field, string? words) => string.IsNullOrEmpty(words) || row.Own is null ? null : field switch
    {
        ImportField.Weighting when Value<Weighting>(words) is null => $"The weighting “{Short(words)}” could not be read. Write Low, Medium or High.",
        ImportField.Maturity when Value<Maturity>(words) is null => $"The maturity “{Short(words)}” could not be read. Write Current or Developing.",
        _ => null,
    };

    /// <summary>Of other tables than the service's own only the words themselves and dates are held to their length: the rest stays in the import.</summary>
    private static string? TooLong(ImportRow row, ImportField field, string? words)
    {
        var most = field switch
        {
            not (ImportField.Text or ImportField.Start or ImportField.End) when row.Own is null => int.MaxValue,
            ImportField.Text => PlanAction.TextMaxLength,
            ImportField.Start or ImportField.End => PlanDate.MaxLength,
            ImportField.Lead => PlanAction.AgencyMaxLength,
            ImportField.Owner => PlanAction.OwnerAsWrittenMaxLength,
            ImportField.Partners => PlanAction.PartnersMaxLength,
            ImportField.Success => PlanAction.SuccessMaxLength,
            ImportField.KnownBy => PlanAction.KnownByMaxLength,
            ImportField.DoesNotApply => PlanAction.ReasonMaxLength,
            _ => ActionUpdate.WordsMaxLength,
        };
        return words?.Length > most ? $"“{field.Name()}” has {words.Length:N0} characters, and may have {most:N0}: shorten it." : null;
    }

    private static string Short(string words) => words.Length <= 40 ? words : string.Concat(words.AsSpan(0, 39), "…");
}
