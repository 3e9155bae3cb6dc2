using LondonVRU.Domain.Plans;

namespace LondonVRU.Domain.Practices;

/// <summary>How a practice goes where it was adopted, counted by London from the reviews handed in, so that partnerships see numbers and nobody's status.</summary>
public sealed class PracticeTally : ILondonWide
{
    /// <summary>Fewer than so many others are never counted: a number could name one.</summary>
    public const int Fewest = 5;

    private PracticeTally()
    {
    }

    public Id<Practice> PracticeId { get; private init; }

    public int OnTrack { get; private set; }

    public int AtRisk { get; private set; }

    public int OffTrack { get; private set; }

    public int Complete { get; private set; }

    /// <summary>Not started, stopped, or nobody has said.</summary>
    public int Other { get; private set; }

    public int Total => OnTrack + AtRisk + OffTrack + Complete + Other;

    public static PracticeTally Of(Id<Practice> practice) => new() { PracticeId = practice };

    /// <param name="statuses">One of each adopter whose review is in; too few of them count as none.</param>
    public void Count(IReadOnlyCollection<ActionStatus?> statuses)
    {
        var counted = statuses.Count < Fewest ? [] : statuses;
        (OnTrack, AtRisk, OffTrack, Complete) = (Of(ActionStatus.OnTrack), Of(ActionStatus.AtRisk), Of(ActionStatus.OffTrack), Of(ActionStatus.Complete));
        Other = counted.Count - OnTrack - AtRisk - OffTrack - Complete;

        int Of(ActionStatus status) => counted.Count(own => own == status);
    }
}
