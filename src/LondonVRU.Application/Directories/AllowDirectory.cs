using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Directories;

/// <summary>London lets the accounts of an organisation's directory in, to the tenants that it names.</summary>
/// <param name="EntraTenantId">The directory's own id.</param>
public sealed record AllowDirectory(string Name, Guid EntraTenantId, IReadOnlyCollection<Id<Tenant>> Tenants) : IRequest<Id<IdentityDirectory>>;

internal sealed class AllowDirectoryValidator : AbstractValidator<AllowDirectory>
{
    public AllowDirectoryValidator()
    {
        RuleFor(request => request.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the organisation’s name.")
            .MaximumLength(IdentityDirectory.NameMaxLength).WithMessage($"The name can have {IdentityDirectory.NameMaxLength} characters.");
        RuleFor(request => request.EntraTenantId).NotEqual(Guid.Empty).WithMessage("Enter the directory’s id, like 5e6c1b0e-2f6d-4d0f-9c3e-0f6f0a1b2c3d.");
        RuleFor(request => request.Tenants).NotEmpty().WithMessage("Choose where its accounts may belong.");
    }
}

internal sealed class AllowDirectoryHandler(VruDbContext db, Actor actor, TimeProvider clock) : IRequestHandler<AllowDirectory, Id<IdentityDirectory>>
{
    public async Task<Id<IdentityDirectory>> Handle(AllowDirectory request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        if (await db.Directories.AnyAsync(directory => directory.EntraTenantId == request.EntraTenantId, cancellationToken))
        {
            throw new RuleBrokenException("directory.exists", "That directory is in the list already.");
        }

        var directory = IdentityDirectory.Allow(request.Name.Trim(), request.EntraTenantId, await db.TenantsOfAsync(request.Tenants, cancellationToken), clock.GetUtcNow().UtcDateTime);
        db.Directories.Add(directory);
        await db.SaveChangesAsync(cancellationToken);
        return directory.Id;
    }
}

internal static class TenantsOfDirectory
{
    /// <exception cref="NotFoundException">One of them does not exist.</exception>
    public static async Task<IReadOnlyList<Id<Tenant>>> TenantsOfAsync(this VruDbContext db, IReadOnlyCollection<Id<Tenant>> asked, CancellationToken ct)
    {
        var known = await db.Tenants.Where(tenant => asked.Contains(tenant.Id)).Select(tenant => tenant.Id).ToListAsync(ct);
        return known.Count == asked.Distinct().Count() ? known : throw new NotFoundException();
    }
}
