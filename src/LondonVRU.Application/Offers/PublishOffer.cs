using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using MediatR;

namespace LondonVRU.Application.Offers;

/// <summary>Puts an offer of this tenant's into the basket.</summary>
/// <param name="Version">That was read.</param>
public sealed record PublishOffer(Id<Offer> Id, int Version) : IRequest;

internal sealed class PublishOfferHandler(VruDbContext db, OfferEditing offers, TimeProvider clock) : AsyncRequestHandler<PublishOffer>
{
    protected override async Task Handle(PublishOffer request, CancellationToken cancellationToken)
    {
        (await offers.GetAsync(request.Id, request.Version, cancellationToken)).Publish(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Takes an offer out of the basket.</summary>
/// <param name="Version">That was read.</param>
/// <param name="IsWithdrawn">Nobody else reads it any more; else it is closed: all can read it, and nobody can ask for it.</param>
public sealed record EndOffer(Id<Offer> Id, int Version, bool IsWithdrawn, string? Reason) : IRequest;

internal sealed class EndOfferValidator : AbstractValidator<EndOffer>
{
    public EndOfferValidator() => RuleFor(request => request.Reason).MaximumLength(Offer.ReasonMaxLength).WithMessage($"Keep this to {Offer.ReasonMaxLength} characters.");
}

internal sealed class EndOfferHandler(VruDbContext db, OfferEditing offers) : AsyncRequestHandler<EndOffer>
{
    protected override async Task Handle(EndOffer request, CancellationToken cancellationToken)
    {
        var offer = await offers.GetAsync(request.Id, request.Version, cancellationToken);
        if (request.IsWithdrawn)
        {
            offer.Withdraw(request.Reason);
        }
        else
        {
            offer.Close(request.Reason);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
