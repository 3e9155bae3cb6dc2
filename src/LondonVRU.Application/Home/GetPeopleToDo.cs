using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.Home;

/// <summary>What waits for the administrators of the current tenant.</summary>
public sealed record GetPeopleToDo : IRequest<PeopleToDo>;

/// <param name="People">Who belong here.</param>
/// <param name="Administrators">Of these.</param>
/// <param name="Waiting">Names of those who can still accept.</param>
/// <param name="RanOut">Names of those whose invitation ran out.</param>
/// <param name="ReviewDueOn">London day by which somebody is to look at who has access.</param>
/// <param name="IsReviewDue">That day has come.</param>
public sealed record PeopleToDo(int People, int Administrators, IReadOnlyList<string> Waiting, IReadOnlyList<string> RanOut, DateOnly ReviewDueOn, bool IsReviewDue)
{
    public int Count => (RanOut.Count > 0 ? 1 : 0) + (IsReviewDue ? 1 : 0);
}

internal sealed class GetPeopleToDoHandler(PeopleReading reading, Actor actor, TimeProvider clock) : IRequestHandler<GetPeopleToDo, PeopleToDo>
{
    public async Task<PeopleToDo> Handle(GetPeopleToDo request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var members = await reading.MembersAsync(null, cancellationToken);
        var invited = await reading.InvitedAsync(cancellationToken);
        var (_, dueOn) = await reading.ReviewAsync(cancellationToken);
        return new(
            members.Count, members.Count(member => member.Roles.Any(held => held.Role == Role.Administrator)),
            [.. invited.Where(one => !one.HasRunOut).Select(one => one.Name)], [.. invited.Where(one => one.HasRunOut).Select(one => one.Name)],
            dueOn, dueOn <= LondonTime.Today(clock));
    }
}
