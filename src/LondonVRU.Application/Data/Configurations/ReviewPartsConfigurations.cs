using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class RiskConfiguration : IEntityTypeConfiguration<Risk>
{
    public void Configure(EntityTypeBuilder<Risk> builder)
    {
        builder.OwnedByTenant(nameof(Risk.Id));
        builder.Property(r => r.Words).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.Mitigation).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.AskedOfLondon).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.Resolution).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(Risk.ResolvedAt));
        builder.HasOne<Theme>().WithMany().HasForeignKey(r => r.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewRiskConfiguration : IEntityTypeConfiguration<ReviewRisk>
{
    public void Configure(EntityTypeBuilder<ReviewRisk> builder)
    {
        builder.OwnedByTenant(nameof(ReviewRisk.ReviewId), nameof(ReviewRisk.RiskId));
        builder.Property(r => r.Words).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.Mitigation).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.AskedOfLondon).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.Resolution).HasMaxLength(Risk.WordsMaxLength);
        builder.BelongsTo<ReviewRisk, Review>(nameof(ReviewRisk.ReviewId), onDelete: DeleteBehavior.Cascade);
    }
}

internal sealed class ReviewSpendConfiguration : IEntityTypeConfiguration<ReviewSpend>
{
    public void Configure(EntityTypeBuilder<ReviewSpend> builder)
    {
        builder.ToTable("ReviewSpend");
        builder.OwnedByTenant(nameof(ReviewSpend.Id));
        builder.Property(s => s.What).HasMaxLength(ReviewSpend.WhatMaxLength);
        builder.Property(s => s.Note).HasMaxLength(ReviewSpend.NoteMaxLength);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(ReviewSpend.ReviewId));
        builder.BelongsTo<ReviewSpend, Review>(nameof(ReviewSpend.ReviewId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<Theme>().WithMany().HasForeignKey(s => s.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AnnualAnswerConfiguration : IEntityTypeConfiguration<AnnualAnswer>
{
    public void Configure(EntityTypeBuilder<AnnualAnswer> builder)
    {
        builder.OwnedByTenant(nameof(AnnualAnswer.Id));
        builder.Property(a => a.Code).HasMaxLength(AnnualAnswer.CodeMaxLength).IsUnicode(false);
        builder.Property(a => a.Question).HasMaxLength(AnnualAnswer.QuestionMaxLength);
        builder.Property(a => a.Words).HasMaxLength(AnnualAnswer.WordsMaxLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(AnnualAnswer.ReviewId), nameof(AnnualAnswer.Code)).IsUnique();
        builder.BelongsTo<AnnualAnswer, Review>(nameof(AnnualAnswer.ReviewId), onDelete: DeleteBehavior.Cascade);
    }
}
