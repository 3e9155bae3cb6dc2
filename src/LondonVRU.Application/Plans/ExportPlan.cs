using FluentValidation;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>The plan as a file: what the person may see of it; of somebody who may export only their own, their own actions.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="Format">One of <see cref="Formats"/>.</param>
public sealed record ExportPlan(int StartYear, string? Format) : IRequest<ExportedFile>
{
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static readonly IReadOnlyList<string> Formats = ["xlsx", "csv", "docx"];
}

internal sealed class ExportPlanValidator : AbstractValidator<ExportPlan>
{
    public ExportPlanValidator() => RuleFor(export => export.Format).Must(format => format is not null && ExportPlan.Formats.Contains(format)).WithMessage("Choose xlsx, csv or docx.");
}

/// <summary>A file to be taken away.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content);

internal sealed class ExportPlanHandler(PlanReading plans, JointReading joint, CurrentTenant tenant, Actor actor, ITableWriter tables, IPaperWriter papers, TimeProvider clock)
    : IRequestHandler<ExportPlan, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportPlan request, CancellationToken cancellationToken)
    {
        var own = await plans.FindAsync(request.StartYear, cancellationToken) ?? throw new NotFoundException();
        var plan = (await joint.AddToAsync(own, cancellationToken)).WithJointRows();
        if (!actor.Has(Right.Export))
        {
            plan = plan with { Themes = [.. plan.Themes.Select(theme => theme with { Actions = [.. theme.Actions.Where(action => action.OwnerId == actor.PersonIdOrNull)] })] };
        }

        var (contentType, content) = request.Format switch
        {
            "xlsx" => (ExportPlan.XlsxType, tables.Write(PlanTable.Of(plan), TableFormat.Xlsx)),
            "csv" => ("text/csv; charset=utf-8", tables.Write(PlanTable.Of(plan), TableFormat.Csv)),
            _ => (ExportPlan.DocxType, papers.Write(PlanPaper.Of(plan, tenant.Info.Name, LondonTime.Today(clock)))),
        };
        return new($"{tenant.Info.Slug}-plan-{Edition.CodeOf(plan.StartYear)}.{request.Format}", contentType, content);
    }
}
