using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>The joint plan that a borough's BCU keeps of a year, as the borough's pages name it.</summary>
/// <param name="Slug">Of the BCU.</param>
/// <param name="Name">Of the BCU.</param>
/// <param name="Boroughs">Names of all boroughs that it is for, this one among them.</param>
/// <param name="Answer">London's latest answer while the joint plan is with London; null if there is none.</param>
/// <param name="MayEnter">The person belongs to the BCU: there they update its actions and, as its coordinator, change them.</param>
public sealed record JointPlan(string Slug, string Name, IReadOnlyList<string> Boroughs, int StartYear, PlanState State, AnswerKind? Answer, bool MayEnter);

/// <summary>An action of the joint plan in a borough's plan. It is written and updated once, in the BCU's tenant.</summary>
/// <param name="Number">"J3": counted through the joint plan in the order of its themes, those that the person may not read included.</param>
/// <param name="ThemeId">Of the borough's plan; null if its edition has no such theme.</param>
/// <param name="Theme">Name of the joint plan's theme.</param>
/// <param name="Action">As the joint plan has it.</param>
/// <param name="Exception">How it differs in this borough; null if nobody has noted that it does.</param>
public sealed record JointAction(string Number, Id<Theme>? ThemeId, string Theme, PlanPage.Row Action, JointNote? Exception)
{
    /// <summary>As a row of the borough's own table.</summary>
    public PlanPage.Row AsRow() => Action with { ThemeId = ThemeId ?? Action.ThemeId, JointNumber = Number };
}

/// <summary>A local exception.</summary>
/// <param name="By">The person's name.</param>
/// <param name="At">UTC.</param>
/// <param name="Version">The entity tag, as a number.</param>
public sealed record JointNote(string Words, string By, DateTime At, int Version);

/// <summary>A joint action in a borough's review, for information: its update is given once, and the BCU's own review carries it. Never a restricted one.</summary>
/// <param name="Number">"J3".</param>
/// <param name="ThemeId">Of the borough's plan; null if its edition has no such theme.</param>
/// <param name="Theme">Name of the joint plan's theme.</param>
/// <param name="Status">As said last; in a review that is fixed, as said last before it was. Null if nobody had said.</param>
/// <param name="UpdatedAt">UTC; null if never.</param>
/// <param name="Exception">How it differs in this borough; null if nobody has noted that it does.</param>
public sealed record JointLine(
    Id<PlanAction> Id, string Number, Id<Theme>? ThemeId, string Theme, string Text, ActionStatus? Status, string? Done, string? Next, DateTime? UpdatedAt, JointNote? Exception);
