using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>Keeps the draft of an offer, or words anew what is published. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Of a new one, chosen by the form or the caller.</param>
/// <param name="Version">That was read; null for a new one.</param>
public sealed record SaveOffer(Id<Offer> Id, int? Version, OfferContent Content) : IRequest;

internal sealed class SaveOfferValidator : AbstractValidator<SaveOffer>
{
    public SaveOfferValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<Offer>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Content.Title).MaximumLength(Offer.TitleMaxLength).WithMessage(TooLong(Offer.TitleMaxLength)).OverridePropertyName("Title");
        RuleFor(request => request.Content.WhatItIs).MaximumLength(Offer.WordsMaxLength).WithMessage(TooLong(Offer.WordsMaxLength)).OverridePropertyName("WhatItIs");
        RuleFor(request => request.Content.ForWhom).MaximumLength(Offer.ForWhomMaxLength).WithMessage(TooLong(Offer.ForWhomMaxLength)).OverridePropertyName("ForWhom");
        RuleFor(request => request.Content.Contact).MaximumLength(Offer.ContactMaxLength).WithMessage(TooLong(Offer.ContactMaxLength)).OverridePropertyName("Contact");
        RuleFor(request => request.Content.Themes).Must(themes => themes.Count <= 20).WithMessage("Choose fewer themes.").OverridePropertyName("Themes");
    }

    private static string TooLong(int most) => $"Keep this to {most} characters.";
}

/// <summary>Loads an offer of this tenant's to be changed.</summary>
internal sealed class OfferEditing(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    /// <param name="version">That was read.</param>
    /// <exception cref="NotFoundException">This tenant has no such offer.</exception>
    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public async Task<Offer> GetAsync(Id<Offer> id, int version, CancellationToken ct)
    {
        actor.Require(Right.MakeOffers);
        var here = tenant.Id;
        var offer = await db.Offers.Where(own => own.Id == id && own.TenantId == here).SingleOrNotFoundAsync(ct);
        offer.RequireVersion(version);
        return offer;
    }
}

internal sealed class SaveOfferHandler(VruDbContext db, OfferEditing offers, ThemesOfToday themes, CurrentTenant tenant, Actor actor) : AsyncRequestHandler<SaveOffer>
{
    protected override async Task Handle(SaveOffer request, CancellationToken cancellationToken)
    {
        actor.Require(Right.MakeOffers);
        if (request.Version is { } version)
        {
            var offer = await offers.GetAsync(request.Id, version, cancellationToken);
            await themes.RequireAsync(request.Content.Themes, offer.Content().Themes, cancellationToken);
            offer.Edit(request.Content);
        }
        else if (!await db.Offers.AnyAsync(known => known.Id == request.Id, cancellationToken))
        {
            await themes.RequireAsync(request.Content.Themes, [], cancellationToken);
            db.Offers.Add(Offer.Draft(request.Id, tenant.Id, request.Content));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
