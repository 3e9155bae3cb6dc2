using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>How an action is going, as it is typed.</summary>
public sealed class UpdateForm
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one update.</summary>
    public Id<ActionUpdate> UpdateId { get; set; } = Id<ActionUpdate>.New();

    public ActionStatus? Status { get; set; }

    public string? Done { get; set; }

    public string? Next { get; set; }

    public string? HelpWanted { get; set; }

    /// <summary>A status that nobody chose is one that the validator refuses.</summary>
    public UpdateWords Words() => new(Status ?? (ActionStatus)(-1), Done, Next, HelpWanted);

    /// <summary>The field that a refusal is about; null if it is about none of them.</summary>
    public string? FieldOf(string code) => code switch
    {
        "update.words-missing" => string.IsNullOrWhiteSpace(Done) ? nameof(Done) : nameof(Next),
        "update.stop-reason" => nameof(Done),
        "update.nothing-before" => nameof(Status),
        _ => null,
    };
}

/// <summary>Words that a browser keeps while they are typed (vru.js), and forgets once they are saved.</summary>
public static class KeptWords
{
    /// <summary>By person, because a machine may be shared.</summary>
    public static string Key(Id<Person> person, Id<PlanAction> action) => $"{person.Value:N}/{action.Value:N}";
}
