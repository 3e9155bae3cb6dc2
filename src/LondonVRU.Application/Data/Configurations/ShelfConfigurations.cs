using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.CycleCode).HasMaxLength(ReviewCycle.CodeMaxLength);
        builder.Property(s => s.SubmittedBy).HasMaxLength(Submission.NameMaxLength);
        builder.Property(s => s.SignedOffBy).HasMaxLength(Submission.NameMaxLength);
        builder.Property(s => s.HelpWanted).HasMaxLength(Review.WordsMaxLength);
        builder.HasIndex(s => new { s.TenantId, s.Kind, s.StartYear, s.CycleCode, s.VersionNumber }).IsUnique().HasFilter(null);
        builder.HasIndex(s => new { s.CycleCode, s.Kind });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Themes).WithOne().HasForeignKey(t => t.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Actions).WithOne().HasForeignKey(a => a.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Progress).WithOne().HasForeignKey(p => p.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Exceptions).WithOne().HasForeignKey(e => e.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Exceptions).HasField("exceptions").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(s => s.Themes).HasField("themes").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(s => s.Actions).HasField("actions").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(s => s.Progress).HasField("progress").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class SubmittedThemeConfiguration : IEntityTypeConfiguration<SubmittedTheme>
{
    public void Configure(EntityTypeBuilder<SubmittedTheme> builder)
    {
        builder.HasKey(t => new { t.SubmissionId, t.ThemeId });
        builder.Property(t => t.Name).HasMaxLength(Domain.Templates.Theme.NameMaxLength);
        builder.Property(t => t.Narrative).HasMaxLength(ReviewNarrative.WordsMaxLength);
        builder.HasIndex(t => t.TenantId);
    }
}

internal sealed class SubmittedActionConfiguration : IEntityTypeConfiguration<SubmittedAction>
{
    public void Configure(EntityTypeBuilder<SubmittedAction> builder)
    {
        builder.HasKey(a => new { a.SubmissionId, a.ActionId });
        builder.Property(a => a.Text).HasMaxLength(PlanAction.TextMaxLength);
        builder.Property(a => a.LeadAgency).HasMaxLength(PlanAction.AgencyMaxLength);
        builder.Property(a => a.OwnerName).HasMaxLength(PlanAction.OwnerAsWrittenMaxLength);
        builder.Property(a => a.StartAsWritten).HasMaxLength(PlanDate.MaxLength);
        builder.Property(a => a.EndAsWritten).HasMaxLength(PlanDate.MaxLength);
        builder.Property(a => a.SuccessLooksLike).HasMaxLength(PlanAction.SuccessMaxLength);
        builder.Property(a => a.DoesNotApplyBecause).HasMaxLength(PlanAction.ReasonMaxLength);
        builder.HasIndex(a => new { a.TenantId, a.ActionId });
    }
}

internal sealed class SubmittedProgressConfiguration : IEntityTypeConfiguration<SubmittedProgress>
{
    public void Configure(EntityTypeBuilder<SubmittedProgress> builder)
    {
        builder.ToTable("SubmittedProgress");
        builder.HasKey(p => new { p.SubmissionId, p.ActionId });
        builder.Property(p => p.Text).HasMaxLength(PlanAction.TextMaxLength);
        builder.Property(p => p.Done).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(p => p.Next).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(p => p.HelpWanted).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(p => p.DoesNotApplyBecause).HasMaxLength(PlanAction.ReasonMaxLength);
        builder.HasIndex(p => new { p.TenantId, p.ActionId });
    }
}

internal sealed class SubmittedExceptionConfiguration : IEntityTypeConfiguration<SubmittedException>
{
    public void Configure(EntityTypeBuilder<SubmittedException> builder)
    {
        builder.HasKey(e => new { e.SubmissionId, e.JointActionId });
        builder.Property(e => e.Words).HasMaxLength(JointException.WordsMaxLength);
        builder.HasIndex(e => e.TenantId);
    }
}

internal sealed class SubmissionAnswerConfiguration : IEntityTypeConfiguration<SubmissionAnswer>
{
    public void Configure(EntityTypeBuilder<SubmissionAnswer> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Words).HasMaxLength(SubmissionAnswer.WordsMaxLength);
        builder.Property(a => a.By).HasMaxLength(SubmissionAnswer.NameMaxLength);
        builder.HasIndex(a => new { a.TenantId, a.SubmissionId, a.At });
        builder.HasOne<Submission>().WithMany().HasForeignKey(a => a.SubmissionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlanStandingConfiguration : IEntityTypeConfiguration<PlanStanding>
{
    public void Configure(EntityTypeBuilder<PlanStanding> builder)
    {
        builder.HasKey(s => new { s.TenantId, s.StartYear });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ReviewStandingConfiguration : IEntityTypeConfiguration<ReviewStanding>
{
    public void Configure(EntityTypeBuilder<ReviewStanding> builder)
    {
        builder.HasKey(s => new { s.TenantId, s.CycleCode });
        builder.Property(s => s.CycleCode).HasMaxLength(ReviewCycle.CodeMaxLength);
        builder.HasIndex(s => s.CycleCode);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}
