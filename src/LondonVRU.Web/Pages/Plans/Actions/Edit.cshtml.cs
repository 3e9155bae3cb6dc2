using System.Text.Json;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>The content of an action. Where two people edit at once, the second sees both texts, field by field, and chooses.</summary>
[Needs(Right.EditPlan)]
public sealed class EditModel(IMediator mediator, TimeProvider clock) : FormPage
{
    private readonly List<string> takenOver = [];

    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public ActionForm Input { get; set; } = new();

    /// <summary>That the form was shown with.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>What stood there when the form was shown, as JSON: tells what the others have changed since.</summary>
    [BindProperty]
    public string? AsRead { get; set; }

    /// <summary>Of fields that both changed: "theirs" or "yours".</summary>
    [BindProperty(Name = nameof(Keep))]
    public Dictionary<string, string> Keep { get; set; } = [];

    public ActionView Action { get; private set; } = null!;

    public IReadOnlyList<ListPeople.Entry> People { get; private set; } = [];

    public PlanAgencies Agencies { get; private set; } = null!;

    /// <summary>Empty unless somebody else saved in between.</summary>
    public IReadOnlyList<EditClash> Clashes { get; private set; } = [];

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public ActionFieldsView Fields => new(Input, ActionForm.Owners(People, Action.OwnerId, Action.Owner), Action.Origin == ActionOrigin.Essential, Agencies);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input = ActionForm.Of(Action.Words());
        Remember();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        TakeTheirs();
        if (Version != Action.Version && await MergeAsync(ct))
        {
            return Refused();
        }

        if (Input.Owner() is { } owner && owner != Action.OwnerId && People.All(person => person.Id != owner))
        {
            ModelState.AddModelError("Input.OwnerId", "Choose somebody of this partnership. Whoever you chose may have left.");
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        await mediator.Send(new EditAction(Action.Id, Version, Input.Words()), ct);
        TempData.Say(takenOver.Count == 0
            ? $"{ActionNames.Title(Action.Text)} is changed."
            : $"Your changes are in. Somebody else had changed something too, and that stays: {Words.List(takenOver)}.");
        return RedirectToPage("Index", new { Year, Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Action = await mediator.Send(new GetAction(new(Id)), ct);
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }

        People = await mediator.Send(new ListPeople(), ct);
        Agencies = await mediator.Send(new ListAgencies(Year), ct);
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!await MergeAsync(ct))
        {
            ModelState.AddModelError("", $"Somebody else saved at the same moment. {(takenOver.Count == 0 ? "Nothing of yours was touched" : $"Taken over from them: {Words.List(takenOver)}")}: save again.");
        }

        return true;
    }

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";

    protected override string FieldOf(string code) => code switch
    {
        "action.no-text" => "Input.Text",
        "action.not-essential" => "Input.DoesNotApplyBecause",
        _ => "",
    };

    private void TakeTheirs()
    {
        var theirs = Read();
        foreach (var field in ActionForm.Fields.Where(field => theirs is not null && Keep.TryGetValue(field.Name, out var whose) && whose == "theirs"))
        {
            field.Take(Input, theirs!);
            ModelState.Remove($"{nameof(Input)}.{field.Name}");
        }
    }

    /// <summary>Brings what is typed and what is saved together. True if there is something to choose.</summary>
    private async Task<bool> MergeAsync(CancellationToken ct)
    {
        var theirs = ActionForm.Of(Action.Words());
        var clashes = EditMerge.Into(ActionForm.Fields, Input, theirs, Read(), takenOver);
        Remember();
        ModelState.Clear();
        Keep = [];
        if (clashes.Count == 0)
        {
            return false;
        }

        var history = await mediator.Send(new ListActionHistory(Action.Id), ct);
        Clashes =
        [
            .. clashes.Select(field =>
            {
                var entry = history.Items.FirstOrDefault(entry => entry.Changes.Any(change => change.Field == field.Name || (field.Name == "OwnerId" && change.Field == "Owner")));
                return new EditClash(field.Name, field.Label, Shown(field, Input), Shown(field, theirs), entry?.By, entry?.At);
            }),
        ];
        ModelState.AddModelError("", "Somebody else changed this action while you were editing. Nothing of yours is lost, and nothing is saved yet: choose below, then save.");
        return true;
    }

    private string? Shown(FormField<ActionForm> field, ActionForm form) => field.Name == nameof(ActionForm.OwnerId)
        ? Fields.Owners.FirstOrDefault(choice => choice.Value == form.OwnerId)?.Text
        : field.Read(form);

    private void Remember()
    {
        Version = Action.Version;
        AsRead = JsonSerializer.Serialize(ActionForm.Of(Action.Words()));
    }

    private ActionForm? Read()
    {
        try
        {
            return AsRead is null ? null : JsonSerializer.Deserialize<ActionForm>(AsRead);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
