using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Application.Evidence;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Record;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.Evidence;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>Everything about one action, and the form that says how it is going.</summary>
[Needs(Right.ReadPlan)]
public sealed class IndexModel(IMediator mediator, Actor actor, TimeProvider clock) : FormPage
{
    public const int LatestChanges = 5;

    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Which page of the updates is shown, from 1 with the newest.</summary>
    [FromQuery(Name = "updates")]
    public int UpdatesPage { get; set; } = 1;

    /// <summary>Chosen in the form from the start: a link that says "Stop this action".</summary>
    [FromQuery(Name = "status")]
    public ActionStatus? Suggested { get; set; }

    [BindProperty]
    public UpdateForm Input { get; set; } = new();

    /// <summary>The form whose kept words may go, because they are saved.</summary>
    [TempData]
    public string? Forgets { get; set; }

    public ActionView Action { get; private set; } = null!;

    public PageOf<UpdateEntry> Updates { get; private set; } = null!;

    public PageOf<HistoryEntry> History { get; private set; } = null!;

    public ActionWay Way { get; private set; } = null!;

    public PlanChain Chain { get; private set; } = null!;

    /// <summary>What became of it before this plan; empty if it began with it.</summary>
    public IReadOnlyList<EarlierYear> EarlierYears { get; private set; } = [];

    public IReadOnlyList<SimilarElsewhere> Similar { get; private set; } = [];

    public EvidenceSection Evidence { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => LondonTime.DayOf(Now);

    public bool MayUpdate => Action.PlanState != PlanState.Closed
        && (actor.Has(Right.UpdateAllActions) || (actor.Has(Right.UpdateOwnActions) && Action.OwnerId == actor.PersonId));

    /// <summary>What is restricted is told to nobody.</summary>
    public bool MayNominate => !Action.IsRestricted && actor.Has(Right.NominatePractice);

    public bool MayAsk => !Action.IsRestricted && actor.Has(Right.AskForHelp);

    public bool MayEdit => actor.Has(Right.EditPlan);

    /// <summary>The newest update, if the first page is shown.</summary>
    public UpdateEntry? Latest => UpdatesPage == 1 && Updates.Items is [var first, ..] ? first : null;

    /// <summary>Under which the form's words are kept while they are typed; null where nothing may be kept on this machine.</summary>
    public string? Keeps => Action.IsRestricted ? null : KeptWords.Key(actor.PersonId, Action.Id);

    public Task OnGetAsync(CancellationToken ct)
    {
        Input.Status = Suggested;
        return LoadAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new AddUpdate(Action.Id, Input.UpdateId, Input.Words()), ct);
        TempData.Say($"{ActionNames.Title(Action.Text)}: {Input.Status?.Name().ToLowerInvariant()}.", "Update saved", new("Add evidence to it", EvidencePages.NewOf(Evidence.Root, Action.Id, Input.UpdateId)));
        Forgets = KeptWords.Key(actor.PersonId, Action.Id);
        return RedirectToPage(new { Year, Id });
    }

    /// <param name="watches">Or stops.</param>
    public async Task<IActionResult> OnPostWatchAsync([FromForm] bool watches, CancellationToken ct)
    {
        await LoadAsync(ct);
        await mediator.Send(new WatchAction(Action.Id, watches), ct);
        TempData.Say(watches ? "You watch this action. Whatever changes on a day comes as one letter." : "You watch this action no more.");
        return RedirectToPage(new { Year, Id });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        var read = await mediator.Send(new GetActionWithMilestones(new(Id)), ct);
        Action = read.Action;
        if (Action.StartYear != Year)
        {
            throw new NotFoundException();
        }

        UpdatesPage = Math.Clamp(UpdatesPage, 1, 1000);
        if (UpdatesPage == 1)
        {
            var thread = Action.UpdatedAt is null && Action.ContinuesId is null ? ActionThread.Silent : await mediator.Send(new GetThread(Action.Id), ct);
            (Updates, EarlierYears) = (thread.Own, thread.Earlier);
            Way = ActionWay.Of(read, thread.Said, Today);
            Similar = await mediator.Send(new GetSimilarElsewhere(Action.Text, Action.Template?.Id), ct);
        }
        else
        {
            // Whoever turns the pages reads what was said: what is like it stands on the first.
            Updates = await mediator.Send(new ListUpdates(Action.Id, UpdatesPage), ct);
            Way = await mediator.Send(new GetWay(Action.Id), ct);
        }

        Chain = await mediator.Send(new GetChain(Year, Action.Id), ct);
        var evidence = Action.HasEvidence ? await mediator.Send(new ListEvidence(new(ActionId: Action.Id), PageSize: EvidenceSection.Shown), ct) : null;
        Evidence = new(Action.Id, evidence?.Items ?? [], evidence?.HasMore == true, MayUpdate, Url.Content("~/evidence"), Now);
        History = await mediator.Send(new ListActionHistory(Action.Id, PageSize: LatestChanges, NamesPeople: false), ct);
    }

    protected override string FieldOf(string code) => Input.FieldOf(code) is { } field ? $"{nameof(Input)}.{field}" : "";

    protected override string FieldName(string property) => $"{nameof(Input)}.{property}";

    public IReadOnlyList<TimelineEntry> Timeline() =>
    [
        .. Updates.Items.Select(update => new TimelineEntry(
            update.By,
            Words.When(update.At, Now),
            Words.Iso(update.At),
            (update.IsNoChange ? "No change. " : "") + update.Done,
            IsUpdate: true,
            update.Status,
            [
                .. update.Next is null ? Array.Empty<TimelineFact>() : [new TimelineFact("Next", update.Next)],
                .. update.HelpWanted is null ? Array.Empty<TimelineFact>() : [new TimelineFact("Help wanted", update.HelpWanted)],
            ])
        {
            Link = MayUpdate ? new("Add evidence", EvidencePages.NewOf(Evidence.Root, Action.Id, update.Id)) : null,
        }),
    ];
}
