using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;

namespace LondonVRU.Application.Tenants;

/// <summary>Renames a tenant, or moves a borough to another BCU. Its address stays for ever, because letters and papers name it.</summary>
/// <param name="Version">That was read before.</param>
/// <param name="ShortName">For tight places; null for the name itself.</param>
/// <param name="Bcu">Slug of a borough's BCU; null for none.</param>
public sealed record DescribeTenant(string Slug, int Version, string? Name, string? ShortName, string? Bcu) : IRequest;

internal sealed class DescribeTenantValidator : AbstractValidator<DescribeTenant>
{
    public DescribeTenantValidator()
    {
        RuleFor(request => request.Name).IsTenantName();
        RuleFor(request => request.ShortName).MaximumLength(Tenant.NameMaxLength).WithMessage("A name has {MaxLength} characters at most.");
    }
}

internal sealed class DescribeTenantHandler(VruDbContext db, TenantDirectory directory, Actor actor) : AsyncRequestHandler<DescribeTenant>
{
    protected override async Task Handle(DescribeTenant request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var tenant = await db.TenantAsync(request.Slug, request.Version, cancellationToken);
        tenant.Describe(request.Name!, request.ShortName, await db.BcuAsync(request.Bcu, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        directory.Forget();
    }
}
