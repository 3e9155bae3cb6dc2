using LondonVRU.Application.Comparison.Peers;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Api;

/// <summary>A peer group of London's.</summary>
/// <param name="Code">As filters of the comparison take it.</param>
/// <param name="Boroughs">Slugs.</param>
/// <param name="Reason">Why they are alike; null if nobody has said.</param>
internal sealed record PeerGroupOnList(Guid Id, string Code, string Name, IReadOnlyList<string> Boroughs, string? Reason);

/// <summary>A peer group that a borough suggests.</summary>
/// <param name="By">Slug of the borough that suggests it.</param>
/// <param name="Boroughs">Slugs.</param>
/// <param name="GroupId">That London made of it; null if it did not.</param>
/// <param name="Group">What that group is called today; null if there is none.</param>
/// <param name="DeclinedBecause">Null unless London declined.</param>
/// <param name="AnsweredAt">UTC; null while London has not answered.</param>
internal sealed record PeerSuggestionOnList(
    Guid Id, string By, string Name, IReadOnlyList<string> Boroughs, string Reason, DateTime SuggestedAt, PeerSuggestionState State, Guid? GroupId, string? Group, string? DeclinedBecause, DateTime? AnsweredAt);

/// <summary>Peer groups: London's, and what boroughs suggest.</summary>
internal sealed class PeersApi : INounApi
{
    /// <param name="Id">Chosen by the caller, so that the same suggestion sent twice is one.</param>
    /// <param name="Boroughs">Slugs of the others; the borough's own need not be among them.</param>
    /// <param name="Reason">Why they are alike.</param>
    internal sealed record NewPeerSuggestion(Id<PeerSuggestion> Id, string? Name, IReadOnlyList<string>? Boroughs, string? Reason);

    /// <param name="Id">Of the group, chosen by the caller, so that the same request sent twice is one.</param>
    /// <param name="Boroughs">Slugs.</param>
    internal sealed record NewPeerGroup(Id<PeerGroup> Id, string? Name, IReadOnlyList<string>? Boroughs, string? Reason = null);

    internal sealed record PeerRefusal(string? Reason);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var here = partnership.MapGroup("/peer-suggestions").WithTags("Comparison");

        here.MapGet("", async Task<Ok<IReadOnlyList<PeerSuggestionOnList>>> (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await ListAsync(mediator, ct)))
            .Needs(Right.ReadPlan, Right.SuggestPeers).WithName("listPeerSuggestionsHere").WithSummary("Peer groups that this borough suggested, with London’s answers");

        here.MapPost("", async Task<NoContent> ([FromBody] NewPeerSuggestion suggested, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new SuggestPeers(suggested.Id, suggested.Name, suggested.Boroughs ?? [], suggested.Reason), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.SuggestPeers).WithName("suggestPeers").WithSummary("Tell London which boroughs are like this one")
            .Refuses("invalid", "peers.no-name", "peers.too-few", "peers.no-reason");

        here.MapDelete("/{id:guid}", async Task<NoContent> (Guid id, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new TakeBackPeerSuggestion(new(id)), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.SuggestPeers).WithName("takeBackPeerSuggestion").WithSummary("Take back a suggestion that London has not answered")
            .Refuses("peers.answered");

        london.MapGet("/peer-groups", async Task<Ok<IReadOnlyList<PeerGroupOnList>>> (IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok<IReadOnlyList<PeerGroupOnList>>([
                    .. (await mediator.Send(new GetPeerGroups(), ct)).Groups.Select(group => new PeerGroupOnList(group.Id.Value, group.Code, group.Name, group.Boroughs, group.Reason)),
                ]))
            .Needs(Right.ReadShelf).WithTags("Comparison").WithName("listPeerGroups").WithSummary("London’s peer groups, by name");

        var ofLondon = london.MapGroup("/peer-suggestions").WithTags("Comparison");

        ofLondon.MapGet("", async Task<Ok<IReadOnlyList<PeerSuggestionOnList>>> (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await ListAsync(mediator, ct)))
            .Needs(Right.ReadShelf).WithName("listPeerSuggestions").WithSummary("Peer groups that boroughs suggest, what waits for an answer first");

        ofLondon.MapPost("/{id:guid}/group", async Task<NoContent> (Guid id, [FromBody] NewPeerGroup group, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new DefinePeerGroup(group.Id, group.Name, group.Boroughs ?? [], group.Reason, new(id)), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.ManageTemplates).WithName("takeOverPeerSuggestion").WithSummary("Make a peer group of a suggestion, worded as London likes")
            .Refuses("invalid", "peers.no-name", "peers.too-few", "peers.same-name", "peers.answered");

        ofLondon.MapPost("/{id:guid}/refusal", async Task<NoContent> (Guid id, [FromBody] PeerRefusal refusal, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new DeclinePeerSuggestion(new(id), refusal.Reason), ct);
                return TypedResults.NoContent();
            })
            .Needs(Right.ManageTemplates).WithName("declinePeerSuggestion").WithSummary("Decline a suggestion; the borough reads why")
            .Refuses("invalid", "peers.no-answer", "peers.answered");
    }

    private static async Task<IReadOnlyList<PeerSuggestionOnList>> ListAsync(IMediator mediator, CancellationToken ct) =>
    [
        .. (await mediator.Send(new GetPeerSuggestions(), ct)).Select(row => new PeerSuggestionOnList(
            row.Id.Value, row.From.Slug, row.Name, row.Boroughs, row.Reason, row.SuggestedAt, row.State, row.GroupId?.Value, row.Group, row.DeclinedBecause, row.AnsweredAt)),
    ];
}
