using LondonVRU.Application.People;
using LondonVRU.Application.Reviews.Risks;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Risks;

/// <summary>One risk or issue: change it, ask London, resolve it.</summary>
[Needs(Right.ReadPlan)]
public sealed class RiskModel(IMediator mediator, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Risk> Id { get; set; }

    [BindProperty]
    public RiskForm Input { get; set; } = new();

    /// <summary>That was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Asked { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public RiskRow Risk { get; private set; } = null!;

    /// <summary>What somebody else made of it meanwhile; null for nothing.</summary>
    public RiskRow? Theirs { get; private set; }

    public IReadOnlyList<Choice> Themes { get; private set; } = [];

    public IReadOnlyList<Choice> People { get; private set; } = [];

    public bool MayWrite => actor.Has(Right.EditPlan);

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public Task<IActionResult> OnPostChangeAsync(CancellationToken ct) => SendAsync(new ChangeRisk(Id, Version, Input.Content()), "It is saved.", ct);

    public Task<IActionResult> OnPostEscalateAsync(CancellationToken ct) => SendAsync(new EscalateRisk(Id, Asked), "London reads it with the next review.", ct);

    public Task<IActionResult> OnPostResolveAsync(CancellationToken ct) => SendAsync(new ResolveRisk(Id, How), "It is resolved. This quarter’s review says how.", ct);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Risk = (await mediator.Send(new GetRisks(Id), ct)).SingleOrDefault() ?? throw new NotFoundException();
        if (!MayWrite)
        {
            return;
        }

        (Themes, People) = await RiskChoices.ReadAsync(mediator, ct);
        if (Input.Kind is null && Input.Words is null)
        {
            // Another form of the page was sent, or none: this one stands as it is saved.
            Input = RiskForm.Of(Id, Risk.Content());
            Version = Risk.Version;
        }
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Theirs = Risk;
        Version = Risk.Version;
        ModelState.Clear();
        ModelState.AddModelError("Input.Words", "Somebody else changed it while you did. Both are shown: make one of them and save again.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "risk.nothing-asked" or "risk.restricted" => nameof(Asked),
        "risk.how-resolved" => nameof(How),
        _ => "",
    };

    protected override string FieldName(string property) => property is nameof(Asked) or nameof(How) ? property : $"Input.{property}";

    private async Task<IActionResult> SendAsync(IRequest command, string done, CancellationToken ct)
    {
        await mediator.Send(command, ct);
        TempData.Say(done);
        return RedirectToPage(new { Id });
    }
}
