using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Loads an edition to be changed, whole.</summary>
internal sealed class EditionDrafting(VruDbContext db, Actor actor) : IScopedPart
{
    /// <exception cref="NotFoundException">There is no edition of that code.</exception>
    /// <exception cref="RuleBrokenException">It is published.</exception>
    public async Task<Edition> OpenAsync(string code, CancellationToken ct)
    {
        var edition = await LoadAsync(code, ct);
        edition.RequireDraft();
        return edition;
    }

    /// <summary>In whatever state.</summary>
    /// <exception cref="NotFoundException">There is no edition of that code.</exception>
    public async Task<Edition> LoadAsync(string code, CancellationToken ct)
    {
        actor.Require(Right.ManageTemplates);
        var edition = await db.Editions.Where(edition => edition.Code == code).Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).SingleOrNotFoundAsync(ct);
        await db.ThemeMappings.Where(mapping => mapping.EditionId == edition.Id).LoadAsync(ct);
        await db.ActionMappings.Where(mapping => mapping.EditionId == edition.Id).LoadAsync(ct);
        return edition;
    }
}
