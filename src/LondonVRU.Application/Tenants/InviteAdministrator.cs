using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Tenants;

/// <summary>London invites an administrator for a tenant: the first, or one for a tenant that has lost its own. No other role is London's to give there.</summary>
/// <param name="Id">Chosen by the form: the same form sent twice is one invitation.</param>
public sealed record InviteAdministrator(string Slug, Domain.Id<Invitation> Id, Invitee Invitee, SignInMethod? Method) : IRequest;

internal sealed class InviteAdministratorValidator : AbstractValidator<InviteAdministrator>
{
    public InviteAdministratorValidator()
    {
        RuleFor(request => request.Invitee).SetValidator(new InviteeValidator()).OverridePropertyName("");
        RuleFor(request => request.Method).NotNull().WithMessage("Choose how they sign in.").IsInEnum().WithMessage("Choose how they sign in.");
    }
}

internal sealed class InviteAdministratorHandler(VruDbContext db, Inviting inviting, Actor actor) : AsyncRequestHandler<InviteAdministrator>
{
    protected override async Task Handle(InviteAdministrator request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTenants);
        var tenant = await db.Tenants.Where(tenant => tenant.Slug == request.Slug).SingleOrNotFoundAsync(cancellationToken);
        if (await db.Invitations.AnyAsync(known => known.Id == request.Id && known.TenantId == tenant.Id, cancellationToken))
        {
            return;
        }

        tenant.ChangePeople();
        await inviting.InviteAsync(tenant, request.Invitee, Role.Administrator, request.Method!.Value, request.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
