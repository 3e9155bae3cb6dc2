using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.People;

/// <summary>Who belongs to the current tenant, who is invited, who has left, and when somebody looked at that last: what an administrator sees, addresses included.</summary>
public sealed record GetPeople : IRequest<PeoplePage>;

/// <param name="Members">By name.</param>
/// <param name="Invited">Neither accepted nor taken back; by name.</param>
/// <param name="Former">By the day they left, the latest first.</param>
/// <param name="Review">The last access review; null if there was none.</param>
/// <param name="ReviewDueOn">London day by which the next is to be done.</param>
public sealed record PeoplePage(
    IReadOnlyList<PeoplePage.Member> Members, IReadOnlyList<PeoplePage.Invitee> Invited, IReadOnlyList<PeoplePage.Leaver> Former, PeoplePage.LastReview? Review, DateOnly ReviewDueOn)
{
    /// <summary>Somebody who belongs here.</summary>
    /// <param name="Email">For administrators of this tenant alone.</param>
    /// <param name="Roles">One at least.</param>
    /// <param name="LastSeenAt">UTC; null if never.</param>
    /// <param name="SignsInBy">Null until they accepted an invitation, and after a reset.</param>
    /// <param name="Directory">Whose account they sign in with; null where it is none.</param>
    public sealed record Member(
        Id<Person> Id, string Name, string Agency, string Email, IReadOnlyList<Held> Roles, DateTime? LastSeenAt, SignInMethod? SignsInBy, string? Directory, bool IsEnabled, bool IsMachine)
    {
        /// <summary>UTC; of the role that they have had longest.</summary>
        public DateTime Since => Roles.Min(held => held.Since);
    }

    /// <summary>A role that somebody has.</summary>
    /// <param name="Since">UTC.</param>
    /// <param name="GivenBy">Name; null if the service itself gave it.</param>
    public sealed record Held(Role Role, DateTime Since, string? GivenBy);

    /// <summary>Somebody who has not accepted yet.</summary>
    /// <param name="Name">As whoever invited typed it.</param>
    /// <param name="Email">As whoever invited typed it.</param>
    /// <param name="InvitedBy">Null if the service itself did.</param>
    /// <param name="InvitedAt">UTC.</param>
    /// <param name="ExpiresAt">UTC.</param>
    /// <param name="HasRunOut">It can't be accepted any more.</param>
    public sealed record Invitee(
        Id<Invitation> Id, Id<Person> PersonId, string Name, string Agency, string Email, Role Role, SignInMethod Method, string? InvitedBy, DateTime InvitedAt, DateTime ExpiresAt, bool HasRunOut);

    /// <summary>Somebody who belonged here. Their address is no longer for this tenant to see.</summary>
    /// <param name="Roles">"Contributor, Viewer".</param>
    /// <param name="LeftAt">UTC.</param>
    /// <param name="RemovedBy">Null if the service itself did it.</param>
    public sealed record Leaver(Id<Person> Id, string Name, string Agency, string Roles, DateTime LeftAt, string? RemovedBy, bool IsAnonymised);

    /// <param name="At">UTC.</param>
    public sealed record LastReview(DateTime At, string By, int People);
}

internal sealed class GetPeopleHandler(PeopleReading reading, Actor actor) : IRequestHandler<GetPeople, PeoplePage>
{
    public async Task<PeoplePage> Handle(GetPeople request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var members = await reading.MembersAsync(null, cancellationToken);
        var (review, dueOn) = await reading.ReviewAsync(cancellationToken);
        return new(members, await reading.InvitedAsync(cancellationToken), await reading.FormerAsync(null, cancellationToken), review, dueOn);
    }
}
