using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>Above a borough's table: what J marks.</summary>
internal sealed record JointNotice(JointPlan Plan, string Borough)
{
    public IEnumerable<string> Others => Plan.Boroughs.Where(other => other != Borough);
}

/// <summary>What is said of a BCU's joint plan on the pages of its boroughs and its own.</summary>
internal static class JointWords
{
    /// <summary>" Seven of them are joint."; empty if none is.</summary>
    public static string Among(PlanPage plan) => plan.JointActions.Count switch
    {
        0 => "",
        1 => " One of them is joint.",
        var several => $" {Words.First(Words.Number(several))} of them are joint.",
    };

    /// <summary>"Joint plan of Bexley, Greenwich and Lewisham".</summary>
    public static string Of(IEnumerable<string> boroughs) => Words.List(boroughs) is { Length: > 0 } names ? $"Joint plan of {names}" : "Joint plan";

    /// <summary>"It is a draft".</summary>
    public static string State(JointPlan joint) => joint.State switch
    {
        PlanState.Draft => "It is a draft",
        PlanState.AwaitingSignOff => "It is with its chair",
        PlanState.SignedOff => "It is signed, and has not gone to London yet",
        PlanState.Closed => "Its year is closed",
        _ => joint.Answer == AnswerKind.Accepted ? "It is in force" : "It is with London",
    };
}
