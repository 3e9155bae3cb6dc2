using LondonVRU.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class JobRunConfiguration : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> builder)
    {
        builder.ToTable("JobRuns");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Job).HasMaxLength(JobRun.JobMaxLength);
        builder.Property(r => r.Place).HasMaxLength(JobRun.PlaceMaxLength);
        builder.Property(r => r.Worker).HasMaxLength(JobRun.WorkerMaxLength);
        builder.Property(r => r.Error).HasMaxLength(JobRun.ErrorMaxLength);

        // Of two workers that try again what failed, one does.
        builder.Property(r => r.Attempts).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Job, r.DueAt, r.Place }).IsUnique();
        builder.HasIndex(r => new { r.Outcome, r.StartedAt });
        builder.HasIndex(r => r.KeptUntil);
    }
}

internal sealed class JobOrderConfiguration : IEntityTypeConfiguration<JobOrder>
{
    public void Configure(EntityTypeBuilder<JobOrder> builder)
    {
        builder.ToTable("JobOrders");
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Job).HasMaxLength(JobRun.JobMaxLength);
        builder.HasIndex(o => o.Job).IsUnique();
    }
}
