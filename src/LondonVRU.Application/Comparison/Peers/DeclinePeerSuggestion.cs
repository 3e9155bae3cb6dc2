using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Peers;

/// <summary>London says no to a suggested peer group; who suggested it hears why.</summary>
public sealed record DeclinePeerSuggestion(Id<PeerSuggestion> Id, string? Reason) : IRequest;

internal sealed class DeclinePeerSuggestionValidator : AbstractValidator<DeclinePeerSuggestion>
{
    public DeclinePeerSuggestionValidator() => RuleFor(request => request.Reason).MaximumLength(PeerAnswer.ReasonMaxLength).WithMessage($"Keep this to {PeerAnswer.ReasonMaxLength} characters.");
}

internal sealed class DeclinePeerSuggestionHandler(VruDbContext db, PeerAnswering suggestions, Actor actor) : AsyncRequestHandler<DeclinePeerSuggestion>
{
    protected override async Task Handle(DeclinePeerSuggestion request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        await suggestions.DeclineAsync(request.Id, request.Reason, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>London answers what boroughs suggest: nothing is saved here.</summary>
internal sealed class PeerAnswering(VruDbContext db, Outbox outbox, TimeProvider clock) : IScopedPart
{
    /// <exception cref="NotFoundException">London has no such suggestion.</exception>
    /// <exception cref="RuleBrokenException">It is answered already, by another group or by a no.</exception>
    public async Task TakeOverAsync(Id<PeerSuggestion> id, PeerGroup group, CancellationToken ct)
    {
        var (suggestion, answer) = await FindAsync(id, ct);
        if (answer?.PeerGroupId == group.Id)
        {
            // The same form, sent twice.
            return;
        }

        await AnswerAsync(suggestion, answer, now => PeerAnswer.TakingOver(suggestion, group, now), ct);
    }

    /// <exception cref="NotFoundException">London has no such suggestion.</exception>
    /// <exception cref="RuleBrokenException">It is answered already, or nothing says why.</exception>
    public async Task DeclineAsync(Id<PeerSuggestion> id, string? reason, CancellationToken ct)
    {
        var (suggestion, answer) = await FindAsync(id, ct);
        await AnswerAsync(suggestion, answer, now => PeerAnswer.Declining(suggestion, reason, now), ct);
    }

    private async Task<(PeerSuggestion Suggestion, PeerAnswer? Answer)> FindAsync(Id<PeerSuggestion> id, CancellationToken ct)
    {
        var suggestion = await db.PeerSuggestions.AsNoTracking().Where(one => one.Id == id && one.Visibility == Visibility.London).OrderBy(one => one.SuggestedAt).FirstOrDefaultAsync(ct)
            ?? throw new NotFoundException();
        return (suggestion, await db.PeerAnswers.AsNoTracking().SingleOrDefaultAsync(own => own.TenantId == suggestion.TenantId && own.SuggestionId == id, ct));
    }

    private async Task AnswerAsync(PeerSuggestion suggestion, PeerAnswer? before, Func<DateTime, PeerAnswer> make, CancellationToken ct)
    {
        if (before is not null)
        {
            throw new RuleBrokenException("peers.answered", "London has answered already.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        db.PeerAnswers.Add(make(now));
        await outbox.OweInAsync(suggestion.TenantId, [suggestion.ById], LetterKind.PeersAnswered, suggestion.Id.Value, LondonTime.DayOf(now), 0, ct);
    }
}
