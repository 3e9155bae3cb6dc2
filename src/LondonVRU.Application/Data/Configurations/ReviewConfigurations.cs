using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class ReviewCycleConfiguration : IEntityTypeConfiguration<ReviewCycle>
{
    public void Configure(EntityTypeBuilder<ReviewCycle> builder)
    {
        builder.ToTable("ReviewCycles");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Code).HasMaxLength(ReviewCycle.CodeMaxLength);
        builder.PrimitiveCollection(c => c.DaysBefore).HasMaxLength(200);
        builder.PrimitiveCollection(c => c.DaysAfter).HasMaxLength(200);
        builder.PrimitiveCollection(c => c.Questions).HasMaxLength(4000);
        builder.Property(c => c.ThemeName).HasMaxLength(Theme.NameMaxLength);
        builder.PrimitiveCollection(c => c.ThemeIds).ElementType(element => element.HasConversion<IdConverter<Theme>>());
        builder.Property(c => c.Asked).HasMaxLength(ReviewCycle.AskedMaxLength);
        builder.Property(c => c.ChangedBecause).HasMaxLength(ReviewCycle.ReasonMaxLength);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => c.Code).IsUnique();
        builder.HasOne<Theme>().WithMany().HasForeignKey(c => c.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CycleExtensionConfiguration : IEntityTypeConfiguration<CycleExtension>
{
    public void Configure(EntityTypeBuilder<CycleExtension> builder)
    {
        builder.ToTable("CycleExtensions");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Reason).HasMaxLength(CycleExtension.ReasonMaxLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => new { e.TenantId, e.CycleId }).IsUnique();
        builder.HasOne<ReviewCycle>().WithMany().HasForeignKey(e => e.CycleId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(e => e.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.GivenById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class OwnDaysConfiguration : IEntityTypeConfiguration<OwnDays>
{
    public void Configure(EntityTypeBuilder<OwnDays> builder)
    {
        builder.OwnedByTenant(nameof(OwnDays.Id));
        builder.Property(d => d.Version).IsConcurrencyToken();

        // One row a partnership.
        builder.HasIndex(TenantIsolation.Column).IsUnique();
    }
}

internal sealed class OwnersDayConfiguration : IEntityTypeConfiguration<OwnersDay>
{
    public void Configure(EntityTypeBuilder<OwnersDay> builder)
    {
        builder.OwnedByTenant(nameof(OwnersDay.Id));
        builder.HasIndex(TenantIsolation.Column, nameof(OwnersDay.PersonId)).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewConfiguration : IEntityTypeConfiguration<Review>
{
    public void Configure(EntityTypeBuilder<Review> builder)
    {
        builder.OwnedByTenant(nameof(Review.Id));
        builder.Property(r => r.HelpWanted).HasMaxLength(Review.WordsMaxLength);
        builder.Property(r => r.AskedEarlyBecause).HasMaxLength(Review.ReasonMaxLength);
        builder.Property(r => r.DeclinedBecause).HasMaxLength(Review.ReasonMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(Review.CycleId)).IsUnique();
        builder.BelongsTo<Review, Plan>(nameof(Review.PlanId));
        builder.HasOne<ReviewCycle>().WithMany().HasForeignKey(r => r.CycleId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewNarrativeConfiguration : IEntityTypeConfiguration<ReviewNarrative>
{
    public void Configure(EntityTypeBuilder<ReviewNarrative> builder)
    {
        builder.ToTable("ReviewNarratives");
        builder.OwnedByTenant(nameof(ReviewNarrative.Id));
        builder.Property(n => n.Words).HasMaxLength(ReviewNarrative.WordsMaxLength);
        builder.Property(n => n.HelpWanted).HasMaxLength(ReviewNarrative.HelpMaxLength);
        builder.Ignore(n => n.IsWritten);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(ReviewNarrative.ReviewId), nameof(ReviewNarrative.ThemeId)).IsUnique();
        builder.BelongsTo<ReviewNarrative, Review>(nameof(ReviewNarrative.ReviewId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<Theme>().WithMany().HasForeignKey(n => n.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewLineConfiguration : IEntityTypeConfiguration<ReviewLine>
{
    public void Configure(EntityTypeBuilder<ReviewLine> builder)
    {
        builder.OwnedByTenant(nameof(ReviewLine.ReviewId), nameof(ReviewLine.ActionId));
        builder.Property(l => l.Text).HasMaxLength(PlanAction.TextMaxLength);
        builder.Property(l => l.Done).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(l => l.Next).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(l => l.HelpWanted).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(l => l.DoesNotApplyBecause).HasMaxLength(PlanAction.ReasonMaxLength);
        builder.ComplexProperty(l => l.End, end => end.Property(d => d.AsWritten).HasMaxLength(PlanDate.MaxLength));
        builder.BelongsTo<ReviewLine, Review>(nameof(ReviewLine.ReviewId), onDelete: DeleteBehavior.Cascade);
    }
}
