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

/// <summary>An officer writes what the panel has agreed to say of one theme. The borough reads it once an answer takes it over, not before.</summary>
/// <param name="Words">Null or empty for nothing.</param>
/// <param name="WantsChanges">The theme has to change before the plan is accepted.</param>
/// <param name="Version">That was read; 0 where there was nothing yet.</param>
public sealed record AgreeFeedback(Id<Submission> SubmissionId, Id<Theme> ThemeId, string? Words, bool WantsChanges, int Version) : IRequest;

internal sealed class AgreeFeedbackValidator : AbstractValidator<AgreeFeedback>
{
    public AgreeFeedbackValidator() =>
        RuleFor(agreed => agreed.Words).MaximumLength(SubmissionAnswer.WordsMaxLength).WithMessage("Keep it to {MaxLength} characters; this is {TotalLength}.");
}

internal sealed class AgreeFeedbackHandler(VruDbContext db, PanelDesk desk, Actor actor) : AsyncRequestHandler<AgreeFeedback>
{
    protected override async Task Handle(AgreeFeedback request, CancellationToken cancellationToken)
    {
        actor.Require(Right.AnswerSubmissions);
        var (submission, last) = await desk.TakeAsync(request.SubmissionId, request.ThemeId, cancellationToken);
        var agreed = await db.AgreedFeedback.SingleOrDefaultAsync(one => one.SubmissionId == submission.Id && one.ThemeId == request.ThemeId, cancellationToken);
        if (agreed is null)
        {
            agreed = AgreedFeedback.On(submission, request.ThemeId);
            db.AgreedFeedback.Add(agreed);
        }

        agreed.Write(last, request.Words, request.WantsChanges, request.Version);
        await db.SaveChangesAsync(cancellationToken);
    }
}
