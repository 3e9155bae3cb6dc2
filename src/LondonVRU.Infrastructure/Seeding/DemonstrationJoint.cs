using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The demonstration's joint plans: which BCU keeps one, what is in it, and where a borough differs.</summary>
internal sealed class DemonstrationJoint(IReadOnlyList<DemonstrationTexts.JointPlan> plans)
{
    private readonly Dictionary<(Id<Tenant> Bcu, int Year), IReadOnlyList<PlanAction>> made = [];
    private readonly Dictionary<Id<Tenant>, DemonstrationTexts.JointPlan> byBcu = [];

    public IReadOnlyList<DemonstrationTexts.JointPlan> Plans => plans;

    /// <summary>Keeps what was put into a BCU's plan, for the boroughs' notes.</summary>
    public void Add(Id<Tenant> bcu, int year, DemonstrationTexts.JointPlan plan, IReadOnlyList<PlanAction> actions)
    {
        byBcu[bcu] = plan;
        made[(bcu, year)] = actions;
    }

    /// <summary>What differs in a borough from the joint plan of its plan's year.</summary>
    public IEnumerable<(Id<PlanAction> Action, string Words)> DifferingIn(Id<Tenant>? bcu, string slug, int year) =>
        bcu is { } own && byBcu.TryGetValue(own, out var plan) && made.TryGetValue((own, year), out var actions)
            ? plan.Exceptions.Where(exception => exception.Slug == slug).Select(exception => (actions[exception.Action].Id, exception.Words))
            : [];
}
