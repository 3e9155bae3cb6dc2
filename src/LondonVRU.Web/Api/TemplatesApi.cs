using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>London's template: editions, their revisions, and what the boroughs made of them.</summary>
internal sealed class TemplatesApi : INounApi
{
    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var own = partnership.MapGroup("/templates").WithTags("Templates").Needs(Right.ReadPlan);
        own.MapGet("", ListAsync).WithName("listPublishedTemplates").WithSummary("London’s published editions, the newest first");
        own.MapGet("/{code}", GetAsync).WithName("getPublishedTemplate").WithSummary("One published edition, in the words that the plan goes by");

        var all = london.MapGroup("/templates").WithTags("Templates").Needs(Right.ReadShelf);
        all.MapGet("", ListAsync).WithName("listTemplates").WithSummary("All editions, drafts too, the newest first");
        all.MapGet("/{code}", GetAsync).WithName("getTemplate").WithSummary("One edition, in the words in force");
        all.MapGet("/{code}/revisions", async (string code, IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetRevisions(code), ct)))
            .WithName("listTemplateRevisions").WithSummary("The revisions of a published edition with what each changes, the newest first");
        all.MapGet("/{code}/use", async (string code, IMediator mediator, CancellationToken ct) => TypedResults.Ok(UseOf.From(await mediator.Send(new GetEditionUse(code), ct))))
            .WithName("getTemplateUse").WithSummary("What each borough made of each action of a published edition");
    }

    private static async Task<Ok<IReadOnlyList<EditionEntry>>> ListAsync(IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new ListEditions(), ct));

    private static async Task<Ok<EditionPage>> GetAsync(string code, IMediator mediator, CancellationToken ct) =>
        TypedResults.Ok(await mediator.Send(new GetEdition(Edition.YearOf(code) ?? throw new NotFoundException()), ct));

    /// <summary>Who uses what.</summary>
    /// <param name="Code">Of the edition: "2026-27".</param>
    /// <param name="Revision">Number of the revision published last; 0 if none was.</param>
    /// <param name="Boroughs">How many there are.</param>
    /// <param name="HandedOver">How many of them have handed a plan over.</param>
    internal sealed record UseOf(string Code, int Revision, int Boroughs, int HandedOver, IReadOnlyList<UseOf.Action> Actions)
    {
        /// <param name="Code">"3.1" or "3c".</param>
        public sealed record Action(Id<TemplateAction> Id, string Code, TemplateActionKind Kind, string Text, IReadOnlyList<Answer> Answers);

        /// <param name="Borough">Slug.</param>
        /// <param name="Words">The borough's own; null unless it worded the action its own way.</param>
        /// <param name="Because">Why it does not apply there, or was declined; null where neither is so.</param>
        public sealed record Answer(string Borough, Uptake Uptake, string? Words, string? Because);

        public static UseOf From(EditionUse use) => new(
            use.Code, use.Revision, use.Boroughs, use.HandedOver,
            [
                .. use.Themes.SelectMany(theme => theme.Actions).Select(action => new Action(
                    action.Id, action.Code, action.Kind, action.Text, [.. action.Answers.Select(answer => new Answer(answer.Borough.Slug, answer.Uptake, answer.Words, answer.Because))])),
            ]);
    }
}
