using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Puts a practice into the library of every partnership; who nominated it hears of it, or whose action London wrote it of.</summary>
/// <param name="Version">That was read.</param>
public sealed record PublishPractice(Id<Practice> Id, int Version) : IRequest;

internal sealed class PublishPracticeHandler(VruDbContext db, PracticeEditing practices, Outbox outbox, TimeProvider clock) : AsyncRequestHandler<PublishPractice>
{
    protected override async Task Handle(PublishPractice request, CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(request.Id, request.Version, cancellationToken);
        var nomination = await practices.NominationOfAsync(practice, cancellationToken);
        practice.Publish(await db.Practices.NotTakenBack(db).AnyAsync(own => own.Id == practice.Id, cancellationToken), clock.GetUtcNow().UtcDateTime);
        if (nomination is not null)
        {
            await outbox.OweInAsync(nomination.TenantId, [nomination.ById], LetterKind.PracticeAnswered, nomination.Id.Value, LondonTime.Today(clock), practice.Version, cancellationToken);
        }
        else if (practice.FromId is { } from)
        {
            await outbox.OweInAsync(from, [Role.Coordinator], LetterKind.PracticePublished, practice.Id.Value, LondonTime.Today(clock), practice.Version, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Takes a practice out of the library; whoever adopted it keeps it.</summary>
/// <param name="Version">That was read.</param>
public sealed record RetirePractice(Id<Practice> Id, int Version, string? Reason) : IRequest;

internal sealed class RetirePracticeValidator : AbstractValidator<RetirePractice>
{
    public RetirePracticeValidator() => RuleFor(request => request.Reason).MaximumLength(Practice.ReasonMaxLength).WithMessage($"Keep this to {Practice.ReasonMaxLength} characters.");
}

internal sealed class RetirePracticeHandler(VruDbContext db, PracticeEditing practices) : AsyncRequestHandler<RetirePractice>
{
    protected override async Task Handle(RetirePractice request, CancellationToken cancellationToken)
    {
        (await practices.GetAsync(request.Id, request.Version, cancellationToken)).Retire(request.Reason);
        await db.SaveChangesAsync(cancellationToken);
    }
}
