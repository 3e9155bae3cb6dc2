using FluentValidation;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>London's cycles of reviews.</summary>
internal sealed class CyclesApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var cycles = london.MapGroup("/cycles").WithTags("Cycles");

        cycles.MapGet("", async Task<Ok<IReadOnlyList<CyclesPage.Row>>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok((await mediator.Send(new GetCycles(), ct)).Cycles))
            .Needs(Right.ReadShelf)
            .WithName("listCycles")
            .WithSummary("The cycles, the newest first, and who is in");

        cycles.MapPost("", async Task<Created<CyclesPage.Row>> (CycleRequest body, HttpRequest request, IMediator mediator, CancellationToken ct) =>
            {
                var command = body.ToCommand();
                await mediator.Send(command, ct);
                var all = await mediator.Send(new GetCycles(), ct);
                return TypedResults.Created(request.PathBase + request.Path, all.Cycles.Single(cycle => cycle.Code == command.Quarter.Code));
            })
            .Needs(Right.ManageCycles)
            .WithName("openCycle")
            .WithSummary("Open a quarter’s round of reviews")
            .Refuses("invalid", "cycle.exists", "cycle.not-a-working-day", "cycle.due-before-open", "cycle.due-before-quarter", "cycle.schedule");
    }

    /// <param name="Quarter">"2026-q3".</param>
    /// <param name="OpensOn">London day.</param>
    /// <param name="DueOn">A working day. The usual day if left out: the working day on or after the 15th of the month after the quarter.</param>
    /// <param name="GraceDays">7 if left out.</param>
    /// <param name="DaysBefore">Days before the due day on which owners are reminded; the usual ones if left out.</param>
    /// <param name="DaysAfter">Days after it; the usual ones if left out.</param>
    private sealed record CycleRequest(
        string? Quarter, DateOnly? OpensOn, DateOnly? DueOn = null, int? GraceDays = null, IReadOnlyList<int>? DaysBefore = null, IReadOnlyList<int>? DaysAfter = null)
    {
        public OpenCycle ToCommand() => !Domain.Quarter.TryParse(Quarter, null, out var quarter) || OpensOn is not { } opensOn
            ? throw new ValidationException([new(nameof(Quarter), "A cycle needs its quarter, written as 2026-q3, and its opening day, opensOn.")])
            : new(
                quarter, opensOn, DueOn ?? ReviewCycle.UsualDueDay(quarter), GraceDays ?? ReviewCycle.UsualGraceDays,
                DaysBefore ?? ReviewCycle.UsualDaysBefore, DaysAfter ?? ReviewCycle.UsualDaysAfter);
    }
}
