using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.London.Ideas;

/// <summary>What London made of an idea, and the buttons that say so: _Triage.</summary>
/// <param name="Said">Null if nobody has looked at it.</param>
/// <param name="Address">Of the list and the page that it stands on.</param>
/// <param name="Name">Read out after each button.</param>
/// <param name="Note">As it stands, or as it was typed if it was refused.</param>
/// <param name="IsRefused">What was typed was not taken: the field is open.</param>
/// <param name="PracticeHref">Where a practice is written of it.</param>
public sealed record IdeaTriageView(IReadOnlyList<Id<PlanAction>> Actions, IdeasPage.Said? Said, bool MayTriage, string Address, string Name, string? Note, bool IsRefused, string PracticeHref)
{
    public string FieldId => FieldOf(Actions[0], IsRefused);

    public static string FieldOf(Id<PlanAction> first, bool isRefused) => $"{(isRefused ? "typed" : "note")}-{first}";
}
