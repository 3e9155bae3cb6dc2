using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>Copies what is shared to London's shelf, and takes it off again. Nothing is saved here.</summary>
internal sealed class EvidenceOnShelf(VruDbContext db, CurrentTenant tenant, IVirusScanner scanner) : IScopedPart
{
    /// <summary>Contents that London was given, and that stay therefore.</summary>
    public IQueryable<Id<EvidenceVersion>> Contents => db.SubmittedEvidence.Where(copy => copy.TenantId == tenant.Id).Select(copy => copy.ContentId);

    /// <summary>With a review goes what is shared of the unrestricted actions that the cycle asks about and of the review itself, in its latest version; what waits for the scanner does not.</summary>
    public async Task PutAsync(Submission submission, Review review, ReviewCycle cycle, CancellationToken ct)
    {
        var actions = db.Actions.AskedBy(cycle);
        var shared = await (
            from file in db.Evidence.AsNoTracking()
            join version in db.EvidenceVersions on new { FileId = file.Id, Number = file.LatestNumber } equals new { version.FileId, version.Number }
            where file.IsShared && !file.IsRestricted && file.DeletedAt == null
                && (file.ReviewId == review.Id || actions.Any(action => action.Id == file.ActionId && action.PlanId == review.PlanId && !action.IsRestricted))
            select new { File = file, Version = version }).ToListAsync(ct);
        db.SubmittedEvidence.AddRange(shared.Where(row => EvidenceVersion.IsOpen(row.Version.Scan, scanner.IsSet)).Select(row => SubmittedEvidence.Of(submission, row.File, row.Version)));
    }

    /// <summary>It is restricted from now on: every copy leaves the shelf.</summary>
    public async Task WithdrawAsync(Id<EvidenceFile> file, CancellationToken ct) =>
        (await db.SubmittedEvidence.Where(copy => copy.TenantId == tenant.Id && copy.EvidenceId == file).ToListAsync(ct)).ForEach(copy => copy.Withdraw());

    /// <summary>Its action is restricted from now on.</summary>
    public async Task WithdrawAsync(Id<PlanAction> action, CancellationToken ct) =>
        (await db.SubmittedEvidence.Where(copy => copy.TenantId == tenant.Id && copy.ActionId == action).ToListAsync(ct)).ForEach(copy => copy.Withdraw());
}
