using LondonVRU.Application.Comparison.Peers;
using LondonVRU.Domain;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>What of peer groups needs doing, as London's home lists it.</summary>
internal static class PeerItems
{
    private const int NamedAtMost = 3;

    public static IEnumerable<ToDoItem> Of(IReadOnlyList<PeerSuggestionRow> waiting)
    {
        if (waiting is [var first, ..])
        {
            yield return new(
                waiting.Count, waiting.Count == 1 ? "Peer group that a borough suggests" : "Peer groups that boroughs suggest",
                $"Longest waiting first: {Words.ListOfFirst(NamedAtMost, waiting.Select(row => $"{row.From.ShortName}, “{row.Name}”"))}.",
                waiting.Count == 1 ? "Answer it" : "Answer them", $"/london/compare/peers#s-{first.Id}");
        }
    }
}
