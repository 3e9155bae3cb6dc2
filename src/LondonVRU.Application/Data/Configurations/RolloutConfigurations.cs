using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class RolloutConfiguration : IEntityTypeConfiguration<Rollout>
{
    public void Configure(EntityTypeBuilder<Rollout> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(Rollout.NameMaxLength);
        builder.Property(r => r.Summary).HasMaxLength(Rollout.SummaryMaxLength);
        builder.Property(r => r.WhatItIs).HasMaxLength(Rollout.WordsMaxLength);
        builder.Property(r => r.WhatIsAsked).HasMaxLength(Rollout.WordsMaxLength);
        builder.Property(r => r.Success).HasMaxLength(Rollout.WordsMaxLength);
        builder.Property(r => r.Contact).HasMaxLength(Rollout.ContactMaxLength);
        builder.Property(r => r.EndedBecause).HasMaxLength(Rollout.ReasonMaxLength);
        builder.PrimitiveCollection(r => r.TenantIds).HasMaxLength(4000);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasOne<Theme>().WithMany().HasForeignKey(r => r.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RolloutProposalConfiguration : IEntityTypeConfiguration<RolloutProposal>
{
    public void Configure(EntityTypeBuilder<RolloutProposal> builder)
    {
        builder.HasKey(p => new { p.TenantId, p.RolloutId });
        builder.HasOne<Rollout>().WithMany().HasForeignKey(p => p.RolloutId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RolloutAnswerConfiguration : IEntityTypeConfiguration<RolloutAnswer>
{
    public void Configure(EntityTypeBuilder<RolloutAnswer> builder)
    {
        builder.HasKey(a => new { a.TenantId, a.RolloutId });
        builder.Property(a => a.Reason).HasMaxLength(RolloutAnswer.ReasonMaxLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Ignore(a => a.IsTakenUp);
        builder.HasOne<Rollout>().WithMany().HasForeignKey(a => a.RolloutId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.TenantId, a.ActionId });
    }
}
