using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>What a review says beside its themes: money, the annual questions, what is wanted of London, actions without change, words carried over.</summary>
internal sealed class ReviewPartsApi : INounApi
{
    /// <param name="Lines">All of them: a line that is left out is taken away.</param>
    internal sealed record SpendList(IReadOnlyList<SpendEntry>? Lines);

    /// <param name="What">What the money is for.</param>
    /// <param name="Id">Of the line as it was read; of a new one chosen by the caller, so that the same request sent twice is one line, or left out.</param>
    /// <param name="ThemeId">A theme of the plan’s edition; null if it is about the whole plan.</param>
    /// <param name="Planned">Pence for the year; null if nobody has said.</param>
    /// <param name="Spent">Pence so far; null if nobody has said.</param>
    /// <param name="Forecast">Pence by the end of the year; null if nobody has said.</param>
    internal sealed record SpendEntry(string? What, Id<ReviewSpend>? Id = null, Id<Theme>? ThemeId = null, long? Planned = null, long? Spent = null, long? Forecast = null, string? Note = null);

    /// <param name="Words">Empty takes the answer away.</param>
    internal sealed record QuestionAnswer(string? Words);

    /// <param name="Words">Empty for nothing.</param>
    internal sealed record HelpAsked(string? Words);

    /// <param name="Words">What is asked of London for the review as a whole; empty for nothing. What is asked about a theme stands with the theme.</param>
    internal sealed record HelpAnswer(string Words);

    /// <param name="Actions">Of the plan.</param>
    /// <param name="Word">For all of them; what was said last is repeated if it is left out.</param>
    internal sealed record Unchanged(IReadOnlyList<Id<PlanAction>>? Actions, string? Word = null);

    /// <param name="Updated">How many got an update: those that their owner has updated since the cycle opened are left alone.</param>
    internal sealed record UnchangedAnswer(int Updated);

    /// <param name="PersonId">Who owns an action that has no update yet.</param>
    internal sealed record Reminder(Id<Person>? PersonId);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var review = partnership.MapGroup("/reviews/{cycle}").WithTags("Reviews");
        review.MapGet("/spend", GetSpend).Needs(Right.ReadPlan).AnswersVersion()
            .WithName("getSpend").WithSummary("What the review says of money, in pence; the ETag is of all lines together");
        review.MapPut("/spend", PutSpend).Needs(Right.EditPlan).NeedsVersion().AnswersVersion()
            .WithName("writeSpend").WithSummary("Write what the review says of money: all lines as they are to be; needs If-Match")
            .Refuses("invalid", "review.not-yet", "review.cancelled", "review.not-open");
        review.MapPut("/questions/{question}", PutAnswer).Needs(Right.EditPlan).NeedsVersion(always: false).AnswersVersion()
            .WithName("answerQuestion").WithSummary("Answer a question of the annual review; If-Match with the version that was read, none for the first answer")
            .Refuses("invalid", "review.not-yet", "review.cancelled", "review.not-open");
        review.MapGet("/help", GetHelp).Needs(Right.ReadPlan).AnswersVersion()
            .WithName("getHelp").WithSummary("What the review as a whole asks of London");
        review.MapPut("/help", PutHelp).Needs(Right.EditPlan).NeedsVersion().AnswersVersion()
            .WithName("writeHelp").WithSummary("Say what the review as a whole asks of London; needs If-Match")
            .Refuses("invalid", "review.not-yet", "review.cancelled", "review.not-open");
        review.MapPost("/no-change", SayUnchanged).Needs(Right.EditPlan)
            .WithName("sayUnchanged").WithSummary("Say of several actions at once that nothing has changed, with a word; sent twice it is one update each")
            .Refuses("invalid", "review.not-yet", "review.cancelled", "review.not-open", "update.nothing-before", "plan.closed");
        review.MapPost("/carried-words", Carry).Needs(Right.EditPlan)
            .WithName("carryWords").WithSummary("Begin every theme that has no words with last quarter’s: they do not count as written until they are changed or confirmed")
            .Refuses("review.not-yet", "review.cancelled", "review.not-open");
        review.MapPost("/reminders", Remind).Needs(Right.EditPlan)
            .WithName("remindOwner").WithSummary("Remind an owner, by a letter of today, of the actions without an update; once a day, however often it is asked")
            .Refuses("invalid", "review.not-yet", "review.cancelled", "review.not-open", "review.nothing-to-remind");
    }

    private static async Task<Ok<IReadOnlyList<ReviewPage.SpendLine>>> GetSpend(string cycle, HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        var lines = (await mediator.Send(new GetReview(cycle), ct)).Spend;
        response.SetTag(TagOf(lines));
        return TypedResults.Ok(lines);
    }

    private static async Task<Ok<IReadOnlyList<ReviewPage.SpendLine>>> PutSpend(string cycle, SpendList body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = (await mediator.Send(new GetReview(cycle), ct)).Spend;
        http.Request.RequireTag(TagOf(before));
        var lines = body.Lines.OrRefuse(nameof(body.Lines), "Give the lines; an empty list takes all away.").Select(line => new SpendWords(
            line.Id ?? Id<ReviewSpend>.New(), before.FirstOrDefault(known => known.Id == line.Id)?.Version,
            new(line.ThemeId, line.What ?? "", line.Planned, line.Spent, line.Forecast, line.Note))).ToList();
        var goes = before.Where(known => lines.TrueForAll(line => line.Id != known.Id)).Select(known => new SpendWords(known.Id, known.Version, null));
        await mediator.Send(new WriteSpend(cycle, [.. lines, .. goes]), ct);
        return await GetSpend(cycle, http.Response, mediator, ct);
    }

    private static async Task<Ok<ReviewPage.Question>> PutAnswer(string cycle, string question, QuestionAnswer body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = await FindAsync(cycle, question, mediator, ct);
        int? read = before.Version is { } there ? http.Request.RequireVersion(there) : null;
        await mediator.Send(new WriteAnnualAnswers(cycle, [new(before.Code, body.Words, read)]), ct);
        var now = await FindAsync(cycle, question, mediator, ct);
        http.Response.SetVersion(now.Version ?? 0);
        return TypedResults.Ok(now);
    }

    private static async Task<Ok<HelpAnswer>> GetHelp(string cycle, HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        var words = (await mediator.Send(new GetReview(cycle), ct)).HelpWanted ?? "";
        response.SetTag(Preconditions.TagOf(words));
        return TypedResults.Ok(new HelpAnswer(words));
    }

    private static async Task<Ok<HelpAnswer>> PutHelp(string cycle, HelpAsked body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = (await mediator.Send(new GetReview(cycle), ct)).HelpWanted ?? "";
        http.Request.RequireTag(Preconditions.TagOf(before));
        await mediator.Send(new AskForHelp(cycle, body.Words, before), ct);
        return await GetHelp(cycle, http.Response, mediator, ct);
    }

    private static async Task<Ok<UnchangedAnswer>> SayUnchanged(string cycle, Unchanged body, IMediator mediator, CancellationToken ct)
    {
        var updates = (body.Actions ?? []).Distinct().ToDictionary(action => action, _ => Id<ActionUpdate>.New());
        return TypedResults.Ok(new UnchangedAnswer(await mediator.Send(new NoChangeInBulk(cycle, updates, body.Word), ct)));
    }

    private static async Task<Ok<ReviewPage>> Carry(string cycle, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new CarryNarratives(cycle), ct);
        return TypedResults.Ok(await mediator.Send(new GetReview(cycle), ct));
    }

    private static async Task<NoContent> Remind(string cycle, Reminder body, IMediator mediator, CancellationToken ct)
    {
        await mediator.Send(new RemindOwner(cycle, body.PersonId.OrRefuse(nameof(body.PersonId), "Say who is to be reminded.")), ct);
        return TypedResults.NoContent();
    }

    private static async Task<ReviewPage.Question> FindAsync(string cycle, string code, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetReview(cycle), ct)).Questions.FirstOrDefault(question => question.Code == code) ?? throw new NotFoundException();

    private static string TagOf(IReadOnlyList<ReviewPage.SpendLine> lines) => Preconditions.TagOf(string.Join(' ', lines.OrderBy(line => line.Id.Value).Select(line => $"{line.Id}:{line.Version}")));
}
