using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>London announces a learning session, and every coordinator hears of it; or plans it anew, and who means to come hears of another time or place. The same <paramref name="Id"/> sent twice is one.</summary>
/// <param name="Id">Of a new one, chosen by the form.</param>
/// <param name="Version">That was read; null for a new one.</param>
public sealed record SaveSession(Id<LearningSession> Id, int? Version, SessionContent Content) : IRequest;

internal sealed class SaveSessionValidator : AbstractValidator<SaveSession>
{
    public SaveSessionValidator()
    {
        RuleFor(request => request.Id).NotEqual(default(Id<LearningSession>)).WithMessage("Load the page again: the form has lost its number.");
        RuleFor(request => request.Content.StartsAt).NotEqual(default(DateTime)).WithMessage("Choose the day and when it begins.").OverridePropertyName("Day");
        RuleFor(request => request.Content.Title).MaximumLength(LearningSession.TitleMaxLength).WithMessage($"Keep this to {LearningSession.TitleMaxLength} characters.").OverridePropertyName("Title");
        RuleFor(request => request.Content.Words).MaximumLength(LearningSession.WordsMaxLength).WithMessage($"Keep this to {LearningSession.WordsMaxLength} characters.").OverridePropertyName("Words");
        RuleFor(request => request.Content.Place).MaximumLength(LearningSession.PlaceMaxLength).WithMessage($"Keep this to {LearningSession.PlaceMaxLength} characters.").OverridePropertyName("Place");
        RuleFor(request => request.Content.Practices).Must(practices => practices.Count <= 40).WithMessage("Choose fewer practices.").OverridePropertyName("Practices");
    }
}

/// <summary>Loads a session for an officer who changes it, and tells who means to come.</summary>
internal sealed class SessionEditing(VruDbContext db, ThemesOfToday themes, Outbox outbox, Actor actor, TimeProvider clock) : IScopedPart
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <exception cref="NotFoundException">There is no such session.</exception>
    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public async Task<LearningSession> GetAsync(Id<LearningSession> id, int version, CancellationToken ct)
    {
        actor.Require(Right.ManagePractice);
        var session = await db.LearningSessions.Where(own => own.Id == id).SingleOrNotFoundAsync(ct);
        session.RequireVersion(version);
        return session;
    }

    /// <param name="before">As it stands; null for a new one.</param>
    /// <exception cref="NotFoundException">The theme is none of this year's edition, or a practice is not published.</exception>
    public async Task CheckAsync(SessionContent content, LearningSession? before, CancellationToken ct)
    {
        await themes.RequireAsync(content.ThemeId is { } theme ? [theme] : [], before?.ThemeId is { } known ? [known] : [], ct);
        var fresh = content.Practices.Except(before?.PracticeIds.Select(id => new Id<Practice>(id)) ?? []).ToList();
        if (await db.Practices.CountAsync(practice => fresh.Contains(practice.Id) && practice.State == PracticeState.Published, ct) != fresh.Count)
        {
            throw new NotFoundException();
        }
    }

    public async Task TellAsync(LearningSession session, CancellationToken ct)
    {
        var places = await db.SessionPlaces.AsNoTracking().Where(place => place.SessionId == session.Id).ToListAsync(ct);
        foreach (var same in places.GroupBy(place => place.TenantId))
        {
            await outbox.OweInAsync(same.Key, [.. same.Select(place => place.PersonId)], LetterKind.SessionChanged, session.Id.Value, LondonTime.Today(clock), session.Version, ct);
        }
    }
}

internal sealed class SaveSessionHandler(VruDbContext db, SessionEditing sessions, Outbox outbox, Actor actor) : AsyncRequestHandler<SaveSession>
{
    protected override async Task Handle(SaveSession request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePractice);
        if (request.Version is { } version)
        {
            var session = await sessions.GetAsync(request.Id, version, cancellationToken);
            await sessions.CheckAsync(request.Content, session, cancellationToken);
            if (session.Edit(request.Content))
            {
                await sessions.TellAsync(session, cancellationToken);
            }
        }
        else if (!await db.LearningSessions.AnyAsync(own => own.Id == request.Id, cancellationToken))
        {
            await sessions.CheckAsync(request.Content, null, cancellationToken);
            db.LearningSessions.Add(LearningSession.Of(request.Id, request.Content, sessions.Now));
            await outbox.OweEveryCoordinatorAsync(LetterKind.SessionAnnounced, request.Id.Value, LondonTime.DayOf(sessions.Now), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Cancels a session; who meant to come hears why.</summary>
/// <param name="Version">That was read.</param>
public sealed record CancelSession(Id<LearningSession> Id, int Version, string? Reason) : IRequest;

internal sealed class CancelSessionValidator : AbstractValidator<CancelSession>
{
    public CancelSessionValidator() => RuleFor(request => request.Reason).MaximumLength(LearningSession.ReasonMaxLength).WithMessage($"Keep this to {LearningSession.ReasonMaxLength} characters.");
}

internal sealed class CancelSessionHandler(VruDbContext db, SessionEditing sessions) : AsyncRequestHandler<CancelSession>
{
    protected override async Task Handle(CancelSession request, CancellationToken cancellationToken)
    {
        var session = await sessions.GetAsync(request.Id, request.Version, cancellationToken);
        session.Cancel(request.Reason, sessions.Now);
        await sessions.TellAsync(session, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Writes what was said and asked, for everybody to read.</summary>
/// <param name="Version">That was read.</param>
public sealed record WriteSessionNotes(Id<LearningSession> Id, int Version, string? Notes) : IRequest;

internal sealed class WriteSessionNotesValidator : AbstractValidator<WriteSessionNotes>
{
    public WriteSessionNotesValidator() => RuleFor(request => request.Notes).MaximumLength(LearningSession.NotesMaxLength).WithMessage($"Keep this to {LearningSession.NotesMaxLength} characters.");
}

internal sealed class WriteSessionNotesHandler(VruDbContext db, SessionEditing sessions) : AsyncRequestHandler<WriteSessionNotes>
{
    protected override async Task Handle(WriteSessionNotes request, CancellationToken cancellationToken)
    {
        (await sessions.GetAsync(request.Id, request.Version, cancellationToken)).Write(request.Notes, sessions.Now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
