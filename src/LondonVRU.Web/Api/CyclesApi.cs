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
                var code = body.Theme is null ? body.ToCommand().Quarter.Code : await mediator.Send(body.ToQuestion(), ct);
                if (body.Theme is null)
                {
                    await mediator.Send(body.ToCommand(), ct);
                }

                var all = await mediator.Send(new GetCycles(), ct);
                return TypedResults.Created(request.PathBase + request.Path, all.Cycles.Single(cycle => cycle.Code == code));
            })
            .Needs(Right.ManageCycles)
            .WithName("openCycle")
            .WithSummary("Open a quarter’s round of reviews or, with a theme, ask about that theme alone between quarters")
            .Refuses(
                "invalid", "cycle.exists", "cycle.no-such-theme", "cycle.asks-nothing", "cycle.not-a-working-day", "cycle.due-before-open", "cycle.due-before-quarter", "cycle.schedule", "cycle.questions");

        MapOne(cycles.MapGroup("/{cycle}"));
    }

    private static void MapOne(RouteGroupBuilder one)
    {
        one.MapGet("", async Task<Ok<CyclePage>> (string cycle, HttpResponse response, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await ReadAsync(cycle, response, mediator, ct)))
            .Needs(Right.ReadShelf).AnswersVersion().WithName("getCycle").WithSummary("One cycle: its days, who is in, who has extra time and why");

        one.MapPatch("", async Task<Ok<CyclePage>> (string cycle, CycleChange body, HttpRequest request, HttpResponse response, IMediator mediator, CancellationToken ct) =>
            {
                var known = await mediator.Send(new GetCycle(cycle), ct);
                await mediator.Send(new ChangeCycle(cycle, body.Over(known), body.Because, request.RequireVersion(known.Version)), ct);
                return TypedResults.Ok(await ReadAsync(cycle, response, mediator, ct));
            })
            .Needs(Right.ManageCycles).NeedsVersion().AnswersVersion().WithName("changeCycle")
            .WithSummary("Move its days, grace, reminders or questions; whom it concerns is told by letter; needs If-Match")
            .Refuses(
                "cycle.cancelled", "cycle.opened", "cycle.questions-asked", "cycle.theme-quarter", "cycle.not-a-working-day", "cycle.due-before-open", "cycle.due-before-quarter", "cycle.schedule",
                "cycle.questions");

        one.MapPost("/cancellation", async Task<Ok<CyclePage>> (string cycle, Cancellation body, HttpResponse response, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new CancelCycle(cycle, body.Because, body.EvenThoughSubmitted), ct);
                return TypedResults.Ok(await ReadAsync(cycle, response, mediator, ct));
            })
            .Needs(Right.ManageCycles).AnswersVersion().WithName("cancelCycle").WithSummary("Cancel it: reviews that are not in close as they are, reminders stop, everybody is told")
            .Refuses("cycle.cancelled", "cycle.cancel-reason", "cycle.reviews-in");

        one.MapPut("/extensions/{slug}", async Task<Ok<CyclePage>> (string cycle, string slug, Extension body, HttpResponse response, IMediator mediator, CancellationToken ct) =>
            {
                var until = body.Until ?? throw new ValidationException([new(nameof(body.Until), "Give the day until which they have time.")]);
                await mediator.Send(new GiveExtension(cycle, slug, until, body.Reason), ct);
                return TypedResults.Ok(await ReadAsync(cycle, response, mediator, ct));
            })
            .Needs(Right.ManageCycles).AnswersVersion().WithName("giveExtension").WithSummary("Give one partnership more time, with a reason that it reads; or another day than before")
            .Refuses("invalid", "cycle.cancelled", "extension.not-later", "extension.not-a-working-day", "extension.not-asked", "extension.reason", "extension.review-in");

        one.MapDelete("/extensions/{slug}", async Task<NoContent> (string cycle, string slug, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new TakeBackExtension(cycle, slug), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.ManageCycles).WithName("takeBackExtension").WithSummary("Take it back: the day of everybody holds again");
    }

    private static async Task<CyclePage> ReadAsync(string cycle, HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        var page = await mediator.Send(new GetCycle(cycle), ct);
        response.SetVersion(page.Version);
        return page;
    }

    /// <param name="Because">Told with it.</param>
    internal sealed record CycleChange(
        DateOnly? OpensOn = null, DateOnly? DueOn = null, int? GraceDays = null, IReadOnlyList<int>? DaysBefore = null, IReadOnlyList<int>? DaysAfter = null,
        IReadOnlyList<string>? Questions = null, string? Because = null)
    {
        /// <summary>What is left out stays as it is.</summary>
        public CycleSettings Over(CyclePage known) => new(
            OpensOn ?? known.OpensOn, DueOn ?? known.DueOn, GraceDays ?? known.GraceDays, DaysBefore ?? known.DaysBefore, DaysAfter ?? known.DaysAfter, Questions ?? known.Questions);
    }

    /// <param name="Because">Everybody whom it concerns reads it.</param>
    /// <param name="EvenThoughSubmitted">Reviews are in, and it is cancelled all the same.</param>
    internal sealed record Cancellation(string? Because = null, bool EvenThoughSubmitted = false);

    /// <param name="Until">London day, a working day after the cycle’s due day.</param>
    /// <param name="Reason">The partnership reads it.</param>
    internal sealed record Extension(DateOnly? Until = null, string? Reason = null);

    /// <param name="Quarter">"2026-q3"; of one about a theme it follows from the opening day, and is left out.</param>
    /// <param name="OpensOn">London day.</param>
    /// <param name="DueOn">A working day. The usual day if left out: the working day on or after the 15th of the month after the quarter.</param>
    /// <param name="GraceDays">7 if left out.</param>
    /// <param name="DaysBefore">Days before the due day on which owners are reminded; the usual ones if left out.</param>
    /// <param name="DaysAfter">Days after it; the usual ones if left out.</param>
    /// <param name="Questions">What is asked beside the usual; if left out, the usual ones in the fourth quarter, and none in the others.</param>
    /// <param name="Theme">Number of the one theme that it is about, in the edition of the year; null for a quarter’s round. The due day has then to be given.</param>
    /// <param name="Asked">What is asked about the theme and why; the partnerships read it.</param>
    internal sealed record CycleRequest(
        string? Quarter, DateOnly? OpensOn, DateOnly? DueOn = null, int? GraceDays = null, IReadOnlyList<int>? DaysBefore = null, IReadOnlyList<int>? DaysAfter = null,
        IReadOnlyList<string>? Questions = null, int? Theme = null, string? Asked = null)
    {
        public AskAboutTheme ToQuestion() => OpensOn is not { } opensOn || DueOn is not { } dueOn || Theme is not { } theme || Quarter is not null
            ? throw new ValidationException([new(nameof(Theme), "To ask about a theme, give its number, opensOn and dueOn, and no quarter: it belongs to the one in which it opens.")])
            : new(
                theme, Asked,
                new(opensOn, dueOn, GraceDays ?? ReviewCycle.UsualGraceDays, DaysBefore ?? ReviewCycle.UsualDaysBefore, DaysAfter ?? ReviewCycle.UsualDaysAfter, Questions ?? []));

        public OpenCycle ToCommand() => !Domain.Quarter.TryParse(Quarter, null, out var quarter) || OpensOn is not { } opensOn
            ? throw new ValidationException([new(nameof(Quarter), "A cycle needs its quarter, written as 2026-q3, and its opening day, opensOn.")])
            : new(
                quarter, opensOn, DueOn ?? ReviewCycle.UsualDueDay(quarter), GraceDays ?? ReviewCycle.UsualGraceDays,
                DaysBefore ?? ReviewCycle.UsualDaysBefore, DaysAfter ?? ReviewCycle.UsualDaysAfter, Questions);
    }
}
