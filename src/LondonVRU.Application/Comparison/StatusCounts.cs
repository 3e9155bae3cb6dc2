using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Comparison;

/// <summary>How many actions stand how. Restricted ones are counted apart: of them no status leaves the borough.</summary>
/// <param name="NoWordYet">Nobody has said.</param>
/// <param name="Restricted">In no other number.</param>
/// <param name="Essential">Minimum standards among the others.</param>
/// <param name="EssentialMet">Of these, on track or complete.</param>
public sealed record StatusCounts(
    int NotStarted, int OnTrack, int AtRisk, int OffTrack, int Complete, int Stopped, int NoWordYet, int Restricted, int Essential, int EssentialMet)
{
    /// <summary>Of <see cref="Total"/>, actions of the BCU's joint plan: counted with each of its boroughs, and once for all of them together.</summary>
    public int Joint { get; init; }

    public static readonly StatusCounts None = new(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>Without the restricted ones.</summary>
    public int Total => NotStarted + OnTrack + AtRisk + OffTrack + Complete + Stopped + NoWordYet;

    /// <summary>Neither complete nor stopped.</summary>
    public int Open => Total - Complete - Stopped;

    /// <summary>On track or complete.</summary>
    public int Well => OnTrack + Complete;

    public int Of(ActionStatus? status) => status switch
    {
        ActionStatus.NotStarted => NotStarted,
        ActionStatus.OnTrack => OnTrack,
        ActionStatus.AtRisk => AtRisk,
        ActionStatus.OffTrack => OffTrack,
        ActionStatus.Complete => Complete,
        ActionStatus.Stopped => Stopped,
        _ => NoWordYet,
    };

    /// <param name="status">Null if nobody has said.</param>
    /// <param name="essential">Whether they are minimum standards.</param>
    /// <param name="count">How many more.</param>
    public StatusCounts With(ActionStatus? status, bool essential, int count)
    {
        var met = essential && (status is ActionStatus.OnTrack or ActionStatus.Complete);
        var counted = this with { Essential = Essential + (essential ? count : 0), EssentialMet = EssentialMet + (met ? count : 0) };
        return status switch
        {
            ActionStatus.NotStarted => counted with { NotStarted = NotStarted + count },
            ActionStatus.OnTrack => counted with { OnTrack = OnTrack + count },
            ActionStatus.AtRisk => counted with { AtRisk = AtRisk + count },
            ActionStatus.OffTrack => counted with { OffTrack = OffTrack + count },
            ActionStatus.Complete => counted with { Complete = Complete + count },
            ActionStatus.Stopped => counted with { Stopped = Stopped + count },
            _ => counted with { NoWordYet = NoWordYet + count },
        };
    }

    public static StatusCounts operator +(StatusCounts a, StatusCounts b) => new(
        a.NotStarted + b.NotStarted, a.OnTrack + b.OnTrack, a.AtRisk + b.AtRisk, a.OffTrack + b.OffTrack, a.Complete + b.Complete, a.Stopped + b.Stopped,
        a.NoWordYet + b.NoWordYet, a.Restricted + b.Restricted, a.Essential + b.Essential, a.EssentialMet + b.EssentialMet)
    {
        Joint = a.Joint + b.Joint,
    };

    /// <summary>The same as counts of a joint plan. Its minimum standards are left out: each borough answers them in its own plan.</summary>
    public StatusCounts AsJoint() => this with { Joint = Total, Essential = 0, EssentialMet = 0 };
}
