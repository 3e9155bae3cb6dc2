using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using MediatR;

namespace LondonVRU.Application.Comparison.Peers;

/// <summary>London's peer groups, by name, and the boroughs to choose from.</summary>
public sealed record GetPeerGroups : IRequest<PeerGroupsPage>;

/// <param name="Boroughs">By name.</param>
public sealed record PeerGroupsPage(IReadOnlyList<PeerGroupsPage.Row> Groups, IReadOnlyList<TenantInfo> Boroughs)
{
    /// <param name="Boroughs">Slugs.</param>
    public sealed record Row(Id<PeerGroup> Id, string Name, IReadOnlyList<string> Boroughs, string? Reason, string Code, int Version);
}

internal sealed class GetPeerGroupsHandler(BoroughGroups groups, TenantDirectory directory) : IRequestHandler<GetPeerGroups, PeerGroupsPage>
{
    public async Task<PeerGroupsPage> Handle(GetPeerGroups request, CancellationToken cancellationToken) => new(
        [.. (await groups.PeersAsync(cancellationToken)).Select(group => new PeerGroupsPage.Row(group.Id, group.Name, group.Boroughs, group.Reason, group.Code, group.Version))],
        await directory.BoroughsAsync(cancellationToken));
}
