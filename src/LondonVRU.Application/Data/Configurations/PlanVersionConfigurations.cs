using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class PlanVersionConfiguration : IEntityTypeConfiguration<PlanVersion>
{
    public void Configure(EntityTypeBuilder<PlanVersion> builder)
    {
        builder.OwnedByTenant(nameof(PlanVersion.Id));
        builder.Property(v => v.Title).HasMaxLength(Plan.TitleMaxLength);
        builder.Property(v => v.SubmittedBy).HasMaxLength(PlanVersion.NameMaxLength);
        builder.Property(v => v.SignedOffBy).HasMaxLength(PlanVersion.NameMaxLength);

        // Of two who submit at once, one is told.
        builder.HasIndex(TenantIsolation.Column, nameof(PlanVersion.StartYear), nameof(PlanVersion.Number)).IsUnique();
        builder.BelongsTo<PlanVersion, Plan>(nameof(PlanVersion.PlanId), onDelete: DeleteBehavior.Cascade);
        builder.HasMany(v => v.Actions).WithOne().HasForeignKey(TenantIsolation.Column, nameof(PlanVersionAction.VersionId)).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(v => v.Actions).HasField("actions").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class PlanVersionActionConfiguration : IEntityTypeConfiguration<PlanVersionAction>
{
    public void Configure(EntityTypeBuilder<PlanVersionAction> builder)
    {
        builder.OwnedByTenant(nameof(PlanVersionAction.VersionId), nameof(PlanVersionAction.ActionId));
        builder.Property(a => a.Text).HasMaxLength(PlanAction.TextMaxLength);
        builder.Property(a => a.LeadAgency).HasMaxLength(PlanAction.AgencyMaxLength);
        builder.Property(a => a.OwnerName).HasMaxLength(PlanAction.OwnerAsWrittenMaxLength);
        builder.Property(a => a.Partners).HasMaxLength(PlanAction.PartnersMaxLength);
        builder.Property(a => a.SuccessLooksLike).HasMaxLength(PlanAction.SuccessMaxLength);
        builder.Property(a => a.KnownBy).HasMaxLength(PlanAction.KnownByMaxLength);
        builder.Property(a => a.DoesNotApplyBecause).HasMaxLength(PlanAction.ReasonMaxLength);
        builder.ComplexProperty(a => a.Start, Date);
        builder.ComplexProperty(a => a.End, Date);
        builder.HasIndex(TenantIsolation.Column, nameof(PlanVersionAction.ActionId));
        builder.HasOne<Theme>().WithMany().HasForeignKey(a => a.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TemplateAction>().WithMany().HasForeignKey(a => a.TemplateActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(a => a.OwnerId).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Date(ComplexPropertyBuilder<PlanDate> date) => date.Property(d => d.AsWritten).HasMaxLength(PlanDate.MaxLength);
}
