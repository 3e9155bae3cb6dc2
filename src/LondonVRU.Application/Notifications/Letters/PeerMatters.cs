using LondonVRU.Application.Comparison.Peers;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What people are told of suggested peer groups, read in their tenant at the moment of writing.</summary>
internal sealed class PeerMatters(IMediator mediator, CurrentTenant tenant, Actor reader) : IScopedPart
{
    /// <summary>Null if nothing is left to say: it was answered or taken back meanwhile.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        if (!reader.Has(debt.Kind == LetterKind.PeersSuggested ? Right.ManageTemplates : Right.SuggestPeers))
        {
            return null;
        }

        return (await mediator.Send(new GetPeerSuggestions(), ct)).FirstOrDefault(row => row.Id.Value == debt.SubjectId) switch
        {
            { State: PeerSuggestionState.Waiting } row when debt.Kind == LetterKind.PeersSuggested => Of(
                debt, row.From.Name, $"{row.From.Name} suggests a peer group: {row.Name}", [row.Reason], "Read and answer", "You get this because you look after London’s comparison."),
            { State: PeerSuggestionState.TakenOver } row when debt.Kind == LetterKind.PeersAnswered => Of(
                debt, tenant.Info.Name, $"London has taken over your peer group “{row.Name}”", row.Group is { } group && group != row.Name ? [$"London calls it “{group}”."] : [], "See it", "You get this because you suggested it."),
            { State: PeerSuggestionState.Declined } row when debt.Kind == LetterKind.PeersAnswered => Of(
                debt, tenant.Info.Name, $"London does not take over your peer group “{row.Name}”", [row.DeclinedBecause!], "Read it", "You get this because you suggested it."),
            _ => null,
        };
    }

    private Matter Of(LetterDebt debt, string place, string title, IReadOnlyList<string> lines, string button, string why) =>
        new(debt.Kind, place, title, lines, null, $"/{tenant.Info.Slug}/compare/peers", button, Askable.London) { Why = why };
}
