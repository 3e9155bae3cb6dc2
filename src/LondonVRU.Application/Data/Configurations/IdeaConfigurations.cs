using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class IdeaTriageConfiguration : IEntityTypeConfiguration<IdeaTriage>
{
    public void Configure(EntityTypeBuilder<IdeaTriage> builder)
    {
        builder.ToTable("IdeaTriages");
        builder.OwnedByTenant(nameof(IdeaTriage.Id));
        builder.Property(t => t.Note).HasMaxLength(IdeaTriage.NoteMaxLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(IdeaTriage.ActionId)).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
