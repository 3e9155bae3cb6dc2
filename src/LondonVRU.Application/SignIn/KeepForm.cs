using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.SignIn;

/// <summary>Keeps what somebody had typed when their session ended.</summary>
/// <param name="PersonId">Whose session it was.</param>
/// <param name="Body">Encrypted.</param>
public sealed record KeepForm(Id<Person> PersonId, byte[] Body) : IRequest<Id<KeptForm>>;

internal sealed class KeepFormHandler(VruDbContext db, RealTime time) : IRequestHandler<KeepForm, Id<KeptForm>>
{
    public async Task<Id<KeptForm>> Handle(KeepForm request, CancellationToken cancellationToken)
    {
        var now = time.Now;
        var oldest = now - KeptForm.Lasts;
        var (person, form) = (request.PersonId, KeptForm.Of(request.PersonId, request.Body, now));
        var before = await db.KeptForms.Where(kept => kept.PersonId == person).OrderByDescending(kept => kept.KeptAt).Select(kept => kept.Id).ToListAsync(cancellationToken);
        var tooMany = before.Skip(KeptForm.MostOfOne - 1).ToList();
        await db.KeptForms.Where(kept => tooMany.Contains(kept.Id) || kept.KeptAt < oldest).ExecuteDeleteAsync(cancellationToken);
        db.KeptForms.Add(form);
        await db.SaveChangesAsync(cancellationToken);
        return form.Id;
    }
}
