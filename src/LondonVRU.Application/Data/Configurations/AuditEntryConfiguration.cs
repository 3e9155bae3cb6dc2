using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.OwnedByTenant(nameof(AuditEntry.Id));
        builder.OnlyAdded("AuditEntries");
        builder.Property(e => e.Thing).HasMaxLength(AuditEntry.ThingMaxLength).IsUnicode(false);
        builder.Property(e => e.Name).HasMaxLength(AuditEntry.NameMaxLength);
        builder.Property(e => e.Network).HasMaxLength(CameFrom.NetworkMaxLength).IsUnicode(false);
        builder.HasIndex(TenantIsolation.Column, nameof(AuditEntry.ThingId), nameof(AuditEntry.At));
        builder.HasIndex(TenantIsolation.Column, nameof(AuditEntry.UnderId), nameof(AuditEntry.At));
        builder.HasIndex(TenantIsolation.Column, nameof(AuditEntry.At));
        builder.HasIndex(TenantIsolation.Column, nameof(AuditEntry.ById), nameof(AuditEntry.At));
    }
}

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> builder)
    {
        // Of two workers that seal at once, one fails as a whole.
        builder.OwnedByTenant(nameof(AuditSeal.Number));
        builder.OnlyAdded("AuditSeals");
        builder.Property(s => s.Hash).HasMaxLength(AuditSeal.HashLength).IsUnicode(false);
    }
}

internal sealed class SealedEntryConfiguration : IEntityTypeConfiguration<SealedEntry>
{
    public void Configure(EntityTypeBuilder<SealedEntry> builder)
    {
        // No foreign key to the entry: should one be removed, its seal stays and says so.
        builder.OwnedByTenant(nameof(SealedEntry.EntryId));
        builder.OnlyAdded("SealedEntries");
        builder.Property(s => s.Hash).HasMaxLength(AuditSeal.HashLength).IsUnicode(false);
        builder.HasIndex(TenantIsolation.Column, nameof(SealedEntry.SealNumber), nameof(SealedEntry.Position)).IsUnique();
    }
}

internal sealed class AccessEntryConfiguration : IEntityTypeConfiguration<AccessEntry>
{
    public void Configure(EntityTypeBuilder<AccessEntry> builder)
    {
        builder.OwnedByTenant(nameof(AccessEntry.Id));
        builder.OnlyAdded("AccessEntries");
        builder.Property(e => e.What).HasMaxLength(AccessEntry.WhatMaxLength);
        builder.Property(e => e.Network).HasMaxLength(CameFrom.NetworkMaxLength).IsUnicode(false);
        builder.HasIndex(TenantIsolation.Column, nameof(AccessEntry.At));
        builder.HasIndex(TenantIsolation.Column, nameof(AccessEntry.PersonId), nameof(AccessEntry.At));
    }
}

internal sealed class PolicyReportConfiguration : IEntityTypeConfiguration<PolicyReport>
{
    public void Configure(EntityTypeBuilder<PolicyReport> builder)
    {
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Directive).HasMaxLength(PolicyReport.DirectiveMaxLength).IsUnicode(false);
        builder.Property(r => r.Blocked).HasMaxLength(PolicyReport.BlockedMaxLength);
        builder.Property(r => r.Page).HasMaxLength(PolicyReport.PageMaxLength);
        builder.HasIndex(r => new { r.Directive, r.Blocked, r.Page }).IsUnique();
    }
}

internal static class OnlyAddedConfiguration
{
    /// <summary>Ends the name of the trigger that refuses changes and removals (Infrastructure/Database/RecordTriggers).</summary>
    public const string Trigger = "OnlyAdded";

    /// <summary>Names the table of rows that are only ever added, and tells EF Core of its trigger, with which it must not ask a save for its output.</summary>
    public static void OnlyAdded<T>(this EntityTypeBuilder<T> builder, string table)
        where T : class, Domain.IOnlyAdded => builder.ToTable(table, t => t.HasTrigger($"{table}_{Trigger}"));
}
