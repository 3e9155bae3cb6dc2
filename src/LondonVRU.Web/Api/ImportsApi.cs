using System.Text.Json.Serialization;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

internal sealed class ImportsApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var plans = partnership.MapGroup("/plans").WithTags("Imports");

        plans.MapPost("/imports", async Task<Ok<ImportAnswer>> (IFormFile file, int? year, IMediator mediator, CancellationToken ct) =>
            {
                await using var content = file.OpenReadStream();
                var id = await mediator.Send(new ReadDocument(year, file.FileName, content), ct);
                return TypedResults.Ok(ImportAnswer.Of(await mediator.Send(new GetImport(id), ct)));
            })
            .Needs(Right.EditPlan)
            .RequireRateLimiting(RateLimitOptions.Upload)
            .WithName("readTable")
            .WithSummary("Read an action table (.txt .html .csv .xlsx .docx); nothing is in the plan yet")
            .Refuses("plan.no-edition", "import.too-large", "import.wrong-type", "import.nothing-found", "import.password", "import.macros");

        plans.MapGet("/imports/{importId}", async Task<Ok<ImportAnswer>> (Id<PlanImport> importId, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(ImportAnswer.Of(await mediator.Send(new GetImport(importId), ct))))
            .Needs(Right.EditPlan)
            .WithName("getImport")
            .WithSummary("A table that was read");

        plans.MapPost("/{year:int}/imports/{importId}/confirmation", async Task<Created<PlanPage>> (int year, Id<PlanImport> importId, HttpContext context, IMediator mediator, CancellationToken ct) =>
            {
                await mediator.Send(new ConfirmImport(year, importId), ct);
                return TypedResults.Created($"{context.Request.PathBase}/api/v1/plans/{year}", await mediator.Send(new GetPlan(year), ct));
            })
            .Needs(Right.EditPlan)
            .WithName("confirmImport")
            .WithSummary("Put what was read into the plan of a year")
            .Refuses("import.confirmed", "import.nothing-taken", "import.row", "plan.no-edition", "plan.with-london", "plan.closed");
    }

    /// <param name="StartYear">Of the edition that the rows were matched against.</param>
    private sealed record ImportAnswer(
        Id<PlanImport> ImportId, int StartYear, ImportTallies Tallies, IReadOnlyList<ImportAnswer.Row> Actions, IReadOnlyList<ImportAnswer.Narrative> Narratives,
        IReadOnlyList<ImportAnswer.Warning> Warnings)
    {
        public static ImportAnswer Of(ImportPage page)
        {
            var themes = page.Edition.Themes.ToDictionary(theme => theme.Id, theme => theme.Name);
            return new(
                page.Id, page.StartYear, page.Preview.Tallies,
                [
                    .. page.Preview.Rows.Select(row => new Row(
                        row.Row, row.ThemeId is { } theme ? themes.GetValueOrDefault(theme) : null, row.ThemeAsWritten, row.ThemeId, row.Number, row.Text, row.Lead, row.Owner, row.Start, row.End,
                        row.Status, row.StatusAsWritten, row.Done, row.Next, row.Success, row.Ticked, row.TemplateActionId, row.TemplateCode, row.Match, row.MatchPercent, row.Include)),
                ],
                [.. page.Preview.Narratives.Select(narrative => new Narrative(narrative.ThemeId is { } theme ? themes.GetValueOrDefault(theme) : null, narrative.ThemeAsWritten, narrative.Text))],
                [
                    .. page.Preview.Warnings.Select(warning => new Warning(null, warning.Code, warning.Sentence)),
                    .. page.Preview.Rows.SelectMany(row => row.Warnings, (row, warning) => new Warning(row.Row, warning.Code, warning.Sentence)),
                ]);
        }

        /// <param name="RowNumber">From 1, in the document's order.</param>
        /// <param name="Theme">The edition's name; null if none was recognised.</param>
        /// <param name="Status">Null where nobody wrote one, or it could not be read.</param>
        /// <param name="Ticked">Ticked as a minimum standard that is met.</param>
        /// <param name="MatchPercent">0 to 100; also of the best that was not good enough.</param>
        /// <param name="Include">Whether it is to be put into the plan.</param>
        internal sealed record Row(
            [property: JsonPropertyName("row")] int RowNumber, string? Theme, string? ThemeAsWritten, Id<Theme>? ThemeId, int? Number, string Text, string? Lead, string? Owner,
            PlanDate Start, PlanDate End, ActionStatus? Status, string? StatusAsWritten, string? Done, string? Next, string? Success, bool Ticked,
            Id<TemplateAction>? TemplateActionId, string? TemplateCode, TemplateMatch Match, int MatchPercent, bool Include);

        internal sealed record Narrative(string? Theme, string? ThemeAsWritten, string Text);

        /// <param name="Row">Null if it is about the document.</param>
        internal sealed record Warning(int? Row, string Code, string Sentence);
    }
}
