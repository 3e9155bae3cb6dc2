using FluentValidation;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;

namespace LondonVRU.Application.People;

/// <summary>Changes how others see a person, everywhere. Everybody may change their own.</summary>
/// <param name="Was">Name and agency as they were read before.</param>
public sealed record DescribePerson(Id<Person> PersonId, string? Name, string? Agency, DescribePerson.Words Was) : IRequest
{
    public sealed record Words(string? Name, string? Agency);
}

internal sealed class DescribePersonValidator : AbstractValidator<DescribePerson>
{
    public DescribePersonValidator()
    {
        RuleFor(request => request.Name).IsName();
        RuleFor(request => request.Agency).IsAgency();
    }
}

internal sealed class DescribePersonHandler(MembersHere members, Accounts accounts, Actor actor) : AsyncRequestHandler<DescribePerson>
{
    protected override async Task Handle(DescribePerson request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        await members.OpenAsync(cancellationToken);
        var person = request.PersonId == actor.PersonIdOrNull
            ? (await members.GetAsync(request.PersonId, cancellationToken)).Person
            : await accounts.GetAsync(request.PersonId, cancellationToken);
        var (name, agency) = (request.Name!.Trim(), request.Agency!.Trim());
        if (person.AnonymisedAt is not null)
        {
            throw new RuleBrokenException("person.anonymised", "Their name was taken away for good. Invite them anew.");
        }

        if ((person.Name, person.Agency) == (name, agency))
        {
            return;
        }

        if ((person.Name, person.Agency) != (request.Was.Name, request.Was.Agency))
        {
            throw new StaleException();
        }

        person.Describe(name, agency);
        await members.SaveAsync(person.Id, cancellationToken);
    }
}
