using FluentValidation;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>London plans a year's cycles at once.</summary>
internal sealed class CycleYearsApi : INounApi
{
    /// <param name="Cycles">Those quarters of the year that are to be planned; if left out, all that are not planned yet, with the usual days.</param>
    /// <param name="DaysBefore">Days before the due day on which owners are reminded; the usual ones if left out.</param>
    /// <param name="DaysAfter">Days after it; the usual ones if left out.</param>
    internal sealed record YearToPlan(IReadOnlyList<QuarterToPlan>? Cycles = null, IReadOnlyList<int>? DaysBefore = null, IReadOnlyList<int>? DaysAfter = null);

    /// <param name="Quarter">"2027-q1".</param>
    /// <param name="OpensOn">London day; the usual one if left out.</param>
    /// <param name="DueOn">A working day; the usual one if left out.</param>
    /// <param name="GraceDays">7 if left out.</param>
    internal sealed record QuarterToPlan(string? Quarter, DateOnly? OpensOn = null, DateOnly? DueOn = null, int? GraceDays = null);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london) =>
        london.MapPost("/years/{year:int}/cycles", Plan).WithTags("Cycles").Needs(Right.ManageCycles)
            .WithName("planYear").WithSummary("Plan a year’s cycles: all that are named or, if one is refused, none. Each opens by itself on its day")
            .Refuses("invalid", "cycle.exists", "cycle.not-a-working-day", "cycle.due-before-open", "cycle.due-before-quarter", "cycle.schedule");

    private static async Task<Created<IReadOnlyList<CyclesPage.Row>>> Plan(int year, YearToPlan body, HttpRequest request, IMediator mediator, TimeProvider clock, CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        var asked = body.Cycles ?? await LeftAsync(year, mediator, ct);
        List<PlannedCycle> cycles =
        [
            .. from cycle in asked
               let quarter = QuarterOf(cycle, year)
               select new PlannedCycle(
                   quarter, cycle.OpensOn ?? ReviewCycle.UsualOpeningDay(quarter, today), cycle.DueOn ?? ReviewCycle.UsualDueDay(quarter), cycle.GraceDays ?? ReviewCycle.UsualGraceDays),
        ];
        if (cycles.DistinctBy(cycle => cycle.Quarter).Count() is var quarters && (quarters == 0 || quarters < cycles.Count))
        {
            throw Refusal(quarters == 0 ? "Every quarter of that year is planned already, or none is named." : "Name each quarter once.");
        }

        await mediator.Send(new PlanYear(cycles, body.DaysBefore ?? ReviewCycle.UsualDaysBefore, body.DaysAfter ?? ReviewCycle.UsualDaysAfter), ct);
        var codes = cycles.Select(cycle => cycle.Quarter.Code).ToHashSet(StringComparer.Ordinal);
        return TypedResults.Created(
            $"{request.PathBase}/london/api/v1/cycles", (IReadOnlyList<CyclesPage.Row>)[.. (await mediator.Send(new GetCycles(), ct)).Cycles.Where(cycle => codes.Contains(cycle.Code))]);
    }

    private static async Task<IReadOnlyList<QuarterToPlan>> LeftAsync(int year, IMediator mediator, CancellationToken ct)
    {
        var known = (await mediator.Send(new GetCycles(), ct)).Cycles.Select(cycle => cycle.Code).ToHashSet(StringComparer.Ordinal);
        return [.. Enumerable.Range(1, 4).Select(number => new Quarter(year, number).Code).Where(code => !known.Contains(code)).Select(code => new QuarterToPlan(code))];
    }

    /// <exception cref="ValidationException">It is none, or none of that year.</exception>
    private static Quarter QuarterOf(QuarterToPlan cycle, int year) =>
        Quarter.TryParse(cycle.Quarter, null, out var quarter) && quarter.StartYear == year ? quarter : throw Refusal("Each cycle needs its quarter, one of that year, written as 2026-q3.");

    private static ValidationException Refusal(string sentence) => new([new(nameof(YearToPlan.Cycles), sentence)]);
}
