using LondonVRU.Application.Comparison;
using LondonVRU.Application.Offers;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Offers.Requests;

/// <summary>Asks for an offer, or in one's own words; for an action of the plan or for none.</summary>
[Needs(Right.AskForHelp)]
public sealed class NewModel(IMediator mediator) : FormPage
{
    /// <summary>That is asked for; null for one's own words.</summary>
    [BindProperty(SupportsGet = true, Name = "offer")]
    public Id<Offer>? OfferId { get; set; }

    /// <summary>The action that it is for; null for none.</summary>
    [BindProperty(SupportsGet = true, Name = "for")]
    public Id<PlanAction>? ActionId { get; set; }

    /// <summary>Made when the form is shown, so that the same form sent twice is one.</summary>
    [BindProperty]
    public Id<HelpRequest> RequestId { get; set; } = Id<HelpRequest>.New();

    [BindProperty]
    public string? Subject { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public int? Places { get; set; }

    [BindProperty]
    public Id<Theme>? ThemeId { get; set; }

    public OfferPage? Offer { get; private set; }

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    /// <summary>What the action is called; null for none, or a restricted one.</summary>
    public string? Action { get; private set; }

    public bool IsRestricted { get; private set; }

    /// <summary>What the form's address keeps.</summary>
    public string Query => (OfferId, IsRestricted ? null : ActionId) switch
    {
        (null, null) => "",
        ({ } offer, null) => $"?offer={offer}",
        (null, { } action) => $"?for={action}",
        var (offer, action) => $"?offer={offer}&for={action}",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        ThemeId = Themes.Any(theme => theme.Id == start.ThemeId) ? start.ThemeId : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            // A number that is none.
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(new AskForHelp(RequestId, new(Subject, Words, Places, ThemeId), OfferId, ActionId), ct);
        TempData.Say("Your request is on its way. You get a letter when somebody answers.");
        return RedirectToPage("Request", new { Id = RequestId });
    }

    private RequestStart start = RequestStart.Nothing;

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Offer = OfferId is { } offer ? await mediator.Send(new GetOffer(offer), ct) : null;
        start = await mediator.Send(new BeginRequest(ActionId), ct);
        (Action, IsRestricted) = (start.Action, start.IsRestricted);
        Themes = Offer is null ? await mediator.Send(new ListThemesOfToday(), ct) : [];
    }

    protected override string FieldOf(string code) => code switch
    {
        "request.no-subject" => nameof(Subject),
        "request.no-words" => nameof(Words),
        "request.places" => nameof(Places),
        _ => "",
    };
}
