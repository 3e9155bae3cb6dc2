using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>Asks every partnership about one theme, beside the quarters; also about one that was cancelled.</summary>
[Needs(Right.ManageCycles)]
internal sealed class ThemeModel(IMediator mediator, TimeProvider clock) : FormPage
{
    /// <summary>Its number.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Theme { get; set; }

    [BindProperty]
    public string? Asked { get; set; }

    [BindProperty]
    public CycleInput Input { get; set; } = new();

    public IReadOnlyList<ListThemesToAsk.Entry> Themes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = CycleInput.UsualOfTheme(LondonTime.Today(clock));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Theme is null)
        {
            ModelState.AddModelError(nameof(Theme), "Choose the theme that you ask about.");
        }

        if (Input.Read(ModelState) is not { } settings || Theme is not { } theme)
        {
            return Refused();
        }

        var code = await mediator.Send(new AskAboutTheme(theme, Asked, settings), ct);
        TempData.Say(settings.OpensOn > LondonTime.Today(clock) ? $"It opens on {Words.Day(settings.OpensOn)}." : "It is open. Who is in stands below.", "Asked");
        return Redirect($"/london/cycles/{code}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Themes = await mediator.Send(new ListThemesToAsk(), ct);

    protected override string FieldOf(string code) => code switch
    {
        "cycle.asks-nothing" => nameof(Asked),
        "cycle.no-such-theme" or "cycle.exists" => nameof(Theme),
        _ => CycleInput.FieldOf(code),
    };
}
