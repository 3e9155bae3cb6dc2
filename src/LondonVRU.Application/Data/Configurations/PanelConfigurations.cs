using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class PanelSeatConfiguration : IEntityTypeConfiguration<PanelSeat>
{
    public void Configure(EntityTypeBuilder<PanelSeat> builder)
    {
        builder.OwnedByTenant(nameof(PanelSeat.Id));
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(PanelSeat.Seat)).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PanelNoteConfiguration : IEntityTypeConfiguration<PanelNote>
{
    public void Configure(EntityTypeBuilder<PanelNote> builder)
    {
        builder.OwnedByTenant(nameof(PanelNote.Id));
        builder.Property(n => n.Words).HasMaxLength(PanelNote.WordsMaxLength);
        builder.Property(n => n.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(PanelNote.SubmissionId), nameof(PanelNote.ThemeId), nameof(PanelNote.Seat)).IsUnique();
        builder.HasOne<Submission>().WithMany().HasForeignKey(n => n.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Theme>().WithMany().HasForeignKey(n => n.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreedFeedbackConfiguration : IEntityTypeConfiguration<AgreedFeedback>
{
    public void Configure(EntityTypeBuilder<AgreedFeedback> builder)
    {
        builder.ToTable("AgreedFeedback");
        builder.OwnedByTenant(nameof(AgreedFeedback.Id));
        builder.Property(f => f.Words).HasMaxLength(SubmissionAnswer.WordsMaxLength);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.HasIndex(TenantIsolation.Column, nameof(AgreedFeedback.SubmissionId), nameof(AgreedFeedback.ThemeId)).IsUnique();
        builder.HasOne<Submission>().WithMany().HasForeignKey(f => f.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Theme>().WithMany().HasForeignKey(f => f.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}
