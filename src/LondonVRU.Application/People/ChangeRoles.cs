using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.People;

/// <summary>Gives a member of the current tenant these roles in it, and no others. Their roles elsewhere are untouched.</summary>
/// <param name="Roles">One at least, of this kind of tenant.</param>
/// <param name="Was">The roles that were read before; null for whoever does not mind.</param>
public sealed record ChangeRoles(Id<Person> PersonId, IReadOnlyCollection<Role> Roles, IReadOnlyCollection<Role>? Was = null) : IRequest;

internal sealed class ChangeRolesValidator : AbstractValidator<ChangeRoles>
{
    public ChangeRolesValidator()
    {
        RuleFor(request => request.Roles).NotEmpty().WithMessage("Leave them one role at least. To take away the last, remove them.");
        RuleForEach(request => request.Roles).IsInEnum().WithMessage("Choose roles of the list.");
    }
}

internal sealed class ChangeRolesHandler(VruDbContext db, MembersHere members, CurrentTenant current, Actor actor, TimeProvider clock) : AsyncRequestHandler<ChangeRoles>
{
    protected override async Task Handle(ChangeRoles request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var tenant = await members.OpenAsync(cancellationToken);
        var member = await members.GetAsync(request.PersonId, cancellationToken);
        List<Role> given = [.. request.Roles.Distinct().Except(member.Roles)];
        List<Membership> taken = [.. member.Held.Where(held => !request.Roles.Contains(held.Role))];
        if (given.Count + taken.Count == 0)
        {
            return;
        }

        if (request.Was is not null && !member.Roles.ToHashSet().SetEquals(request.Was))
        {
            throw new StaleException();
        }

        if (given.Count > 0 && request.PersonId == actor.PersonIdOrNull)
        {
            throw new RuleBrokenException("roles.own", "Nobody gives themselves a role. Ask another administrator.");
        }

        Rights.RequireEnough(member.Person.SignsInBy, given);
        if (taken.Exists(held => held.Role == Role.Administrator))
        {
            await members.RequireAnotherAdministratorAsync(request.PersonId, [current.Id], cancellationToken);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.Memberships.RemoveRange(taken);
        db.Memberships.AddRange(given.Select(role => Membership.Of(member.Person, tenant, role, now, actor.PersonIdOrNull)));
        await members.SaveAsync(request.PersonId, cancellationToken);
    }
}
