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
        builder.HasIndex(t => new { t.EditionId, t.Number }).IsUnique();
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
        builder.HasIndex(a => new { a.ThemeId, a.Code }).IsUnique();
    }
}
