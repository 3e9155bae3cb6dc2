using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using MediatR;

namespace LondonVRU.Application.Reviews.Risks;

/// <summary>Says a risk anew. Marked restricted, it leaves London's shelf at once.</summary>
/// <param name="Version">That was read.</param>
public sealed record ChangeRisk(Id<Risk> Id, int Version, RiskContent Content) : IRequest;

internal sealed class ChangeRiskValidator : AbstractValidator<ChangeRisk>
{
    public ChangeRiskValidator() => RuleFor(request => request.Content).SetValidator(new RiskContentValidator()).OverridePropertyName("");
}

internal sealed class ChangeRiskHandler(VruDbContext db, RiskEditing risks, Shelf shelf) : AsyncRequestHandler<ChangeRisk>
{
    protected override async Task Handle(ChangeRisk request, CancellationToken cancellationToken)
    {
        var risk = await risks.GetAsync(request.Id, request.Version, cancellationToken);
        await risks.CheckAsync(request.Content, cancellationToken);
        var (wasRestricted, wasOwner) = (risk.IsRestricted, risk.OwnerId);
        risk.Change(request.Content);
        if (risk.IsRestricted && !wasRestricted)
        {
            await shelf.WithdrawRiskAsync(risk.Id, cancellationToken);
        }

        await risks.TellOwnerAsync(risk, wasOwner, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
