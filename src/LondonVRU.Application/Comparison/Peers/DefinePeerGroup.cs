using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Peers;

/// <summary>London defines a peer group, or changes the one of that id.</summary>
/// <param name="Id">Chosen by the form of a new one.</param>
/// <param name="Boroughs">Slugs.</param>
/// <param name="Version">Of the group as it was read; 0 for a new one.</param>
/// <param name="SuggestionId">Of the borough's suggestion that it takes over, which is answered with it; null for none.</param>
public sealed record DefinePeerGroup(Id<PeerGroup> Id, string? Name, IReadOnlyList<string> Boroughs, string? Reason, Id<PeerSuggestion>? SuggestionId = null, int Version = 0) : IRequest;

internal sealed class DefinePeerGroupValidator : AbstractValidator<DefinePeerGroup>
{
    public DefinePeerGroupValidator()
    {
        RuleFor(group => group.Id).NotEqual(default(Id<PeerGroup>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(group => group.Name).MaximumLength(PeerGroup.NameMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
        RuleFor(group => group.Reason).MaximumLength(PeerGroup.ReasonMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
    }
}

internal sealed class DefinePeerGroupHandler(VruDbContext db, PeerAnswering suggestions, TenantDirectory directory, Actor actor) : AsyncRequestHandler<DefinePeerGroup>
{
    protected override async Task Handle(DefinePeerGroup request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        await directory.RequireBoroughsAsync(request.Boroughs, cancellationToken);
        var name = request.Name?.Trim() ?? "";
        if (await db.PeerGroups.AnyAsync(other => other.Name == name && other.Id != request.Id, cancellationToken))
        {
            throw new RuleBrokenException("peers.same-name", "There is a group of that name already. Choose another.");
        }

        if (await db.PeerGroups.SingleOrDefaultAsync(one => one.Id == request.Id, cancellationToken) is { } group)
        {
            if (group.Is(name, request.Boroughs, request.Reason))
            {
                // The same form once more.
                return;
            }

            // The form of a new one, sent again, is of what it made.
            if (group.Version != Math.Max(request.Version, 1))
            {
                throw new StaleException(group.Version);
            }

            group.Change(name, request.Boroughs, request.Reason);
        }
        else if (request.Version > 0)
        {
            throw new NotFoundException();
        }
        else
        {
            group = PeerGroup.Of(request.Id, name, request.Boroughs, request.Reason);
            db.PeerGroups.Add(group);
        }

        if (request.SuggestionId is { } suggestion)
        {
            await suggestions.TakeOverAsync(suggestion, group, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
