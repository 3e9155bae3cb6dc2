using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal static class PracticeWordsConfiguration
{
    public static void HasWords<T>(this EntityTypeBuilder<T> builder)
        where T : PracticeWords
    {
        builder.Property(p => p.Name).HasMaxLength(PracticeWords.NameMaxLength);
        builder.Property(p => p.Summary).HasMaxLength(PracticeWords.SummaryMaxLength);
        builder.Property(p => p.WhatWasDone).HasMaxLength(PracticeWords.WordsMaxLength);
        builder.Property(p => p.ForWhom).HasMaxLength(PracticeWords.WordsMaxLength);
        builder.Property(p => p.WhatItTook).HasMaxLength(PracticeWords.WordsMaxLength);
        builder.Property(p => p.WhatChanged).HasMaxLength(PracticeWords.WordsMaxLength);
        builder.Property(p => p.Evidence).HasMaxLength(PracticeWords.WordsMaxLength);
        builder.Property(p => p.Contact).HasMaxLength(PracticeWords.ContactMaxLength);
        builder.PrimitiveCollection(p => p.ThemeIds).HasMaxLength(1000);
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}

internal sealed class NominationConfiguration : IEntityTypeConfiguration<Nomination>
{
    public void Configure(EntityTypeBuilder<Nomination> builder)
    {
        // Its id is chosen by the form: another partnership’s is none of this one’s.
        builder.HasKey(n => new { n.TenantId, n.Id });
        builder.HasWords();
        builder.HasIndex(n => new { n.TenantId, n.ActionId });
    }
}

internal sealed class PracticeConfiguration : IEntityTypeConfiguration<Practice>
{
    public void Configure(EntityTypeBuilder<Practice> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.HasWords();
        builder.Property(p => p.Reason).HasMaxLength(Practice.ReasonMaxLength);
        builder.HasOne<TemplateAction>().WithMany().HasForeignKey(p => p.PromotedToId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(p => p.State);

        // One nomination is taken up once, however many officers press the button.
        builder.HasIndex(p => p.NominationId).IsUnique();
    }
}

internal sealed class PracticeTallyConfiguration : IEntityTypeConfiguration<PracticeTally>
{
    public void Configure(EntityTypeBuilder<PracticeTally> builder)
    {
        builder.HasKey(t => t.PracticeId);
        builder.Ignore(t => t.Total);
        builder.HasOne<Practice>().WithMany().HasForeignKey(t => t.PracticeId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PracticeQuestionConfiguration : IEntityTypeConfiguration<PracticeQuestion>
{
    public void Configure(EntityTypeBuilder<PracticeQuestion> builder)
    {
        builder.Property(q => q.Id).ValueGeneratedNever();
        builder.Property(q => q.Words).HasMaxLength(PracticeQuestion.WordsMaxLength);
        builder.HasOne<Practice>().WithMany().HasForeignKey(q => q.PracticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(q => q.TenantId);
    }
}

internal sealed class PracticeAnswerConfiguration : IEntityTypeConfiguration<PracticeAnswer>
{
    public void Configure(EntityTypeBuilder<PracticeAnswer> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Words).HasMaxLength(PracticeQuestion.WordsMaxLength);
        builder.HasOne<PracticeQuestion>().WithMany().HasForeignKey(a => a.QuestionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => a.TenantId);
    }
}

internal sealed class AdoptionConfiguration : IEntityTypeConfiguration<Adoption>
{
    public void Configure(EntityTypeBuilder<Adoption> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasOne<Practice>().WithMany().HasForeignKey(a => a.PracticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.TenantId, a.ActionId }).IsUnique();
    }
}

internal sealed class AdoptionReportConfiguration : IEntityTypeConfiguration<AdoptionReport>
{
    public void Configure(EntityTypeBuilder<AdoptionReport> builder)
    {
        builder.HasKey(r => new { r.TenantId, r.Id });
        builder.Property(r => r.Words).HasMaxLength(AdoptionReport.WordsMaxLength);
        builder.Property(r => r.Altered).HasMaxLength(AdoptionReport.WordsMaxLength);
        builder.HasOne<Practice>().WithMany().HasForeignKey(r => r.PracticeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Adoption>().WithMany().HasForeignKey(r => r.AdoptionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.TenantId);
    }
}

internal sealed class ThemeFollowConfiguration : IEntityTypeConfiguration<ThemeFollow>
{
    public void Configure(EntityTypeBuilder<ThemeFollow> builder)
    {
        builder.OwnedByTenant(nameof(ThemeFollow.PersonId), nameof(ThemeFollow.ThemeId));
        builder.HasOne<Theme>().WithMany().HasForeignKey(f => f.ThemeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LearningSessionConfiguration : IEntityTypeConfiguration<LearningSession>
{
    public void Configure(EntityTypeBuilder<LearningSession> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Title).HasMaxLength(LearningSession.TitleMaxLength);
        builder.Property(s => s.Words).HasMaxLength(LearningSession.WordsMaxLength);
        builder.Property(s => s.Place).HasMaxLength(LearningSession.PlaceMaxLength);
        builder.Property(s => s.Notes).HasMaxLength(LearningSession.NotesMaxLength);
        builder.Property(s => s.CancelledBecause).HasMaxLength(LearningSession.ReasonMaxLength);
        builder.PrimitiveCollection(s => s.PracticeIds).HasMaxLength(4000);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasOne<Theme>().WithMany().HasForeignKey(s => s.ThemeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.StartsAt);
    }
}

internal sealed class SessionPlaceConfiguration : IEntityTypeConfiguration<SessionPlace>
{
    public void Configure(EntityTypeBuilder<SessionPlace> builder)
    {
        builder.HasKey(p => new { p.TenantId, p.SessionId, p.PersonId });
        builder.HasOne<LearningSession>().WithMany().HasForeignKey(p => p.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Domain.People.Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
