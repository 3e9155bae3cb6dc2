using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

/// <summary>What a partnership does with practice: tell of it, adopt it, say what came of it, ask and answer.</summary>
internal sealed class PracticeWorkApi : INounApi
{
    /// <summary>What is told of.</summary>
    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one nomination.</param>
    /// <param name="ActionId">The action that it tells of; null for none. It may not be restricted.</param>
    /// <param name="Themes">Ids of themes of this year's edition.</param>
    internal sealed record NewNomination(
        Id<Nomination> Id, string? Name, string? Summary = null, string? WhatWasDone = null, string? ForWhom = null, string? WhatItTook = null, string? WhatChanged = null, string? Evidence = null,
        PracticeStage? Stage = null, PracticeOutcome? Outcome = null, PracticeCost? Cost = null, PracticeAges? Ages = null, PracticeSetting? Setting = null, string? Contact = null,
        IReadOnlyList<Id<Theme>>? Themes = null, Id<PlanAction>? ActionId = null);

    /// <param name="ActionId">Chosen by the caller, so that the same request sent twice is one action.</param>
    /// <param name="StartYear">Of the plan.</param>
    /// <param name="ThemeId">Of the plan's edition.</param>
    internal sealed record NewAdoption(Id<PlanAction> ActionId, int StartYear, Id<Theme>? ThemeId);

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one report.</param>
    /// <param name="Altered">What was done otherwise; null for nothing.</param>
    /// <param name="ForAll">Every partnership may read it, and not London alone.</param>
    internal sealed record NewReport(Id<AdoptionReport> Id, PracticeOutcome? Outcome, string? Words, string? Altered = null, bool ForAll = false);

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one question.</param>
    internal sealed record NewQuestion(Id<PracticeQuestion> Id, string? Words);

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one answer.</param>
    internal sealed record NewAnswer(Id<PracticeAnswer> Id, string? Words);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var practices = partnership.MapGroup("/practices").WithTags("Practice");

        practices.MapPost("/nominations", ([FromBody] NewNomination told, IMediator mediator, CancellationToken ct) => Send(mediator, new SaveNomination(told.Id, null, ContentOf(told), told.ActionId), ct))
            .Needs(Right.NominatePractice).WithName("nominatePractice").WithSummary("Keep a draft of good practice, which is nobody else’s until it is handed over")
            .Refuses("invalid", "practice.no-name", "practice.restricted");

        practices.MapPost("/nominations/{id:guid}/submission", (Guid id, IMediator mediator, CancellationToken ct) => Send(mediator, new HandOverNomination(new(id)), ct))
            .Needs(Right.NominatePractice).WithName("handOverNomination").WithSummary("Hand a nomination over to London, which words and publishes it")
            .Refuses("practice.incomplete", "practice.nominated");

        practices.MapPost("/{id:guid}/adoptions", (Guid id, [FromBody] NewAdoption adoption, IMediator mediator, CancellationToken ct) =>
                Send(mediator, new AdoptPractice(new(id), adoption.ActionId, adoption.StartYear, adoption.ThemeId), ct))
            .Needs(Right.EditPlan).WithName("adoptPractice").WithSummary("Take a practice into the plan as an action that remembers where it comes from")
            .Refuses("invalid", "practice.own", "practice.adopted", "plan.with-london", "plan.closed");

        practices.MapPost("/adoptions/{id:guid}/reports", (Guid id, [FromBody] NewReport report, IMediator mediator, CancellationToken ct) =>
                Send(mediator, new ReportAdoption(new(id), report.Id, report.Outcome, report.Words, report.Altered, report.ForAll), ct))
            .Needs(Right.EditPlan).WithName("reportAdoption").WithSummary("Say what came of a practice that was adopted here")
            .Refuses("invalid", "practice.no-result", "practice.restricted");

        practices.MapPost("/{id:guid}/questions", (Guid id, [FromBody] NewQuestion question, IMediator mediator, CancellationToken ct) =>
                Send(mediator, new AskAboutPractice(new(id), question.Id, question.Words), ct))
            .Needs(Right.NominatePractice).WithName("askAboutPractice").WithSummary("Ask those who tried a practice; every partnership reads question and answer")
            .Refuses("invalid", "practice.no-question");

        practices.MapDelete("/questions/{id:guid}", (Guid id, IMediator mediator, CancellationToken ct) => Send(mediator, new WithdrawPracticeQuestion(new(id)), ct))
            .Needs(Right.NominatePractice).WithName("withdrawPracticeQuestion").WithSummary("Take a question of this partnership’s back; its answers are read no more either");

        practices.MapPost("/questions/{id:guid}/answers", (Guid id, [FromBody] NewAnswer answer, IMediator mediator, CancellationToken ct) =>
                Send(mediator, new AnswerPracticeQuestion(new(id), answer.Id, answer.Words), ct))
            .Needs(Right.NominatePractice).WithName("answerPracticeQuestion").WithSummary("Answer a question about a practice that was tried here")
            .Refuses("invalid", "practice.no-answer");
    }

    private static async Task<NoContent> Send(IMediator mediator, IRequest command, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        return TypedResults.NoContent();
    }

    private static PracticeContent ContentOf(NewNomination told) => new()
    {
        Name = told.Name ?? "", Summary = told.Summary, WhatWasDone = told.WhatWasDone, ForWhom = told.ForWhom, WhatItTook = told.WhatItTook, WhatChanged = told.WhatChanged, Evidence = told.Evidence,
        Stage = told.Stage, Outcome = told.Outcome, Cost = told.Cost, Ages = told.Ages, Setting = told.Setting, Contact = told.Contact, Themes = told.Themes ?? [],
    };
}
