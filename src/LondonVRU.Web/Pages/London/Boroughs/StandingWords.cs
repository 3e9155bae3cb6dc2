using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;

namespace LondonVRU.Web.Pages.London.Boroughs;

/// <summary>States as London reads them.</summary>
internal static class StandingWords
{
    public static string Of(PlanState state) => state switch
    {
        PlanState.Draft => "Being written",
        PlanState.AwaitingSignOff => "With the chair",
        PlanState.SignedOff => "Signed off, not submitted",
        PlanState.Submitted => "Submitted",
        _ => "Closed",
    };

    public static string Of(ReviewState state) => state switch
    {
        ReviewState.Open => "Being written",
        ReviewState.AwaitingSignOff => "With the chair",
        ReviewState.SignedOff => "Signed off, not submitted",
        ReviewState.Submitted => "Submitted",
        ReviewState.Cancelled => "Cancelled",
        _ => "Closed",
    };
}
