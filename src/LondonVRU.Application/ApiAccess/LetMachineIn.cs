using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.ApiAccess;

/// <summary>Lets a program that has an account of its own in a directory into this tenant's API, in a role.</summary>
/// <param name="ObjectId">Of its service principal.</param>
public sealed record LetMachineIn(string Name, Id<IdentityDirectory> DirectoryId, Guid ObjectId, Role Role) : IRequest
{
    /// <summary>Roles that a program can have: none that gives rights to others.</summary>
    public static IReadOnlyList<Role> RolesFor(bool inLondon) => inLondon ? [Role.Analyst, Role.Officer] : [Role.Viewer, Role.Coordinator];
}

internal sealed class LetMachineInValidator : AbstractValidator<LetMachineIn>
{
    public LetMachineInValidator()
    {
        RuleFor(request => request.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Give the program a name.")
            .MaximumLength(Person.NameMaxLength).WithMessage($"The name can have {Person.NameMaxLength} characters.");
        RuleFor(request => request.ObjectId).NotEqual(Guid.Empty).WithMessage("Enter the object id of its service principal, like 5e6c1b0e-2f6d-4d0f-9c3e-0f6f0a1b2c3d.");
    }
}

internal sealed class LetMachineInHandler(VruDbContext db, CurrentTenant tenant, Actor actor, Memberships memberships, TimeProvider clock) : AsyncRequestHandler<LetMachineIn>
{
    protected override async Task Handle(LetMachineIn request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        if (!LetMachineIn.RolesFor(tenant.Info.IsLondon).Contains(request.Role))
        {
            throw new RuleBrokenException("machine.role", "A program cannot have that role.");
        }

        var here = tenant.Id;
        var directory = await db.Directories.Where(directory => directory.Id == request.DirectoryId && directory.StoppedAt == null && directory.Tenants.Any(open => open.TenantId == here))
            .SingleOrNotFoundAsync(cancellationToken);
        var machine = await db.People.SingleOrDefaultAsync(person => person.DirectoryId == directory.Id && person.ObjectId == request.ObjectId, cancellationToken);
        if (machine is { IsMachine: false })
        {
            throw new RuleBrokenException("machine.a-person", "That is a person’s account. Invite them instead.");
        }

        if (machine is null)
        {
            machine = Person.Machine(request.Name.Trim(), directory.Name, directory, request.ObjectId);
            db.People.Add(machine);
        }

        if (await db.Memberships.AnyAsync(held => held.TenantId == here && held.PersonId == machine.Id, cancellationToken))
        {
            throw new RuleBrokenException("machine.exists", "That program is let in already. Shut it out first to give it another role.");
        }

        db.Memberships.Add(Membership.Of(machine, await db.Tenants.SingleAsync(own => own.Id == here, cancellationToken), request.Role, clock.GetUtcNow().UtcDateTime, actor.PersonIdOrNull));
        await db.SaveChangesAsync(cancellationToken);
        memberships.Forget(machine.Id);
    }
}
