using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.OwnedByTenant(nameof(AuditEntry.Id));
        builder.Property(e => e.Thing).HasMaxLength(AuditEntry.ThingMaxLength);
        builder.Property(e => e.ByName).HasMaxLength(AuditEntry.NameMaxLength);
        builder.HasIndex(TenantIsolation.Column, nameof(AuditEntry.Thing), nameof(AuditEntry.ThingId), nameof(AuditEntry.At));
    }
}
