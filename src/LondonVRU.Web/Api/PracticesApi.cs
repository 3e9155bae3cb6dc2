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

/// <summary>The library of practice, and what a partnership does with it.</summary>
internal sealed class PracticesApi : INounApi
{
    /// <summary>A practice as a list has it.</summary>
    /// <param name="From">Slug of where it was tried; null if London tells of it itself.</param>
    /// <param name="Themes">Numbers of this year's edition.</param>
    /// <param name="Adopters">Slugs of the partnerships that took it into a plan.</param>
    /// <param name="PublishedAt">UTC.</param>
    internal sealed record PracticeRow(
        Guid Id, string Name, string Summary, PracticeStage Stage, PracticeOutcome Outcome, PracticeCost Cost, PracticeAges Ages, PracticeSetting Setting, IReadOnlyList<int> Themes, string? From,
        IReadOnlyList<string> Adopters, DateTime PublishedAt);

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

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one question.</param>
    internal sealed record NewQuestion(Id<PracticeQuestion> Id, string? Words);

    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one answer.</param>
    internal sealed record NewAnswer(Id<PracticeAnswer> Id, string? Words);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        List(london, Right.ReadShelf).WithName("listPractices");
        List(partnership, Right.ReadPlan).WithName("listPracticesHere");
        var practices = partnership.MapGroup("/practices").WithTags("Practice");

        practices.MapPost("/nominations", async Task<NoContent> ([FromBody] NewNomination told, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(
                    new SaveNomination(
                        told.Id, null,
                        new()
                        {
                            Name = told.Name ?? "", Summary = told.Summary, WhatWasDone = told.WhatWasDone, ForWhom = told.ForWhom, WhatItTook = told.WhatItTook, WhatChanged = told.WhatChanged,
                            Evidence = told.Evidence, Stage = told.Stage, Outcome = told.Outcome, Cost = told.Cost, Ages = told.Ages, Setting = told.Setting, Contact = told.Contact,
                            Themes = told.Themes ?? [],
                        },
                        told.ActionId),
                    ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.NominatePractice).WithName("nominatePractice").WithSummary("Keep a draft of good practice, which is nobody else’s until it is handed over")
            .Refuses("invalid", "practice.no-name", "practice.restricted");

        practices.MapPost("/nominations/{id:guid}/submission", async Task<NoContent> (Guid id, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new HandOverNomination(new(id)), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.NominatePractice).WithName("handOverNomination").WithSummary("Hand a nomination over to London, which words and publishes it")
            .Refuses("practice.incomplete", "practice.nominated");

        practices.MapPost("/{id:guid}/adoptions", async Task<NoContent> (Guid id, [FromBody] NewAdoption adoption, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new AdoptPractice(new(id), adoption.ActionId, adoption.StartYear, adoption.ThemeId), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.EditPlan).WithName("adoptPractice").WithSummary("Take a practice into the plan as an action that remembers where it comes from")
            .Refuses("invalid", "practice.own", "practice.adopted", "plan.with-london", "plan.closed");

        practices.MapPost("/{id:guid}/questions", async Task<NoContent> (Guid id, [FromBody] NewQuestion question, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new AskAboutPractice(new(id), question.Id, question.Words), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.NominatePractice).WithName("askAboutPractice").WithSummary("Ask those who tried a practice; every partnership reads question and answer")
            .Refuses("invalid", "practice.no-question");

        practices.MapPost("/questions/{id:guid}/answers", async Task<NoContent> (Guid id, [FromBody] NewAnswer answer, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new AnswerPracticeQuestion(new(id), answer.Id, answer.Words), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.NominatePractice).WithName("answerPracticeQuestion").WithSummary("Answer a question about a practice that was tried here")
            .Refuses("invalid", "practice.no-answer");
    }

    private static RouteHandlerBuilder List(RouteGroupBuilder group, Right right) => group
        .MapGet("/practices", async Task<Ok<IReadOnlyList<PracticeRow>>> (HttpContext context, IMediator mediator, CancellationToken ct, int page = 1, int pageSize = Paging.UsualSize) =>
        {
            (page, pageSize) = (Math.Max(1, page), Math.Clamp(pageSize, 1, 200));
            var library = await mediator.Send(new GetPractices(new()), ct);
            Paging.Link(context, page, pageSize, library.All.Count);
            return TypedResults.Ok<IReadOnlyList<PracticeRow>>([
                .. library.All.Skip((int)Math.Min(int.MaxValue, (page - 1L) * pageSize)).Take(pageSize).Select(card => new PracticeRow(
                    card.Id.Value, card.Name, card.Summary, card.Stage, card.Outcome, card.Cost, card.Ages, card.Setting, [.. card.Themes.Select(theme => theme.Number)], card.From?.Slug,
                    [.. card.Adopters.Select(adopter => adopter.Slug)], card.PublishedAt)),
            ]);
        })
        .Needs(right).WithTags("Practice").WithSummary("Practice that London has published, newest first");
}
