using LondonVRU.Application.Offers;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

/// <summary>The basket of offers, and requests from being asked to what came of them, in both rooms.</summary>
internal sealed class OffersApi : INounApi
{
    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one.</param>
    /// <param name="Subject">In one line; null if it asks for an offer.</param>
    /// <param name="Places">Of an offer; null for one.</param>
    /// <param name="ThemeId">Of this year's edition; null for none.</param>
    /// <param name="ActionId">Of the plan, that it is for; null for none. It may not be restricted.</param>
    internal sealed record NewRequest(Id<HelpRequest> Id, string? Words, string? Subject = null, Id<Offer>? OfferId = null, int? Places = null, Id<Theme>? ThemeId = null, Id<PlanAction>? ActionId = null);

    /// <param name="After">Number of what was said last as the caller knows it; 0 for nothing.</param>
    /// <param name="OfferId">What London offers of the basket; null for nothing of it, or for what was asked for.</param>
    internal sealed record RequestReply(int After, RequestStepKind? Kind, string? Words = null, Id<Offer>? OfferId = null);

    /// <param name="Id">Chosen by the caller, so that the same draft sent twice is one.</param>
    /// <param name="Themes">Ids of themes of this year's edition.</param>
    internal sealed record NewOffer(
        Id<Offer> Id, string? Title, string? WhatItIs = null, string? ForWhom = null, IReadOnlyList<Id<Theme>>? Themes = null, int? Places = null, DateOnly? From = null, DateOnly? Until = null, string? Contact = null);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        MapRoom(partnership, Right.ReadPlan, Right.AskForHelp, "Here");
        MapRoom(london, Right.ReadShelf, Right.ManageOffers, "");

        partnership.MapPost("/requests", async Task<NoContent> ([FromBody] NewRequest asked, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new AskForHelp(asked.Id, new(asked.Subject, asked.Words, asked.Places, asked.ThemeId), asked.OfferId, asked.ActionId), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.AskForHelp).WithTags("Offers").WithName("askForHelp").WithSummary("Ask for an offer, or for help in one’s own words")
            .Refuses("invalid", "request.no-subject", "request.no-words", "request.places", "request.own-offer", "request.restricted", "request.cap", "offer.not-open", "offer.full");
    }

    private static void MapRoom(RouteGroupBuilder room, Right read, Right answer, string where)
    {
        room.MapGet("/offers", async Task<Ok<IReadOnlyList<OfferRow>>> (HttpContext context, IMediator mediator, CancellationToken ct, int page = 1, int pageSize = Paging.UsualSize) =>
            {
                (page, pageSize) = (Math.Max(1, page), Math.Clamp(pageSize, 1, 200));
                var basket = await mediator.Send(new GetOffers(new()), ct);
                Paging.Link(context, page, pageSize, basket.All.Count);
                return TypedResults.Ok<IReadOnlyList<OfferRow>>([
                    .. Part(basket.All, page, pageSize).Select(card => new OfferRow(
                        card.Id.Value, card.Title, card.WhatItIs, card.ForWhom, card.By.Slug, [.. card.Themes.Select(theme => theme.Number)], card.Places, card.PlacesLeft, card.From, card.Until)),
                ]);
            })
            .Needs(read).WithTags("Offers").WithName($"listOffers{where}").WithSummary("What London and partnerships offer today, the newest first");

        room.MapPost("/offers", async Task<NoContent> ([FromBody] NewOffer offer, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(
                    new SaveOffer(
                        offer.Id, null,
                        new() { Title = offer.Title, WhatItIs = offer.WhatItIs, ForWhom = offer.ForWhom, Themes = offer.Themes ?? [], Places = offer.Places, From = offer.From, Until = offer.Until, Contact = offer.Contact }),
                    ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.MakeOffers).WithTags("Offers").WithName($"draftOffer{where}").WithSummary("Keep the draft of an offer, which is nobody else’s until it is published")
            .Refuses("invalid", "offer.no-title", "offer.ends", "offer.places");

        room.MapPost("/offers/{id:guid}/publication", async Task<NoContent> (Guid id, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new PublishOffer(new(id), (await mediator.Send(new GetOffer(new(id)), ct)).Version), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.MakeOffers).WithTags("Offers").WithName($"publishOffer{where}").WithSummary("Put an offer into the basket")
            .Refuses("offer.incomplete", "offer.over", "offer.state");

        room.MapGet("/requests", async Task<Ok<IReadOnlyList<RequestOnList>>> (HttpContext context, IMediator mediator, CancellationToken ct, int page = 1, int pageSize = Paging.UsualSize) =>
            {
                (page, pageSize) = (Math.Max(1, page), Math.Clamp(pageSize, 1, 200));
                var rows = await mediator.Send(new GetRequests(), ct);
                Paging.Link(context, page, pageSize, rows.Count);
                return TypedResults.Ok<IReadOnlyList<RequestOnList>>([
                    .. Part(rows, page, pageSize).Select(row => new RequestOnList(
                        row.Id.Value, row.By.Slug, row.Offerer?.Slug ?? "london", row.OfferId?.Value, row.Subject, row.Places, row.State, row.WaitsFor, row.AskedAt, row.ChangedAt)),
                ]);
            })
            .Needs(read).WithTags("Offers").WithName($"listRequests{where}").WithSummary("Requests as they stand, what waits for the caller’s side first");

        room.MapPost("/requests/{id:guid}/answers", async Task<NoContent> (Guid id, [FromBody] RequestReply said, IMediator mediator, CancellationToken ct) =>
            {
                try
                {
                    await mediator.Send(new AnswerRequest(new(id), said.After, said.Kind, said.Words, said.OfferId), ct);
                }
                catch (StaleException)
                {
                    // A conversation has no version to be matched: what was said last stands in the body.
                    throw RequestCourse.MovedOn();
                }

                return TypedResults.NoContent();
            })
            .Needs(answer).WithTags("Offers").WithName($"answerRequest{where}").WithSummary("Say what is next in a request: match, offer, accept, decline, end")
            .Refuses("invalid", "request.state", "request.no-answer", "offer.not-open", "offer.full", "request.moved");
    }

    private static IEnumerable<T> Part<T>(IReadOnlyList<T> all, int page, int pageSize) => all.Skip((int)Math.Min(int.MaxValue, (page - 1L) * pageSize)).Take(pageSize);
}
