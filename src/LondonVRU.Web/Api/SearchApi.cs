using LondonVRU.Application.Search;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>Search: a partnership's own plans, the others' plans in force, practice, and, for London, the shelf.</summary>
internal sealed class SearchApi : INounApi
{
    /// <param name="Total">On all pages together.</param>
    /// <param name="OfSomeWords">Nothing has all of the words; these have some.</param>
    internal sealed record SearchAnswer(int Total, IReadOnlyList<SearchAnswer.Hit> Hits, bool OfSomeWords)
    {
        /// <param name="Id">Of the action, the update, the theme that a review speaks of, the practice or the nomination.</param>
        /// <param name="Slug">Whose it is; of practice where it was tried, London’s if London tells of it itself.</param>
        /// <param name="SubmissionId">As London has it; null in a partnership’s own plan and updates.</param>
        /// <param name="Cycle">"2026-q3"; null of a plan.</param>
        /// <param name="StartYear">Of the plan; null of practice.</param>
        /// <param name="Number">"3.4", a theme’s "3", or of practice all its themes: "3, 5".</param>
        /// <param name="Title">The action’s words, the theme’s name, or the practice’s.</param>
        /// <param name="On">London day on which it was written, handed over or published, or the plan began; null of a draft.</param>
        /// <param name="Excerpts">Where the words stand; what was found is between * and *.</param>
        internal sealed record Hit(
            FoundKind Kind, Guid Id, string Slug, int? StartYear, string Number, string Title, DateOnly? On, IReadOnlyList<string> Excerpts, Id<PlanAction>? ActionId = null,
            Id<Submission>? SubmissionId = null, string? Cycle = null, ActionStatus? Status = null);
    }

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        partnership.MapGet("/search", Here).WithTags("Search").Needs(Right.ReadPlan)
            .WithName("search").WithSummary("Search the plans, their updates and practice; with “elsewhere” the actions of other partnerships’ plans in force")
            .WithDescription("All words must be there, or where nothing has them all, some (ofSomeWords); endings do not matter; words in quotes stand together. Best first. What is restricted is not searched, and nobody finds another’s progress. Of practice what is published.").Refuses("invalid");
        london.MapGet("/search", OnShelf).WithTags("Search").Needs(Right.ReadShelf)
            .WithName("searchShelf").WithSummary("Search what partnerships have submitted, plans, progress and what reviews say of themes, and practice")
            .WithDescription("Of each plan and review the version submitted last; of practice what is published, drafts, and nominations that wait. All words must be there, or where nothing has them all, some (ofSomeWords); endings do not matter; words in quotes stand together. Best first.").Refuses("invalid");
    }

    private static async Task<Ok<SearchAnswer>> Here(
        string? q, string? found, int? column, string? borough, string? status, bool? elsewhere, int? page, HttpContext context, IMediator mediator, CancellationToken ct)
    {
        var (kind, how) = (found.Choice<FoundKind>("found"), status.Choice<ActionStatus>("status"));
        SearchFor asked = elsewhere == true ? new(q, kind, column, borough, null, page ?? 1) : new(q, kind, column, null, how, page ?? 1);
        return Of(elsewhere == true ? await mediator.Send(new SearchElsewhere(asked), ct) : await mediator.Send(new SearchHere(asked), ct), context);
    }

    private static async Task<Ok<SearchAnswer>> OnShelf(
        string? q, string? found, int? column, string? borough, string? status, int? page, HttpContext context, IMediator mediator, CancellationToken ct) =>
        Of(await mediator.Send(new SearchShelf(new(q, found.Choice<FoundKind>("found"), column, borough, status.Choice<ActionStatus>("status"), page ?? 1)), ct), context);

    private static Ok<SearchAnswer> Of(FoundPage page, HttpContext context)
    {
        Paging.Link(context, page.Page, SearchFor.PageSize, page.Total);
        return TypedResults.Ok(new SearchAnswer(page.Total, [.. page.Hits.Select(hit => new SearchAnswer.Hit(
            hit.Kind, hit.Id, hit.Slug, hit.StartYear, hit.Number, Plain(hit.Title), hit.On, [.. hit.Excerpts.Select(Marked)], hit.ActionId, hit.SubmissionId, hit.Cycle, hit.Status))], page.IsOfSomeWords && page.Total > 0));
    }

    private static string Plain(IEnumerable<ExcerptRun> runs) => string.Concat(runs.Select(run => run.Text));

    private static string Marked(IEnumerable<ExcerptRun> runs) => string.Concat(runs.Select(run => run.IsFound ? $"*{run.Text}*" : run.Text));
}
