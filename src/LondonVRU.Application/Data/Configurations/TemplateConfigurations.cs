using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class EditionConfiguration : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> builder)
    {
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Code).HasMaxLength(Edition.CodeMaxLength);
        builder.Property(e => e.Name).HasMaxLength(Edition.NameMaxLength);
        builder.HasIndex(e => e.Code).IsUnique();
        builder.HasIndex(e => e.StartYear).IsUnique();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasOne<Edition>().WithMany().HasForeignKey(e => e.FollowsId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(e => e.ThemeMappings).WithOne().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.ThemeMappings).HasField("themeMappings").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(e => e.ActionMappings).WithOne().HasForeignKey(m => m.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.ActionMappings).HasField("actionMappings").UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.HasMany(e => e.Themes).WithOne().HasForeignKey(t => t.EditionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(e => e.Themes).HasField("themes").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(Theme.NameMaxLength);
        builder.Property(t => t.ShortName).HasMaxLength(Theme.ShortNameMaxLength);
        builder.PrimitiveCollection(t => t.FormerNames).HasMaxLength(2000);

        // Not unique: the edition numbers them, and two that change places would meet on the way.
        builder.HasIndex(t => new { t.EditionId, t.Number });
        builder.HasMany(t => t.Actions).WithOne().HasForeignKey(a => a.ThemeId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(t => t.Actions).HasField("actions").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class TemplateActionConfiguration : IEntityTypeConfiguration<TemplateAction>
{
    public void Configure(EntityTypeBuilder<TemplateAction> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasMaxLength(TemplateAction.CodeMaxLength);
        builder.Property(a => a.Text).HasMaxLength(TemplateAction.TextMaxLength);
        builder.Property(a => a.Guidance).HasMaxLength(TemplateAction.GuidanceMaxLength);
        builder.Property(a => a.SuccessLooksLike).HasMaxLength(TemplateAction.SuccessMaxLength);
        builder.Property(a => a.Evidence).HasMaxLength(TemplateAction.EvidenceMaxLength);
        builder.PrimitiveCollection(a => a.SuggestedAgencies).HasMaxLength(1000);
        builder.PrimitiveCollection(a => a.EvidenceLinks).HasMaxLength(3000);
        builder.Property(a => a.Version).IsConcurrencyToken();

        // Not unique, as the themes' numbers are not.
        builder.HasIndex(a => new { a.ThemeId, a.Code });
    }
}

internal sealed class ThemeMappingConfiguration : IEntityTypeConfiguration<ThemeMapping>
{
    public void Configure(EntityTypeBuilder<ThemeMapping> builder)
    {
        builder.HasKey(m => new { m.EditionId, m.FromId });
        builder.HasOne<Theme>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Theme>().WithMany().HasForeignKey(m => m.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActionMappingConfiguration : IEntityTypeConfiguration<ActionMapping>
{
    public void Configure(EntityTypeBuilder<ActionMapping> builder)
    {
        builder.HasKey(m => new { m.EditionId, m.FromId });
        builder.HasOne<TemplateAction>().WithMany().HasForeignKey(m => m.FromId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<TemplateAction>().WithMany().HasForeignKey(m => m.ToId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class EditionRevisionConfiguration : IEntityTypeConfiguration<EditionRevision>
{
    public void Configure(EntityTypeBuilder<EditionRevision> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Note).HasMaxLength(EditionRevision.NoteMaxLength);
        builder.Property(r => r.Version).IsConcurrencyToken();

        // A draft takes the next number: there is one at a time.
        builder.HasIndex(r => new { r.EditionId, r.Number }).IsUnique();
        builder.HasOne<Edition>().WithMany().HasForeignKey(r => r.EditionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.BegunById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PublishedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(r => r.Actions).WithOne().HasForeignKey(a => a.RevisionId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(r => r.Actions).HasField("actions").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RevisedActionConfiguration : IEntityTypeConfiguration<RevisedAction>
{
    public void Configure(EntityTypeBuilder<RevisedAction> builder)
    {
        builder.HasKey(a => new { a.RevisionId, a.TemplateActionId });
        builder.Property(a => a.Text).HasMaxLength(TemplateAction.TextMaxLength);
        builder.Property(a => a.Guidance).HasMaxLength(TemplateAction.GuidanceMaxLength);
        builder.Property(a => a.SuccessLooksLike).HasMaxLength(TemplateAction.SuccessMaxLength);
        builder.Property(a => a.Evidence).HasMaxLength(TemplateAction.EvidenceMaxLength);
        builder.PrimitiveCollection(a => a.SuggestedAgencies).HasMaxLength(1000);
        builder.PrimitiveCollection(a => a.EvidenceLinks).HasMaxLength(3000);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.TemplateActionId, a.Number });
        builder.HasOne<TemplateAction>().WithMany().HasForeignKey(a => a.TemplateActionId).OnDelete(DeleteBehavior.Restrict);
    }
}
