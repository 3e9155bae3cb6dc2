using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>A cycle's days as typed.</summary>
public sealed class CycleInput
{
    public DateOnly? OpensOn { get; set; }

    public DateOnly? DueOn { get; set; }

    public int? GraceDays { get; set; }

    public string? DaysBefore { get; set; }

    public string? DaysAfter { get; set; }

    /// <summary>One a line.</summary>
    public string? Questions { get; set; }

    internal static CycleInput Usual(Quarter quarter, DateOnly today) => new()
    {
        OpensOn = ReviewCycle.UsualOpeningDay(quarter, today),
        DueOn = ReviewCycle.UsualDueDay(quarter),
        GraceDays = ReviewCycle.UsualGraceDays,
        DaysBefore = string.Join(", ", ReviewCycle.UsualDaysBefore),
        DaysAfter = string.Join(", ", ReviewCycle.UsualDaysAfter),
        Questions = quarter.Number == 4 ? string.Join('\n', AnnualQuestions.Usual) : null,
    };

    /// <summary>Of one about a theme: from today, for four weeks.</summary>
    internal static CycleInput UsualOfTheme(DateOnly today) => new()
    {
        OpensOn = today,
        DueOn = WorkingDays.OnOrAfter(today.AddDays(ReviewCycle.UsualDaysBefore[0])),
        GraceDays = ReviewCycle.UsualGraceDays,
        DaysBefore = string.Join(", ", ReviewCycle.UsualDaysBefore.Skip(1)),
        DaysAfter = string.Join(", ", ReviewCycle.UsualDaysAfter),
    };

    internal static CycleInput Of(CyclePage cycle) => new()
    {
        OpensOn = cycle.OpensOn,
        DueOn = cycle.DueOn,
        GraceDays = cycle.GraceDays,
        DaysBefore = string.Join(", ", cycle.DaysBefore),
        DaysAfter = string.Join(", ", cycle.DaysAfter),
        Questions = string.Join('\n', cycle.Questions),
    };

    /// <summary>Null if a day is missing or unreadable; what is missing then stands in the model state.</summary>
    /// <exception cref="RuleBrokenException">A schedule is no list of numbers.</exception>
    internal CycleSettings? Read(ModelStateDictionary state)
    {
        if (this is { OpensOn: { } opensOn, DueOn: { } dueOn, GraceDays: { } graceDays } && state.IsValid)
        {
            return new(
                opensOn, dueOn, graceDays, ReviewCycle.ReadDays(DaysBefore, "cycle.days-before"), ReviewCycle.ReadDays(DaysAfter, "cycle.days-after"),
                AnnualQuestions.Read(Questions));
        }

        Require(OpensOn is null, "Input.OpensOn", "Give the opening day.");
        Require(DueOn is null, "Input.DueOn", "Give the due day.");
        Require(GraceDays is null, "Input.GraceDays", "Give the days of grace as a number; 0 for none.");
        return null;

        void Require(bool isMissing, string field, string sentence)
        {
            if (isMissing && state.GetValidationState(field) != ModelValidationState.Invalid)
            {
                state.AddModelError(field, sentence);
            }
        }
    }

    internal static string FieldOf(string code) => code switch
    {
        "cycle.not-a-working-day" or "cycle.due-before-open" or "cycle.due-before-quarter" => "Input.DueOn",
        "cycle.opened" or "cycle.theme-quarter" => "Input.OpensOn",
        "cycle.schedule" => "Input.GraceDays",
        "cycle.days-before" => "Input.DaysBefore",
        "cycle.days-after" => "Input.DaysAfter",
        "cycle.questions" or "cycle.questions-asked" => "Input.Questions",
        _ => "",
    };
}
