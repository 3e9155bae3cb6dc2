using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Plans.Publishing;

/// <summary>What of the plan may be published, as it would be, with what is left out.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="Statuses">How actions are going is shown too.</param>
/// <param name="Posts">The owners in words that are posts; null for those that look like it.</param>
public sealed record GetPublicPlan(int StartYear, bool Statuses = false, IReadOnlyList<string>? Posts = null) : IRequest<PublicPlan>;

internal sealed class GetPublicPlanHandler(PlanReading plans, JointReading joint, CurrentTenant tenant, PaperMarks marks, TimeProvider clock) : IRequestHandler<GetPublicPlan, PublicPlan>
{
    public async Task<PublicPlan> Handle(GetPublicPlan request, CancellationToken cancellationToken) => PublicPlan.Of(
        await joint.AddToAsync(await plans.FindAsync(request.StartYear, cancellationToken) ?? throw new NotFoundException(), cancellationToken),
        tenant.Info.Name, await marks.OfAsync(tenant.Info, cancellationToken), LondonTime.Today(clock), request.Statuses, request.Posts);
}

/// <summary>The public version as a file.</summary>
/// <param name="Html">A web page; else DOCX.</param>
public sealed record ExportPublicPlan(int StartYear, bool Html, bool Statuses = false, IReadOnlyList<string>? Posts = null) : IRequest<ExportedFile>;

internal sealed class ExportPublicPlanHandler(IMediator mediator, CurrentTenant tenant, IPaperWriter papers) : IRequestHandler<ExportPublicPlan, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportPublicPlan request, CancellationToken cancellationToken)
    {
        var plan = await mediator.Send(new GetPublicPlan(request.StartYear, request.Statuses, request.Posts), cancellationToken);
        var name = $"{tenant.Info.Slug}-plan-{Edition.CodeOf(plan.StartYear)}-public";
        return request.Html
            ? new($"{name}.html", "text/html; charset=utf-8", papers.WriteHtml(plan.Paper))
            : new($"{name}.docx", ExportPlan.DocxType, papers.Write(plan.Paper));
    }
}
