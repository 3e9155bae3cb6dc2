using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>All that London has of one action: how the plan submitted last words it, what reviews said of it, and what is like it elsewhere.</summary>
/// <param name="Slug">Whose it is: a borough's, or a BCU's that keeps a joint plan.</param>
public sealed record GetSubmittedAction(string Slug, Id<PlanAction> ActionId) : IRequest<SubmittedActionView>;

/// <param name="FullNumber">"3.4".</param>
/// <param name="Plan">Null if it stands in no plan that was submitted, but in a review.</param>
/// <param name="Reviews">The newest first, with those of earlier years; empty if it stands in none.</param>
public sealed record SubmittedActionView(
    TenantInfo Place, Id<PlanAction> Id, string FullNumber, string Theme, string Text, SubmittedActionView.InPlan? Plan, IReadOnlyList<SubmittedActionView.InReview> Reviews,
    IReadOnlyList<SimilarElsewhere> Similar)
{
    /// <summary>So many reviews are shown.</summary>
    public const int MostReviews = 12;

    /// <param name="Owner">Name of the person or post; null if nobody.</param>
    public sealed record InPlan(
        Id<Submission> SubmissionId, int StartYear, int Version, ActionOrigin Origin, Id<TemplateAction>? Template, string? LeadAgency, string? Owner, string Start, string End, string? SuccessLooksLike,
        string? DoesNotApplyBecause);

    /// <param name="Status">Null if nobody had said.</param>
    /// <param name="At">UTC; when the review was submitted.</param>
    public sealed record InReview(string Cycle, CycleName Name, ActionStatus? Status, string? Done, string? Next, string? HelpWanted, string End, DateTime At);
}

internal sealed class GetSubmittedActionHandler(VruDbContext db, TenantDirectory directory, IMediator mediator) : IRequestHandler<GetSubmittedAction, SubmittedActionView>
{
    public async Task<SubmittedActionView> Handle(GetSubmittedAction request, CancellationToken cancellationToken)
    {
        var place = await directory.FindAsync(request.Slug, cancellationToken);
        if (place is null or { Kind: TenantKind.London })
        {
            throw new NotFoundException();
        }

        var (tenant, id) = (place.Id, request.ActionId);
        var plan = await (
            from copy in db.SubmittedActions
            join submission in db.Submissions on copy.SubmissionId equals submission.Id
            join theme in db.Themes on copy.ThemeId equals theme.Id
            where copy.TenantId == tenant && copy.ActionId == id
            orderby submission.StartYear descending, submission.VersionNumber descending
            select new
            {
                Number = $"{theme.Number}.{copy.Number}", theme.Name, copy.Text,
                In = new SubmittedActionView.InPlan(
                    submission.Id, submission.StartYear, submission.VersionNumber, copy.Origin, copy.TemplateActionId, copy.LeadAgency, copy.OwnerName, copy.StartAsWritten, copy.EndAsWritten,
                    copy.SuccessLooksLike, copy.DoesNotApplyBecause),
            }).FirstOrDefaultAsync(cancellationToken);
        var lines = await (
            from line in db.SubmittedProgress
            join review in db.Submissions on line.SubmissionId equals review.Id
            join cycle in db.Cycles on review.CycleCode equals cycle.Code
            join theme in db.Themes on line.ThemeId equals theme.Id
            where line.TenantId == tenant && db.SubmittedProgress.Any(own => own.TenantId == tenant && own.ActionId == id && own.ThreadId == line.ThreadId)
                && !db.Submissions.Any(later => later.TenantId == tenant && later.Kind == SubmissionKind.Review && later.CycleCode == review.CycleCode && later.VersionNumber > review.VersionNumber)
            orderby review.StartYear descending, review.CycleCode descending
            select new
            {
                line.ActionId, Number = $"{theme.Number}.{line.Number}", theme.Name, line.Text, review.CycleCode, cycle.ThemeName, line.TemplateActionId, line.Status, line.Done, line.Next,
                line.HelpWanted, line.EndAsWritten, review.SubmittedAt,
            }).Take(SubmittedActionView.MostReviews).ToListAsync(cancellationToken);
        var said = lines.Find(line => line.ActionId == id);
        if ((plan?.Text ?? said?.Text) is not { } text)
        {
            throw new NotFoundException();
        }

        return new(
            place, id, plan?.Number ?? said!.Number, plan?.Name ?? said!.Name, text, plan?.In,
            [
                .. lines.Select(line => new SubmittedActionView.InReview(
                    line.CycleCode!, CycleName.Of(line.CycleCode, line.ThemeName)!.Value, line.Status, line.Done, line.Next, line.HelpWanted, line.EndAsWritten, line.SubmittedAt)),
            ],
            await mediator.Send(new GetSimilarElsewhere(text, plan?.In.Template ?? said?.TemplateActionId, place.Slug), cancellationToken));
    }
}
