using LondonVRU.Application.Data;
using LondonVRU.Application.Evidence;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>An action of the BCU's joint plan, to be read in a borough's plan of the same year.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
/// <param name="ActionId">Of the joint plan.</param>
/// <param name="UpdatesPage">Which page of its updates, from 1 with the newest.</param>
public sealed record GetJointAction(int StartYear, Id<PlanAction> ActionId, int UpdatesPage = 1) : IRequest<JointActionView>;

/// <param name="Number">"J3".</param>
/// <param name="Action">As the joint plan has it.</param>
/// <param name="Exception">How it differs in this borough; null if nobody has noted that it does.</param>
/// <param name="MayNote">This person may note here that it differs.</param>
public sealed record JointActionView(
    string Number, JointPlan Plan, ActionView Action, IReadOnlyList<UpdateEntry> Updates, bool HasOlderUpdates, JointNote? Exception, bool MayNote)
{
    /// <summary>Kept in the BCU, the newest first; what is restricted only for those who may read it there.</summary>
    public IReadOnlyList<EvidenceRow> Evidence { get; init; } = [];
}

internal sealed class GetJointActionHandler(VruDbContext db, JointReading joint, Actor actor) : IRequestHandler<GetJointAction, JointActionView>
{
    public async Task<JointActionView> Handle(GetJointAction request, CancellationToken cancellationToken)
    {
        var own = await (
            from plan in db.Plans
            join exception in db.JointExceptions.Where(exception => exception.JointActionId == request.ActionId) on plan.Id equals exception.PlanId into exceptions
            from note in exceptions.DefaultIfEmpty()
            join person in db.People on note.WrittenById equals person.Id into writers
            from writer in writers.DefaultIfEmpty()
            where plan.StartYear == request.StartYear
            select new { plan.State, Note = note == null ? null : new JointNote(note.Words, writer.Name, note.WrittenAt, note.Version) }).SingleOrNotFoundAsync(cancellationToken);

        await using var room = await joint.OpenAsync(cancellationToken) ?? throw new NotFoundException();
        var there = room.Services.GetRequiredService<IMediator>();
        var action = await there.Send(new GetAction(request.ActionId), cancellationToken);
        if (action.StartYear != request.StartYear)
        {
            throw new NotFoundException();
        }

        var updates = await there.Send(new ListUpdates(action.Id, Math.Clamp(request.UpdatesPage, 1, 1000)), cancellationToken);
        var before = await (
            from other in room.Db.Actions
            join plan in room.Db.Plans on other.PlanId equals plan.Id
            join theme in room.Db.Themes on other.ThemeId equals theme.Id
            where plan.StartYear == request.StartYear
                && (theme.Number < action.ThemeNumber || (theme.Number == action.ThemeNumber && other.Number < action.Number))
            select other.Id).CountAsync(cancellationToken);
        var head = await joint.HeadAsync(room, action.StartYear, action.PlanState, action.Answer, cancellationToken);
        return new($"J{before + 1}", head, action, updates.Items, updates.HasMore, own.Note, actor.Has(Right.EditPlan) && own.State != PlanState.Closed && !action.IsRestricted)
        {
            Evidence = action.HasEvidence ? (await there.Send(new ListEvidence(new(ActionId: action.Id), PageSize: PageOf<EvidenceRow>.MaxSize), cancellationToken)).Items : [],
        };
    }
}
