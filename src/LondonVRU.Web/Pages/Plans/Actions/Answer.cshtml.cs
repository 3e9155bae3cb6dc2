using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>The answer to one minimum standard, and from there to the next that has none.</summary>
[Needs(Right.EditPlan)]
public sealed class AnswerModel(IMediator mediator, CurrentTenant tenant) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? OwnerId { get; set; }

    [BindProperty]
    public string? OwnerAsWritten { get; set; }

    [BindProperty]
    public string? DoesNotApplyBecause { get; set; }

    /// <summary>The action to answer next; null to go back to this one.</summary>
    [BindProperty]
    public string? Then { get; set; }

    public ActionView Action { get; private set; } = null!;

    public IReadOnlyList<ListPeople.Entry> People { get; private set; } = [];

    /// <summary>The next minimum standard without an answer; null if this is the last.</summary>
    public (Guid Id, string FullNumber)? Next { get; private set; }

    public string Borough => tenant.Info.Name;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Version, OwnerId, OwnerAsWritten, DoesNotApplyBecause) = (Action.Version, Action.OwnerId?.ToString(), Action.OwnerAsWritten, Action.DoesNotApplyBecause);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Id<Person>? owner = Id<Person>.TryParse(OwnerId, null, out var chosen) ? chosen : null;
        if (owner is not null && owner != Action.OwnerId && People.All(person => person.Id != owner))
        {
            ModelState.AddModelError(nameof(OwnerId), "Choose somebody of this partnership. Whoever you chose may have left.");
            return Refused();
        }

        await mediator.Send(new AnswerEssential(Action.Id, Version, owner, ActionForm.Clean(OwnerAsWritten), ActionForm.Clean(DoesNotApplyBecause)), ct);
        TempData.Say($"Minimum standard {Action.FullNumber} is answered.");
        return Then is not null && Guid.TryParse(Then, out var next) && next == Next?.Id ? RedirectToPage(new { Year, id = next }) : RedirectToPage("Index", new { Year, Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year || Action.Origin != ActionOrigin.Essential)
        {
            throw new NotFoundException();
        }

        People = await mediator.Send(new ListPeople(), ct);
        var open = (await mediator.Send(new CheckPlan(Year), ct)).Findings.Where(finding => finding.Gap == Gap.Unanswered && finding.ActionId != Action.Id).ToList();
        Next = open.Count == 0 ? null : (open[0].ActionId.Value, open[0].FullNumber);
    }

    /// <summary>Shows what stands now; saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Action.Version;
        ModelState.Remove(nameof(Version));
        ModelState.AddModelError("", $"Somebody else changed this action in the meantime. {(Action.DoesNotApplyBecause is { } because ? $"It says now that it does not apply here, because: {because}" : $"Its owner now is {Action.Owner ?? "nobody"}")}. Save again if you still want to change that.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "action.no-answer" => nameof(OwnerId),
        "action.not-essential" => nameof(DoesNotApplyBecause),
        _ => "",
    };
}
