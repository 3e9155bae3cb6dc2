using LondonVRU.Application.Comparison;
using LondonVRU.Application.Offers;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>Writes a new offer of the tenant's, in either room.</summary>
public abstract class NewOfferPage(IMediator mediator) : FormPage
{
    /// <summary>Made when the form is shown, so that the same form sent twice is one.</summary>
    [BindProperty]
    public Id<Offer> DraftId { get; set; } = Id<Offer>.New();

    [BindProperty]
    public OfferForm Input { get; set; } = new();

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            // A number or a day that is none.
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(new SaveOffer(DraftId, null, Input.Content()), ct);
        TempData.Say("The draft is kept. Publish it when it is complete.");
        return RedirectToPage("Offer", new { Id = DraftId });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Themes = await mediator.Send(new ListThemesOfToday(), ct);

    protected override string FieldOf(string code) => OfferPageBase.Field(code);

    protected override string FieldName(string property) => $"Input.{property}";
}

/// <summary>One offer, in either room: read it; word, publish, withdraw or close one's own.</summary>
public abstract class OfferPageBase(IMediator mediator) : FormPage
{
    [FromRoute]
    public Id<Offer> Id { get; set; }

    /// <summary>That was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public OfferForm Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The form with the offer's words was sent; null until that is known.</summary>
    private bool? isTyped;

    /// <summary>The words were sent, and not taken.</summary>
    public bool IsTyped => isTyped == true;

    public OfferPage Offer { get; private set; } = null!;

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    /// <summary>For this offer, as far as the reader's tenant may read them.</summary>
    public IReadOnlyList<RequestRow> Requests { get; private set; } = [];

    /// <summary>"/ealing/offers".</summary>
    public abstract string Root { get; }

    /// <summary>What the reader is in requests for it.</summary>
    public abstract RequestParty Reader { get; }

    /// <summary>May make offers of this tenant's.</summary>
    public abstract bool MayOffer { get; }

    public bool MayChange => MayOffer && Offer.IsOwn && Offer.Card.State is OfferState.Draft or OfferState.Published;

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostSaveAsync(CancellationToken ct) => SendAsync(new SaveOffer(Id, Version, Input.Content()), "It is saved.", ct);

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return await SendAsync(null, "", ct);
        }

        await mediator.Send(new SaveOffer(Id, Version, Input.Content()), ct);
        Version++;
        return await SendAsync(new PublishOffer(Id, Version), "It is in the basket: every partnership and London can ask for it.", ct);
    }

    public Task<IActionResult> OnPostCloseAsync(CancellationToken ct) => SendAsync(new EndOffer(Id, Version, IsWithdrawn: false, Reason), "It is closed: nobody can ask for it any more.", ct);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) => SendAsync(new EndOffer(Id, Version, IsWithdrawn: true, Reason), "It is withdrawn: nobody else reads it any more.", ct);

    internal static string Field(string code) => code switch
    {
        "offer.no-title" => "Input.Title",
        "offer.ends" or "offer.over" => "Input.Until",
        "offer.places" => "Input.Places",
        "offer.no-reason" => nameof(Reason),
        _ => "",
    };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Offer = await mediator.Send(new GetOffer(Id), ct);
        Requests = await mediator.Send(new GetRequests(Id), ct);
        Themes = MayChange ? await mediator.Send(new ListThemesOfToday(), ct) : [];
        isTyped ??= ModelState.ContainsKey("Input.Title");
        if (isTyped == false)
        {
            // Another form of the page was sent, or none: this one stands as it is saved.
            Input = OfferForm.Of(Offer.Content);
        }

        Version = Version == 0 ? Offer.Version : Version;
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Offer.Version;
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else changed it while you did. What they saved stands above your words: make one of both and save again.");
        return true;
    }

    protected override string FieldOf(string code) => Field(code);

    protected override string FieldName(string property) => property == nameof(Reason) ? property : $"Input.{property}";

    /// <param name="command">Null for what can't be read: a number or a day that is none.</param>
    private async Task<IActionResult> SendAsync(IRequest? command, string done, CancellationToken ct)
    {
        if (command is null || !ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(command, ct);
        TempData.Say(done);
        return RedirectToPage(new { Id });
    }
}
