using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>Loads the draft of a revision to be changed, with the edition that it revises.</summary>
internal sealed class RevisionDrafting(VruDbContext db, Actor actor) : IScopedPart
{
    internal sealed record Work(Edition Edition, EditionRevision Revision);

    /// <param name="code">Of the edition: "2026-27".</param>
    /// <exception cref="NotFoundException">There is no such edition or revision.</exception>
    /// <exception cref="RuleBrokenException">It is published.</exception>
    public async Task<Work> OpenAsync(string code, int number, CancellationToken ct)
    {
        actor.Require(Right.ManageTemplates);
        var edition = await db.Editions.Where(edition => edition.Code == code).SingleOrNotFoundAsync(ct);
        var revision = await db.Revisions.Where(revision => revision.EditionId == edition.Id && revision.Number == number).Include(revision => revision.Actions).SingleOrNotFoundAsync(ct);
        revision.RequireDraft();
        return new(edition, revision);
    }
}
