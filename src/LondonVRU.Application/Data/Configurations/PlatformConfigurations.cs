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
        builder.Property(l => l.StopWords).HasMaxLength(Secret.WordsLength).IsUnicode(false);
        builder.HasIndex(l => new { l.State, l.ClaimedUntil });
        builder.HasIndex(l => l.StopWords).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LetterChoiceConfiguration : IEntityTypeConfiguration<LetterChoice>
{
    public void Configure(EntityTypeBuilder<LetterChoice> builder)
    {
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => c.PersonId).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CalendarFeedConfiguration : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.SecretHash).HasMaxLength(Secret.HashLength).IsUnicode(false);
        builder.HasIndex(f => f.SecretHash).IsUnique();
        builder.HasIndex(f => new { f.PersonId, f.EndedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WebhookConfiguration : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Address).HasMaxLength(Webhook.AddressMaxLength);
        builder.Property(w => w.KeptSecret).HasMaxLength(Webhook.KeptSecretMaxLength).IsUnicode(false);
        builder.HasIndex(w => new { w.TenantId, w.EndedAt });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(w => w.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class WebhookDebtConfiguration : IEntityTypeConfiguration<WebhookDebt>
{
    public void Configure(EntityTypeBuilder<WebhookDebt> builder)
    {
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Title).HasMaxLength(WebhookDebt.TitleMaxLength);
        builder.Property(d => d.Outcome).HasMaxLength(WebhookDebt.OutcomeMaxLength);
        builder.HasIndex(d => new { d.TenantId, d.AboutId, d.SubjectId, d.Kind, d.DueDay, d.Occasion }).IsUnique();
        builder.HasIndex(d => new { d.State, d.ClaimedUntil });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(d => d.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(d => d.AboutId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LetterWordingConfiguration : IEntityTypeConfiguration<LetterWording>
{
    public void Configure(EntityTypeBuilder<LetterWording> builder)
    {
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Subject).HasMaxLength(LetterWording.SubjectMaxLength);
        builder.Property(w => w.Opening).HasMaxLength(LetterWording.OpeningMaxLength);
        builder.Property(w => w.Closing).HasMaxLength(LetterWording.ClosingMaxLength);
        builder.Property(w => w.Version).IsConcurrencyToken();
        builder.HasIndex(w => w.Kind).IsUnique();
    }
}
