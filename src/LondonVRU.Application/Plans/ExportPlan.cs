using LondonVRU.Application.People;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans;

public enum PlanFormat
{
    Xlsx,
    Csv,
    Docx,
}

/// <summary>The plan as a file: what the person may see of it; of somebody who may export only their own, their own actions.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record ExportPlan(int StartYear, PlanFormat Format) : IRequest<ExportedFile>;

/// <summary>A file to be taken away.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content);

internal sealed class ExportPlanHandler(PlanReading plans, CurrentTenant tenant, Actor actor, ITableWriter tables, IPaperWriter papers, TimeProvider clock)
    : IRequestHandler<ExportPlan, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportPlan request, CancellationToken cancellationToken)
    {
        var plan = await plans.FindAsync(request.StartYear, cancellationToken) ?? throw new NotFoundException();
        if (!actor.Has(Right.Export))
        {
            plan = plan with { Themes = [.. plan.Themes.Select(theme => theme with { Actions = [.. theme.Actions.Where(action => action.OwnerId == actor.PersonIdOrNull)] })] };
        }

        var content = request.Format switch
        {
            PlanFormat.Xlsx => tables.Write(PlanTable.Of(plan), TableFormat.Xlsx),
            PlanFormat.Csv => tables.Write(PlanTable.Of(plan), TableFormat.Csv),
            _ => papers.Write(PlanPaper.Of(plan, tenant.Info.Name, LondonTime.Today(clock))),
        };
        var extension = request.Format.ToString().ToLowerInvariant();
        return new($"{tenant.Info.Slug}-plan-{Domain.Templates.Edition.CodeOf(plan.StartYear)}.{extension}", ContentTypeOf(request.Format), content);
    }

    private static string ContentTypeOf(PlanFormat format) => format switch
    {
        PlanFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        PlanFormat.Csv => "text/csv; charset=utf-8",
        _ => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };
}
