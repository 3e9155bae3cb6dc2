using LondonVRU.Domain.People;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

/// <summary>An option of the menu that a partnership does not take up, and why. Handed to London with the plan; adopting the option takes it back.</summary>
public sealed class DeclinedOption : ITenantOwned, IRecorded
{
    public const int ReasonMaxLength = 1000;

    private DeclinedOption()
    {
    }

    public Id<Plan> PlanId { get; private init; }

    public Id<TemplateAction> TemplateActionId { get; private init; }

    public string Reason { get; private set; } = "";

    /// <summary>UTC.</summary>
    [NotInRecord("The entry says when.")]
    public DateTime At { get; private set; }

    [NotInRecord("The entry says who.")]
    public Id<Person> ById { get; private set; }

    Guid IRecorded.RecordId => TemplateActionId.Value;

    Guid? IRecorded.RecordedUnder => PlanId.Value;

    /// <exception cref="RuleBrokenException">It is no option, or no reason is given.</exception>
    public static DeclinedOption In(Plan plan, TemplateAction option, string? reason, Id<Person> by, DateTime now)
    {
        if (option.Kind != TemplateActionKind.MenuOption)
        {
            throw new RuleBrokenException("option.essential", "A minimum standard can’t be declined. Say in the plan why it does not apply here.");
        }

        var declined = new DeclinedOption { PlanId = plan.Id, TemplateActionId = option.Id };
        declined.Say(reason, by, now);
        return declined;
    }

    /// <summary>Gives another reason.</summary>
    /// <exception cref="RuleBrokenException">No reason is given.</exception>
    public void Say(string? reason, Id<Person> by, DateTime now)
    {
        Reason = string.IsNullOrWhiteSpace(reason)
            ? throw new RuleBrokenException("option.decline-reason", "Say why it is declined: London reads the reason with the plan.")
            : reason.Trim();
        (ById, At) = (by, now);
    }
}
