using FluentValidation;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using MediatR;

namespace LondonVRU.Application.ApiAccess;

/// <summary>Makes a token that lets a program act for the person in one of their tenants. Its words are answered here and never again.</summary>
/// <param name="LastDay">London day on which it still works.</param>
public sealed record MakeToken(string Name, Id<Tenant> TenantId, bool MayWrite, DateOnly LastDay) : IRequest<string>;

internal sealed class MakeTokenValidator : AbstractValidator<MakeToken>
{
    public MakeTokenValidator() => RuleFor(request => request.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Give it a name, to know it by.")
        .MaximumLength(PersonalToken.NameMaxLength).WithMessage($"The name can have {PersonalToken.NameMaxLength} characters.");
}

internal sealed class MakeTokenHandler(TenantDoor door, Actor actor, RealTime time) : IRequestHandler<MakeToken, string>
{
    public async Task<string> Handle(MakeToken request, CancellationToken cancellationToken)
    {
        // In the tenant's own room: nobody makes one for a place where they do not belong, and its trail tells of it.
        await using var room = await door.OpenAsync(request.TenantId, actor, cancellationToken);
        var ends = LondonTime.ToUtc(request.LastDay.AddDays(1), TimeOnly.MinValue);
        var (token, words) = PersonalToken.Make(actor.PersonId, request.TenantId, request.Name.Trim(), request.MayWrite, ends, time.Now);
        room.Db.PersonalTokens.Add(token);
        await room.Db.SaveChangesAsync(cancellationToken);
        return words;
    }
}
