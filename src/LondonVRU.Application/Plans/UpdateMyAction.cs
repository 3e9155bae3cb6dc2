using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Application.Plans;

/// <summary>Says how an action of one of the person's partnerships is going, from outside of all of them.</summary>
/// <param name="TenantSlug">Of the action; the person must belong to it.</param>
/// <param name="UpdateId">Chosen by the form.</param>
/// <param name="Words">Null is "no change".</param>
/// <param name="Word">With "no change", if there is something to say; null if not.</param>
public sealed record UpdateMyAction(string TenantSlug, Id<PlanAction> ActionId, Id<ActionUpdate> UpdateId, UpdateWords? Words, string? Word) : IRequest;

/// <summary>Goes through the door of the tenant that the form names: one of the few that may (architecture test).</summary>
internal sealed class UpdateMyActionHandler(TenantDoor door, TenantDirectory directory, Actor actor) : AsyncRequestHandler<UpdateMyAction>
{
    protected override async Task Handle(UpdateMyAction request, CancellationToken cancellationToken)
    {
        var tenant = await directory.FindAsync(request.TenantSlug, cancellationToken) ?? throw new NotFoundException();
        await using var room = await door.OpenAsync(tenant.Id, actor, cancellationToken);
        var mediator = room.Services.GetRequiredService<IMediator>();
        await mediator.Send<Unit>(
            request.Words is { } words ? new AddUpdate(request.ActionId, request.UpdateId, words) : new RepeatUpdate(request.ActionId, request.UpdateId, request.Word),
            cancellationToken);
    }
}
