using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>Words a milestone anew, or moves it: the first date stays beside the new one.</summary>
/// <param name="Version">That was read before.</param>
public sealed record ChangeMilestone(Id<PlanAction> ActionId, Id<Milestone> MilestoneId, int Version, MilestoneWords Words) : IRequest;

internal sealed class ChangeMilestoneValidator : AbstractValidator<ChangeMilestone>
{
    public ChangeMilestoneValidator() => RuleFor(request => request.Words).SetValidator(new MilestoneWordsValidator()).OverridePropertyName("");
}

internal sealed class ChangeMilestoneHandler(VruDbContext db, MilestoneEditing editing, Actor actor, TimeProvider clock) : AsyncRequestHandler<ChangeMilestone>
{
    protected override async Task Handle(ChangeMilestone request, CancellationToken cancellationToken)
    {
        var (milestone, of) = await editing.FindAsync(request.ActionId, request.MilestoneId, cancellationToken);
        milestone.RequireVersion(request.Version);
        milestone.Change(of.PlanState, request.Words.Text ?? "", PlanDate.Read(request.Words.Due, of.StartYear), actor.PersonId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}
