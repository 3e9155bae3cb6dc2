using LondonVRU.Application.Panel;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Panel;

/// <summary>The three seats of the review panel, and who sits there.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    [BindProperty]
    public Seat Seat { get; set; }

    /// <summary>Null leaves the seat empty.</summary>
    [BindProperty]
    public Id<Person>? Person { get; set; }

    public PanelPage Panel { get; private set; } = null!;

    public bool MayChange => actor.Has(Right.AnswerSubmissions);

    public string Title => Panel.Seats.Count(seat => seat.PersonId is null) switch
    {
        0 => "All three seats of the panel are taken",
        1 => "One seat of the panel is empty",
        3 => "Nobody sits on the panel yet",
        _ => "Two seats of the panel are empty",
    };

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new SeatPanel(Seat, Person), ct);
        TempData.Say(Person is null ? $"The seat of {Seat.Name()} is empty." : $"The seat of {Seat.Name()} is given.");
        return Redirect("/london/panel");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Panel = await mediator.Send(new GetPanel(), ct);
}
