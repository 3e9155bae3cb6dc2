using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>What the person had typed, encrypted. Null if there is none of that id that is theirs, or it is too old.</summary>
public sealed record GetKeptForm(Id<KeptForm> Id) : IRequest<byte[]?>;

internal sealed class GetKeptFormHandler(VruDbContext db, Actor actor, RealTime time) : IRequestHandler<GetKeptForm, byte[]?>
{
    public async Task<byte[]?> Handle(GetKeptForm request, CancellationToken cancellationToken)
    {
        var (me, oldest) = (actor.PersonId, time.Now - KeptForm.Lasts);
        return await db.KeptForms.Where(kept => kept.Id == request.Id && kept.PersonId == me && kept.KeptAt > oldest).Select(kept => kept.Body).SingleOrDefaultAsync(cancellationToken);
    }
}
