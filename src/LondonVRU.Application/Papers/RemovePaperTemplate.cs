using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using MediatR;

namespace LondonVRU.Application.Papers;

/// <summary>Takes a template of the tenant's own away. Papers that were made by it stay with whoever has them.</summary>
/// <param name="Version">As it was read.</param>
public sealed record RemovePaperTemplate(Id<PaperTemplate> Id, int Version) : IRequest;

internal sealed class RemovePaperTemplateHandler(VruDbContext db) : AsyncRequestHandler<RemovePaperTemplate>
{
    protected override async Task Handle(RemovePaperTemplate request, CancellationToken cancellationToken)
    {
        var template = await db.PaperTemplates.Where(template => template.Id == request.Id).SingleOrNotFoundAsync(cancellationToken);
        template.RequireVersion(request.Version);
        db.PaperTemplates.Remove(template);
        await db.SaveChangesAsync(cancellationToken);
    }
}
