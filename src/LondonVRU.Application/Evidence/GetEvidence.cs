using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>One piece of evidence with its versions, if this person may see it.</summary>
/// <param name="WithPreview">With the first of the latest version, if that is text and may be opened.</param>
public sealed record GetEvidence(Id<EvidenceFile> EvidenceId, bool WithPreview = false) : IRequest<EvidenceView>;

public sealed record EvidenceView
{
    public required Id<EvidenceFile> Id { get; init; }

    public required EvidenceKeptWith With { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>It, or the action that it is kept with.</summary>
    public required bool IsRestricted { get; init; }

    /// <summary>It is by itself, whatever it is kept with.</summary>
    public required bool IsMarkedRestricted { get; init; }

    public required bool IsShared { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AddedAt { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>Null while it is kept.</summary>
    public EvidenceDeletion? Deletion { get; init; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<EvidenceVersionView> Versions { get; init; } = [];

    /// <summary>The reader may change it, add versions and delete it.</summary>
    public required bool MayKeep { get; init; }

    public required int Version { get; init; }

    /// <summary>The first of the latest version's text; null if it is none, or not asked for.</summary>
    public string? Beginning { get; init; }
}

/// <summary>Where it belongs: an action, with its update if <paramref name="UpdateId"/> is given, or a review.</summary>
/// <param name="Title">Of the action, or "Review of Q3 2026/27".</param>
/// <param name="StartYear">Of the action's plan; null of a review.</param>
/// <param name="FullNumber">"3.4"; null of a review.</param>
/// <param name="Cycle">"2026-q3"; null of an action.</param>
public sealed record EvidenceKeptWith(Id<PlanAction>? ActionId, Id<ActionUpdate>? UpdateId, string Title, int? StartYear, string? FullNumber, string? Cycle);

/// <param name="At">UTC.</param>
public sealed record EvidenceDeletion(DateTime At, string By, string Because);

/// <param name="Number">From 1.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="AddedAt">UTC.</param>
/// <param name="Found">What the scanner called it; null if nothing was found.</param>
/// <param name="IsOpen">It can be taken away.</param>
public sealed record EvidenceVersionView(int Number, string FileName, EvidenceKind Kind, long Bytes, string Sha256, DateTime AddedAt, string AddedBy, ScanState Scan, string? Found, bool IsOpen);

/// <summary>Two questions to the database; of a review's, three.</summary>
internal sealed class GetEvidenceHandler(VruDbContext db, EvidenceAccess access, Actor actor, CurrentTenant tenant, IFileStore files, IVirusScanner scanner, IEvidenceReader reader)
    : IRequestHandler<GetEvidence, EvidenceView>
{
    /// <summary>Characters that are shown.</summary>
    private const int Preview = 6000;

    public async Task<EvidenceView> Handle(GetEvidence request, CancellationToken cancellationToken)
    {
        var head = await (
            from file in access.Visible().AsNoTracking()
            join added in db.People on file.AddedById equals added.Id
            from deleted in db.People.Where(person => person.Id == file.DeletedById).DefaultIfEmpty()
            from action in db.Actions.Where(action => action.Id == file.ActionId).DefaultIfEmpty()
            from theme in db.Themes.Where(theme => theme.Id == action.ThemeId).DefaultIfEmpty()
            from plan in db.Plans.Where(plan => plan.Id == action.PlanId).DefaultIfEmpty()
            from review in db.Reviews.Where(review => review.Id == file.ReviewId).DefaultIfEmpty()
            from cycle in db.Cycles.Where(cycle => cycle.Id == review.CycleId).DefaultIfEmpty()
            where file.Id == request.EvidenceId
            select new
            {
                File = file,
                AddedBy = added.Name,
                DeletedBy = deleted == null ? null : deleted.Name,
                Text = action == null ? null : action.Text,
                OwnerId = action == null ? null : action.OwnerId,
                OfRestricted = action != null && action.IsRestricted,
                Number = action == null ? 0 : action.Number,
                Theme = theme == null ? 0 : theme.Number,
                StartYear = plan == null ? (int?)null : plan.StartYear,
                PlanState = plan == null ? (PlanState?)null : plan.State,
                ReviewState = review == null ? (ReviewState?)null : review.State,
                Cycle = cycle == null ? null : cycle.Code,
                ThemeName = cycle == null ? null : cycle.ThemeName,
            }).SingleOrNotFoundAsync(cancellationToken);
        var rows = await (
            from version in db.EvidenceVersions.AsNoTracking()
            join person in db.People on version.AddedById equals person.Id
            where version.FileId == request.EvidenceId
            orderby version.Number descending
            select new { Version = version, By = person.Name }).ToListAsync(cancellationToken);
        var kept = head.File;
        var mayUpdate = kept.ActionId is null ? actor.Has(Right.EditPlan)
            : actor.Has(Right.UpdateAllActions) || (actor.Has(Right.UpdateOwnActions) && head.OwnerId == actor.PersonIdOrNull);
        return new()
        {
            Id = kept.Id,
            With = new(
                kept.ActionId, kept.UpdateId, head.Text is null ? $"Review of {CycleName.Of(head.Cycle, head.ThemeName)}" : head.Text, head.StartYear,
                head.Text is null ? null : $"{head.Theme}.{head.Number}", head.Cycle),
            Name = kept.Name,
            Description = kept.Description,
            Date = kept.Date,
            IsRestricted = kept.IsRestricted || head.OfRestricted,
            IsMarkedRestricted = kept.IsRestricted,
            IsShared = kept.IsShared,
            AddedAt = kept.AddedAt,
            AddedBy = head.AddedBy,
            Deletion = kept.DeletedAt is { } at ? new(at, head.DeletedBy ?? "Somebody", kept.DeletedBecause ?? "") : null,
            Versions = [.. rows.Select(row => View(row.Version, row.By, kept.IsDeleted))],
            MayKeep = mayUpdate && !kept.IsDeleted && head.PlanState != PlanState.Closed && head.ReviewState != ReviewState.Closed,
            Version = kept.Version,
            Beginning = request.WithPreview && rows is [{ Version: var latest }, ..] && latest.Kind.IsText() && View(latest, "", kept.IsDeleted).IsOpen ? await BeginningAsync(latest.Id, cancellationToken) : null,
        };
    }

    private EvidenceVersionView View(EvidenceVersion version, string by, bool isDeleted) => new(
        version.Number, version.FileName, version.Kind, version.Bytes, version.Sha256, version.AddedAt, by, version.Scan, version.Found,
        !isDeleted && EvidenceVersion.IsOpen(version.Scan, scanner.IsSet));

    private async Task<string?> BeginningAsync(Id<EvidenceVersion> id, CancellationToken ct)
    {
        await using var content = await files.OpenAsync(new(tenant.Id, StoredKind.Evidence, id.Value), ct);
        return content is null ? null : await reader.BeginningAsync(content, Preview, ct);
    }
}
