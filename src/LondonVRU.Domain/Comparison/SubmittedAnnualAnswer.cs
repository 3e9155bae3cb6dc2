using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>What an annual review answers to one of its questions.</summary>
public sealed class SubmittedAnnualAnswer : IOnTheShelf
{
    private SubmittedAnnualAnswer()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    public string Code { get; private init; } = "";

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    public string Question { get; private init; } = "";

    public string Words { get; private init; } = "";

    internal static SubmittedAnnualAnswer Of(Submission submission, AnnualAnswer answer) => new()
    {
        SubmissionId = submission.Id,
        Code = answer.Code,
        TenantId = submission.TenantId,
        Question = answer.Question,
        Words = answer.Words,
    };

    internal void Withdraw() => Visibility = Visibility.Withdrawn;
}
