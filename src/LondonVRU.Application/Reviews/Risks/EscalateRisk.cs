using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using MediatR;

namespace LondonVRU.Application.Reviews.Risks;

/// <summary>Asks London for help with a risk: it goes with the next review.</summary>
/// <param name="Asked">What London is asked to do.</param>
/// <param name="Version">That was read; null if the caller does not say.</param>
public sealed record EscalateRisk(Id<Risk> Id, string? Asked, int? Version = null) : IRequest;

internal sealed class EscalateRiskValidator : AbstractValidator<EscalateRisk>
{
    public EscalateRiskValidator() => RuleFor(request => request.Asked).MaximumLength(Risk.WordsMaxLength).WithMessage(RiskContentValidator.TooLong);
}

internal sealed class EscalateRiskHandler(VruDbContext db, RiskEditing risks, TimeProvider clock) : AsyncRequestHandler<EscalateRisk>
{
    protected override async Task Handle(EscalateRisk request, CancellationToken cancellationToken)
    {
        (await risks.GetAsync(request.Id, request.Version, cancellationToken)).Escalate(request.Asked, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}
