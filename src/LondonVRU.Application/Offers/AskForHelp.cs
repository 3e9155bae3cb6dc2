using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Offers;

/// <summary>Asks for something that is offered, or for help in one's own words. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Chosen by the form or the caller.</param>
/// <param name="OfferId">Null for one's own words.</param>
/// <param name="ActionId">Of the plan, that it is for; null for none. It may not be restricted.</param>
public sealed record AskForHelp(Id<HelpRequest> Id, HelpContent Content, Id<Offer>? OfferId = null, Id<PlanAction>? ActionId = null) : IRequest;

internal sealed class AskForHelpValidator : AbstractValidator<AskForHelp>
{
    public AskForHelpValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<HelpRequest>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Content.Subject).MaximumLength(HelpRequest.SubjectMaxLength).WithMessage($"Keep this to {HelpRequest.SubjectMaxLength} characters.").OverridePropertyName("Subject");
        RuleFor(request => request.Content.Words).MaximumLength(HelpRequest.WordsMaxLength).WithMessage($"Keep this to {HelpRequest.WordsMaxLength} characters.").OverridePropertyName("Words");
    }
}

internal sealed class AskForHelpHandler(VruDbContext db, OpenRequests open, ThemesOfToday themes, Outbox outbox, TenantDirectory directory, CurrentTenant tenant, Actor actor, TimeProvider clock)
    : AsyncRequestHandler<AskForHelp>
{
    protected override async Task Handle(AskForHelp request, CancellationToken cancellationToken)
    {
        actor.Require(Right.AskForHelp);
        if (await db.HelpRequests.AnyAsync(known => known.Id == request.Id, cancellationToken))
        {
            return;
        }

        var (london, now) = ((await directory.LondonAsync(cancellationToken)).Id, clock.GetUtcNow().UtcDateTime);
        var offer = request.OfferId is { } id
            ? await db.Offers.AsNoTracking().Where(offer => offer.Id == id).OrderBy(offer => offer.PublishedAt).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException()
            : null;
        var action = request.ActionId is { } mine ? await db.Actions.AsNoTracking().VisibleTo(actor).Where(action => action.Id == mine).SingleOrNotFoundAsync(cancellationToken) : null;
        await themes.RequireAsync(request.Content.ThemeId is { } theme ? [theme] : [], action is null ? [] : [action.ThemeId], cancellationToken);
        await open.RequireRoomAsync(cancellationToken);
        var asked = HelpRequest.Ask(request.Id, tenant.Id, request.Content, offer, offer?.TenantId == london, action, actor.PersonId, now);
        db.HelpRequests.Add(asked);
        await outbox.OweInAsync(
            asked.OffererId ?? london, [asked.OffererId is null ? Role.Officer : Role.Coordinator], LetterKind.RequestToAnswer, asked.Id.Value, LondonTime.DayOf(now), 0, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}
