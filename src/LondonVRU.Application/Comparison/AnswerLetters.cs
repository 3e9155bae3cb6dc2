using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison;

/// <summary>Owes the letters that follow from an answer of London's. Nothing is saved here.</summary>
internal sealed class AnswerLetters(VruDbContext db, Outbox outbox) : IScopedPart
{
    /// <summary>The partnership's coordinators, and its approvers unless it was only opened; of a plan that was opened, the panel too.</summary>
    public async Task OweAsync(Submission submission, SubmissionAnswer answer, CancellationToken ct)
    {
        var day = LondonTime.DayOf(answer.At);
        await outbox.OweInAsync(
            submission.TenantId, answer.Kind == AnswerKind.Opened ? [Role.Coordinator] : [Role.Coordinator, Role.Approver], KindOf(answer.Kind), submission.Id.Value, day, answer.Number, ct);
        if (answer.Kind == AnswerKind.Opened && submission.Kind == SubmissionKind.Plan)
        {
            var panel = await db.PanelSeats.Where(seat => seat.PersonId != null).Select(seat => seat.PersonId!.Value).ToListAsync(ct);
            await outbox.OweAsync(panel, LetterKind.PanelOpened, submission.Id.Value, day, ct);
        }
    }

    private static LetterKind KindOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Opened => LetterKind.Opened,
        AnswerKind.ChangesRequested => LetterKind.ChangesRequested,
        AnswerKind.Feedback => LetterKind.FeedbackGiven,
        AnswerKind.Accepted => LetterKind.Accepted,
        AnswerKind.Closed => LetterKind.ReviewClosed,
        _ => LetterKind.Reopened,
    };
}
