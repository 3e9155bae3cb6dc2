using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain.People;

namespace LondonVRU.Application.SignIn;

/// <summary>Whom e-mailed links let in.</summary>
internal sealed class PeopleByLink(VruDbContext db) : IScopedPart
{
    /// <summary>Nobody who has a role anywhere for which a link is not enough.</summary>
    public IQueryable<Person> Query() => db.People.Where(person => person.IsEnabled && person.SignsInBy == SignInMethod.EmailLink
        && !db.Memberships.Any(held => held.PersonId == person.Id && !Rights.ByLink.Contains(held.Role)));
}
