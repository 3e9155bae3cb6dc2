using FluentValidation;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>The plan as a file: what the person may see of it; of somebody who may export only their own, their own actions.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="Format">One of <see cref="Formats"/>.</param>
/// <param name="Restricted">Restricted actions too, for those who may read them: a file leaves the service's hands, so they are asked for each time.</param>
public sealed record ExportPlan(int StartYear, string? Format, bool Restricted = false) : IRequest<ExportedFile>
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

internal sealed class ExportPlanHandler(
    PlanReading plans, JointReading joint, StandingActions standing, PeopleHere people, CurrentTenant tenant, Actor actor, ITableWriter tables, IFormWriter forms, IPaperWriter papers,
    PaperMarks marks, TimeProvider clock)
    : IRequestHandler<ExportPlan, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportPlan request, CancellationToken cancellationToken)
    {
        var own = await plans.FindAsync(request.StartYear, cancellationToken) ?? throw new NotFoundException();
        var plan = await joint.AddToAsync(own, cancellationToken);
        var ownOnly = !actor.Has(Right.Export);
        bool Leaves(bool isRestricted, bool isMine) => (!ownOnly || isMine) && (!isRestricted || request.Restricted);
        var leftOut = plan.WithJointRows().Themes.Sum(theme => theme.Actions.Count(action => action.IsRestricted && (!ownOnly || action.OwnerId == actor.PersonIdOrNull) && !request.Restricted));
        plan = plan with { JointActions = [.. plan.JointActions.Where(action => Leaves(action.Action.IsRestricted, action.Action.OwnerId == actor.PersonIdOrNull))] };
        plan = plan.WithJointRows();
        plan = plan with { Themes = [.. plan.Themes.Select(theme => theme with { Actions = [.. theme.Actions.Where(action => Leaves(action.IsRestricted, action.OwnerId == actor.PersonIdOrNull))] })] };
        var (contentType, content) = request.Format switch
        {
            "xlsx" => (ExportPlan.XlsxType, forms.Write(PlanWorkbook.Of(
                await HeadAsync(own, cancellationToken), [.. (await standing.ListAsync(plan.StartYear, cancellationToken)).Where(action => Leaves(action.Content.IsRestricted, action.IsMine))], plan))),
            "csv" => ("text/csv; charset=utf-8", tables.Write(PlanTable.Of(plan), TableFormat.Csv)),
            _ => (ExportPlan.DocxType, papers.Write(PlanPaper.Of(plan, tenant.Info.Name, LondonTime.Today(clock), leftOut, await marks.OfAsync(tenant.Info, cancellationToken)))),
        };
        return new($"{tenant.Info.Slug}-plan-{Edition.CodeOf(plan.StartYear)}.{request.Format}", contentType, content);
    }

    private async Task<WorkbookHead> HeadAsync(PlanPage plan, CancellationToken ct) => new(
        tenant.Id, tenant.Info.Name, plan.Id, plan.StartYear, [.. plan.Themes.Select(theme => theme.Name)],
        await people.Query().OrderBy(person => person.Name).Select(person => person.Name).ToListAsync(ct),
        actor.Has(Right.EditPlan), actor.Has(Right.UpdateAllActions) || actor.Has(Right.UpdateOwnActions), LondonTime.Today(clock), clock.GetUtcNow().UtcDateTime);
}
