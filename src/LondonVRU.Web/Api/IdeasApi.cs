using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

/// <summary>New ideas, and what London makes of them.</summary>
internal sealed class IdeasApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var ideas = london.MapGroup("/ideas").WithTags("Ideas").Needs(Right.ReadShelf);

        ideas.MapGet("", List).WithName("listIdeas")
            .WithSummary("Local actions that resemble nothing elsewhere, the farthest first, and new ideas that several plans have")
            .WithDescription("Without a state those that nobody has looked at. A page holds ten of either. Words are compared, not what they mean.").Refuses("invalid");

        ideas.MapGet("/{id:guid}", Get).AnswersVersion().WithName("getIdea")
            .WithSummary("What London made of one action; version 0 if it has said nothing yet");

        ideas.MapPut("/{id:guid}", Put).Needs(Right.AnswerSubmissions).NeedsVersion().AnswersVersion().WithName("triageIdea")
            .WithSummary("Say what London makes of one action, with a note; needs If-Match")
            .WithDescription("Of an idea that several plans have, say it of each of its actions. A note that is left out takes the earlier one away.")
            .Refuses("invalid");
    }

    private static async Task<Ok<NewIdeas>> List(HttpContext context, IMediator mediator, CancellationToken ct, string? state = null, int page = 1)
    {
        var ideas = await mediator.Send(new GetIdeas(state.Choice<IdeaState>("state"), Math.Clamp(page, 1, 1000)), ct);
        Paging.Link(context, ideas.Page, IdeasPage.PageSize, Math.Max(ideas.Total, ideas.TotalClusters));
        return TypedResults.Ok(NewIdeas.Of(ideas));
    }

    private static async Task<Ok<TriagedIdea>> Get(Guid id, HttpResponse response, IMediator mediator, CancellationToken ct) =>
        Answer(await mediator.Send(new GetIdea(new(id)), ct), response);

    private static async Task<Ok<TriagedIdea>> Put(Guid id, [FromBody] IdeaTriageToSay said, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var known = await mediator.Send(new GetIdea(new(id)), ct);
        var version = http.Request.RequireVersion(known.Said?.Version ?? 0);
        await mediator.Send(new TriageIdeas([new(id)], said.State.OrRefuse("state", "Say what London made of it: noted, contacted, nominated or notNew."), said.Note, version), ct);
        return Answer(await mediator.Send(new GetIdea(new(id)), ct), http.Response);
    }

    private static Ok<TriagedIdea> Answer(IdeaView idea, HttpResponse response)
    {
        response.SetVersion(idea.Said?.Version ?? 0);
        return TypedResults.Ok(new TriagedIdea(IdeaAction.Of(idea.Action), IdeaTriageSaid.Of(idea.Said)));
    }
}
