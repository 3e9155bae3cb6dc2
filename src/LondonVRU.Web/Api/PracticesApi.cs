using System.Globalization;
using System.Text.Json;
using FluentValidation;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>The library of practice, as London and every partnership read it.</summary>
internal sealed class PracticesApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        foreach (var (tenant, right, where) in new[] { (london, Right.ReadShelf, ""), (partnership, Right.ReadPlan, "Here") })
        {
            var practices = tenant.MapGroup("/practices").WithTags("Practice").Needs(right);
            practices.MapGet("", List).WithName($"listPractices{where}").WithSummary("Practice that London has published, newest first; filters combine").Refuses("invalid");
            practices.MapGet("/{id:guid}", Get).WithName($"getPractice{where}").WithSummary("One practice, whole, with who adopted it, what came of it there, and what was asked");
        }
    }

    private static async Task<Ok<IReadOnlyList<PracticeRow>>> List(
        HttpContext context, IMediator mediator, CancellationToken ct, string? words = null, string? themes = null, string? stages = null, string? outcomes = null, string? costs = null,
        string? ages = null, string? settings = null, string? boroughs = null, int page = 1, int pageSize = Paging.UsualSize)
    {
        (page, pageSize) = (Math.Max(1, page), Math.Clamp(pageSize, 1, 200));
        var shown = (await mediator.Send(
            new GetPractices(new(
                words, Numbers(themes), Read<PracticeStage>("stages", stages), Read<PracticeOutcome>("outcomes", outcomes), Read<PracticeCost>("costs", costs), Read<PracticeAges>("ages", ages),
                Read<PracticeSetting>("settings", settings), Split(boroughs))),
            ct)).Shown;
        Paging.Link(context, page, pageSize, shown.Count);
        return TypedResults.Ok<IReadOnlyList<PracticeRow>>([
            .. shown.Skip((int)Math.Min(int.MaxValue, (page - 1L) * pageSize)).Take(pageSize).Select(card => new PracticeRow(
                card.Id.Value, card.Name, card.Summary, card.Stage, card.Outcome, card.Cost, card.Ages, card.Setting, [.. card.Themes.Select(theme => theme.Number)], card.From?.Slug,
                [.. card.Adopters.Select(adopter => adopter.Slug)], card.PublishedAt)),
        ]);
    }

    private static async Task<Ok<PracticeWhole>> Get(Guid id, IMediator mediator, CurrentTenant tenant, CancellationToken ct)
    {
        var practice = await mediator.Send(new GetPractice(new(id)), ct);
        var content = practice.Content;
        return TypedResults.Ok(new PracticeWhole(
            practice.Id.Value, practice.State, content.Name, content.Summary, content.WhatWasDone, content.ForWhom, content.WhatItTook, content.WhatChanged, content.Evidence, content.Stage,
            content.Outcome, content.Cost, content.Ages, content.Setting, content.Contact, [.. practice.Themes.Select(theme => theme.Number)], practice.From?.Slug, practice.Reason, practice.PublishedAt,
            practice.IsPromoted,
            [.. practice.Adopters.Select(own => new AdopterRow(own.Where.Slug, own.Since, own.Where.Id == tenant.Id ? own.Id.Value : null, own.Progress, own.Reports))],
            practice.Counts,
            [
                .. practice.Questions.Select(asked => new QuestionRow(
                    asked.Id.Value, asked.By.Slug, asked.Words, asked.At, [.. asked.Answers.Select(answer => new AnswerRow(answer.By.Slug, answer.Words, answer.At))])),
            ]));
    }

    private static string[] Split(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <exception cref="ValidationException">One of them is no number.</exception>
    private static List<int> Numbers(string? themes) => [.. Split(themes).Select(theme => int.TryParse(theme, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : throw new ValidationException([new("themes", "themes are numbers, as in 3,5.")]))];

    /// <exception cref="ValidationException">One of them is none of the choices.</exception>
    private static List<T> Read<T>(string field, string? list)
        where T : struct, Enum => [.. Split(list).Select(name => !int.TryParse(name, out _) && Enum.TryParse<T>(name, ignoreCase: true, out var value)
            ? value : throw new ValidationException([new(field, $"{field} are of {string.Join(", ", Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName))}.")]))];
}
