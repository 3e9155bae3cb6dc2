using LondonVRU.Application.Notifications.Choices;
using LondonVRU.Application.Notifications.Days;
using LondonVRU.Domain.Notifications;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Messages;

/// <summary>How a person gets letters from every place that they belong to, and their days in their own calendar.</summary>
internal sealed class IndexModel(IMediator mediator, TimeProvider clock) : FormPage
{
    [BindProperty]
    public RhythmInput Input { get; set; } = new();

    public MyMessages Mine { get; private set; } = null!;

    /// <summary>The address that was just made: shown by this answer alone.</summary>
    public string? Made { get; private set; }

    public IReadOnlyList<Choice> TaskChoices { get; } = [.. Choice.Of<LetterRhythm>(rhythm => rhythm.Name()).Where(choice => choice.Value != nameof(LetterRhythm.Never))];

    public IReadOnlyList<Choice> NewsChoices { get; } = Choice.Of<LetterRhythm>(rhythm => rhythm.Name());

    /// <summary>UTC.</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = new() { Tasks = Mine.Tasks, News = Mine.News };
    }

    public async Task<IActionResult> OnPostChooseAsync(CancellationToken ct)
    {
        await mediator.Send(new ChooseLetters(Input.Tasks, Input.News), ct);
        return Said("Letters come as you chose from now on.", "Saved");
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Made = await mediator.Send(new MakeCalendar(), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        await mediator.Send(new EndCalendar(), ct);
        return Said("Calendars that have the address get nothing any more.", "Ended");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Mine = await mediator.Send(new GetMyMessages(), ct);

    protected override string FieldOf(string code) => code == "letters.needed" ? "Input.Tasks" : "";

    private RedirectResult Said(string words, string title)
    {
        TempData.Say(words, title);
        return Redirect("/messages");
    }

    /// <summary>As chosen.</summary>
    internal sealed class RhythmInput
    {
        public LetterRhythm Tasks { get; set; }

        public LetterRhythm News { get; set; }
    }
}
