using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Keeps the draft of a nomination, or words anew what is with London. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Chosen by the form or the caller.</param>
/// <param name="Version">That was read; null for a new one.</param>
/// <param name="ActionId">That it tells of; only of a new one; null for none.</param>
public sealed record SaveNomination(Id<Nomination> Id, int? Version, PracticeContent Content, Id<PlanAction>? ActionId = null) : IRequest;

internal sealed class SaveNominationValidator : AbstractValidator<SaveNomination>
{
    public SaveNominationValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<Nomination>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Content).SetValidator(new PracticeContentValidator()).OverridePropertyName("");
    }
}

internal sealed class SaveNominationHandler(VruDbContext db, NominationEditing nominations, ThemesOfToday themes, CurrentTenant tenant, Actor actor) : AsyncRequestHandler<SaveNomination>
{
    protected override async Task Handle(SaveNomination request, CancellationToken cancellationToken)
    {
        actor.Require(Right.NominatePractice);
        var here = tenant.Id;
        if (request.Version is { } version)
        {
            var nomination = await nominations.GetAsync(request.Id, version, cancellationToken);
            await themes.RequireAsync(request.Content.Themes, nomination.Content().Themes, cancellationToken);
            nomination.Edit(request.Content);
        }
        else if (!await db.Nominations.AnyAsync(own => own.Id == request.Id && own.TenantId == here, cancellationToken))
        {
            await themes.RequireAsync(request.Content.Themes, [], cancellationToken);
            var action = request.ActionId is { } id ? await db.Actions.AsNoTracking().VisibleTo(actor).Where(own => own.Id == id).SingleOrNotFoundAsync(cancellationToken) : null;
            db.Nominations.Add(Nomination.Draft(request.Id, here, request.Content, action, actor.PersonId));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
