using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Comparison.Figures;

/// <summary>All measures, in the order in which they are offered.</summary>
public static class Measures
{
    private const string Restricted = "Restricted actions are not counted.";

    public static readonly IReadOnlyList<Measure> All =
    [
        Measure.ShareOfLines(
            "slipping", "At risk or off track", $"Open actions that are at risk or off track, of all open actions. {Restricted}", Better.Lower,
            (line, _) => line.IsSlipping, line => line.IsOpen),
        Measure.ShareOfLines(
            "off-track", "Off track", $"Open actions that are off track, of all open actions. {Restricted}", Better.Lower,
            (line, _) => line.Status == ActionStatus.OffTrack, line => line.IsOpen),
        Measure.ShareOfLines(
            "well", "On track or complete", $"Actions that are on track or complete, of all actions. {Restricted}", Better.Higher, (line, _) => line.IsWell, _ => true),
        Measure.ShareOfLines(
            "complete", "Complete", $"Actions that are complete, of all actions. {Restricted}", Better.Neither, (line, _) => line.Status == ActionStatus.Complete, _ => true),
        Measure.ShareOfLines(
            "standards", "Minimum standards met", $"Minimum standards that are on track or complete, of all minimum standards. {Restricted}", Better.Higher,
            (line, _) => line.IsWell, line => line.IsOwnStandard),
        Measure.NumberOfChanged(
            "moved", "Moved to off track", $"Actions that are off track and were not a quarter before. {Restricted}", Better.Lower, line => line.MovedOffTrack),
        Measure.NumberOfChanged(
            "recovered", "Recovered", $"Actions that are on track or complete and were at risk or off track a quarter before. {Restricted}", Better.Higher, line => line.HasRecovered),
        Measure.NumberOfChanged(
            "slipped", "End date moved back", $"Actions whose end date was moved back since the quarter before, where both ends name a day. {Restricted}", Better.Lower, line => line.HasSlippedItsEnd),
        Measure.ShareOfLines(
            "past-end", "Past their end", $"Open actions whose end lay before the quarter’s last day, of all open actions. {Restricted}", Better.Lower,
            (line, quarter) => line.EndsOn < quarter.LastDay, line => line.IsOpen),
        Measure.ShareOfLines(
            "stale", "Without an update", $"Open actions without an update since the quarter began, of all open actions. {Restricted}", Better.Lower,
            (line, quarter) => line.UpdatedAt is not { } at || LondonTime.DayOf(at) < quarter.FirstDay, line => line.IsOpen),
        Measure.ShareOfLines(
            "silent", "Without a status", $"Actions of which nobody has said how they stand, of all actions. {Restricted}", Better.Lower, (line, _) => line.Status is null, _ => true),
        new(
            "help", "Help wanted", "How often a review asks London for help: as a whole, with a theme or with an action.", Better.Neither, IsShare: false,
            ground => ground.IsIn ? new(ground.Reviews.Sum(review => review.Asks)) : null),
        new(
            "on-time", "Reviews on time", "Reviews submitted by their due day, an extension counted in, of those due in the four quarters up to this one.", Better.Higher, IsShare: true,
            ground => Measured.Share(ground.OnTime, ground.Owed)),
        new(
            "days-late", "Days late", "Days between the due day and the first submission of the quarter’s review, added up where there are several.", Better.Lower, IsShare: false,
            ground => ground.IsIn ? new(ground.Reviews.Sum(review => review.DaysLate ?? 0)) : null),
        new(
            "spent", "Money spent", "Pounds spent of the pounds planned, over the lines of money in reviews that say both: delivery beside it shows whether the money has gone into work.", Better.Neither, IsShare: true,
            ground => Measured.Share(Pounds(ground.Reviews.Sum(review => review.Money.Spent)), Pounds(ground.Reviews.Sum(review => review.Money.Planned)))),
        new(
            "menu", "Menu taken up", "Options of the year’s menu that stand in the plan as submitted last, of all options.", Better.Neither, IsShare: true,
            ground => Measured.Share(
                ground.Plans.Sum(plan => ground.Options.Count(option => !option.IsEssential && plan.TakenUp.Contains(option.Id))),
                ground.Plans.Count * ground.Options.Count(option => !option.IsEssential))) { IsOfPlans = true },
        new(
            "local", "Local actions", $"Local actions in the plan as submitted last, of all its actions. {Restricted}", Better.Neither, IsShare: true,
            ground => Measured.Share(ground.Plans.Sum(plan => plan.Local), ground.Plans.Sum(plan => plan.Actions))) { IsOfPlans = true },
        Measure.NumberOfLines("actions", "Actions", $"Actions in the quarter’s review. {Restricted}", Better.Neither, (_, _) => true),
    ];

    /// <summary>What is shown where none is chosen.</summary>
    public static Measure Usual => All[0];

    /// <summary>To the nearest pound.</summary>
    private static int Pounds(long pence) => (int)Math.Min(int.MaxValue, (pence + 50) / 100);

    /// <summary>Null if there is none of that code.</summary>
    public static Measure? Find(string code) => All.FirstOrDefault(measure => measure.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
