using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class EvidenceFileConfiguration : IEntityTypeConfiguration<EvidenceFile>
{
    public void Configure(EntityTypeBuilder<EvidenceFile> builder)
    {
        builder.ToTable("Evidence");
        builder.OwnedByTenant(nameof(EvidenceFile.Id));
        builder.Property(f => f.Name).HasMaxLength(EvidenceFile.NameMaxLength);
        builder.Property(f => f.Description).HasMaxLength(EvidenceFile.DescriptionMaxLength);
        builder.Property(f => f.DeletedBecause).HasMaxLength(EvidenceFile.ReasonMaxLength);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(EvidenceFile.ActionId));
        builder.HasIndex(TenantIsolation.Column, nameof(EvidenceFile.UpdateId));
        builder.HasIndex(TenantIsolation.Column, nameof(EvidenceFile.ReviewId));
        builder.HasIndex(TenantIsolation.Column, nameof(EvidenceFile.AddedAt));
        builder.BelongsTo<EvidenceFile, PlanAction>(nameof(EvidenceFile.ActionId));
        builder.BelongsTo<EvidenceFile, ActionUpdate>(nameof(EvidenceFile.UpdateId));
        builder.BelongsTo<EvidenceFile, Review>(nameof(EvidenceFile.ReviewId));
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.AddedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.DeletedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(f => f.Versions).WithOne().HasForeignKey(TenantIsolation.Column, nameof(EvidenceVersion.FileId)).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(f => f.Versions).HasField("versions").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SubmittedEvidenceConfiguration : IEntityTypeConfiguration<SubmittedEvidence>
{
    public void Configure(EntityTypeBuilder<SubmittedEvidence> builder)
    {
        builder.ToTable("SubmittedEvidence");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Name).HasMaxLength(EvidenceFile.NameMaxLength);
        builder.Property(e => e.Description).HasMaxLength(EvidenceFile.DescriptionMaxLength);
        builder.Property(e => e.FileName).HasMaxLength(EvidenceVersion.FileNameMaxLength);
        builder.Property(e => e.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.HasIndex(e => new { e.SubmissionId, e.EvidenceId }).IsUnique();
        builder.HasIndex(e => new { e.TenantId, e.EvidenceId });
        builder.HasIndex(e => new { e.TenantId, e.ActionId });
        builder.HasOne<Submission>().WithMany().HasForeignKey(e => e.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class EvidenceVersionConfiguration : IEntityTypeConfiguration<EvidenceVersion>
{
    public void Configure(EntityTypeBuilder<EvidenceVersion> builder)
    {
        builder.ToTable("EvidenceVersions");
        builder.OwnedByTenant(nameof(EvidenceVersion.Id));
        builder.Property(v => v.FileName).HasMaxLength(EvidenceVersion.FileNameMaxLength);
        builder.Property(v => v.Sha256).HasMaxLength(64).IsFixedLength().IsUnicode(false);
        builder.Property(v => v.Found).HasMaxLength(EvidenceVersion.FoundMaxLength);
        builder.Property(v => v.Version).IsConcurrencyToken();

        // Of two who add a version at once, one is told.
        builder.HasIndex(TenantIsolation.Column, nameof(EvidenceVersion.FileId), nameof(EvidenceVersion.Number)).IsUnique();
        builder.HasIndex(TenantIsolation.Column, nameof(EvidenceVersion.Scan));
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.AddedById).OnDelete(DeleteBehavior.Restrict);
    }
}
