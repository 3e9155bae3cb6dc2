using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Panel;

/// <summary>An officer gives a seat of the panel to somebody of London's, or leaves it empty. What was written from it stays.</summary>
/// <param name="PersonId">Null for nobody.</param>
public sealed record SeatPanel(Seat Seat, Id<Person>? PersonId) : IRequest;

internal sealed class SeatPanelValidator : AbstractValidator<SeatPanel>
{
    public SeatPanelValidator() => RuleFor(seat => seat.Seat).IsInEnum().WithMessage("Choose a seat.");
}

internal sealed class SeatPanelHandler(VruDbContext db, PanelSeats seats, PanelCandidates candidates, Actor actor) : AsyncRequestHandler<SeatPanel>
{
    protected override async Task Handle(SeatPanel request, CancellationToken cancellationToken)
    {
        actor.Require(Right.AnswerSubmissions);
        if (request.PersonId is { } person && !(await candidates.AllAsync(cancellationToken)).Any(candidate => candidate.Id == person))
        {
            throw new NotFoundException();
        }

        (await seats.OpenAsync(request.Seat, cancellationToken)).Give(request.PersonId);
        await db.SaveChangesAsync(cancellationToken);
    }
}
