using LondonVRU.Application.Home;
using LondonVRU.Application.Notifications.Sent;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.Offers;
using LondonVRU.Web.Pages.Plans;
using LondonVRU.Web.Pages.Practices;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.Home;

/// <summary>A partnership's home: what needs doing, what changed this week, the plan one square an action. Open to everybody who belongs to it.</summary>
public sealed class IndexModel(IMediator mediator, CurrentTenant tenant, TenantDirectory directory, Actor actor, TimeProvider clock) : PageModel
{
    public HomePage Home { get; private set; } = null!;

    public Due? Due { get; private set; }

    public IReadOnlyList<ToDoItem> ToDo { get; private set; } = [];

    public IReadOnlyList<NewsItem> News { get; private set; } = [];

    public IReadOnlyList<ThemeStrip> Strips { get; private set; } = [];

    public DateOnly Today { get; private set; }

    public string Borough => tenant.Info.Name;

    public string Root => Request.PathBase.Value ?? "";

    /// <summary>Reads the plan: everybody but an administrator who is nothing else.</summary>
    public bool MayRead => actor.Has(Right.ReadPlan);

    /// <summary>Null for whoever does not look after people.</summary>
    public PeopleToDo? People { get; private set; }

    public bool MayEdit => actor.Has(Right.EditPlan);

    public IReadOnlyList<PlanPage.Row> Actions { get; private set; } = [];

    /// <summary>"Joint plan of Bexley, Greenwich and Lewisham" at a BCU's home; null at a borough's.</summary>
    public string? JointOf { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Today = LondonTime.Today(clock);
        JointOf = tenant.Info.IsBcu ? JointWords.Of((await directory.BoroughsOfAsync(tenant.Info, ct)).Select(borough => borough.Name)) : null;
        Home = await mediator.Send(new GetHome(), ct);
        People = actor.Has(Right.ManagePeople) ? await mediator.Send(new GetPeopleToDo(), ct) : null;
        var unreached = actor.Has(Right.ReadLetters) ? await mediator.Send(new WhomLettersMiss(), ct) : [];
        var practice = await mediator.Send(new GetPracticeToDo(), ct);
        ToDo = [.. PracticeItems.OfPartnership(practice, Root), .. HomeToDo.OfLetters(unreached, Root), .. HomeToDo.OfPeople(People, Root, Today)];
        if (Home.Plan is not { } plan)
        {
            return;
        }

        Actions = [.. plan.Themes.SelectMany(theme => theme.Actions)];
        Due = Home.Due is { } due ? DuePanel.Of(due, Root, Today, actor) : null;
        ToDo = [.. HomeToDo.Of(plan, Home.Due, Home.Asked, Root, Today, actor), .. OffersToDoItems.Of(await mediator.Send(new GetOffersToDo(), ct), $"{Root}/offers", Today), .. ToDo];
        News = HomeNews.Of(Home, Root, clock.GetUtcNow().UtcDateTime);
        Strips = [.. plan.Themes.Select(theme => new ThemeStrip(
            theme.Name,
            [.. theme.Actions.Select(action => new StripSquare(
                action.Status, $"{Root}/plans/{plan.StartYear}/actions/{action.Id}", $"{theme.ShortName} {action.Number}: {StatusTagHelper.NameOf(action.Status)}"))],
            AttentionOf(theme),
            $"{Root}/plans/{plan.StartYear}#theme-{theme.Number}"))];
    }

    /// <summary>"27 actions are on track and five are complete. Seven are at risk; three are off track."</summary>
    public string Sentence()
    {
        int Count(ActionStatus? status) => Actions.Count(action => action.Status == status);
        List<string> parts = [];
        foreach (var (status, words) in new (ActionStatus?, string)[]
        {
            (ActionStatus.OffTrack, "off track"), (ActionStatus.AtRisk, "at risk"), (ActionStatus.OnTrack, "on track"), (ActionStatus.Complete, "complete"),
            (ActionStatus.NotStarted, "not started"), (ActionStatus.Stopped, "stopped"), (null, "without a word yet"),
        })
        {
            if (Count(status) is > 0 and var count)
            {
                parts.Add($"{Words.Number(count)} {(count == 1 ? "is" : "are")} {words}");
            }
        }

        return parts.Count == 0 ? "" : $"{Words.First(Words.List(parts))}.";
    }

    private static string? AttentionOf(PlanPage.Theme theme)
    {
        var off = theme.Actions.Count(action => action.Status == ActionStatus.OffTrack);
        var risk = theme.Actions.Count(action => action.Status == ActionStatus.AtRisk);
        return (off, risk) switch
        {
            (0, 0) => null,
            (0, _) => $"{risk} at risk",
            (_, 0) => $"{off} off track",
            _ => $"{off} off track, {risk} at risk",
        };
    }
}
