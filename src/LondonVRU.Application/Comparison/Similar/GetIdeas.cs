using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Similar;

/// <summary>Local actions of the plans submitted last that resemble nothing in the template or in other plans, and new ideas that several plans have.</summary>
/// <param name="State">What London made of them; null for those that nobody has looked at.</param>
/// <param name="Page">From 1.</param>
public sealed record GetIdeas(IdeaState? State = null, int Page = 1) : IRequest<IdeasPage>;

/// <summary>New ideas in one state.</summary>
/// <param name="Ideas">The farthest from everything first.</param>
/// <param name="Clusters">The same new idea in several plans, most plans first; as many to a page as of single ones.</param>
/// <param name="Waiting">How many nobody has looked at.</param>
/// <param name="Counts">How many are in each state.</param>
/// <param name="Total">Single ideas in the state that was asked for.</param>
/// <param name="TotalClusters">Ideas of several plans in that state.</param>
/// <param name="At">UTC; when plans were held against each other.</param>
public sealed record IdeasPage(
    IReadOnlyList<IdeasPage.Idea> Ideas, IReadOnlyList<IdeasPage.Cluster> Clusters, int Waiting, IReadOnlyDictionary<IdeaState, int> Counts, int Total, int TotalClusters, int Page, int Plans,
    DateTime At)
{
    public const int PageSize = 10;

    public bool HasMore => Page * PageSize < Math.Max(Total, TotalClusters);

    /// <param name="FullNumber">"3.4".</param>
    public sealed record Action(Id<PlanAction> Id, Id<Submission> SubmissionId, string Slug, string Place, int StartYear, string FullNumber, string Theme, string Text, string? LeadAgency);

    /// <param name="Nearest">What is least unlike it elsewhere: the place, or null for the template; null as a whole if nothing shares a word.</param>
    public sealed record Idea(Action Action, NearestAction? Nearest, Said? Said);

    /// <param name="Place">Null for the template.</param>
    /// <param name="Shared">Terms that both have.</param>
    public sealed record NearestAction(string? Place, string Text, IReadOnlyList<string> Shared);

    /// <param name="Actions">The middle one first.</param>
    /// <param name="Shared">Terms that the others have in common with the middle one.</param>
    public sealed record Cluster(IReadOnlyList<Action> Actions, IReadOnlyList<string> Shared, Said? Said);

    /// <param name="Note">What is to be remembered; null for nothing.</param>
    /// <param name="At">UTC.</param>
    /// <param name="Version">That whoever says it anew has read.</param>
    public sealed record Said(IdeaState State, string? Note, string By, DateTime At, int Version);
}

internal sealed class GetIdeasHandler(VruDbContext db, TenantDirectory directory, HeldActions kept) : IRequestHandler<GetIdeas, IdeasPage>
{
    private const int TermsShown = 6;

    public async Task<IdeasPage> Handle(GetIdeas request, CancellationToken cancellationToken)
    {
        var held = await kept.GetAsync(cancellationToken);
        var said = await (
            from triage in db.IdeaTriages
            join person in db.People on triage.ById equals person.Id
            select new { triage.ActionId, Words = new IdeasPage.Said(triage.State, triage.Note, person.Name, triage.At, triage.Version) }).ToDictionaryAsync(row => row.ActionId.Value, row => row.Words, cancellationToken);
        var clustered = held.Clusters.SelectMany(cluster => cluster.Others.Select(other => other.Item.Key).Append(cluster.Centre.Key)).ToHashSet();
        List<NewItem> single = [.. held.Ideas.Where(idea => !clustered.Contains(idea.Item.Key))];
        var states = single.Select(idea => Of(idea.Item.Key)).Concat(held.Clusters.Select(cluster => Of(cluster.Centre.Key))).ToList();
        List<NewItem> wanted = [.. single.Where(idea => Of(idea.Item.Key) == request.State)];
        var page = Math.Max(1, request.Page);
        List<NewItem> ideas = [.. wanted.Skip((page - 1) * IdeasPage.PageSize).Take(IdeasPage.PageSize)];
        List<IdeaCluster> together = [.. held.Clusters.Where(cluster => Of(cluster.Centre.Key) == request.State)];
        List<IdeaCluster> clusters = [.. together.Skip((page - 1) * IdeasPage.PageSize).Take(IdeasPage.PageSize)];

        var actions = await ActionsAsync(
            ideas.SelectMany(idea => new[] { idea.Item.Key, idea.Nearest?.Item.Key ?? idea.Item.Key })
                .Concat(clusters.SelectMany(cluster => cluster.Others.Select(other => other.Item.Key).Append(cluster.Centre.Key))), held.London, cancellationToken);
        return new(
            [.. ideas.Where(idea => actions.ContainsKey(idea.Item.Key)).Select(idea => new IdeasPage.Idea(actions[idea.Item.Key], Nearest(idea, actions), said.GetValueOrDefault(idea.Item.Key)))],
            [.. clusters.Select(cluster => Shown(cluster, actions, said.GetValueOrDefault(cluster.Centre.Key))).Where(cluster => cluster.Actions.Count > 1)],
            states.Count(state => state is null), Enum.GetValues<IdeaState>().ToDictionary(state => state, state => states.Count(one => one == state)), wanted.Count, together.Count, page, held.Plans, held.At);

        IdeaState? Of(Guid key) => said.GetValueOrDefault(key)?.State;
    }

    /// <summary>Asks the shelf for them again: what was withdrawn since is not shown.</summary>
    private async Task<Dictionary<Guid, IdeasPage.Action>> ActionsAsync(IEnumerable<Guid> keys, HeldSide side, CancellationToken ct)
    {
        List<HeldAction> asked = [.. keys.Distinct().Select(side.Actions.GetValueOrDefault).OfType<HeldAction>()];
        var ids = asked.ConvertAll(action => action.Id);
        Id<Submission>[] plans = [.. asked.Select(action => action.SubmissionId).Distinct()];
        var rows = await (
            from row in db.SubmittedActions
            join theme in db.Themes on row.ThemeId equals theme.Id
            where plans.Contains(row.SubmissionId) && ids.Contains(row.ActionId)
            select new { row.ActionId, Number = $"{theme.Number}.{row.Number}", theme.Name }).ToListAsync(ct);
        Dictionary<Guid, IdeasPage.Action> shown = [];
        foreach (var row in rows)
        {
            var action = side.Actions[row.ActionId.Value];
            var place = await directory.FindAsync(action.Slug, ct);
            shown[row.ActionId.Value] = new(action.Id, action.SubmissionId, action.Slug, place?.PlaceName ?? action.Slug, action.StartYear, row.Number, row.Name, action.Text, action.LeadAgency);
        }

        return shown;
    }

    private static IdeasPage.NearestAction? Nearest(NewItem idea, Dictionary<Guid, IdeasPage.Action> actions) => idea.Nearest is not { } near ? null
        : near.Item.Group == HeldSide.Template ? new(null, near.Item.Text, Terms(near))
        : actions.TryGetValue(near.Item.Key, out var action) ? new(action.Place, action.Text, Terms(near))
        : null;

    private static IdeasPage.Cluster Shown(IdeaCluster cluster, Dictionary<Guid, IdeasPage.Action> actions, IdeasPage.Said? said) => new(
        [.. cluster.Others.Select(other => other.Item.Key).Prepend(cluster.Centre.Key).Select(actions.GetValueOrDefault).OfType<IdeasPage.Action>()],
        [.. cluster.Others.SelectMany(other => other.Shared).GroupBy(term => term.Words, StringComparer.Ordinal).OrderByDescending(term => term.Sum(one => one.Share)).ThenBy(term => term.Key, StringComparer.Ordinal).Take(TermsShown).Select(term => term.Key)],
        said);

    private static IReadOnlyList<string> Terms(SimilarItem near) => [.. near.Shared.Take(TermsShown).Select(term => term.Words)];
}
