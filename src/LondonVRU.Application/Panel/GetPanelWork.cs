using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans.Versions;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Panel;

/// <summary>A submitted plan as the panel works through it: theme by theme, with what changed since the version before and what was asked for then.</summary>
public sealed record GetPanelWork(Id<Submission> Id) : IRequest<PanelWork>;

/// <param name="Earlier">The version before; null if it is the first that came in.</param>
/// <param name="Answers">Oldest first.</param>
/// <param name="Seats">All three.</param>
/// <param name="IsLatest">Nothing later has come in.</param>
public sealed record PanelWork(
    Id<Submission> Id, Id<Domain.Tenants.Tenant> TenantId, string Slug, string Name, int StartYear, int Version, DateTime SubmittedAt, string SubmittedBy, string SignedOffBy, bool IsLatest,
    PanelStage Stage, int? Earlier, IReadOnlyList<SubmissionPage.Answer> Answers, IReadOnlyList<SeatHolder> Seats, IReadOnlyList<PanelWork.Theme> Themes)
{
    public int Scored => Themes.Sum(theme => theme.Notes.Count(note => note.Score is not null));

    public int Scores => Themes.Count * Seats.Count;

    /// <param name="Restricted">How many actions are left out because they are restricted.</param>
    /// <param name="AskedFor">What London said of the theme in the version before; null for nothing.</param>
    /// <param name="Changes">Since the version before; null if there is none.</param>
    /// <param name="Notes">Of the seats; empty for whoever is not of the panel.</param>
    /// <param name="Agreed">Null if nothing is agreed yet, or it is not the reader's to know.</param>
    public sealed record Theme(
        Id<Domain.Templates.Theme> Id, int Number, string Name, int Restricted, IReadOnlyList<PlanLine> Actions, ThemeWords? AskedFor, PlanChanges.Theme? Changes,
        IReadOnlyList<Note> Notes, Agreement? Agreed)
    {
        public Note? Of(Seat seat) => Notes.FirstOrDefault(note => note.Seat == seat);
    }

    /// <param name="Score">1 to 4; null while there is only a comment.</param>
    /// <param name="At">UTC.</param>
    public sealed record Note(Seat Seat, int? Score, string? Words, string By, DateTime At);

    /// <param name="Version">To be sent back with a change.</param>
    public sealed record Agreement(string Words, bool WantsChanges, int Version);
}

/// <summary>Six commands.</summary>
internal sealed class GetPanelWorkHandler(VruDbContext db, PanelSeats seats, TenantDirectory directory, Actor actor) : IRequestHandler<GetPanelWork, PanelWork>
{
    public async Task<PanelWork> Handle(GetPanelWork request, CancellationToken cancellationToken)
    {
        var heads = await (
            from plan in db.Submissions.AsNoTracking()
            join theme in db.SubmittedThemes on plan.Id equals theme.SubmissionId
            where plan.Id == request.Id && plan.Kind == SubmissionKind.Plan
            orderby theme.Number
            select new
            {
                Plan = plan,
                theme.ThemeId,
                theme.Number,
                theme.Name,
                theme.RestrictedCount,
                EarlierId = db.Submissions.Where(other => other.TenantId == plan.TenantId && other.Kind == plan.Kind && other.StartYear == plan.StartYear && other.VersionNumber < plan.VersionNumber)
                    .OrderByDescending(other => other.VersionNumber).Select(other => (Id<Submission>?)other.Id).FirstOrDefault(),
                Earlier = db.Submissions.Where(other => other.TenantId == plan.TenantId && other.Kind == plan.Kind && other.StartYear == plan.StartYear && other.VersionNumber < plan.VersionNumber)
                    .Max(other => (int?)other.VersionNumber),
                IsLatest = !db.Submissions.Any(other =>
                    other.TenantId == plan.TenantId && other.Kind == plan.Kind && other.StartYear == plan.StartYear && other.VersionNumber > plan.VersionNumber),
            }).ToListAsync(cancellationToken);
        if (heads is not [var head, ..])
        {
            throw new NotFoundException();
        }

        var found = head.Plan;
        var lines = await LinesAsync(found.Id, head.EarlierId, heads.ToDictionary(theme => theme.ThemeId, theme => theme.Number), cancellationToken);
        var both = new[] { found.Id, head.EarlierId ?? found.Id };
        var answers = (await db.Answers.AsNoTracking().Include(answer => answer.Themes).Where(answer => both.Contains(answer.SubmissionId)).ToListAsync(cancellationToken))
            .OrderBy(answer => answer.Number).ToLookup(answer => answer.SubmissionId);
        var asked = head.EarlierId is { } earlier ? answers[earlier].SelectMany(answer => answer.Themes).ToLookup(theme => theme.ThemeId) : null;
        var changes = head.EarlierId is null ? null : PlanChanges.Of(heads.Select(theme => (theme.Number, theme.Name)), lines.Before, lines.Now).Themes.ToDictionary(theme => theme.Number);
        var (notes, agreed) = await NotesAsync(found.Id, cancellationToken);
        var owner = await directory.GetAsync(found.TenantId, cancellationToken);
        var byTheme = lines.Now.ToLookup(line => line.Theme);
        return new(
            found.Id, found.TenantId, owner.Slug, owner.Name, found.StartYear, found.VersionNumber, found.SubmittedAt, found.SubmittedBy, found.SignedOffBy, head.IsLatest,
            PanelStages.Of(answers[found.Id].LastOrDefault()?.Kind), head.Earlier, [.. answers[found.Id].Select(SubmissionPage.Answer.Of)], await seats.AllAsync(cancellationToken),
            [
                .. heads.Select(theme => new PanelWork.Theme(
                    theme.ThemeId, theme.Number, theme.Name, theme.RestrictedCount, [.. byTheme[theme.Number]],
                    asked?[theme.ThemeId].LastOrDefault() is { } said ? new(said.ThemeId, said.Words, said.WantsChanges) : null, changes?[theme.Number], [.. notes[theme.ThemeId]],
                    agreed.GetValueOrDefault(theme.ThemeId))),
            ]);
    }

    private async Task<(IReadOnlyList<PlanLine> Before, IReadOnlyList<PlanLine> Now)> LinesAsync(
        Id<Submission> now, Id<Submission>? before, Dictionary<Id<Theme>, int> numbers, CancellationToken ct)
    {
        var both = new[] { now, before ?? now };
        var copies = await db.SubmittedActions.AsNoTracking().Where(action => both.Contains(action.SubmissionId)).OrderBy(action => action.Number).ToListAsync(ct);
        return (Of(before), Of(now));

        IReadOnlyList<PlanLine> Of(Id<Submission>? of) => [.. copies.Where(copy => copy.SubmissionId == of && numbers.ContainsKey(copy.ThemeId)).Select(copy => copy.ToLine(numbers[copy.ThemeId]))];
    }

    private async Task<(ILookup<Id<Theme>, PanelWork.Note> Notes, IReadOnlyDictionary<Id<Theme>, PanelWork.Agreement> Agreed)> NotesAsync(Id<Submission> submission, CancellationToken ct)
    {
        if (!actor.Has(Right.SitOnPanel) && !actor.Has(Right.AnswerSubmissions))
        {
            return (Array.Empty<PanelWork.Note>().ToLookup(_ => default(Id<Theme>)), new Dictionary<Id<Theme>, PanelWork.Agreement>());
        }

        var notes = await (
            from note in db.PanelNotes
            join person in db.People on note.ById equals person.Id
            where note.SubmissionId == submission
            orderby note.Seat
            select new { note.ThemeId, Note = new PanelWork.Note(note.Seat, note.Score, note.Words, person.Name, note.At) }).ToListAsync(ct);
        var agreed = await db.AgreedFeedback.Where(one => one.SubmissionId == submission)
            .ToDictionaryAsync(one => one.ThemeId, one => new PanelWork.Agreement(one.Words, one.WantsChanges, one.Version), ct);
        return (notes.ToLookup(row => row.ThemeId, row => row.Note), agreed);
    }
}
