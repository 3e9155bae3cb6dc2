using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;

namespace LondonVRU.Application.Tenants;

/// <summary>Sets a tenant's last day. After it nobody enters; what it handed over stays with London. Until then it can be undone.</summary>
/// <param name="Version">That was read before.</param>
/// <param name="LastDay">London day, today or later.</param>
public sealed record RetireTenant(string Slug, int Version, DateOnly? LastDay, string? Reason) : IRequest;

internal sealed class RetireTenantValidator : AbstractValidator<RetireTenant>
{
    public RetireTenantValidator()
    {
        RuleFor(request => request.LastDay).NotNull().WithMessage("Give its last day.");
        RuleFor(request => request.Reason).MaximumLength(Tenant.ReasonMaxLength).WithMessage("Write {MaxLength} characters at most.");
    }
}

internal sealed class RetireTenantHandler(VruDbContext db, TenantDirectory directory, Memberships memberships, Actor actor, TimeProvider clock) : AsyncRequestHandler<RetireTenant>
{
    protected override async Task Handle(RetireTenant request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var tenant = await db.TenantAsync(request.Slug, request.Version, cancellationToken);
        if ((await directory.BoroughsAsync(request.LastDay!.Value.AddDays(1), cancellationToken)).Where(borough => borough.BcuId == tenant.Id).Select(borough => borough.Name).ToList() is { Count: > 0 } boroughs)
        {
            throw new RuleBrokenException("tenant.has-boroughs", $"{Words.List(boroughs)} would lie in it after that day. Give {(boroughs.Count == 1 ? "it" : "them")} another BCU first.");
        }

        tenant.Retire(request.LastDay.Value, request.Reason ?? "", LondonTime.Today(clock));
        await db.SaveChangesAsync(cancellationToken);
        directory.Forget();
        memberships.ForgetAll();
    }
}
