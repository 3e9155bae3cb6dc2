using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.Agency).HasMaxLength(Person.AgencyMaxLength);
        builder.HasIndex(p => p.Email).IsUnique();
        builder.HasIndex(p => new { p.DirectoryId, p.ObjectId }).IsUnique();
        builder.HasOne<IdentityDirectory>().WithMany().HasForeignKey(p => p.DirectoryId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MembershipConfiguration : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => new { m.TenantId, m.PersonId, m.Role }).IsUnique();
        builder.HasIndex(m => m.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(m => m.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.GivenById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FormerMembershipConfiguration : IEntityTypeConfiguration<FormerMembership>
{
    public void Configure(EntityTypeBuilder<FormerMembership> builder)
    {
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Roles).HasMaxLength(FormerMembership.RolesMaxLength);
        builder.HasIndex(m => new { m.TenantId, m.PersonId }).IsUnique();
        builder.HasIndex(m => m.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.RemovedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(m => m.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AccessReviewConfiguration : IEntityTypeConfiguration<AccessReview>
{
    public void Configure(EntityTypeBuilder<AccessReview> builder)
    {
        builder.OwnedByTenant(nameof(AccessReview.Id));
        builder.HasIndex(TenantIsolation.Column, nameof(AccessReview.At));
        builder.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IdentityDirectoryConfiguration : IEntityTypeConfiguration<IdentityDirectory>
{
    public void Configure(EntityTypeBuilder<IdentityDirectory> builder)
    {
        builder.ToTable("Directories");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Name).HasMaxLength(IdentityDirectory.NameMaxLength);
        builder.HasIndex(d => d.EntraTenantId).IsUnique();
        builder.HasMany(d => d.Tenants).WithOne().HasForeignKey(open => open.DirectoryId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DirectoryTenantConfiguration : IEntityTypeConfiguration<DirectoryTenant>
{
    public void Configure(EntityTypeBuilder<DirectoryTenant> builder)
    {
        builder.ToTable("DirectoryTenants");
        builder.HasKey(open => new { open.DirectoryId, open.TenantId });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(open => open.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationConfiguration : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(i => i.Agency).HasMaxLength(Person.AgencyMaxLength);
        builder.Property(i => i.SecretHash).HasMaxLength(Secret.HashLength).IsUnicode(false);

        // Of two that accept it at once, one fails.
        builder.Property(i => i.AcceptedAt).IsConcurrencyToken();
        builder.HasIndex(i => i.SecretHash).IsUnique();
        builder.HasIndex(i => i.TenantId);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(i => i.TenantId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.InvitedById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SignInLinkConfiguration : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.SecretHash).HasMaxLength(Secret.HashLength).IsUnicode(false);
        builder.Property(l => l.BrowserHash).HasMaxLength(Secret.HashLength).IsUnicode(false);
        builder.Property(l => l.UsedAt).IsConcurrencyToken();
        builder.Property(l => l.WrongCodes).IsConcurrencyToken();
        builder.HasIndex(l => l.SecretHash).IsUnique();
        builder.HasIndex(l => new { l.PersonId, l.AskedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(l => l.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Device).HasMaxLength(Session.DeviceMaxLength);
        builder.HasIndex(s => new { s.PersonId, s.StartedAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class KeptFormConfiguration : IEntityTypeConfiguration<KeptForm>
{
    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.PersonId, f.KeptAt });
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonalTokenConfiguration : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> builder)
    {
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(PersonalToken.NameMaxLength);
        builder.Property(t => t.SecretHash).HasMaxLength(Secret.HashLength).IsUnicode(false);
        builder.Property(t => t.Tail).HasMaxLength(PersonalToken.TailLength).IsUnicode(false);
        builder.HasIndex(t => t.SecretHash).IsUnique();
        builder.HasIndex(t => new { t.TenantId, t.PersonId });
        builder.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tenant>().WithMany().HasForeignKey(t => t.TenantId).OnDelete(DeleteBehavior.Restrict);
    }
}
