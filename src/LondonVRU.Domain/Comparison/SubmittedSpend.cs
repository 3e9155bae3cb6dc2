using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Domain.Comparison;

/// <summary>A line of what a review says of money.</summary>
public sealed class SubmittedSpend : IOnTheShelf
{
    private SubmittedSpend()
    {
    }

    public Id<Submission> SubmissionId { get; private init; }

    /// <summary>The line in its owner's review.</summary>
    public Id<ReviewSpend> LineId { get; private init; }

    public Id<Tenant> TenantId { get; private init; }

    public Visibility Visibility { get; private set; }

    /// <summary>Null if it is about the whole plan.</summary>
    public Id<Theme>? ThemeId { get; private init; }

    public string What { get; private init; } = "";

    /// <summary>Pence; null if nobody has said.</summary>
    public long? Planned { get; private init; }

    /// <summary>Pence; null if nobody has said.</summary>
    public long? Spent { get; private init; }

    /// <summary>Pence; null if nobody has said.</summary>
    public long? Forecast { get; private init; }

    public string? Note { get; private init; }

    internal static SubmittedSpend Of(Submission submission, ReviewSpend line) => new()
    {
        SubmissionId = submission.Id,
        LineId = line.Id,
        TenantId = submission.TenantId,
        ThemeId = line.ThemeId,
        What = line.What,
        Planned = line.Planned,
        Spent = line.Spent,
        Forecast = line.Forecast,
        Note = line.Note,
    };

    internal void Withdraw() => Visibility = Visibility.Withdrawn;
}
