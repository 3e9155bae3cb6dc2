using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class PlanConfiguration : IEntityTypeConfiguration<Plan>
{
    public void Configure(EntityTypeBuilder<Plan> builder)
    {
        builder.OwnedByTenant(nameof(Plan.Id));
        builder.Property(p => p.Title).HasMaxLength(Plan.TitleMaxLength);
        builder.Property(p => p.DeclinedBecause).HasMaxLength(Plan.ReasonMaxLength);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(Plan.StartYear)).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(p => p.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(p => p.Themes).WithOne().HasForeignKey(TenantIsolation.Column, nameof(PlanTheme.PlanId)).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(p => p.Themes).HasField("themes").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PlanThemeConfiguration : IEntityTypeConfiguration<PlanTheme>
{
    public void Configure(EntityTypeBuilder<PlanTheme> builder)
    {
        builder.OwnedByTenant(nameof(PlanTheme.PlanId), nameof(PlanTheme.ThemeId));
        builder.Property(t => t.NextNumber).IsConcurrencyToken();
        builder.HasOne<Theme>().WithMany().HasForeignKey(t => t.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanActionConfiguration : IEntityTypeConfiguration<PlanAction>
{
    public void Configure(EntityTypeBuilder<PlanAction> builder)
    {
        builder.OwnedByTenant(nameof(PlanAction.Id));
        builder.Property(a => a.Text).HasMaxLength(PlanAction.TextMaxLength);
        builder.Property(a => a.LeadAgency).HasMaxLength(PlanAction.AgencyMaxLength);
        builder.Property(a => a.OwnerAsWritten).HasMaxLength(PlanAction.OwnerAsWrittenMaxLength);
        builder.Property(a => a.Partners).HasMaxLength(PlanAction.PartnersMaxLength);
        builder.Property(a => a.SuccessLooksLike).HasMaxLength(PlanAction.SuccessMaxLength);
        builder.Property(a => a.KnownBy).HasMaxLength(PlanAction.KnownByMaxLength);
        builder.Property(a => a.Funding).HasMaxLength(PlanAction.FundingMaxLength);
        builder.Property(a => a.DoesNotApplyBecause).HasMaxLength(PlanAction.ReasonMaxLength);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.ComplexProperty(a => a.Start, Date);
        builder.ComplexProperty(a => a.End, Date);
        builder.HasIndex(TenantIsolation.Column, nameof(PlanAction.PlanId), nameof(PlanAction.ThemeId), nameof(PlanAction.Number)).IsUnique();
        builder.HasIndex(TenantIsolation.Column, nameof(PlanAction.OwnerId));
        builder.HasIndex(TenantIsolation.Column, nameof(PlanAction.ThreadId));
        builder.BelongsTo<PlanAction, Plan>(nameof(PlanAction.PlanId), onDelete: DeleteBehavior.Cascade);
        builder.BelongsTo<PlanAction, PlanAction>(nameof(PlanAction.ContinuesId));
        builder.HasOne<Theme>().WithMany().HasForeignKey(a => a.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TemplateAction>().WithMany().HasForeignKey(a => a.TemplateActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Date(ComplexPropertyBuilder<PlanDate> date) => date.Property(d => d.AsWritten).HasMaxLength(PlanDate.MaxLength);
}

internal sealed class ActionUpdateConfiguration : IEntityTypeConfiguration<ActionUpdate>
{
    public void Configure(EntityTypeBuilder<ActionUpdate> builder)
    {
        builder.OwnedByTenant(nameof(ActionUpdate.Id));
        builder.Property(u => u.Done).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(u => u.Next).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.Property(u => u.HelpWanted).HasMaxLength(ActionUpdate.WordsMaxLength);
        builder.HasIndex(TenantIsolation.Column, nameof(ActionUpdate.ActionId), nameof(ActionUpdate.At));
        builder.HasIndex(TenantIsolation.Column, nameof(ActionUpdate.At));
        builder.BelongsTo<ActionUpdate, PlanAction>(nameof(ActionUpdate.ActionId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PlanImportConfiguration : IEntityTypeConfiguration<PlanImport>
{
    public void Configure(EntityTypeBuilder<PlanImport> builder)
    {
        builder.OwnedByTenant(nameof(PlanImport.Id));
        builder.Property(i => i.FileName).HasMaxLength(PlanImport.FileNameMaxLength);
        builder.Property(i => i.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(PlanImport.ReadAt));
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.ReadById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class JointExceptionConfiguration : IEntityTypeConfiguration<JointException>
{
    public void Configure(EntityTypeBuilder<JointException> builder)
    {
        builder.OwnedByTenant(nameof(JointException.Id));
        builder.Property(e => e.Words).HasMaxLength(JointException.WordsMaxLength);
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(JointException.PlanId), nameof(JointException.JointActionId)).IsUnique();
        builder.BelongsTo<JointException, Plan>(nameof(JointException.PlanId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(e => e.WrittenById).OnDelete(DeleteBehavior.Restrict);
    }
}
