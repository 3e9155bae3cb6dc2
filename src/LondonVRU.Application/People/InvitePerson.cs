using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Invites somebody to the current tenant by a letter that leaves at once. The same <paramref name="Id"/> sent twice is one invitation.</summary>
/// <param name="Id">Chosen by the form.</param>
/// <param name="Role">Of this kind of tenant.</param>
public sealed record InvitePerson(Id<Invitation> Id, Invitee Invitee, Role? Role, SignInMethod? Method) : IRequest;

internal sealed class InvitePersonValidator : AbstractValidator<InvitePerson>
{
    public InvitePersonValidator()
    {
        RuleFor(request => request.Invitee).SetValidator(new InviteeValidator()).OverridePropertyName("");
        RuleFor(request => request.Role).NotNull().WithMessage("Choose a role.").IsInEnum().WithMessage("Choose a role of the list.");
        RuleFor(request => request.Method).NotNull().WithMessage("Choose how they sign in.").IsInEnum().WithMessage("Choose how they sign in.");
    }
}

internal sealed class InvitePersonHandler(VruDbContext db, MembersHere members, Inviting inviting, CurrentTenant current, Actor actor) : AsyncRequestHandler<InvitePerson>
{
    protected override async Task Handle(InvitePerson request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        if (await db.Invitations.AnyAsync(known => known.Id == request.Id && known.TenantId == current.Id, cancellationToken))
        {
            return;
        }

        var tenant = await members.OpenAsync(cancellationToken);
        await inviting.InviteAsync(tenant, request.Invitee, request.Role!.Value, request.Method!.Value, request.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
