using System.Text.Json;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Home;

/// <summary>Reads what a partnership's home shows besides the plan: one command each.</summary>
internal sealed class HomeReading(VruDbContext db, CurrentTenant tenant, Actor actor) : IScopedPart
{
    private const int Most = 8;

    /// <summary>The quarter's that opened last, first; then those about single themes that are still the partnership's turn, what is due first. Empty if London has opened
    /// no cycle of the plan's year.</summary>
    public async Task<IReadOnlyList<HomePage.DueReview>> DueAsync(PlanPage plan, DateOnly today, CancellationToken ct)
    {
        var opened = db.Cycles.Where(cycle => cycle.StartYear == plan.StartYear && cycle.OpensOn <= today && !cycle.IsCancelled);
        var rows = await opened
            .Where(cycle => cycle.ThemeId == null
                ? !opened.Any(later => later.ThemeId == null && later.OpensOn > cycle.OpensOn)
                : db.ReviewStandings.Any(standing => standing.TenantId == tenant.Id && standing.CycleCode == cycle.Code && standing.State != ReviewState.Closed))
            .OrderBy(cycle => cycle.ThemeId != null).ThenBy(cycle => cycle.DueOn)
            .Select(cycle => new
            {
                cycle.Code,
                cycle.ThemeName,
                cycle.OpensOn,
                cycle.DueOn,
                Extended = db.Extensions.Where(extension => extension.CycleId == cycle.Id && extension.TenantId == tenant.Id).Max(extension => (DateOnly?)extension.DueOn),
                Standing = db.ReviewStandings.Where(standing => standing.TenantId == tenant.Id && standing.CycleCode == cycle.Code)
                    .Select(standing => new { standing.State, standing.OpenActions, standing.Updated, standing.Themes, standing.ThemesWritten, standing.DaysLate }).FirstOrDefault(),
                Answer = db.Answers
                    .Where(answer => db.Submissions.Any(review => review.Id == answer.SubmissionId && review.TenantId == tenant.Id && review.CycleCode == cycle.Code
                        && !db.Submissions.Any(later => later.TenantId == tenant.Id && later.CycleCode == cycle.Code && later.VersionNumber > review.VersionNumber)))
                    .OrderByDescending(answer => answer.At).ThenByDescending(answer => answer.Number).Select(answer => (AnswerKind?)answer.Kind).FirstOrDefault(),
                Undertaken = db.Undertakings
                    .Where(said => db.Answers.Any(answer => answer.Id == said.AnswerId
                        && db.Submissions.Any(review => review.Id == answer.SubmissionId && review.TenantId == tenant.Id && review.CycleCode == cycle.Code)))
                    .Select(said => said.Subject).Distinct().Count(),
            }).ToListAsync(ct);
        var open = plan.Themes.SelectMany(theme => theme.Actions).Where(action => action.IsOpen).ToList();
        return
        [
            .. from due in rows
               let dueOn = due.Extended > due.DueOn ? due.Extended.Value : due.DueOn
               let since = LondonTime.ToUtc(due.OpensOn, TimeOnly.MinValue)
               select due.Standing is { } said
                   ? new HomePage.DueReview(due.Code, due.OpensOn, dueOn, said.State, said.OpenActions, said.Updated, said.Themes, said.ThemesWritten, said.DaysLate)
                   {
                       Theme = due.ThemeName, Answer = due.Answer, Undertaken = due.Undertaken,
                   }
                   : new HomePage.DueReview(due.Code, due.OpensOn, dueOn, null, open.Count, open.Count(action => action.UpdatedAt >= since), plan.Themes.Count, 0, null),
        ];
    }

    /// <param name="since">UTC.</param>
    public async Task<IReadOnlyList<HomePage.Shift>> ShiftsAsync(DateTime since, CancellationToken ct)
    {
        var visible = db.Actions.VisibleTo(actor);
        var updates =
            from update in db.Updates
            join action in visible on update.ActionId equals action.Id
            join plan in db.Plans on action.PlanId equals plan.Id
            join person in db.People on update.ById equals person.Id
            where update.At >= since
            select new
            {
                update.ActionId,
                plan.StartYear,
                action.Text,
                person.Name,
                To = update.Status,
                update.At,
                From = db.Updates.Where(earlier => earlier.ActionId == update.ActionId && earlier.At < update.At)
                    .OrderByDescending(earlier => earlier.At).Select(earlier => (ActionStatus?)earlier.Status).FirstOrDefault(),
            };
        var shifts = await updates.Where(update => update.From == null || update.From != update.To).OrderByDescending(update => update.At).Take(Most).ToListAsync(ct);
        return [.. shifts.Select(shift => new HomePage.Shift(shift.ActionId, shift.StartYear, shift.Text, shift.Name, shift.From, shift.To, shift.At))];
    }

    /// <param name="since">UTC.</param>
    public async Task<IReadOnlyList<HomePage.Step>> StepsAsync(DateTime since, CancellationToken ct)
    {
        var entries = await (
            from entry in db.AuditEntries
            join person in db.People on entry.ById equals person.Id into people
            from who in people.DefaultIfEmpty()
            where (entry.Thing == nameof(Plan) || entry.Thing == nameof(Review)) && entry.At >= since
            orderby entry.At descending
            select new { entry.Thing, entry.Kind, entry.Changes, By = who!.Name, entry.At }).Take(4 * Most).ToListAsync(ct);
        return [.. entries.Select(entry => StepOf(entry.Thing, entry.Kind, entry.Changes, entry.By ?? Actor.TheService, entry.At)).OfType<HomePage.Step>().Take(Most)];
    }

    /// <summary>Null if the state stayed as it was.</summary>
    private static HomePage.Step? StepOf(string thing, ChangeKind kind, string changes, string by, DateTime at)
    {
        if (kind != ChangeKind.Changed)
        {
            return kind == ChangeKind.Added ? new(thing, null, null, IsDeclined: false, by, at) : null;
        }

        var fields = JsonSerializer.Deserialize<List<Change>>(changes, JsonSerializerOptions.Web) ?? [];
        return fields.Find(field => field.Field == nameof(Plan.State)) is { } state
            ? new(thing, state.Before, state.After, fields.Exists(field => field is { Field: nameof(Plan.DeclinedBecause), After: not null }), by, at)
            : null;
    }

    private sealed record Change(string Field, string? Before, string? After);
}
