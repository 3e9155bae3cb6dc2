using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Joint;

/// <summary>An action of the BCU's joint plan, read in the borough's plan, with what differs here. Who belongs to the BCU goes on to its own page to update it.</summary>
[Needs(Right.ReadPlan)]
public sealed class ActionModel(IMediator mediator, CurrentTenant tenant, Actor actor, TimeProvider clock) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Which page of the updates is shown, from 1 with the newest.</summary>
    [FromQuery(Name = "updates")]
    public int UpdatesPage { get; set; } = 1;

    /// <summary>What differs here, as it is typed.</summary>
    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Of the note as it was read; null if there was none.</summary>
    [BindProperty]
    public int? Version { get; set; }

    public JointActionView Joint { get; private set; } = null!;

    /// <summary>What somebody else noted meanwhile; null if nobody did.</summary>
    public JointNote? Theirs { get; private set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => LondonTime.DayOf(Now);

    public string Borough => tenant.Info.Name;

    public string Here => Url.Content($"~/plans/{Year}/joint/{Id}");

    /// <summary>The action's page in the BCU's own tenant.</summary>
    public string There => $"/{Joint.Plan.Slug}/plans/{Year}/actions/{Id}";

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Note, Version) = (Joint.Exception?.Words, Joint.Exception?.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        actor.Require(Right.EditPlan);
        await mediator.Send(new WriteJointException(Year, new(Id), Note, Version), ct);
        TempData.Say($"What differs in {Borough} stands beside the joint action.", "Note saved");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        actor.Require(Right.EditPlan);
        await mediator.Send(new RemoveJointException(Year, new(Id), Version ?? 0), ct);
        TempData.Say("The joint action holds here as it stands.", "Note taken away");
        return Redirect(Here);
    }

    protected override async Task LoadAsync(CancellationToken ct) => Joint = await mediator.Send(new GetJointAction(Year, new(Id), UpdatesPage), ct);

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Theirs = Joint.Exception;
        ModelState.Remove(nameof(Version));
        Version = Theirs?.Version;
        ModelState.AddModelError(nameof(Note), Theirs is null
            ? "Somebody took the note away while you were writing. Save again to note it after all."
            : "Somebody else wrote here while you were writing. Read their words, then save yours or leave theirs.");
        return true;
    }

    protected override string FieldOf(string code) => code == "joint.no-words" ? nameof(Note) : "";

    protected override string FieldName(string property) => property == nameof(WriteJointException.Words) ? nameof(Note) : property;

    public IReadOnlyList<TimelineEntry> Timeline() =>
    [
        .. Joint.Updates.Select(update => new TimelineEntry(
            update.By, Words.When(update.At, Now), Words.Iso(update.At), (update.IsNoChange ? "No change. " : "") + update.Done, IsUpdate: true, update.Status,
            [
                .. update.Next is null ? Array.Empty<TimelineFact>() : [new TimelineFact("Next", update.Next)],
                .. update.HelpWanted is null ? Array.Empty<TimelineFact>() : [new TimelineFact("Help wanted", update.HelpWanted)],
            ])),
    ];
}
