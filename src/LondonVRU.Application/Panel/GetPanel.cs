using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Panel;

/// <summary>Who sits on the panel, and who could.</summary>
public sealed record GetPanel : IRequest<PanelPage>;

/// <param name="Seats">All three.</param>
/// <param name="Candidates">Members of London with the right to sit on it, by name.</param>
public sealed record PanelPage(IReadOnlyList<SeatHolder> Seats, IReadOnlyList<PanelPage.Candidate> Candidates)
{
    public sealed record Candidate(Id<Person> Id, string Name, string Agency);
}

internal sealed class GetPanelHandler(PanelSeats seats, PanelCandidates candidates) : IRequestHandler<GetPanel, PanelPage>
{
    public async Task<PanelPage> Handle(GetPanel request, CancellationToken cancellationToken) =>
        new(await seats.AllAsync(cancellationToken), [.. (await candidates.AllAsync(cancellationToken)).Select(person => new PanelPage.Candidate(person.Id, person.Name, person.Agency))]);
}
