using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class TenantConfiguration : IEntityTypeConfiguration<Tenant>
{
    public void Configure(EntityTypeBuilder<Tenant> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Slug).HasMaxLength(Tenant.SlugMaxLength);
        builder.Property(t => t.Name).HasMaxLength(Tenant.NameMaxLength);
        builder.Property(t => t.ShortName).HasMaxLength(Tenant.NameMaxLength);
        builder.Property(t => t.Code).HasMaxLength(Tenant.CodeMaxLength);
        builder.Property(t => t.PoliceForce).HasMaxLength(Tenant.NameMaxLength);
        builder.Property(t => t.RetiredBecause).HasMaxLength(Tenant.ReasonMaxLength);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => t.Slug).IsUnique();
        builder.HasOne<Tenant>().WithMany().HasForeignKey(t => t.BcuId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LetterDebtConfiguration : IEntityTypeConfiguration<LetterDebt>
{
    public void Configure(EntityTypeBuilder<LetterDebt> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();

        // Of two dispatchers that write the same letter at once, one fails as a whole.
        builder.Property(d => d.SettledAt).IsConcurrencyToken();
        builder.HasIndex(d => new { d.TenantId, d.SubjectId, d.PersonId, d.Kind, d.DueDay, d.Occasion }).IsUnique();
        builder.HasIndex(d => new { d.SettledAt, d.PersonId });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(d => d.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Letter>().WithMany().HasForeignKey(d => d.LetterId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LetterConfiguration : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Address).HasMaxLength(Letter.AddressMaxLength);
        builder.Property(l => l.Subject).HasMaxLength(Letter.SubjectMaxLength);
        builder.Property(l => l.ClaimedBy).HasMaxLength(Letter.WorkerMaxLength);
        builder.Property(l => l.LastError).HasMaxLength(Letter.ErrorMaxLength);
        builder.HasIndex(l => new { l.PersonId, l.ReminderDay }).IsUnique();
        builder.HasIndex(l => new { l.State, l.ClaimedUntil });
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
