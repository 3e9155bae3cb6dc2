using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Joint;

/// <summary>Reads the joint plan of a borough's BCU through the door that lets nothing be written: one of the few that may (architecture test).</summary>
internal sealed class JointReading(VruDbContext db, CurrentTenant tenant, Actor actor, TenantDoor door, TenantDirectory directory) : IScopedPart
{
    /// <summary>Puts the joint actions into a borough's plan of the same year; the plan as it is where the BCU keeps none.</summary>
    public async Task<PlanPage> AddToAsync(PlanPage plan, CancellationToken ct)
    {
        await using var room = await OpenAsync(ct);
        if (room is null || await room.FindPlanAsync(plan.StartYear, ct) is not { } joint)
        {
            return plan;
        }

        var placed = await room.PlaceAsync( [.. joint.Themes.Select(theme => theme.Id)], [.. plan.Themes.Select(theme => theme.Id)], ct);
        var numbers = await room.NumbersAsync(plan.StartYear, ct);
        var notes = await NotesAsync(plan.Id, ct);
        return plan with
        {
            JointPlan = await HeadAsync(room, joint.StartYear, joint.State, joint.Answer, ct),
            JointActions =
            [
                .. joint.Themes.SelectMany(theme => theme.Actions, (theme, action) => new JointAction(
                    numbers[action.Id], placed.TryGetValue(theme.Id, out var own) ? own : null, theme.Name, action, notes.GetValueOrDefault(action.Id))),
            ],
        };
    }

    /// <summary>The unrestricted actions of the joint plan of a year with what was said of them last, for a borough's review; empty if the BCU keeps none.</summary>
    /// <param name="plan">The borough's.</param>
    /// <param name="themes">Of the borough's plan.</param>
    /// <param name="until">UTC; what was said later is left out.</param>
    public async Task<(JointPlan? Plan, IReadOnlyList<JointLine> Lines)> LinesAsync(Id<Plan> plan, int startYear, IReadOnlyList<Id<Theme>> themes, DateTime until, CancellationToken ct)
    {
        await using var room = await OpenAsync(ct);
        if (room is null)
        {
            return (null, []);
        }

        var there = room.Db;
        var rows = await (
            from action in there.Actions.AsNoTracking()
            join joint in there.Plans on action.PlanId equals joint.Id
            join theme in there.Themes on action.ThemeId equals theme.Id
            from said in there.Updates.Where(update => update.ActionId == action.Id && update.At <= until).OrderByDescending(update => update.At).ThenByDescending(update => update.Id).Take(1).DefaultIfEmpty()
            where joint.StartYear == startYear && !action.IsRestricted
            orderby theme.Number, action.Number
            select new { action.Id, action.ThemeId, theme.Name, action.Text, joint.State, Said = said }).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return (null, []);
        }

        var placed = await room.PlaceAsync( [.. rows.Select(row => row.ThemeId).Distinct()], themes, ct);
        var numbers = await room.NumbersAsync(startYear, ct);
        var notes = await NotesAsync(plan, ct);
        return (
            await HeadAsync(room, startYear, rows[0].State, answer: null, ct),
            [
                .. rows.Select(row => new JointLine(
                    row.Id, numbers[row.Id], placed.TryGetValue(row.ThemeId, out var own) ? own : null, row.Name, row.Text, row.Said?.Status, row.Said?.Done, row.Said?.Next,
                    row.Said?.At, notes.GetValueOrDefault(row.Id))),
            ]);
    }

    /// <summary>The joint plan of a year without its actions and London's answer; null if the BCU keeps none.</summary>
    public async Task<JointPlan?> HeadAsync(int startYear, CancellationToken ct)
    {
        await using var room = await OpenAsync(ct);
        return room is not null && await room.Db.Plans.Where(plan => plan.StartYear == startYear).Select(plan => (PlanState?)plan.State).SingleOrDefaultAsync(ct) is { } state
            ? await HeadAsync(room, startYear, state, answer: null, ct)
            : null;
    }

    /// <summary>The borough's notes on joint actions that are there and not restricted: of a restricted one nothing leaves the BCU, by this way neither.</summary>
    public async Task<IReadOnlyList<JointException>> ExceptionsToHandOverAsync(Plan plan, CancellationToken ct)
    {
        var exceptions = await db.JointExceptions.Where(exception => exception.PlanId == plan.Id).ToListAsync(ct);
        if (exceptions.Count == 0)
        {
            return [];
        }

        await using var room = await OpenAsync(ct);
        var ids = exceptions.Select(exception => exception.JointActionId).ToList();
        var open = room is null ? [] : await room.Db.Actions.Where(action => ids.Contains(action.Id) && !action.IsRestricted).Select(action => action.Id).ToListAsync(ct);
        return [.. exceptions.Where(exception => open.Contains(exception.JointActionId))];
    }

    /// <summary>The BCU that the current tenant lies in, to be read; null if there is none.</summary>
    public Task<TenantRoom?> OpenAsync(CancellationToken ct) => door.OpenOwnBcuAsync(tenant, actor, ct);

    public async Task<JointPlan> HeadAsync(TenantRoom room, int startYear, PlanState state, AnswerKind? answer, CancellationToken ct) => new(
        room.Tenant.Slug, room.Tenant.Name, [.. (await directory.BoroughsOfAsync(room.Tenant, ct)).Select(borough => borough.Name)], startYear, state, answer,
        room.Reader().Roles.Count > 0);

    /// <summary>The borough's notes by joint action.</summary>
    private Task<Dictionary<Id<PlanAction>, JointNote>> NotesAsync(Id<Plan> plan, CancellationToken ct) => (
        from note in db.JointExceptions.AsNoTracking()
        join person in db.People on note.WrittenById equals person.Id
        where note.PlanId == plan
        select new { note.JointActionId, Note = new JointNote(note.Words, person.Name, note.WrittenAt, note.Version) })
        .ToDictionaryAsync(row => row.JointActionId, row => row.Note, ct);
}
