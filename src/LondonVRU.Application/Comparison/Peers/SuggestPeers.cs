using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Peers;

/// <summary>A borough tells London which boroughs are like it; officers get a letter. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Chosen by the form or the caller.</param>
/// <param name="Boroughs">Slugs of the others; its own need not be among them.</param>
/// <param name="Reason">Why they are alike.</param>
public sealed record SuggestPeers(Id<PeerSuggestion> Id, string? Name, IReadOnlyList<string> Boroughs, string? Reason) : IRequest;

internal sealed class SuggestPeersValidator : AbstractValidator<SuggestPeers>
{
    public SuggestPeersValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<PeerSuggestion>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Name).MaximumLength(PeerGroup.NameMaxLength).WithMessage($"Keep this to {PeerGroup.NameMaxLength} characters.");
        RuleFor(request => request.Reason).MaximumLength(PeerGroup.ReasonMaxLength).WithMessage($"Keep this to {PeerGroup.ReasonMaxLength} characters.");
    }
}

internal sealed class SuggestPeersHandler(VruDbContext db, Outbox outbox, TenantDirectory directory, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<SuggestPeers>
{
    protected override async Task Handle(SuggestPeers request, CancellationToken cancellationToken)
    {
        actor.Require(Right.SuggestPeers);
        if (tenant.Info.Kind != TenantKind.Borough)
        {
            throw new NotFoundException();
        }

        if (await db.PeerSuggestions.AnyAsync(own => own.Id == request.Id, cancellationToken))
        {
            return;
        }

        await directory.RequireBoroughsAsync(request.Boroughs, cancellationToken);
        var now = clock.GetUtcNow().UtcDateTime;
        var suggestion = PeerSuggestion.Of(request.Id, tenant.Id, tenant.Info.Slug, request.Name, request.Boroughs, request.Reason, actor.PersonId, now);
        db.PeerSuggestions.Add(suggestion);
        await outbox.OweInAsync(
            (await directory.LondonAsync(cancellationToken)).Id, [Role.Officer], LetterKind.PeersSuggested, suggestion.Id.Value, LondonTime.DayOf(now), 0, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Takes a suggestion back that London has not answered: London sees it no more.</summary>
public sealed record TakeBackPeerSuggestion(Id<PeerSuggestion> Id) : IRequest;

internal sealed class TakeBackPeerSuggestionHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<TakeBackPeerSuggestion>
{
    protected override async Task Handle(TakeBackPeerSuggestion request, CancellationToken cancellationToken)
    {
        actor.Require(Right.SuggestPeers);
        var suggestion = await db.PeerSuggestions.Where(own => own.Id == request.Id).SingleOrNotFoundAsync(cancellationToken);
        suggestion.TakeBack(await db.PeerAnswers.AsNoTracking().SingleOrDefaultAsync(answer => answer.SuggestionId == request.Id, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class NamedBoroughs
{
    /// <param name="slugs">From a request.</param>
    /// <exception cref="NotFoundException">One of them is no borough's.</exception>
    public static async Task RequireBoroughsAsync(this TenantDirectory directory, IReadOnlyCollection<string> slugs, CancellationToken ct)
    {
        var known = (await directory.BoroughsAsync(ct)).Select(borough => borough.Slug).ToHashSet(StringComparer.Ordinal);
        if (!slugs.All(known.Contains))
        {
            throw new NotFoundException();
        }
    }
}
