using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>What London has worded anew since the revision that the plan goes by, word by word, and the button that adopts it.</summary>
[Needs(Right.EditPlan)]
public sealed class RevisionModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public int Year { get; set; }

    /// <summary>Number of the revision that was looked at.</summary>
    [BindProperty]
    public int Revision { get; set; }

    /// <summary>Ids of the plan's actions that take over London's new words.</summary>
    [BindProperty]
    public string[] Take { get; set; } = [];

    public TemplateRevisionPage Changed { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Revision = Changed.To;

        // What was London's follows, unless somebody takes the tick away; what was worded here stays, unless somebody ticks it.
        Take = [.. Changed.Changes.Where(change => change.Own is { HasLondonsWords: true } && change.Before.Text != change.After.Text).Select(change => change.Own!.Id.ToString())];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var taken = await mediator.Send(
            new AdoptRevision(Year, Revision, [.. Take.Select(id => Id<PlanAction>.TryParse(id, null, out var read) ? read : throw new NotFoundException())]), ct);
        TempData.Say(taken == 0 ? "None of the plan’s own words changed." : $"{Words.CountFirst(taken, "action")} took over London’s new words.", $"The plan goes by revision {Revision}");
        return Redirect(Url.Content($"~/plans/{Year}"));
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Changed = await mediator.Send(new GetTemplateRevision(Year), ct);
        Revision = Changed.To;
    }
}
