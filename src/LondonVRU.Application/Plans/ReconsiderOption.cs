using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Takes back that an option of the menu was declined: it is open again.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record ReconsiderOption(int StartYear, Id<TemplateAction> OptionId) : IRequest;

internal sealed class ReconsiderOptionHandler(VruDbContext db, PlanEditing editing, Actor actor) : AsyncRequestHandler<ReconsiderOption>
{
    protected override async Task Handle(ReconsiderOption request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        db.DeclinedOptions.Remove(await db.DeclinedOptions
            .Where(declined => declined.PlanId == plan.Id && declined.TemplateActionId == request.OptionId).SingleOrNotFoundAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
