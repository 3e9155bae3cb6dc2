using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>Counts of actions by status. Restricted ones are in none of them but their own.</summary>
/// <param name="Joint">Among the others, actions of the BCU’s joint plan: they count with each of its boroughs, so add up boroughs without them.</param>
internal sealed record StatusCountsAnswer(int NotStarted, int OnTrack, int AtRisk, int OffTrack, int Complete, int Stopped, int NoWordYet, int Restricted, int Joint)
{
    public static StatusCountsAnswer Of(StatusCounts counts) => new(
        counts.NotStarted, counts.OnTrack, counts.AtRisk, counts.OffTrack, counts.Complete, counts.Stopped, counts.NoWordYet, counts.Restricted, counts.Joint);
}

/// <param name="Boroughs">All 33; BCUs are never among them.</param>
internal sealed record ComparisonAnswer(string Cycle, IReadOnlyList<ComparedTheme> Themes, IReadOnlyList<ComparisonAnswer.Borough> Boroughs)
{
    /// <param name="Bcu">Null for the City of London.</param>
    /// <param name="SubmissionId">Null if its review is not in.</param>
    /// <param name="Themes">Empty if its review is not in.</param>
    internal sealed record Borough(
        string Slug, string Name, string? Bcu, Id<Submission>? SubmissionId, DateTime? SubmittedAt, int? DaysLate, IReadOnlyList<ThemeCounts> Themes);

    internal sealed record ThemeCounts(Id<Theme> ThemeId, int Number, StatusCountsAnswer Counts, int MinimumStandards, int MinimumStandardsMet);
}

internal sealed record StandingsAnswer(string Cycle, DateOnly DueOn, DateOnly GraceEndsOn, int Submitted, IReadOnlyList<StandingsAnswer.Standing> Standings)
{
    /// <param name="State">Null if the review has not been begun.</param>
    /// <param name="DaysLate">0 if on time; null until submitted.</param>
    /// <param name="JointActions">Open actions of the BCU’s joint plan, which its own review updates: with each of its boroughs the same ones. 0 if it keeps none.</param>
    /// <param name="JointUpdated">Of these, updated since the cycle opened.</param>
    internal sealed record Standing(
        string Slug, string Name, ReviewState? State, int OpenActions, int Updated, int Themes, int ThemesWritten, bool AsksForHelp, DateTime? SignOffAskedAt, DateTime? SubmittedAt,
        int? DaysLate, int JointActions, int JointUpdated);
}

internal sealed class ComparisonApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var comparison = london.MapGroup("").WithTags("Comparison").Needs(Right.ReadShelf);

        comparison.MapGet("/comparison", async Task<Ok<ComparisonAnswer>> (string? cycle, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(Of(await mediator.Send(new GetComparison(cycle), ct) ?? throw new NotFoundException())))
            .WithName("getComparison")
            .WithSummary("Counts by borough, theme and status, as submitted")
            .WithDescription("Without a cycle of the latest that has opened.");

        comparison.MapGet("/standings", async Task<Ok<StandingsAnswer>> (string? cycle, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(Of(await mediator.Send(new GetLondonOverview(cycle), ct) ?? throw new NotFoundException())))
            .WithName("getStandings")
            .WithSummary("How each borough’s review stands, in counts")
            .WithDescription("Without a cycle of the latest that has opened.");
    }

    private static ComparisonAnswer Of(ComparedQuarter compared) => new(
        compared.Cycles.Chosen.Code, compared.Themes,
        [
            .. compared.Boroughs.Select(row => new ComparisonAnswer.Borough(
                row.Borough.Slug, row.Borough.Name, row.BcuName, row.Submission, row.SubmittedAt, row.DaysLate,
                [
                    .. row.Counts.Select((counts, index) => new ComparisonAnswer.ThemeCounts(
                        compared.Themes[index].Id, index + 1, StatusCountsAnswer.Of(counts), counts.Essential, counts.EssentialMet)),
                ])),
        ]);

    private static StandingsAnswer Of(LondonOverview overview) => new(
        overview.Cycles.Chosen.Code, overview.Cycles.Chosen.DueOn, overview.Cycles.Chosen.GraceEndsOn, overview.In,
        [
            .. overview.Boroughs.Select(row => new StandingsAnswer.Standing(
                row.Borough.Slug, row.Borough.Name, row.State, row.OpenActions, row.Updated, row.Themes, row.ThemesWritten, row.AsksForHelp, row.SignOffAskedAt, row.SubmittedAt,
                row.DaysLate, overview.JointOf(row.Borough)?.OpenActions ?? 0, overview.JointOf(row.Borough)?.Updated ?? 0)),
        ]);
}
