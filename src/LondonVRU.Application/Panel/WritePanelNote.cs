using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Panel;

/// <summary>A seat of the panel scores and comments one theme of a plan that is open to it; written again, it replaces what the seat had said. No borough reads it.</summary>
/// <param name="Score">1 to 4; null for a comment alone.</param>
/// <param name="Words">Null for a score alone.</param>
public sealed record WritePanelNote(Id<Submission> SubmissionId, Id<Theme> ThemeId, Seat Seat, int? Score, string? Words) : IRequest;

internal sealed class WritePanelNoteValidator : AbstractValidator<WritePanelNote>
{
    public WritePanelNoteValidator()
    {
        RuleFor(note => note.Seat).IsInEnum().WithMessage("Choose a seat.");
        RuleFor(note => note.Words).MaximumLength(PanelNote.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
    }
}

internal sealed class WritePanelNoteHandler(VruDbContext db, PanelDesk desk, PanelSeats seats, Actor actor, TimeProvider clock) : AsyncRequestHandler<WritePanelNote>
{
    protected override async Task Handle(WritePanelNote request, CancellationToken cancellationToken)
    {
        actor.Require(Right.SitOnPanel);
        var (submission, last) = await desk.TakeAsync(request.SubmissionId, request.ThemeId, cancellationToken);
        var note = await db.PanelNotes.SingleOrDefaultAsync(
            one => one.SubmissionId == submission.Id && one.ThemeId == request.ThemeId && one.Seat == request.Seat, cancellationToken);
        if (note is null)
        {
            note = PanelNote.On(submission, request.ThemeId, request.Seat);
            db.PanelNotes.Add(note);
        }

        note.Write(await seats.OpenAsync(request.Seat, cancellationToken), last, request.Score, request.Words, actor.PersonId, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellationToken);
    }
}
