using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        // Its id is chosen by the form: another tenant’s draft is none of this one’s.
        builder.HasKey(o => new { o.TenantId, o.Id });
        builder.Property(o => o.Title).HasMaxLength(Offer.TitleMaxLength);
        builder.Property(o => o.WhatItIs).HasMaxLength(Offer.WordsMaxLength);
        builder.Property(o => o.ForWhom).HasMaxLength(Offer.ForWhomMaxLength);
        builder.Property(o => o.Contact).HasMaxLength(Offer.ContactMaxLength);
        builder.Property(o => o.Reason).HasMaxLength(Offer.ReasonMaxLength);
        builder.PrimitiveCollection(o => o.ThemeIds).HasMaxLength(1000);
        builder.Property(o => o.Version).IsConcurrencyToken();
        builder.Ignore(o => o.PlacesLeft);
        builder.HasIndex(o => o.State);
    }
}

internal sealed class HelpRequestConfiguration : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> builder)
    {
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.Property(r => r.Subject).HasMaxLength(HelpRequest.SubjectMaxLength);
        builder.Property(r => r.Words).HasMaxLength(HelpRequest.WordsMaxLength);
        builder.Property(r => r.ActionText).HasMaxLength(HelpRequest.ActionMaxLength);
        builder.HasOne<Theme>().WithMany().HasForeignKey(r => r.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => new { r.TenantId, r.ActionId });
        builder.HasIndex(r => r.OffererId);
        builder.HasIndex(r => r.OfferId);
    }
}

internal sealed class RequestStepConfiguration : IEntityTypeConfiguration<RequestStep>
{
    public void Configure(EntityTypeBuilder<RequestStep> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Words).HasMaxLength(RequestStep.WordsMaxLength);
        builder.Property(s => s.OfferTitle).HasMaxLength(Offer.TitleMaxLength);
        builder.HasOne<HelpRequest>().WithMany().HasForeignKey(s => new { s.AskerId, s.RequestId }).OnDelete(DeleteBehavior.Restrict);

        // Of two who say something at once, one is told.
        builder.HasIndex(s => new { s.AskerId, s.RequestId, s.Number }).IsUnique();
        builder.HasIndex(s => s.TenantId);
    }
}

internal sealed class RequestCapConfiguration : IEntityTypeConfiguration<RequestCap>
{
    public void Configure(EntityTypeBuilder<RequestCap> builder) => builder.Property(c => c.Id).ValueGeneratedNever();
}
