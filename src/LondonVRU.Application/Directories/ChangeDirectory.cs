using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Directories;

/// <summary>London changes a directory's name, and where its accounts may belong. Roles elsewhere stop counting within a minute.</summary>
public sealed record ChangeDirectory(Id<IdentityDirectory> DirectoryId, string Name, IReadOnlyCollection<Id<Tenant>> Tenants) : IRequest;

internal sealed class ChangeDirectoryValidator : AbstractValidator<ChangeDirectory>
{
    public ChangeDirectoryValidator()
    {
        RuleFor(request => request.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the organisation’s name.")
            .MaximumLength(IdentityDirectory.NameMaxLength).WithMessage($"The name can have {IdentityDirectory.NameMaxLength} characters.");
        RuleFor(request => request.Tenants).NotEmpty().WithMessage("Choose where its accounts may belong. To let none in any more, stop the directory.");
    }
}

internal sealed class ChangeDirectoryHandler(VruDbContext db, Actor actor, Memberships memberships) : AsyncRequestHandler<ChangeDirectory>
{
    protected override async Task Handle(ChangeDirectory request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var directory = await db.Directories.Include(directory => directory.Tenants).Where(directory => directory.Id == request.DirectoryId).SingleOrNotFoundAsync(cancellationToken);
        var tenants = await db.TenantsOfAsync(request.Tenants, cancellationToken);
        await OwnDirectory.RefuseAsync(db, actor, directory, directory.IsAllowed && tenants.Any(tenant => tenant == db.Tenant.Id), cancellationToken);
        directory.Describe(request.Name.Trim());
        directory.Open(tenants);
        await db.SaveChangesAsync(cancellationToken);
        memberships.ForgetAll();
    }
}

/// <summary>Nobody shuts the door behind themselves.</summary>
internal static class OwnDirectory
{
    /// <param name="staysOpen">Whether its accounts may still belong to London.</param>
    /// <exception cref="RuleBrokenException">Whoever asks signs in with that directory.</exception>
    public static async Task RefuseAsync(VruDbContext db, Actor actor, IdentityDirectory directory, bool staysOpen, CancellationToken ct)
    {
        var me = actor.PersonId;
        if (!staysOpen && await db.People.AnyAsync(person => person.Id == me && person.DirectoryId == directory.Id, ct))
        {
            throw new RuleBrokenException("directory.own", "You sign in with this directory yourself, and would lock yourself out. Ask another administrator of London.");
        }
    }
}
