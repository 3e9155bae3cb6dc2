using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Tenants;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>Brings London's search index up to date with the shelf: of each plan and review the last version, without what was withdrawn. In London's room only.</summary>
internal sealed class ShelfIndexing(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, KeptIndexes indexes) : IScopedPart
{
    /// <summary>So many submissions are read at once: some 10,000 lines.</summary>
    private const int AtOnce = 100;

    public async Task BringAsync(CancellationToken ct)
    {
        var heads = await HeadsAsync(ct);
        var actions = await db.SubmittedActions.GroupBy(row => row.SubmissionId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        var lines = await db.SubmittedProgress.GroupBy(row => row.SubmissionId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, ct);
        Bundle[] now = [.. heads.Values.Select(head => new Bundle(head.Id.Value, actions.GetValueOrDefault(head.Id) + lines.GetValueOrDefault(head.Id)))];
        var slugs = (await directory.EverybodyAsync(ct)).ToDictionary(one => one.Id, one => one.Slug);
        await indexes.Of(tenant.Id).BringAsync(IndexPart.Plans, now, (some, token) => LoadAsync([.. some.Select(key => heads[new(key)])], slugs, token), AtOnce, ct);
        indexes.Shrink(tenant.Id);
    }

    private async Task<Dictionary<Id<Submission>, Head>> HeadsAsync(CancellationToken ct)
    {
        var all = await db.Submissions.Where(one => one.Visibility != Visibility.Withdrawn)
            .Select(one => new Head(one.Id, one.TenantId, one.Kind, one.StartYear, one.CycleCode, one.VersionNumber, one.SubmittedAt)).ToListAsync(ct);
        return all.GroupBy(head => (head.Tenant, head.Kind, head.StartYear, head.Cycle)).Select(same => same.MaxBy(head => head.Version)!).ToDictionary(head => head.Id);
    }

    private async Task<IReadOnlyList<Bundled>> LoadAsync(Head[] heads, Dictionary<Id<Tenant>, string> slugs, CancellationToken ct)
    {
        var byId = heads.ToDictionary(head => head.Id);
        Id<Submission>[] plans = [.. heads.Where(head => head.Kind == SubmissionKind.Plan).Select(head => head.Id)];
        Id<Submission>[] reviews = [.. heads.Where(head => head.Kind == SubmissionKind.Review).Select(head => head.Id)];
        List<Bundled> documents = [];
        foreach (var row in await db.SubmittedActions.Where(row => plans.Contains(row.SubmissionId))
            .Select(row => new { row.SubmissionId, row.ActionId, row.ThemeId, row.Text, row.LeadAgency, row.SuccessLooksLike }).ToListAsync(ct))
        {
            Add(row.SubmissionId, row.ActionId.Value, FoundKind.Action, row.ThemeId, "", new(row.Text, 3), new(row.LeadAgency), new(row.SuccessLooksLike));
        }

        foreach (var row in await db.SubmittedProgress.Where(row => reviews.Contains(row.SubmissionId) && (row.Done != null || row.Next != null || row.HelpWanted != null))
            .Select(row => new { row.SubmissionId, row.ActionId, row.ThemeId, row.Status, row.Done, row.Next, row.HelpWanted }).ToListAsync(ct))
        {
            Add(row.SubmissionId, row.ActionId.Value, FoundKind.Update, row.ThemeId, $"{row.Status}", new(row.Done), new(row.Next), new(row.HelpWanted));
        }

        foreach (var row in await db.SubmittedThemes.Where(row => reviews.Contains(row.SubmissionId) && (row.Narrative != null || row.HelpWanted != null))
            .Select(row => new { row.SubmissionId, row.ThemeId, row.Narrative, row.HelpWanted }).ToListAsync(ct))
        {
            Add(row.SubmissionId, row.ThemeId.Value, FoundKind.Narrative, row.ThemeId, "", new(row.Narrative), new(row.HelpWanted));
        }

        return documents;

        void Add(Id<Submission> submission, Guid row, FoundKind kind, Id<Theme> theme, string status, params SearchField[] fields)
        {
            var head = byId[submission];
            SearchTags tags = new(slugs[head.Tenant], kind.ToString()) { Theme = SearchThemes.TagOf([theme.Value]), Status = status };
            documents.Add(new(submission.Value, new(KeyOf(submission.Value, row), tags, LondonTime.DayOf(head.At), fields)));
        }
    }

    /// <summary>A row of a submission as a key of its own; the same again gives the row back.</summary>
    public static Guid KeyOf(Guid submission, Guid row)
    {
        Span<byte> one = stackalloc byte[16], other = stackalloc byte[16];
        submission.TryWriteBytes(one);
        row.TryWriteBytes(other);
        for (var i = 0; i < one.Length; i++)
        {
            one[i] ^= other[i];
        }

        return new(one);
    }

    private sealed record Head(Id<Submission> Id, Id<Tenant> Tenant, SubmissionKind Kind, int StartYear, string? Cycle, int Version, DateTime At);
}
