using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Plans;

/// <summary>Somebody wants to hear when an action changes its content or how it is going. Their own affair: it is in nobody's record.</summary>
public sealed class ActionWatch : ITenantOwned
{
    private ActionWatch()
    {
    }

    public Id<PlanAction> ActionId { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public static ActionWatch Of(PlanAction action, Id<Person> person) => new() { ActionId = action.Id, PersonId = person };
}
