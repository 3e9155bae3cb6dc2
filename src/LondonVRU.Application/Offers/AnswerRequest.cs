using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>Says what is next in a request: London and who offers answer it, who asked takes what is offered or not, and somebody says in the end what came of it.</summary>
/// <param name="After">Number of what was said last as the reader saw it; 0 for nothing.</param>
/// <param name="OfferId">What London offers of the basket; null for nothing of it, or for what was asked for.</param>
public sealed record AnswerRequest(Id<HelpRequest> Id, int After, RequestStepKind? Kind, string? Words = null, Id<Offer>? OfferId = null) : IRequest;

internal sealed class AnswerRequestValidator : AbstractValidator<AnswerRequest>
{
    public AnswerRequestValidator()
    {
        RuleFor(request => request.Kind).NotNull().WithMessage("Choose what to say.");
        RuleFor(request => request.Words).MaximumLength(RequestStep.WordsMaxLength).WithMessage($"Keep this to {RequestStep.WordsMaxLength} characters.");
    }
}

internal sealed class AnswerRequestHandler(
    VruDbContext db, RequestReading requests, OfferPlaces places, RequestLetters letters, TenantDirectory directory, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<AnswerRequest>
{
    protected override async Task Handle(AnswerRequest request, CancellationToken cancellationToken)
    {
        var (asked, kind) = (await requests.FindAsync(request.Id, cancellationToken), request.Kind!.Value);
        var party = requests.PartyIn(asked.Request);
        actor.Require(party switch { RequestParty.London => Right.ManageOffers, RequestParty.Offerer => Right.MakeOffers, _ => Right.AskForHelp });
        if (asked.Last is { } last && last.Number == request.After + 1 && last.Kind == kind && last.ById == actor.PersonId)
        {
            // The same form, sent twice.
            return;
        }

        if ((asked.Last?.Number ?? 0) != request.After)
        {
            throw new StaleException(asked.Last?.Number ?? 0);
        }

        var before = asked.Course.Holds;
        var step = asked.Course.Say(new(party, tenant.Id, actor.PersonId), kind, request.Words, await NamedAsync(party, request.OfferId, cancellationToken), clock.GetUtcNow().UtcDateTime);
        db.RequestSteps.Add(step);
        var said = new RequestCourse(asked.Request, step);
        await places.CountAsync(asked.Request, said, [.. new[] { before, said.Holds }.OfType<Id<Offer>>().Distinct()], cancellationToken);
        await letters.OweAsync(asked.Request, step, party, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <exception cref="NotFoundException">There is no such offer in the basket.</exception>
    /// <exception cref="RuleBrokenException">It is not open any more.</exception>
    private async Task<OfferNamed?> NamedAsync(RequestParty party, Id<Offer>? id, CancellationToken ct)
    {
        if (id is null)
        {
            return null;
        }

        var offer = await db.Offers.AsNoTracking().Where(offer => offer.Id == id).OrderBy(offer => offer.PublishedAt).FirstOrDefaultAsync(ct) ?? throw new NotFoundException();
        if (party != RequestParty.London)
        {
            // Only London matches a request with another offer than that which was asked for.
            return null;
        }

        offer.RequireOpen(LondonTime.Today(clock));
        return new(offer.Id, offer.Title, offer.TenantId == (await directory.LondonAsync(ct)).Id ? null : offer.TenantId);
    }
}

/// <summary>Who hears of what was said to a request: those who act next, and those who offered.</summary>
internal sealed class RequestLetters(Outbox outbox, TenantDirectory directory) : IScopedPart
{
    public async Task OweAsync(HelpRequest request, RequestStep step, RequestParty by, CancellationToken ct)
    {
        var (london, subject, day) = ((await directory.LondonAsync(ct)).Id, request.Id.Value, LondonTime.DayOf(step.At));
        if (by != RequestParty.Asker)
        {
            await outbox.OweInAsync(request.AskerId, [request.ById], LetterKind.RequestAnswered, subject, day, step.Number, ct);
        }

        if (by != RequestParty.Offerer && request.OffererId is { } offerer)
        {
            await outbox.OweInAsync(offerer, [Role.Coordinator], LetterKind.RequestMoved, subject, day, step.Number, ct);
        }
        else if (by == RequestParty.Asker)
        {
            await outbox.OweInAsync(london, [Role.Officer], LetterKind.RequestMoved, subject, day, step.Number, ct);
        }

        if (by != RequestParty.London && new RequestCourse(request, step).WaitsFor == RequestParty.London)
        {
            await outbox.OweInAsync(london, [Role.Officer], LetterKind.RequestToAnswer, subject, day, step.Number, ct);
        }
    }
}
