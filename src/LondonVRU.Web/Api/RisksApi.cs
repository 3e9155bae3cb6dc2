using LondonVRU.Application.Reviews.Risks;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LondonVRU.Web.Api;

/// <summary>Risks and issues of a partnership: they stand from review to review until they are resolved.</summary>
internal sealed class RisksApi : INounApi
{
    /// <param name="Words">What may go wrong, or has.</param>
    /// <param name="Mitigation">What is done about it; null if nothing yet.</param>
    /// <param name="ThemeId">A theme of a plan of this partnership; null if it is about the whole plan.</param>
    /// <param name="OwnerId">Somebody of this partnership, who is told; null for nobody yet.</param>
    /// <param name="IsRestricted">It never leaves the partnership, and nothing is asked of London about it.</param>
    internal sealed record RiskWords(
        RiskKind? Kind, RiskLevel? Level, string? Words, string? Mitigation = null, Id<Theme>? ThemeId = null, Id<Person>? OwnerId = null, bool IsRestricted = false)
    {
        /// <summary>What nobody chose is what the validator refuses.</summary>
        public RiskContent Content() => new(Kind ?? (RiskKind)(-1), Level ?? (RiskLevel)(-1), Words ?? "", Mitigation, ThemeId, OwnerId, IsRestricted);
    }

    /// <param name="Words">What may go wrong, or has.</param>
    /// <param name="Id">Chosen by the caller, so that the same request sent twice is one risk; null for a new one.</param>
    /// <param name="Mitigation">What is done about it; null if nothing yet.</param>
    /// <param name="ThemeId">A theme of a plan of this partnership; null if it is about the whole plan.</param>
    /// <param name="OwnerId">Somebody of this partnership, who is told; null for nobody yet.</param>
    /// <param name="IsRestricted">It never leaves the partnership.</param>
    internal sealed record NewRisk(
        RiskKind? Kind, RiskLevel? Level, string? Words, Id<Risk>? Id = null, string? Mitigation = null, Id<Theme>? ThemeId = null, Id<Person>? OwnerId = null, bool IsRestricted = false)
    {
        public RiskContent Content() => new RiskWords(Kind, Level, Words, Mitigation, ThemeId, OwnerId, IsRestricted).Content();
    }

    /// <param name="Asked">What London is asked to do.</param>
    internal sealed record RiskEscalation(string? Asked);

    /// <param name="How">It was resolved; the next board reads it.</param>
    internal sealed record RiskResolution(string? How);

    public static void Map(RouteGroupBuilder partnership, RouteGroupBuilder london)
    {
        var risks = partnership.MapGroup("/risks").WithTags("Risks");
        risks.MapGet("", async Task<Ok<IReadOnlyList<RiskRow>>> (IMediator mediator, CancellationToken ct) => TypedResults.Ok(await mediator.Send(new GetRisks(), ct)))
            .Needs(Right.ReadPlan).WithName("listRisks").WithSummary("Every risk and issue that you may read: those that stand first, the gravest first");
        risks.MapPost("", Raise).Needs(Right.EditPlan).AnswersVersion()
            .WithName("raiseRisk").WithSummary("Raise a risk or an issue: it stands in the review")
            .Refuses("invalid");

        var one = risks.MapGroup("/{id:guid}");
        one.MapGet("", Get).Needs(Right.ReadPlan).AnswersVersion()
            .WithName("getRisk").WithSummary("One risk or issue; the ETag is its version");
        one.MapPut("", Change).Needs(Right.EditPlan).NeedsVersion().AnswersVersion()
            .WithName("changeRisk").WithSummary("Say it anew, whole: what is left out is taken away. Marked restricted, it leaves London at once; needs If-Match")
            .Refuses("invalid", "risk.resolved");
        one.MapPost("/escalation", (Guid id, RiskEscalation body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                Do(id, version => new EscalateRisk(new(id), body.Asked, version), http, mediator, ct))
            .Needs(Right.EditPlan).NeedsVersion().AnswersVersion()
            .WithName("escalateRisk").WithSummary("Ask London for help with it: London reads it with the next review; needs If-Match")
            .Refuses("invalid", "risk.resolved", "risk.restricted", "risk.nothing-asked");
        one.MapPost("/resolution", (Guid id, RiskResolution body, HttpContext http, IMediator mediator, CancellationToken ct) =>
                Do(id, version => new ResolveRisk(new(id), body.How, version), http, mediator, ct))
            .Needs(Right.EditPlan).NeedsVersion().AnswersVersion()
            .WithName("resolveRisk").WithSummary("Say how it was resolved: it stands in this quarter’s review, and in none after; needs If-Match")
            .Refuses("invalid", "risk.resolved", "risk.how-resolved");
    }

    private static async Task<Created<RiskRow>> Raise(NewRisk body, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var id = body.Id ?? Id<Risk>.New();
        await mediator.Send(new RaiseRisk(id, body.Content()), ct);
        var risk = await FindAsync(id, mediator, ct);
        http.Response.SetVersion(risk.Version);
        return TypedResults.Created($"{http.Request.PathBase}/api/v1/risks/{id}", risk);
    }

    private static async Task<Ok<RiskRow>> Get(Guid id, HttpResponse response, IMediator mediator, CancellationToken ct)
    {
        var risk = await FindAsync(new(id), mediator, ct);
        response.SetVersion(risk.Version);
        return TypedResults.Ok(risk);
    }

    private static Task<Ok<RiskRow>> Change(Guid id, RiskWords body, HttpContext http, IMediator mediator, CancellationToken ct) =>
        Do(id, version => new ChangeRisk(new(id), version, body.Content()), http, mediator, ct);

    private static async Task<Ok<RiskRow>> Do(Guid id, Func<int, IRequest> step, HttpContext http, IMediator mediator, CancellationToken ct)
    {
        var before = await FindAsync(new(id), mediator, ct);
        await mediator.Send(step(http.Request.RequireVersion(before.Version)), ct);
        return await Get(id, http.Response, mediator, ct);
    }

    private static async Task<RiskRow> FindAsync(Id<Risk> id, IMediator mediator, CancellationToken ct) =>
        (await mediator.Send(new GetRisks(id), ct)).SingleOrDefault() ?? throw new NotFoundException();
}
