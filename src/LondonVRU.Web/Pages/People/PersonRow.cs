using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;

namespace LondonVRU.Web.Pages.People;

/// <summary>A line of the list of people: a member, somebody invited, or somebody who has left.</summary>
/// <param name="Email">Null where it is not this tenant's to see.</param>
/// <param name="Since">UTC: of the oldest role, of the invitation, or of the day they left.</param>
/// <param name="LastSeenAt">UTC; null if never, or not theirs to know.</param>
/// <param name="StateMore">Beneath the state; null for nothing.</param>
internal sealed record PersonRow(
    string Href, string Name, string Agency, string? Email, IReadOnlyList<Role> Roles, string RoleWords, DateTime Since, DateTime? LastSeenAt, string SignsIn, PersonState State, string? StateMore)
{
    /// <param name="root">"/lewisham/people".</param>
    public static IEnumerable<PersonRow> Of(PeoplePage people, string root, DateOnly today) =>
    [
        .. people.Members.Select(member => new PersonRow(
            $"{root}/{member.Id}", member.Name, member.Agency, member.IsMachine ? null : member.Email, [.. member.Roles.Select(held => held.Role)],
            string.Join(", ", member.Roles.Select(held => held.Role)), member.Since, member.LastSeenAt, PeopleWords.SignsIn(member.SignsInBy, member.Directory),
            member.IsEnabled ? PersonState.Active : PersonState.Disabled, member.IsMachine ? "A program" : null)),
        .. people.Invited.Select(invited => new PersonRow(
            $"{root}/invitations/{invited.Id}", invited.Name, invited.Agency, invited.Email, [invited.Role], invited.Role.ToString(), invited.InvitedAt, null,
            PeopleWords.SignsIn(invited.Method, null), invited.HasRunOut ? PersonState.RanOut : PersonState.Invited, Until(invited, today))),
        .. people.Former.Select(former => new PersonRow(
            $"{root}/{former.Id}", former.Name, former.Agency, null, [.. former.Roles.Split(", ").Select(name => Enum.TryParse<Role>(name, out var role) ? role : (Role?)null).OfType<Role>()],
            former.Roles, former.LeftAt, null, "", PersonState.Left, former.RemovedBy is null ? null : $"Removed by {former.RemovedBy}")),
    ];

    private static string Until(PeoplePage.Invitee invited, DateOnly today)
    {
        var last = LondonTime.DayOf(invited.ExpiresAt);
        return invited.HasRunOut ? Words.First(Words.InDays(last, today)) : $"Until {Words.DayOfYear(last)}";
    }
}
