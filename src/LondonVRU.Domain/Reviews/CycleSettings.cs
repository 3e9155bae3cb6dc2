namespace LondonVRU.Domain.Reviews;

/// <summary>What London sets of a cycle.</summary>
/// <param name="OpensOn">London day; in the past for a late start.</param>
/// <param name="DueOn">London day, a working day.</param>
/// <param name="GraceDays">Days after the due day before the approver and London are told.</param>
/// <param name="DaysBefore">Days before the due day on which people are reminded.</param>
/// <param name="DaysAfter">Days late on which they are; then weekly.</param>
/// <param name="Questions">What is asked beside the usual.</param>
public sealed record CycleSettings(
    DateOnly OpensOn, DateOnly DueOn, int GraceDays, IReadOnlyList<int> DaysBefore, IReadOnlyList<int> DaysAfter, IReadOnlyList<string> Questions)
{
    /// <exception cref="RuleBrokenException">The due day is no working day or lies before the opening day, or the schedule or the questions are off.</exception>
    internal void RequireFitting(Quarter quarter)
    {
        if (!WorkingDays.IsWorkingDay(DueOn))
        {
            throw new RuleBrokenException("cycle.not-a-working-day", $"{DueOn:d MMMM yyyy} is a weekend or a bank holiday: reviews fall due on a working day.");
        }

        if (DueOn <= OpensOn)
        {
            throw new RuleBrokenException("cycle.due-before-open", "The due day has to come after the opening day.");
        }

        if (DueOn <= quarter.FirstDay)
        {
            throw new RuleBrokenException("cycle.due-before-quarter", $"{quarter.Name} has not begun on that due day.");
        }

        if (GraceDays is < 0 or > 60 || DaysBefore.Concat(DaysAfter).Any(days => days is < 0 or > 120)
            || DaysBefore.Count > ReviewCycle.MaxReminders || DaysAfter.Count > ReviewCycle.MaxReminders)
        {
            throw new RuleBrokenException(
                "cycle.schedule", $"Days of grace lie between 0 and 60, days of the reminder schedule between 0 and 120, {ReviewCycle.MaxReminders} of them at most.");
        }

        AnnualQuestions.RequireFitting(Questions);
    }
}
