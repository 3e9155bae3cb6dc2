using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Api;

/// <summary>New ideas in one state.</summary>
/// <param name="At">UTC; when plans were held against each other.</param>
/// <param name="Plans">How many were.</param>
/// <param name="Waiting">Ideas that nobody has looked at.</param>
/// <param name="Total">Single ideas of the state that was asked for, on all pages together.</param>
/// <param name="TotalClusters">Ideas of several plans of that state, on all pages together.</param>
/// <param name="Ideas">In one plan alone; the farthest from everything first.</param>
/// <param name="Clusters">The same new idea in several plans, most plans first; as many to a page as of single ones.</param>
internal sealed record NewIdeas(DateTime At, int Plans, int Waiting, IdeaCounts Counts, int Total, int TotalClusters, IReadOnlyList<NewIdea> Ideas, IReadOnlyList<SharedIdea> Clusters)
{
    public static NewIdeas Of(IdeasPage page) => new(
        page.At, page.Plans, page.Waiting,
        new(page.Counts[IdeaState.Noted], page.Counts[IdeaState.Contacted], page.Counts[IdeaState.Nominated], page.Counts[IdeaState.NotNew]), page.Total, page.TotalClusters,
        [.. page.Ideas.Select(idea => new NewIdea(
            IdeaAction.Of(idea.Action), idea.Nearest is { } near ? new(near.Place, near.Text, near.Shared) : null, IdeaTriageSaid.Of(idea.Said)))],
        [.. page.Clusters.Select(cluster => new SharedIdea([.. cluster.Actions.Select(IdeaAction.Of)], cluster.Shared, IdeaTriageSaid.Of(cluster.Said)))]);
}

/// <summary>How many ideas London has put where; what several plans have counts once.</summary>
internal sealed record IdeaCounts(int Noted, int Contacted, int Nominated, int NotNew);

/// <summary>An action as it was submitted last.</summary>
/// <param name="Number">"3.4".</param>
internal sealed record IdeaAction(Id<PlanAction> ActionId, Id<Submission> SubmissionId, string Slug, int StartYear, string Number, string Theme, string Text, string? LeadAgency)
{
    public static IdeaAction Of(IdeasPage.Action action) => new(action.Id, action.SubmissionId, action.Slug, action.StartYear, action.FullNumber, action.Theme, action.Text, action.LeadAgency);
}

/// <param name="Nearest">What is least unlike it elsewhere; null if nothing shares a word that says anything.</param>
/// <param name="Triage">Null if nobody has looked at it.</param>
internal sealed record NewIdea(IdeaAction Action, NearestToIdea? Nearest, IdeaTriageSaid? Triage);

/// <param name="Place">Null for London’s template.</param>
/// <param name="Shared">Terms that both have.</param>
internal sealed record NearestToIdea(string? Place, string Text, IReadOnlyList<string> Shared);

/// <param name="Actions">The middle one first.</param>
/// <param name="Shared">Terms that the others have in common with the middle one.</param>
/// <param name="Triage">Of the middle one; null if nobody has looked at it.</param>
internal sealed record SharedIdea(IReadOnlyList<IdeaAction> Actions, IReadOnlyList<string> Shared, IdeaTriageSaid? Triage);

/// <summary>What London made of an idea.</summary>
/// <param name="Note">Null if there is none.</param>
/// <param name="By">Who said it.</param>
/// <param name="At">UTC.</param>
internal sealed record IdeaTriageSaid(IdeaState State, string? Note, string By, DateTime At)
{
    public static IdeaTriageSaid? Of(IdeasPage.Said? said) => said is null ? null : new(said.State, said.Note, said.By, said.At);
}

/// <param name="Triage">Null if London has said nothing of it.</param>
internal sealed record TriagedIdea(IdeaAction Action, IdeaTriageSaid? Triage);

/// <param name="State">noted, contacted, nominated or notNew.</param>
/// <param name="Note">What is to be remembered of it; null for nothing.</param>
internal sealed record IdeaTriageToSay(IdeaState? State, string? Note = null);
