using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
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
        builder.HasMany(s => s.Declines).WithOne().HasForeignKey(d => d.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Declines).HasField("declines").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(s => s.Risks).WithOne().HasForeignKey(r => r.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Risks).HasField("risks").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(s => s.Spend).WithOne().HasForeignKey(l => l.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.Spend).HasField("spend").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(s => s.AnnualAnswers).WithOne().HasForeignKey(a => a.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(s => s.AnnualAnswers).HasField("annualAnswers").UsePropertyAccessMode(PropertyAccessMode.Field);
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
        builder.Property(t => t.HelpWanted).HasMaxLength(ReviewNarrative.HelpMaxLength);
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
        builder.Property(p => p.EndAsWritten).HasMaxLength(PlanDate.MaxLength);
        builder.HasIndex(p => new { p.TenantId, p.ActionId });
        builder.HasIndex(p => new { p.TenantId, p.ThreadId });
        // Counting what may be seen of a review reads this alone.
        builder.HasIndex(p => new { p.SubmissionId, p.Visibility, p.TenantId });
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

internal sealed class SubmittedDeclineConfiguration : IEntityTypeConfiguration<SubmittedDecline>
{
    public void Configure(EntityTypeBuilder<SubmittedDecline> builder)
    {
        builder.HasKey(d => new { d.SubmissionId, d.TemplateActionId });
        builder.Property(d => d.Reason).HasMaxLength(DeclinedOption.ReasonMaxLength);
        builder.HasIndex(d => new { d.TenantId, d.TemplateActionId });
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

        // Of two officers who answer at once, one is told.
        builder.HasIndex(a => new { a.TenantId, a.SubmissionId, a.Number }).IsUnique();
        builder.HasOne<Submission>().WithMany().HasForeignKey(a => a.SubmissionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(a => a.Themes).WithOne().HasForeignKey(t => t.AnswerId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Themes).HasField("themes").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(a => a.Undertakings).WithOne().HasForeignKey(u => u.AnswerId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(a => a.Undertakings).HasField("undertakings").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class AnsweredThemeConfiguration : IEntityTypeConfiguration<AnsweredTheme>
{
    public void Configure(EntityTypeBuilder<AnsweredTheme> builder)
    {
        builder.HasKey(t => new { t.AnswerId, t.ThemeId });
        builder.Property(t => t.Words).HasMaxLength(SubmissionAnswer.WordsMaxLength);
        builder.HasIndex(t => t.TenantId);
    }
}

internal sealed class ShelfExportConfiguration : IEntityTypeConfiguration<ShelfExport>
{
    public void Configure(EntityTypeBuilder<ShelfExport> builder)
    {
        builder.OwnedByTenant(nameof(ShelfExport.Id));
        builder.Property(e => e.CycleCode).HasMaxLength(ReviewCycle.CodeMaxLength);
        builder.Property(e => e.PackOf).HasMaxLength(ReviewCycle.CodeMaxLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(ShelfExport.AskedAt));
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.AskedById).OnDelete(DeleteBehavior.Restrict);
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
