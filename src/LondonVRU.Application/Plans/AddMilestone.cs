using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Adds a milestone to an action. The same <paramref name="MilestoneId"/> sent twice is one milestone.</summary>
/// <param name="MilestoneId">Chosen by the form or the caller.</param>
public sealed record AddMilestone(Id<PlanAction> ActionId, Id<Milestone> MilestoneId, MilestoneWords Words) : IRequest;

internal sealed class AddMilestoneValidator : AbstractValidator<AddMilestone>
{
    public AddMilestoneValidator() => RuleFor(request => request.Words).SetValidator(new MilestoneWordsValidator()).OverridePropertyName("");
}

internal sealed class AddMilestoneHandler(VruDbContext db, MilestoneEditing editing) : AsyncRequestHandler<AddMilestone>
{
    protected override async Task Handle(AddMilestone request, CancellationToken cancellationToken)
    {
        var of = await editing.FindAsync(request.ActionId, cancellationToken);
        var known = await db.Milestones.Where(milestone => milestone.ActionId == request.ActionId).Select(milestone => milestone.Id).ToListAsync(cancellationToken);
        if (known.Contains(request.MilestoneId))
        {
            return;
        }

        if (known.Count >= Milestone.Most)
        {
            throw new RuleBrokenException("milestone.too-many", $"An action can have {Milestone.Most} milestones. Make the larger steps actions of their own.");
        }

        db.Milestones.Add(Milestone.Of(of.Action, of.PlanState, request.MilestoneId, request.Words.Text ?? "", PlanDate.Read(request.Words.Due, of.StartYear)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
