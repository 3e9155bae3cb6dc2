using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using MediatR;

namespace LondonVRU.Application.Reviews.Risks;

/// <summary>Says how a risk was resolved. It stands in the review of this quarter, and in none after.</summary>
/// <param name="Version">That was read; null if the caller does not say.</param>
public sealed record ResolveRisk(Id<Risk> Id, string? How, int? Version = null) : IRequest;

internal sealed class ResolveRiskValidator : AbstractValidator<ResolveRisk>
{
    public ResolveRiskValidator() => RuleFor(request => request.How).MaximumLength(Risk.WordsMaxLength).WithMessage(RiskContentValidator.TooLong);
}

internal sealed class ResolveRiskHandler(VruDbContext db, RiskEditing risks, TimeProvider clock) : AsyncRequestHandler<ResolveRisk>
{
    protected override async Task Handle(ResolveRisk request, CancellationToken cancellationToken)
    {
        (await risks.GetAsync(request.Id, request.Version, cancellationToken)).Resolve(request.How, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}
