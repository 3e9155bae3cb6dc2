using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LondonVRU.Application.Data.Configurations;

internal sealed class MilestoneConfiguration : IEntityTypeConfiguration<Milestone>
{
    public void Configure(EntityTypeBuilder<Milestone> builder)
    {
        builder.OwnedByTenant(nameof(Milestone.Id));
        builder.Property(m => m.Text).HasMaxLength(Milestone.TextMaxLength);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.ComplexProperty(m => m.Due, Date);
        builder.ComplexProperty(m => m.DueFirst, Date);
        builder.HasIndex(TenantIsolation.Column, nameof(Milestone.ActionId));
        builder.BelongsTo<Milestone, PlanAction>(nameof(Milestone.ActionId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.MovedById).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(m => m.DoneById).OnDelete(DeleteBehavior.Restrict);
    }

    private static void Date(ComplexPropertyBuilder<PlanDate> date) => date.Property(d => d.AsWritten).HasMaxLength(PlanDate.MaxLength);
}

internal sealed class ActionLinkConfiguration : IEntityTypeConfiguration<ActionLink>
{
    public void Configure(EntityTypeBuilder<ActionLink> builder)
    {
        builder.OwnedByTenant(nameof(ActionLink.ActionId), nameof(ActionLink.FollowsId));
        builder.HasIndex(TenantIsolation.Column, nameof(ActionLink.FollowsId));
        builder.BelongsTo<ActionLink, PlanAction>(nameof(ActionLink.ActionId), onDelete: DeleteBehavior.Cascade);

        // Not by cascade: SQL Server takes one way only. Whoever removes an action removes these links.
        builder.BelongsTo<ActionLink, PlanAction>(nameof(ActionLink.FollowsId));
    }
}

internal sealed class DeclinedOptionConfiguration : IEntityTypeConfiguration<DeclinedOption>
{
    public void Configure(EntityTypeBuilder<DeclinedOption> builder)
    {
        builder.OwnedByTenant(nameof(DeclinedOption.PlanId), nameof(DeclinedOption.TemplateActionId));
        builder.Property(d => d.Reason).HasMaxLength(DeclinedOption.ReasonMaxLength);
        builder.BelongsTo<DeclinedOption, Plan>(nameof(DeclinedOption.PlanId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<TemplateAction>().WithMany().HasForeignKey(d => d.TemplateActionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(d => d.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ActionWatchConfiguration : IEntityTypeConfiguration<ActionWatch>
{
    public void Configure(EntityTypeBuilder<ActionWatch> builder)
    {
        builder.OwnedByTenant(nameof(ActionWatch.ActionId), nameof(ActionWatch.PersonId));
        builder.BelongsTo<ActionWatch, PlanAction>(nameof(ActionWatch.ActionId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(w => w.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UndoStepConfiguration : IEntityTypeConfiguration<UndoStep>
{
    public void Configure(EntityTypeBuilder<UndoStep> builder)
    {
        builder.OwnedByTenant(nameof(UndoStep.Id));
        builder.Property(u => u.What).HasMaxLength(UndoStep.WhatMaxLength);
        builder.HasIndex(TenantIsolation.Column, nameof(UndoStep.PlanId), nameof(UndoStep.PersonId), nameof(UndoStep.At));
        builder.HasIndex(TenantIsolation.Column, nameof(UndoStep.At));
        builder.BelongsTo<UndoStep, Plan>(nameof(UndoStep.PlanId), onDelete: DeleteBehavior.Cascade);
        builder.HasOne<Person>().WithMany().HasForeignKey(u => u.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
