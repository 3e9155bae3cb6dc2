using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>What a row of a table is to the plan that it is for.</summary>
public enum RowKind
{
    /// <summary>No action of the plan is meant.</summary>
    New,

    /// <summary>It changes an action of the plan, or says how it is going.</summary>
    Update,

    /// <summary>It says what the plan says.</summary>
    Same,

    /// <summary>Somebody has to decide: two rows are about one action, or the action changed since the file was exported.</summary>
    Conflict,
}

/// <summary>A field of an action that a row changes.</summary>
/// <param name="Before">What the plan says now; empty for nothing. Of what was done, what is next and help: what was said last.</param>
/// <param name="After">What the row says; empty empties it.</param>
/// <param name="IsConflict">The plan was changed here too since the file was exported.</param>
public sealed record FieldChange(ImportField Field, string Before, string After, bool IsConflict);

/// <summary>A row held against the plan as it stands.</summary>
/// <param name="ActionId">The action that is meant; null if none.</param>
/// <param name="FullNumber">"3.4"; null if none is meant.</param>
/// <param name="Changes">What taking the row would change, field by field; none of a new row.</param>
/// <param name="Matches">The action it would be about if it were not to be taken as a new one; null if none.</param>
/// <param name="Token">Of the action as it is now; null if none is meant.</param>
/// <param name="Warnings">To look at.</param>
/// <param name="Blocked">Why it can't be taken as it is; null if it can.</param>
/// <param name="IsTakenAtFirst">Taken unless somebody says otherwise: nothing that others wrote gives way unasked.</param>
public sealed record RowComparison(
    int Row, RowKind Kind, Id<PlanAction>? ActionId, string? FullNumber, string? Matches, IReadOnlyList<FieldChange> Changes, string? Token,
    IReadOnlyList<ImportWarning> Warnings, string? Blocked, bool IsTakenAtFirst);
