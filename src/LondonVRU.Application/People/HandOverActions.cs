using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.People;

/// <summary>Gives all the actions that somebody owns here to another member, at once. Answers how many.</summary>
/// <param name="From">A member, or somebody who was one.</param>
public sealed record HandOverActions(Id<Person> From, Id<Person>? To) : IRequest<int>;

internal sealed class HandOverActionsValidator : AbstractValidator<HandOverActions>
{
    public HandOverActionsValidator() => RuleFor(request => request.To).NotNull().WithMessage("Choose who takes them over.");
}

internal sealed class HandOverActionsHandler(VruDbContext db, Successors successors, OwnedActions owned, Actor actor) : IRequestHandler<HandOverActions, int>
{
    public async Task<int> Handle(HandOverActions request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        await successors.RequireAsync(request.From, request.To!.Value, cancellationToken);
        var count = await owned.HandOverAsync(request.From, request.To, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return count;
    }
}
