using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Wordings;

/// <summary>Words a kind of letter London's way from now on. A letter that is written already stays as it is.</summary>
/// <param name="Version">That was shown; 0 for the service's own words.</param>
public sealed record SaveWording(LetterKind Kind, LetterWords Words, int Version) : IRequest;

/// <summary>Gives a kind of letter the service's own words again.</summary>
public sealed record ResetWording(LetterKind Kind) : IRequest;

internal sealed class SaveWordingValidator : AbstractValidator<SaveWording>
{
    public SaveWordingValidator()
    {
        RuleFor(request => request.Words.Subject).MaximumLength(LetterWording.SubjectMaxLength).WithMessage($"The subject can have {LetterWording.SubjectMaxLength} characters.");
        RuleFor(request => request.Words.Opening).MaximumLength(LetterWording.OpeningMaxLength).WithMessage($"The opening can have {LetterWording.OpeningMaxLength} characters.");
        RuleFor(request => request.Words.Closing).MaximumLength(LetterWording.ClosingMaxLength).WithMessage($"The closing words can have {LetterWording.ClosingMaxLength} characters.");
    }
}

internal sealed class SaveWordingHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<SaveWording>
{
    protected override async Task Handle(SaveWording request, CancellationToken cancellationToken)
    {
        actor.RequireWordings();
        var wording = await db.LetterWordings.SingleOrDefaultAsync(wording => wording.Kind == request.Kind, cancellationToken);
        if ((wording?.Version ?? 0) != request.Version)
        {
            throw new StaleException(wording?.Version);
        }

        if (wording is null)
        {
            db.LetterWordings.Add(LetterWording.Of(request.Kind, request.Words));
        }
        else
        {
            wording.Change(request.Words);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

internal sealed class ResetWordingHandler(VruDbContext db, Actor actor) : AsyncRequestHandler<ResetWording>
{
    protected override async Task Handle(ResetWording request, CancellationToken cancellationToken)
    {
        actor.RequireWordings();
        db.LetterWordings.RemoveRange(await db.LetterWordings.Where(wording => wording.Kind == request.Kind).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
    }
}
