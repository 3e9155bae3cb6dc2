using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Says where themes and actions of the edition before went. What is not named stays mapped as it is.</summary>
/// <param name="Themes">Themes of the edition before, and where they went; null for nowhere.</param>
/// <param name="Actions">Likewise.</param>
public sealed record MapEdition(
    string Code, IReadOnlyDictionary<Id<Theme>, Id<Theme>?> Themes, IReadOnlyDictionary<Id<TemplateAction>, Id<TemplateAction>?> Actions) : IRequest;

internal sealed class MapEditionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<MapEdition>
{
    protected override async Task Handle(MapEdition request, CancellationToken cancellationToken)
    {
        var edition = await drafting.OpenAsync(request.Code, cancellationToken);
        foreach (var (from, to) in request.Themes)
        {
            edition.MapTheme(from, to);
        }

        foreach (var (from, to) in request.Actions)
        {
            edition.MapAction(from, to);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>Says which edition a draft follows, and maps by names and words what can be mapped so. What was mapped before is forgotten.</summary>
/// <param name="Previous">Code of the edition before.</param>
public sealed record FollowEdition(string Code, string Previous) : IRequest;

internal sealed class FollowEditionHandler(VruDbContext db, EditionDrafting drafting) : AsyncRequestHandler<FollowEdition>
{
    protected override async Task Handle(FollowEdition request, CancellationToken cancellationToken)
    {
        var edition = await drafting.OpenAsync(request.Code, cancellationToken);
        var previous = await db.Editions.AsNoTracking().Where(other => other.Code == request.Previous && other.State != EditionState.Draft)
            .Include(other => other.Themes).ThenInclude(theme => theme.Actions).SingleOrNotFoundAsync(cancellationToken);
        edition.Follow(previous);
        await db.SaveChangesAsync(cancellationToken);
    }
}
