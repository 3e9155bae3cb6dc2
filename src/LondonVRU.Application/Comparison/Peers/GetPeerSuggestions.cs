using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Peers;

/// <summary>Suggested peer groups with London's answers: a borough's own, or in London all that are there to be answered or were. What waits comes first, longest waiting first; then the newest.</summary>
/// <exception cref="NotFoundException">The current tenant is a BCU, which is not compared.</exception>
public sealed record GetPeerSuggestions : IRequest<IReadOnlyList<PeerSuggestionRow>>;

/// <param name="Boroughs">Slugs.</param>
/// <param name="GroupId">That London made of it; null if it did not.</param>
/// <param name="Group">What that group is called today; null if there is none, or London has given it up.</param>
/// <param name="DeclinedBecause">Null unless London declined.</param>
/// <param name="AnsweredAt">UTC; null while London has not answered.</param>
public sealed record PeerSuggestionRow(
    Id<PeerSuggestion> Id, TenantInfo From, string Name, IReadOnlyList<string> Boroughs, string Reason, DateTime SuggestedAt, PeerSuggestionState State, Id<PeerGroup>? GroupId, string? Group,
    string? DeclinedBecause, DateTime? AnsweredAt)
{
    public bool IsWaiting => State == PeerSuggestionState.Waiting;
}

public enum PeerSuggestionState
{
    /// <summary>London has not answered.</summary>
    Waiting,
    TakenOver,
    Declined,

    /// <summary>By the borough, before there was an answer.</summary>
    TakenBack,
}

internal sealed class GetPeerSuggestionsHandler(VruDbContext db, CurrentTenant tenant, ShelfCache cache, TenantDirectory directory) : IRequestHandler<GetPeerSuggestions, IReadOnlyList<PeerSuggestionRow>>
{
    public async Task<IReadOnlyList<PeerSuggestionRow>> Handle(GetPeerSuggestions request, CancellationToken cancellationToken) => tenant.Info.Kind switch
    {
        TenantKind.London => await cache.GetAsync(tenant, "suggested peers", ShelfParts.Views, ReadAsync, cancellationToken),
        TenantKind.Borough => await ReadAsync(cancellationToken),
        _ => throw new NotFoundException(),
    };

    private async Task<IReadOnlyList<PeerSuggestionRow>> ReadAsync(CancellationToken ct)
    {
        var rows = await (
            from suggestion in db.PeerSuggestions.AsNoTracking()
            join said in db.PeerAnswers.AsNoTracking() on new { suggestion.TenantId, Id = suggestion.Id } equals new { said.TenantId, Id = said.SuggestionId } into answers
            from answer in answers.DefaultIfEmpty()
            join made in db.PeerGroups.AsNoTracking() on answer.PeerGroupId equals (Id<PeerGroup>?)made.Id into groups
            from peers in groups.DefaultIfEmpty()
            select new { suggestion, answer, Group = peers.Name }).ToListAsync(ct);
        var tenants = (await directory.EverybodyAsync(ct)).ToDictionary(one => one.Id);
        return
        [
            .. rows.Select(row => new PeerSuggestionRow(
                    row.suggestion.Id, tenants[row.suggestion.TenantId], row.suggestion.Name, row.suggestion.Boroughs, row.suggestion.Reason, row.suggestion.SuggestedAt, StateOf(row.suggestion, row.answer),
                    row.answer?.PeerGroupId, row.Group, row.answer?.DeclinedBecause, row.answer?.At))
                .OrderByDescending(row => row.IsWaiting).ThenBy(row => row.IsWaiting ? row.SuggestedAt : default).ThenByDescending(row => row.SuggestedAt),
        ];
    }

    private static PeerSuggestionState StateOf(PeerSuggestion suggestion, PeerAnswer? answer) => answer switch
    {
        { DeclinedBecause: not null } => PeerSuggestionState.Declined,
        { } => PeerSuggestionState.TakenOver,
        null => suggestion.IsWithLondon ? PeerSuggestionState.Waiting : PeerSuggestionState.TakenBack,
    };
}

/// <summary>London's peer groups that the current borough is in, by name.</summary>
public sealed record GetOwnPeerGroups : IRequest<IReadOnlyList<PeerGroupsPage.Row>>;

internal sealed class GetOwnPeerGroupsHandler(VruDbContext db, CurrentTenant tenant) : IRequestHandler<GetOwnPeerGroups, IReadOnlyList<PeerGroupsPage.Row>>
{
    public async Task<IReadOnlyList<PeerGroupsPage.Row>> Handle(GetOwnPeerGroups request, CancellationToken cancellationToken) =>
    [
        .. (await db.PeerGroups.AsNoTracking().OrderBy(group => group.Name).ToListAsync(cancellationToken)).Where(group => group.Boroughs.Contains(tenant.Info.Slug))
            .Select(group => new PeerGroupsPage.Row(group.Id, group.Name, group.Boroughs, group.Reason, group.Code, group.Version)),
    ];
}
