using LondonVRU.Application.Home;
using LondonVRU.Domain;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Places;

/// <summary>The places of somebody who belongs to several, and what waits for them in each. For everybody who is signed in.</summary>
internal sealed class IndexModel(IMediator mediator) : PageModel
{
    public IReadOnlyList<PlaceRow> Places { get; private set; } = [];

    public string Title => Places.Count(place => WaitingIn(place).Count > 0) switch
    {
        _ when Places.Count == 0 => "You belong to no place yet",
        0 => "Nothing waits for you",
        var some => $"{Words.CountFirst(some, "place")} {(some == 1 ? "waits" : "wait")} for you",
    };

    /// <summary>"2 actions to update", "the access review or an invitation".</summary>
    public static IReadOnlyList<string> WaitingIn(PlaceRow place)
    {
        List<string> waiting = [];
        if (place.Actions > 0)
        {
            waiting.Add($"{Words.Plural(place.Actions, "action")} to update");
        }

        if (place.Signatures > 0)
        {
            waiting.Add($"{Words.Plural(place.Signatures, "signature")} to give");
        }

        if (place.People > 0)
        {
            waiting.Add($"{Words.Plural(place.People, "thing")} about people");
        }

        return waiting;
    }

    public async Task OnGetAsync(CancellationToken ct) => Places = await mediator.Send(new GetPlaces(), ct);
}
