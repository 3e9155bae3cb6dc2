using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Evidence;

/// <summary>What a list of evidence can be of.</summary>
public enum EvidenceGroup
{
    Documents,
    Pictures,
    Tables,
    Emails,
}

/// <summary>Which evidence is asked for; every part may be left out.</summary>
/// <param name="Words">In the name, the description, or the words of the action.</param>
/// <param name="ActionId">Of that action and its updates.</param>
/// <param name="Cycle">Of the review of that cycle: "2026-q3".</param>
/// <param name="Restricted">Only restricted pieces, or only others.</param>
/// <param name="Shared">Only what London is to have, or only the rest.</param>
/// <param name="Deleted">What was deleted, instead of what is kept.</param>
public sealed record EvidenceFilter(
    string? Words = null, Id<PlanAction>? ActionId = null, string? Cycle = null, EvidenceGroup? Group = null, bool? Restricted = null, bool? Shared = null, bool Deleted = false)
{
    public const int WordsMaxLength = 200;
}

/// <summary>The evidence that this person may see, the newest first.</summary>
/// <param name="Page">From 1.</param>
public sealed record ListEvidence(EvidenceFilter Filter, int Page = 1, int PageSize = ListEvidence.DefaultPageSize) : IRequest<PageOf<EvidenceRow>>
{
    public const int DefaultPageSize = 25;
}

/// <param name="Number">Of the latest version, which the rest is of.</param>
/// <param name="AddedAt">UTC: of the latest version.</param>
/// <param name="IsRestricted">It, or the action that it is kept with.</param>
/// <param name="IsOpen">It can be taken away.</param>
/// <param name="DeletedAt">UTC; null while it is kept.</param>
public sealed record EvidenceRow(
    Id<EvidenceFile> Id, EvidenceKeptWith With, string Name, string? Description, DateOnly? Date, bool IsRestricted, bool IsShared, int Number, string FileName, EvidenceKind Kind, long Bytes,
    DateTime AddedAt, string AddedBy, ScanState Scan, bool IsOpen, DateTime? DeletedAt);

internal sealed class ListEvidenceValidator : AbstractValidator<ListEvidence>
{
    public ListEvidenceValidator()
    {
        RuleFor(list => list.Page).InclusiveBetween(1, 100_000).WithMessage("Pages count from 1.");
        RuleFor(list => list.PageSize).InclusiveBetween(1, PageOf<EvidenceRow>.MaxSize).WithMessage("A page has 1 to {To} entries.");
        RuleFor(list => list.Filter.Words).MaximumLength(EvidenceFilter.WordsMaxLength).WithMessage(ActionWordsValidator.TooLong).OverridePropertyName("words");
    }
}

/// <summary>One question to the database.</summary>
internal sealed class ListEvidenceHandler(VruDbContext db, EvidenceAccess access, IVirusScanner scanner) : IRequestHandler<ListEvidence, PageOf<EvidenceRow>>
{
    public async Task<PageOf<EvidenceRow>> Handle(ListEvidence request, CancellationToken cancellationToken)
    {
        var (filter, scans) = (request.Filter, scanner.IsSet);
        var words = string.IsNullOrWhiteSpace(filter.Words) ? null : Pattern(filter.Words.Trim());
        EvidenceKind[] kinds = filter.Group is { } group ? KindsOf(group) : [];
        var rows = await (
            from file in access.Visible().AsNoTracking()
            join version in db.EvidenceVersions on new { FileId = file.Id, Number = file.LatestNumber } equals new { version.FileId, version.Number }
            join person in db.People on version.AddedById equals person.Id
            from action in db.Actions.Where(action => action.Id == file.ActionId).DefaultIfEmpty()
            from theme in db.Themes.Where(theme => theme.Id == action.ThemeId).DefaultIfEmpty()
            from plan in db.Plans.Where(plan => plan.Id == action.PlanId).DefaultIfEmpty()
            from review in db.Reviews.Where(review => review.Id == file.ReviewId).DefaultIfEmpty()
            from cycle in db.Cycles.Where(cycle => cycle.Id == review.CycleId).DefaultIfEmpty()
            where (filter.Deleted ? file.DeletedAt != null : file.DeletedAt == null)
                && (filter.ActionId == null || file.ActionId == filter.ActionId)
                && (filter.Cycle == null || cycle.Code == filter.Cycle)
                && (filter.Restricted == null || (file.IsRestricted || (action != null && action.IsRestricted)) == filter.Restricted)
                && (filter.Shared == null || file.IsShared == filter.Shared)
                && (filter.Group == null || kinds.Contains(version.Kind))
                && (words == null || EF.Functions.Like(file.Name, words, "\\") || EF.Functions.Like(file.Description, words, "\\") || EF.Functions.Like(action.Text, words, "\\"))
            orderby version.AddedAt descending, file.Id descending
            select new
            {
                File = file,
                Latest = version,
                By = person.Name,
                Text = action == null ? null : action.Text,
                OfRestricted = action != null && action.IsRestricted,
                Number = action == null ? 0 : action.Number,
                Theme = theme == null ? 0 : theme.Number,
                StartYear = plan == null ? (int?)null : plan.StartYear,
                Cycle = cycle == null ? null : cycle.Code,
                ThemeName = cycle == null ? null : cycle.ThemeName,
            }).Skip((request.Page - 1) * request.PageSize).Take(request.PageSize + 1).ToListAsync(cancellationToken);
        return PageOf<EvidenceRow>.Of(
            [
                .. rows.Select(row => new EvidenceRow(
                    row.File.Id,
                    new(
                        row.File.ActionId, row.File.UpdateId, row.Text ?? $"Review of {CycleName.Of(row.Cycle, row.ThemeName)}", row.StartYear,
                        row.Text is null ? null : $"{row.Theme}.{row.Number}", row.Cycle),
                    row.File.Name, row.File.Description, row.File.Date, row.File.IsRestricted || row.OfRestricted, row.File.IsShared, row.Latest.Number, row.Latest.FileName, row.Latest.Kind,
                    row.Latest.Bytes, row.Latest.AddedAt, row.By, row.Latest.Scan, !row.File.IsDeleted && EvidenceVersion.IsOpen(row.Latest.Scan, scans), row.File.DeletedAt)),
            ],
            request.Page, request.PageSize);
    }

    private static EvidenceKind[] KindsOf(EvidenceGroup group) => group switch
    {
        EvidenceGroup.Pictures => [EvidenceKind.Png, EvidenceKind.Jpeg, EvidenceKind.Gif, EvidenceKind.WebP],
        EvidenceGroup.Tables => [EvidenceKind.Excel, EvidenceKind.Csv],
        EvidenceGroup.Emails => [EvidenceKind.Email],
        _ => [EvidenceKind.Pdf, EvidenceKind.Word, EvidenceKind.PowerPoint, EvidenceKind.Text],
    };

    private static string Pattern(string words) =>
        $"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
}
