using System.Text.Json.Serialization;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
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
            .Needs(Right.EditPlan, Right.UpdateOwnActions)
            .RequireRateLimiting(RateLimitOptions.Upload)
            .WithName("readTable")
            .WithSummary("Read an action table (.txt .html .csv .xlsx .docx), or the workbook that was exported here; each row says what it is to the plan, and nothing is in it yet")
            .Refuses(
                "plan.no-edition", "import.too-large", "import.wrong-type", "import.nothing-found", "import.password", "import.macros", "import.other-borough", "import.other-year",
                "import.other-plan");

        plans.MapGet("/imports/{importId}", async Task<Ok<ImportAnswer>> (Id<PlanImport> importId, IMediator mediator, CancellationToken ct) =>
                TypedResults.Ok(ImportAnswer.Of(await mediator.Send(new GetImport(importId), ct))))
            .Needs(Right.EditPlan, Right.UpdateOwnActions)
            .WithName("getImport")
            .WithSummary("A table that was read");

        plans.MapPost("/{year:int}/imports/{importId}/confirmation", async Task<Created<PlanPage>> (int year, Id<PlanImport> importId, ImportChoices? choices, HttpContext context, IMediator mediator, CancellationToken ct) =>
            {
                if (choices?.Rows is { Count: > 0 } rows)
                {
                    await mediator.Send(new EditImport(importId, [.. rows.Select(row => new ImportRowEdit(row.RowNumber, Include: row.Take, AsNew: row.AsNew))]), ct);
                }

                await mediator.Send(new ConfirmImport(year, importId), ct);
                return TypedResults.Created($"{context.Request.PathBase}/api/v1/plans/{year}", await mediator.Send(new GetPlan(year), ct));
            })
            .Needs(Right.EditPlan, Right.UpdateOwnActions)
            .WithName("confirmImport")
            .WithSummary("Put what was read into the plan of a year: the rows that are to be included, unless the body says otherwise of some")
            .Refuses("import.confirmed", "import.nothing-taken", "import.row", "import.changed", "import.other-year", "plan.no-edition", "plan.with-london", "plan.closed");
    }

    /// <param name="Rows">Those that are to be treated otherwise than "include" says; null for none.</param>
    internal sealed record ImportChoices(IReadOnlyList<ImportChoices.Row>? Rows)
    {
        /// <param name="RowNumber">As the preview counts.</param>
        /// <param name="Take">Whether it goes into the plan; null leaves that as it is.</param>
        /// <param name="AsNew">As a new action, whatever it is like in the plan; null leaves that as it is.</param>
        internal sealed record Row([property: JsonPropertyName("row")] int RowNumber, bool? Take, bool? AsNew);
    }

    /// <param name="StartYear">Of the edition that the rows were matched against.</param>
    internal sealed record ImportAnswer(
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
                        row.Status, row.StatusAsWritten, row.Done, row.Next, row.Success, row.Ticked, row.TemplateActionId, row.TemplateCode, row.Match, row.MatchPercent, row.Include,
                        page.Compared[row.Row].Kind, page.Compared[row.Row].ActionId, page.Compared[row.Row].Changes, page.Compared[row.Row].Blocked)),
                ],
                [.. page.Preview.Narratives.Select(narrative => new Narrative(narrative.ThemeId is { } theme ? themes.GetValueOrDefault(theme) : null, narrative.ThemeAsWritten, narrative.Text))],
                [
                    .. page.Preview.Warnings.Select(warning => new Warning(null, warning.Code, warning.Sentence)),
                    .. page.Preview.Rows.SelectMany(row => row.Warnings.Concat(page.Compared[row.Row].Warnings), (row, warning) => new Warning(row.Row, warning.Code, warning.Sentence)),
                ]);
        }

        /// <param name="RowNumber">From 1, in the document's order.</param>
        /// <param name="Theme">The edition's name; null if none was recognised.</param>
        /// <param name="Status">Null where nobody wrote one, or it could not be read.</param>
        /// <param name="Ticked">Ticked as a minimum standard that is met.</param>
        /// <param name="MatchPercent">0 to 100; also of the best that was not good enough.</param>
        /// <param name="Include">Whether it is to be put into the plan.</param>
        /// <param name="Kind">What it is to the plan as it stands.</param>
        /// <param name="ActionId">The action of the plan that it is about; null if none.</param>
        /// <param name="Changes">Field by field what taking it would change; empty of a new one.</param>
        /// <param name="Blocked">Why it can't be taken as it is; null if it can.</param>
        internal sealed record Row(
            [property: JsonPropertyName("row")] int RowNumber, string? Theme, string? ThemeAsWritten, Id<Theme>? ThemeId, int? Number, string Text, string? Lead, string? Owner,
            PlanDate Start, PlanDate End, ActionStatus? Status, string? StatusAsWritten, string? Done, string? Next, string? Success, bool Ticked,
            Id<TemplateAction>? TemplateActionId, string? TemplateCode, TemplateMatch Match, int MatchPercent, bool Include,
            RowKind Kind, Id<PlanAction>? ActionId, IReadOnlyList<FieldChange> Changes, string? Blocked);

        internal sealed record Narrative(string? Theme, string? ThemeAsWritten, string Text);

        /// <param name="Row">Null if it is about the document.</param>
        internal sealed record Warning(int? Row, string Code, string Sentence);
    }
}
