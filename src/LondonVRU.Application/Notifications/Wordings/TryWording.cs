using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Notifications.Wordings;

/// <summary>A letter in these words, about things that are made up. Nothing is saved.</summary>
public sealed record PreviewWording(LetterKind Kind, LetterWords Words) : IRequest<LetterPreview>;

/// <param name="Text">The letter as plain text; its HTML says the same.</param>
public sealed record LetterPreview(string Subject, string Text);

/// <summary>Sends a letter in these words, about things that are made up, to whoever asks for it.</summary>
public sealed record SendTestLetter(LetterKind Kind, LetterWords Words) : IRequest;

internal sealed class PreviewWordingHandler(Actor actor, TimeProvider clock, IOptions<LetterOptions> options) : IRequestHandler<PreviewWording, LetterPreview>
{
    public Task<LetterPreview> Handle(PreviewWording request, CancellationToken cancellationToken)
    {
        actor.RequireWordings();
        var letter = MadeUp.Letter(request.Kind, request.Words, LondonTime.Today(clock), options.Value);
        return Task.FromResult(new LetterPreview(letter.Subject, LetterText.Of(letter)));
    }
}

internal sealed class SendTestLetterHandler(VruDbContext db, Actor actor, TimeProvider clock, IOptions<LetterOptions> options) : AsyncRequestHandler<SendTestLetter>
{
    protected override async Task Handle(SendTestLetter request, CancellationToken cancellationToken)
    {
        actor.RequireWordings();
        var (me, now) = (actor.PersonId, clock.GetUtcNow().UtcDateTime);
        var person = await db.People.SingleAsync(person => person.Id == me, cancellationToken);
        var letter = MadeUp.Letter(request.Kind, request.Words, LondonTime.DayOf(now), options.Value);
        db.Letters.Add(Letter.To(person, null, $"Test: {letter.Subject}", LetterText.Of(letter), LetterHtml.Of(letter), isSecret: false, now));
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>What a preview is about.</summary>
internal static class MadeUp
{
    public static LetterContent Letter(LetterKind kind, LetterWords words, DateOnly today, LetterOptions options)
    {
        words.Check();
        var isOwn = kind is LetterKind.ReviewReminder or LetterKind.Nudge;
        var matter = new Matter(
            kind, "Ealing", isOwn ? "Two actions to update" : "Something made up, to try the words",
            isOwn ? ["Sweep the parks each month", "Train staff of the hospitals"] : ["A line of what it is about"],
            today.AddDays(6), "/my-actions", isOwn ? "Update my two actions" : "Open it", "Ealing Coordinator", isOwn ? 2 : 0);
        return Letters.LetterLayout.Compose([matter], today, options, null, words);
    }
}
