using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Reviews.Risks;

/// <summary>Raises a risk or an issue. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Chosen by the form or the caller.</param>
public sealed record RaiseRisk(Id<Risk> Id, RiskContent Content) : IRequest;

internal sealed class RaiseRiskValidator : AbstractValidator<RaiseRisk>
{
    public RaiseRiskValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<Risk>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Content).SetValidator(new RiskContentValidator()).OverridePropertyName("");
    }
}

internal sealed class RaiseRiskHandler(VruDbContext db, RiskEditing risks, Actor actor, TimeProvider clock) : AsyncRequestHandler<RaiseRisk>
{
    protected override async Task Handle(RaiseRisk request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        await risks.CheckAsync(request.Content, cancellationToken);
        if (await db.Risks.AnyAsync(risk => risk.Id == request.Id, cancellationToken))
        {
            return;
        }

        var risk = Risk.Raise(request.Id, request.Content, clock.GetUtcNow().UtcDateTime);
        db.Risks.Add(risk);
        await risks.TellOwnerAsync(risk, before: null, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
