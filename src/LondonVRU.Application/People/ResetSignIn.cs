using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Parts a person from the account that they sign in with, ends their stays, and sends a letter by which they sign in anew. Their roles stay.</summary>
/// <param name="Method">How they are to sign in from now on.</param>
/// <param name="Invitation">Id of the letter's invitation, chosen by the form: the same form sent twice is one reset.</param>
public sealed record ResetSignIn(Id<Person> PersonId, SignInMethod? Method, Id<Invitation> Invitation) : IRequest;

internal sealed class ResetSignInValidator : AbstractValidator<ResetSignIn>
{
    public ResetSignInValidator() => RuleFor(request => request.Method).NotNull().WithMessage("Choose how they sign in.").IsInEnum().WithMessage("Choose how they sign in.");
}

internal sealed class ResetSignInHandler(VruDbContext db, MembersHere members, Accounts accounts, Inviting inviting, CurrentTenant current, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<ResetSignIn>
{
    protected override async Task Handle(ResetSignIn request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        accounts.RequireSomebodyElse(request.PersonId);
        await members.OpenAsync(cancellationToken);
        var person = await accounts.GetAsync(request.PersonId, cancellationToken);
        if (person.IsMachine)
        {
            throw new RuleBrokenException("account.machine", "A program has no other way to sign in than the account that it was made with. Remove it, and add the new one.");
        }

        if (await db.Invitations.AnyAsync(known => known.Id == request.Invitation && known.PersonId == person.Id, cancellationToken))
        {
            return;
        }

        var here = current.Id;
        var held = await db.Memberships.Where(held => held.PersonId == person.Id).OrderByDescending(held => held.TenantId == here).ThenBy(held => held.Since).FirstOrDefaultAsync(cancellationToken)
            ?? throw new RuleBrokenException("account.nowhere", "They belong nowhere any more. Invite them anew.");
        Rights.RequireEnough(request.Method, await db.Memberships.Where(held => held.PersonId == person.Id).Select(held => held.Role).ToListAsync(cancellationToken));
        var tenant = await db.Tenants.SingleAsync(tenant => tenant.Id == held.TenantId, cancellationToken);
        person.Unbind();
        await accounts.EndSessionsAsync(person.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await inviting.InviteAsync(tenant, person, held.Role, request.Method!.Value, request.Invitation, person.Name, person.Agency, cancellationToken);
        await members.SaveAsync(person.Id, cancellationToken);
    }
}
