using LondonVRU.Application.Offers;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>A list of requests: Offers/_Requests.</summary>
/// <param name="Root">"/ealing/offers".</param>
/// <param name="Reader">What the reader is where it is not their turn.</param>
public sealed record RequestsView(IReadOnlyList<RequestRow> Rows, string Root, RequestParty Reader);

/// <summary>One request, in either room: read what was said, and say what is next.</summary>
public abstract class RequestPageBase(IMediator mediator, TimeProvider clock) : FormPage
{
    [FromRoute]
    public Id<HelpRequest> Id { get; set; }

    /// <summary>Number of what was said last, as it was read.</summary>
    [BindProperty]
    public int After { get; set; }

    [BindProperty]
    public RequestStepKind? Kind { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>That London offers.</summary>
    [BindProperty]
    public Id<Offer>? OfferId { get; set; }

    public RequestPage Asked { get; private set; } = null!;

    /// <summary>What London can choose from.</summary>
    public IReadOnlyList<Choice> Offers { get; private set; } = [];

    /// <summary>"/ealing/offers".</summary>
    public abstract string Root { get; }

    /// <summary>The reader's roles let them say something for their side.</summary>
    protected abstract bool MaySpeakAs(RequestParty party);

    /// <summary>What the reader can say now.</summary>
    public IReadOnlyList<Choice> Choices => MaySpeakAs(Asked.Reader) ? [.. Asked.Open.Select(kind => OfferNames.Choice(kind, Asked.Reader))] : [];

    public IReadOnlyList<TimelineEntry> Timeline
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return
            [
                .. Asked.Steps.Reverse().Select(said => new TimelineEntry(
                    $"{said.By.PlaceName} {OfferNames.Said(said)}", When(said.At, said.Person), null, said.Words ?? "", IsUpdate: false)),
                new($"{Asked.Row.By.PlaceName} asks", When(Asked.Row.AskedAt, Asked.AskedBy), null, Asked.Row.Words, IsUpdate: false),
            ];

            string When(DateTime at, string? person) => person is null ? Domain.Words.When(at, now) : $"{Domain.Words.When(at, now)}, {person}";
        }
    }

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new AnswerRequest(Id, After, Kind, Words, OfferId), ct);
        TempData.Say("It is sent, and the people concerned get a letter.");
        return RedirectToPage(new { Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Asked = await mediator.Send(new GetRequest(Id), ct);
        Offers = Asked.Reader == RequestParty.London && Asked.Open.Contains(RequestStepKind.Offered)
            ? [.. (await mediator.Send(new GetOffers(new(HasPlaces: true)), ct)).Shown.Where(card => card.By.Id != Asked.Row.By.Id)
                .OrderByDescending(Fits).Select(card => new Choice(card.Id.ToString(), card.Title, Group: Fits(card) ? $"Of the theme: {Asked.Theme!.ShortName}" : card.By.PlaceName))]
            : [];

        bool Fits(OfferCard card) => card.Themes.Any(theme => theme.Number == Asked.Theme?.Number);
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        After = Asked.After;
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody said something while you wrote. Read it, and send yours again if it still holds.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "request.no-answer" => nameof(Words),
        "offer.not-open" or "offer.full" => nameof(OfferId),
        _ => "",
    };
}
