using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Similar;

/// <summary>An action as it was submitted last, and what London made of it.</summary>
public sealed record GetIdea(Id<PlanAction> ActionId) : IRequest<IdeaView>;

/// <param name="Said">Null if London has said nothing of it.</param>
public sealed record IdeaView(IdeasPage.Action Action, IdeasPage.Said? Said);

internal sealed class GetIdeaHandler(VruDbContext db, TenantDirectory directory) : IRequestHandler<GetIdea, IdeaView>
{
    public async Task<IdeaView> Handle(GetIdea request, CancellationToken cancellationToken)
    {
        var id = request.ActionId;
        var found = await (
            from copy in db.SubmittedActions
            join submission in db.Submissions on copy.SubmissionId equals submission.Id
            join theme in db.Themes on copy.ThemeId equals theme.Id
            where copy.ActionId == id
            orderby submission.StartYear descending, submission.VersionNumber descending
            select new { copy.SubmissionId, copy.TenantId, submission.StartYear, Number = $"{theme.Number}.{copy.Number}", theme.Name, copy.Text, copy.LeadAgency }).FirstOrDefaultAsync(cancellationToken)
            ?? throw new NotFoundException();
        var said = await (
            from triage in db.IdeaTriages
            join person in db.People on triage.ById equals person.Id
            where triage.ActionId == id
            select new IdeasPage.Said(triage.State, triage.Note, person.Name, triage.At, triage.Version)).SingleOrDefaultAsync(cancellationToken);
        var place = await directory.GetAsync(found.TenantId, cancellationToken);
        return new(new(id, found.SubmissionId, place.Slug, place.PlaceName, found.StartYear, found.Number, found.Name, found.Text, found.LeadAgency), said);
    }
}
