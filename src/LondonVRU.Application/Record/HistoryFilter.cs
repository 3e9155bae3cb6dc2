using System.Text.Encodings.Web;
using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Record;

/// <summary>Whose record is read.</summary>
public enum RecordScope
{
    /// <summary>The tenant's own; in London, what London did.</summary>
    Tenant,

    /// <summary>The platform's: tenants, directories, and who came outside every tenant. In London alone.</summary>
    Platform,
}

/// <summary>What of a record is asked for; what is null or empty is not asked.</summary>
/// <param name="Who">The person who did it.</param>
/// <param name="ByTheService">Only what nobody did: jobs.</param>
/// <param name="From">London day, included.</param>
/// <param name="To">London day, included.</param>
public record RecordFilter(Id<Person>? Who = null, bool ByTheService = false, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>UTC; null for any.</summary>
    public DateTime? Since => From is { } day ? LondonTime.ToUtc(day, TimeOnly.MinValue) : null;

    /// <summary>UTC; null for any.</summary>
    public DateTime? Before => To is { } day && day < DateOnly.MaxValue ? LondonTime.ToUtc(day.AddDays(1), TimeOnly.MinValue) : null;
}

/// <summary>What of the changes is asked for.</summary>
/// <param name="Thing">"PlanAction".</param>
/// <param name="Words">Found in the name, before or after.</param>
/// <param name="About">The id of the one thing that it is about, or beneath which it stands: a person, a tenant, a directory.</param>
public sealed record HistoryFilter(
    Id<Person>? Who = null, bool ByTheService = false, string? Thing = null, ChangeKind? Kind = null, DateOnly? From = null, DateOnly? To = null, string? Words = null, Guid? About = null)
    : RecordFilter(Who, ByTheService, From, To)
{
    public const int WordsMaxLength = 100;
}

/// <summary>Which entries of the audit trail a filter asks for.</summary>
internal sealed class HistoryQuery(VruDbContext db, Actor actor) : IScopedPart
{
    /// <summary>Things that are the platform's, not London's work.</summary>
    private static readonly string[] Platform = [nameof(Tenant), nameof(IdentityDirectory), nameof(DirectoryTenant)];

    public IQueryable<AuditEntry> Of(RecordScope scope) => scope == RecordScope.Platform
        ? db.AuditEntries.Where(entry => Platform.Contains(entry.Thing))
        : db.AuditEntries.Where(entry => !Platform.Contains(entry.Thing));

    public async Task<IQueryable<AuditEntry>> AsksForAsync(RecordScope scope, HistoryFilter filter, CancellationToken ct)
    {
        var entries = Of(scope);
        entries = filter.Who is { } who ? entries.Where(entry => entry.ById == who) : filter.ByTheService ? entries.Where(entry => entry.ById == null) : entries;
        entries = filter.Since is { } since ? entries.Where(entry => entry.At >= since) : entries;
        entries = filter.Before is { } before ? entries.Where(entry => entry.At < before) : entries;
        entries = filter.Thing is { } thing ? entries.Where(entry => entry.Thing == thing) : entries;
        entries = filter.Kind is { } kind ? entries.Where(entry => entry.Kind == kind) : entries;
        entries = filter.About is { } about ? entries.Where(entry => entry.ThingId == about || entry.UnderId == about) : entries;
        return string.IsNullOrWhiteSpace(filter.Words) ? entries : await WithWordsAsync(entries, filter.Words.Trim(), ct);
    }

    /// <summary>Words of restricted things are not even looked at for somebody who may not read them: finding is reading.</summary>
    private async Task<IQueryable<AuditEntry>> WithWordsAsync(IQueryable<AuditEntry> entries, string words, CancellationToken ct)
    {
        if (!actor.Has(Right.ReadRestricted))
        {
            var restricted = (await db.Actions.Where(action => action.IsRestricted).Select(action => action.Id).ToListAsync(ct)).ConvertAll(id => id.Value);
            entries = entries.Where(entry => !restricted.Contains(entry.ThingId) && !(entry.UnderId != null && restricted.Contains(entry.UnderId.Value))
                && !db.AuditEntries.Any(other => other.IsRestricted && (other.ThingId == entry.ThingId || other.ThingId == entry.UnderId)));
        }

        var (inName, inChanges) = (Pattern(words), Pattern(JsonEncodedText.Encode(words, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()));
        return entries.Where(entry => EF.Functions.Like(entry.Name, inName, "\\") || EF.Functions.Like(entry.Changes, inChanges, "\\"));
    }

    private static string Pattern(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
