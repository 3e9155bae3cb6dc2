using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.OwnedByTenant(nameof(SavedView.Id));
        builder.Property(v => v.Name).HasMaxLength(SavedView.NameMaxLength);
        builder.Property(v => v.Address).HasMaxLength(SavedView.AddressMaxLength);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(SavedView.OwnerId));
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PeerGroupConfiguration : IEntityTypeConfiguration<PeerGroup>
{
    public void Configure(EntityTypeBuilder<PeerGroup> builder)
    {
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Name).HasMaxLength(PeerGroup.NameMaxLength);
        builder.Property(g => g.Reason).HasMaxLength(PeerGroup.ReasonMaxLength);
        builder.PrimitiveCollection(g => g.Boroughs).HasMaxLength(2000);
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.HasIndex(g => g.Name).IsUnique();
        builder.Ignore(g => g.Code);
    }
}

internal sealed class PeerSuggestionConfiguration : IEntityTypeConfiguration<PeerSuggestion>
{
    public void Configure(EntityTypeBuilder<PeerSuggestion> builder)
    {
        // Its id is chosen by the form: another tenant’s is none of this one’s.
        builder.HasKey(s => new { s.TenantId, s.Id });
        builder.Property(s => s.Name).HasMaxLength(PeerGroup.NameMaxLength);
        builder.Property(s => s.Reason).HasMaxLength(PeerGroup.ReasonMaxLength);
        builder.PrimitiveCollection(s => s.Boroughs).HasMaxLength(2000);
        builder.Ignore(s => s.IsWithLondon);
    }
}

internal sealed class PeerAnswerConfiguration : IEntityTypeConfiguration<PeerAnswer>
{
    public void Configure(EntityTypeBuilder<PeerAnswer> builder)
    {
        // Of two officers who answer at once, one is told.
        builder.HasKey(a => new { a.TenantId, a.SuggestionId });
        builder.Property(a => a.DeclinedBecause).HasMaxLength(PeerAnswer.ReasonMaxLength);
        builder.HasOne<PeerSuggestion>().WithOne().HasForeignKey<PeerAnswer>(a => new { a.TenantId, a.SuggestionId }).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.PeerGroupId);
    }
}
