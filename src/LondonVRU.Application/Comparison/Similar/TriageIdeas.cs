using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Similar;

/// <summary>London says what it made of a new idea: of one action, or of all that have it.</summary>
/// <param name="Actions">Each on the shelf.</param>
/// <param name="Note">What is to be remembered; null or blank for nothing.</param>
/// <param name="Version">Of what had been said of the first of them, as it was read; 0 if nothing had.</param>
public sealed record TriageIdeas(IReadOnlyList<Id<PlanAction>> Actions, IdeaState State, string? Note, int Version) : IRequest;

internal sealed class TriageIdeasValidator : AbstractValidator<TriageIdeas>
{
    /// <summary>An idea that more plans have is hardly new.</summary>
    private const int MostActions = 200;

    public TriageIdeasValidator()
    {
        RuleFor(triage => triage.State).IsInEnum().WithMessage("Choose what London made of it.");
        RuleFor(triage => triage.Actions.Count).InclusiveBetween(1, MostActions).WithMessage("Choose 1 to {To} actions.");
        RuleFor(triage => triage.Note).MaximumLength(IdeaTriage.NoteMaxLength).WithMessage(ActionWordsValidator.TooLong);
    }
}

internal sealed class TriageIdeasHandler(VruDbContext db, Actor actor, TimeProvider clock) : AsyncRequestHandler<TriageIdeas>
{
    protected override async Task Handle(TriageIdeas request, CancellationToken cancellationToken)
    {
        actor.Require(Right.AnswerSubmissions);
        var wanted = request.Actions.Distinct().ToList();
        var there = await db.SubmittedActions.Where(copy => wanted.Contains(copy.ActionId)).Select(copy => copy.ActionId).Distinct().CountAsync(cancellationToken);
        if (there < wanted.Count)
        {
            throw new NotFoundException();
        }

        var known = await db.IdeaTriages.Where(triage => wanted.Contains(triage.ActionId)).ToDictionaryAsync(triage => triage.ActionId, cancellationToken);
        if ((known.GetValueOrDefault(wanted[0])?.Version ?? 0) is var current && current != request.Version)
        {
            throw new StaleException(current);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var id in wanted)
        {
            if (known.TryGetValue(id, out var triage))
            {
                triage.Say(request.State, request.Note, actor.PersonId, now);
            }
            else
            {
                db.IdeaTriages.Add(IdeaTriage.Of(id, request.State, request.Note, actor.PersonId, now));
            }
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
