using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>How a joint action differs in a borough, as handed over with its plan. It says something only beside the joint action, as the BCU has handed that over.</summary>
public sealed class SubmittedException : IOnTheShelf
{
    private SubmittedException()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    /// <summary>The action in the BCU's plan.</summary>
    public Id<PlanAction> JointActionId { get; private init; }

    /// <summary>The borough.</summary>
    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public string Words { get; private init; } = "";

    internal static SubmittedException Of(Submission submission, JointException exception) => new()
    {
        SubmissionId = submission.Id,
        JointActionId = exception.JointActionId,
        TenantId = submission.TenantId,
        Words = exception.Words,
    };

    /// <summary>Pulled back.</summary>
    internal void Withdraw() => Visibility = Visibility.Withdrawn;
}
