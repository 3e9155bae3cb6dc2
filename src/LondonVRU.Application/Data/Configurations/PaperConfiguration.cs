using LondonVRU.Domain.Papers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class PaperTemplateConfiguration : IEntityTypeConfiguration<PaperTemplate>
{
    public void Configure(EntityTypeBuilder<PaperTemplate> builder)
    {
        builder.ToTable("PaperTemplates");
        builder.OwnedByTenant(nameof(PaperTemplate.Id));
        builder.Property(t => t.Name).HasMaxLength(PaperTemplate.NameMaxLength);
        foreach (var entry in new[]
        {
            nameof(PaperTemplate.Board), nameof(PaperTemplate.Title), nameof(PaperTemplate.ReportOf), nameof(PaperTemplate.Wards), nameof(PaperTemplate.Contact), nameof(PaperTemplate.Decision),
        })
        {
            builder.Property(entry).HasMaxLength(PaperTemplate.EntryMaxLength);
        }

        foreach (var words in new[]
        {
            nameof(PaperTemplate.Indicators), nameof(PaperTemplate.Recommendations), nameof(PaperTemplate.Background), nameof(PaperTemplate.Financial), nameof(PaperTemplate.Legal),
            nameof(PaperTemplate.Equalities), nameof(PaperTemplate.CrimeAndDisorder), nameof(PaperTemplate.Environment),
        })
        {
            builder.Property(words).HasMaxLength(PaperTemplate.WordsMaxLength);
        }

        builder.PrimitiveCollection(t => t.Parts).HasMaxLength(500).ElementType(element => element.HasConversion<string>());
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(PaperTemplate.Name)).IsUnique();
    }
}
