using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.Evidence;
using LondonVRU.Web.Pages.Plans.Actions;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.MyActions;

/// <summary>A contributor's one page: every action of theirs, over all partnerships they serve, each with its own form.</summary>
public sealed class IndexModel(IMediator mediator, Actor actor, TimeProvider clock) : FormPage
{
    /// <summary>So many forms stand open from the start; the others open at a press.</summary>
    private const int OpenForms = 2;

    private string? refusedKey;
    private UpdateForm? typed;

    /// <summary>What was saved, said beside the form that comes next.</summary>
    [TempData]
    public string? Done { get; set; }

    /// <summary>Where the form after the one just saved stands.</summary>
    [TempData]
    public string? Then { get; set; }

    /// <summary>The form whose kept words may go, because they are saved.</summary>
    [TempData]
    public string? Forgets { get; set; }

    /// <summary>Where a file can be put to what was just saved; null for nothing.</summary>
    [TempData]
    public string? Shows { get; set; }

    public MyActionsPage Mine { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => LondonTime.DayOf(Now);

    public int Places => Mine.ToDo.Concat(Mine.Done).Select(action => action.TenantSlug).Distinct().Count();

    public string Title => Mine switch
    {
        { ToDo.Count: > 0 } => $"{Words.CountFirst(Mine.ToDo.Count, "action")} to update",
        { Done.Count: > 0 } => "All your actions are up to date",
        _ => "No actions are yours yet",
    };

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    /// <param name="tenant">Slug of the action's partnership.</param>
    /// <param name="actionId">Id of the action.</param>
    /// <param name="noChange">Pressed instead of Save.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] string? tenant, [FromForm] Guid actionId, [FromForm] bool noChange, CancellationToken ct)
    {
        var id = new Id<PlanAction>(actionId);
        refusedKey = QuickUpdateView.KeyOf(id);
        typed = new UpdateForm();
        await TryUpdateModelAsync(typed, refusedKey);
        await LoadAsync(ct);
        var place = Mine.ToDo.Select((own, index) => (own, index)).FirstOrDefault(entry => entry.own.Id == id);

        await mediator.Send(new UpdateMyAction(tenant ?? "", id, typed.UpdateId, noChange ? null : typed.Words(), noChange ? typed.Done : null), ct);

        var next = Mine.ToDo.Where(own => own.Id != id).ElementAtOrDefault(place.own is null ? 0 : place.index) ?? Mine.ToDo.FirstOrDefault(own => own.Id != id);
        Done = place.own is null ? "Saved." : $"Saved: {ActionNames.Title(place.own.Text)}, {(noChange ? "no change" : typed.Status?.Name().ToLowerInvariant())}.";
        Shows = EvidencePages.NewOf($"/{tenant}/evidence", id, typed.UpdateId);
        Then = next is null ? null : QuickUpdateView.KeyOf(next.Id);
        Forgets = KeptWords.Key(actor.PersonId, id);
        return Redirect(Then is null ? "/my-actions" : $"/my-actions#{Then}");
    }

    protected override async Task LoadAsync(CancellationToken ct) => Mine = await mediator.Send(new GetMyActions(), ct);

    protected override string FieldName(string property) => $"{refusedKey}.{property}";

    protected override string FieldOf(string code) => typed?.FieldOf(code) is { } field ? $"{refusedKey}.{field}" : "";

    /// <summary>The form of one action: as typed, if it is the one that was refused.</summary>
    public QuickUpdateView Form(OwnAction action, int index)
    {
        var key = QuickUpdateView.KeyOf(action.Id);
        var isRefused = key == refusedKey;
        return new(
            action, key, isRefused ? typed! : new UpdateForm { Status = action.Status }, isRefused || key == Then || (index < OpenForms && Then is null) || IsAfterThen(index), Now,
            action.IsRestricted ? null : KeptWords.Key(actor.PersonId, action.Id), key == Then ? Done : null, key == Then ? Shows : null);
    }

    /// <summary>Having saved one, the next and the one after it stand open.</summary>
    private bool IsAfterThen(int index) => Then is not null && index > 0 && QuickUpdateView.KeyOf(Mine.ToDo[index - 1].Id) == Then;
}
