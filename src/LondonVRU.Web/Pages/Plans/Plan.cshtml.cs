using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Plans;

/// <summary>The plan as boards know it: the table of actions by theme, filtered and ordered as the address says.</summary>
[Needs(Right.ReadPlan)]
public sealed class PlanModel(IMediator mediator, CurrentTenant tenant, Actor actor, TimeProvider clock) : PageModel
{
    private DateTime quarterBegan;

    /// <summary>With the joint actions in their themes: what the table shows.</summary>
    private PlanPage whole = null!;

    [FromRoute]
    public int Year { get; set; }

    public PlanPage Plan { get; private set; } = null!;

    public PlanFilter Filter { get; private set; } = null!;

    /// <summary>All actions, the joint ones too, whatever the filter.</summary>
    public IReadOnlyList<PlanPage.Row> All { get; private set; } = [];

    /// <summary>What is shown: by theme in the plan's own order, else in one group without a name.</summary>
    public IReadOnlyList<(PlanPage.Theme? Theme, IReadOnlyList<PlanPage.Row> Rows)> Groups { get; private set; } = [];

    public int Shown { get; private set; }

    public DateOnly Today { get; private set; }

    /// <summary>What this person did last and can take back; null for nothing, and for those who don't edit.</summary>
    public GetUndo.Offer? Undo { get; private set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public string Borough => tenant.Info.Name;

    public string Slug => tenant.Info.Slug;

    /// <summary>The plan's own address.</summary>
    public string Root => $"{Request.PathBase}/plans/{Year}";

    public bool MayCarryOver => actor.Has(Right.EditPlan);

    public bool MayEdit => actor.Has(Right.EditPlan) && Plan.State != PlanState.Closed;

    public bool MayExport => actor.Has(Right.Export) || actor.Has(Right.ExportOwn);

    /// <summary>What they fill into a workbook can come back.</summary>
    public bool MayBringBack => (actor.Has(Right.EditPlan) || actor.Has(Right.UpdateOwnActions)) && Plan.State != PlanState.Closed;

    public bool MayPublish => actor.Has(Right.Export);

    public string Title => PlanWords.Title(Plan, tenant.Info.PlaceName);

    public string Lead => PlanWords.Lead(Plan, Today);

    /// <summary>" Two of them are restricted and never leave Lewisham."; empty if none is.</summary>
    public string RestrictedWords => Plan.Themes.SelectMany(theme => theme.Actions).Count(row => row.IsRestricted) switch
    {
        0 => "",
        1 => $" One of them is restricted and never leaves {Borough}.",
        var several => $" {Words.First(Words.Number(several))} of them are restricted and never leave {Borough}.",
    };

    internal (string Sentence, ButtonLink Button)? NextStep => PlanWords.NextStep(Plan, actor, Root);

    /// <summary>What London wants changed or tells, with who and when; null if it said nothing that stands.</summary>
    public PlanPage.HandedOver? LondonsWords => Plan.Handed is { AnswerWords: not null, Answer: AnswerKind.ChangesRequested or AnswerKind.Reopened or AnswerKind.Feedback or AnswerKind.Accepted } handed ? handed : null;

    /// <summary>Themes that London wants changed, while it is the partnership's turn; what is written of them stands beside each.</summary>
    public IReadOnlyList<PlanPage.Theme> LondonsThemes => [.. Plan.Themes.Where(theme => Plan.Handed?.On(theme.Id) is { WantsChanges: true })];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Plan = await mediator.Send(new GetPlan(Year), ct);
        Filter = PlanFilter.Of(Request.Query);
        Today = LondonTime.DayOf(Now);
        Undo = MayEdit ? await mediator.Send(new GetUndo(Year), ct) : null;
        quarterBegan = LondonTime.ToUtc(Quarter.Of(Today).FirstDay, TimeOnly.MinValue);
        whole = Plan.WithJointRows();
        All = [.. whole.Themes.SelectMany(theme => theme.Actions)];
        Groups = Filter.Order == PlanOrder.Number ? ByTheme() : [(null, Ordered())];
        Shown = Groups.Sum(group => group.Rows.Count);
    }

    /// <summary>Of all actions, how many have something that can be looked for.</summary>
    public int Count(PlanLook look) => All.Count(row => PlanFilter.Is(look, row, Today, quarterBegan));

    /// <summary>"3.4", "J3".</summary>
    public string CodeOf(PlanPage.Row row) => whole.Themes.First(theme => theme.Id == row.ThemeId).CodeOf(row);

    /// <summary>The page of an action; of a joint one, the page on which the borough reads it.</summary>
    public string HrefOf(PlanPage.Row row) => $"{Root}/{(row.JointNumber is null ? "actions" : "joint")}/{row.Id.Value}";

    private bool Fits(PlanPage.Row row) => Filter.Fits(row, Today, quarterBegan);

    private List<(PlanPage.Theme? Theme, IReadOnlyList<PlanPage.Row> Rows)> ByTheme()
    {
        List<(PlanPage.Theme? Theme, IReadOnlyList<PlanPage.Row> Rows)> groups =
            [.. whole.Themes.Select(theme => ((PlanPage.Theme?)theme, (IReadOnlyList<PlanPage.Row>)[.. theme.Actions.Where(Fits)])).Where(group => group.Item2.Count > 0)];
        if (Filter.IsDescending)
        {
            groups = [.. groups.Select(group => (group.Theme, (IReadOnlyList<PlanPage.Row>)[.. group.Rows.Reverse()])).Reverse()];
        }

        return groups;
    }

    /// <summary>What has no date, owner or word stands last, whichever way.</summary>
    private List<PlanPage.Row> Ordered()
    {
        var rows = All.Where(Fits);
        return Filter.Order switch
        {
            PlanOrder.Start => By(rows, row => row.Start.From),
            PlanOrder.End => By(rows, row => row.End.To),
            PlanOrder.Owner => By(rows, row => row.Owner, StringComparer.CurrentCultureIgnoreCase),
            _ => By(rows, row => row.Status is { } status ? (int?)UrgencyOf(status) : null),
        };
    }

    private List<PlanPage.Row> By<TKey>(IEnumerable<PlanPage.Row> rows, Func<PlanPage.Row, TKey> key, IComparer<TKey>? comparer = null)
    {
        var withFirst = rows.OrderBy(row => key(row) is null);
        return [.. Filter.IsDescending ? withFirst.ThenByDescending(key, comparer) : withFirst.ThenBy(key, comparer)];
    }

    /// <summary>Off track first: it is what a board looks for.</summary>
    private static int UrgencyOf(ActionStatus status) => status switch
    {
        ActionStatus.OffTrack => 0,
        ActionStatus.AtRisk => 1,
        ActionStatus.NotStarted => 2,
        ActionStatus.OnTrack => 3,
        ActionStatus.Complete => 4,
        _ => 5,
    };
}
