using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>No plan begins on it any more; the plans that are on it go on.</summary>
public sealed record RetireEdition(string Code) : IRequest;

internal sealed class RetireEditionHandler(VruDbContext db, Actor actor, TimeProvider clock) : AsyncRequestHandler<RetireEdition>
{
    protected override async Task Handle(RetireEdition request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        (await db.Editions.Where(edition => edition.Code == request.Code).SingleOrNotFoundAsync(cancellationToken)).Retire(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Offers a retired edition for new plans again.</summary>
public sealed record BringBackEdition(string Code) : IRequest;

internal sealed class BringBackEditionHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<BringBackEdition>
{
    protected override async Task Handle(BringBackEdition request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        (await db.Editions.Where(edition => edition.Code == request.Code).SingleOrNotFoundAsync(cancellationToken)).BringBack();
        await db.SaveChangesAsync(cancellationToken);
    }
}
