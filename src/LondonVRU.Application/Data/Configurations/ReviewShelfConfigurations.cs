using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class SubmittedRiskConfiguration : IEntityTypeConfiguration<SubmittedRisk>
{
    public void Configure(EntityTypeBuilder<SubmittedRisk> builder)
    {
        builder.HasKey(r => new { r.SubmissionId, r.RiskId });
        builder.Property(r => r.Words).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.Mitigation).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.AskedOfLondon).HasMaxLength(Risk.WordsMaxLength);
        builder.Property(r => r.Resolution).HasMaxLength(Risk.WordsMaxLength);
        builder.HasIndex(r => new { r.TenantId, r.RiskId });
    }
}

internal sealed class SubmittedSpendConfiguration : IEntityTypeConfiguration<SubmittedSpend>
{
    public void Configure(EntityTypeBuilder<SubmittedSpend> builder)
    {
        builder.ToTable("SubmittedSpend");
        builder.HasKey(s => new { s.SubmissionId, s.LineId });
        builder.Property(s => s.What).HasMaxLength(ReviewSpend.WhatMaxLength);
        builder.Property(s => s.Note).HasMaxLength(ReviewSpend.NoteMaxLength);
        builder.HasIndex(s => s.TenantId);
    }
}

internal sealed class SubmittedAnnualAnswerConfiguration : IEntityTypeConfiguration<SubmittedAnnualAnswer>
{
    public void Configure(EntityTypeBuilder<SubmittedAnnualAnswer> builder)
    {
        builder.HasKey(a => new { a.SubmissionId, a.Code });
        builder.Property(a => a.Code).HasMaxLength(AnnualAnswer.CodeMaxLength).IsUnicode(false);
        builder.Property(a => a.Question).HasMaxLength(AnnualAnswer.QuestionMaxLength);
        builder.Property(a => a.Words).HasMaxLength(AnnualAnswer.WordsMaxLength);
        builder.HasIndex(a => a.TenantId);
    }
}

internal sealed class UndertakingConfiguration : IEntityTypeConfiguration<Undertaking>
{
    public void Configure(EntityTypeBuilder<Undertaking> builder)
    {
        builder.HasKey(u => new { u.AnswerId, u.Request, u.Subject });
        builder.Property(u => u.Words).HasMaxLength(Undertaking.WordsMaxLength);
        builder.HasIndex(u => new { u.TenantId, u.Subject });
    }
}
