using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.People;

/// <summary>Lets a person in again who was kept out.</summary>
public sealed record EnableAccount(Id<Person> PersonId) : IRequest;

internal sealed class EnableAccountHandler(MembersHere members, Accounts accounts, Actor actor) : AsyncRequestHandler<EnableAccount>
{
    protected override async Task Handle(EnableAccount request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var person = await accounts.GetAsync(request.PersonId, cancellationToken);
        if (person.IsEnabled)
        {
            return;
        }

        person.Enable();
        await members.SaveAsync(person.Id, cancellationToken);
    }
}
