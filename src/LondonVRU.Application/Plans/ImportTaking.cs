using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Application.Templates;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Makes actions and updates of the rows that are taken. What they may do has been checked; nothing is saved here.</summary>
internal sealed class ImportTaking(VruDbContext db, CurrentTenant tenant, OfficialTexts texts, PeopleHere people, Standings standings, Actor actor, TimeProvider clock) : IScopedPart
{
    /// <param name="rows">Those to be taken, with what they are to the plan.</param>
    /// <param name="writes">The plan's content changes, so that it is seen to that no minimum standard lacks.</param>
    public async Task TakeAsync(Plan plan, Edition edition, IReadOnlyList<(ImportRow Row, RowComparison To)> rows, bool writes, CancellationToken ct)
    {
        var actions = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync(ct);
        var members = (await people.Query().Select(person => new { person.Id, person.Name }).ToListAsync(ct)).ToLookup(member => member.Name, member => member.Id, StringComparer.OrdinalIgnoreCase);
        var templates = edition.Themes.SelectMany(theme => theme.Actions).ToDictionary(action => action.Id);
        var isNew = actions.Count == 0;
        foreach (var (row, to) in rows)
        {
            if (to.ActionId is { } id)
            {
                Change(plan, actions.Single(action => action.Id == id), row, to.Changes, members);
            }
            else
            {
                Add(plan, row, actions, templates, members, isNew);
            }
        }

        if (writes && !tenant.Info.IsBcu)
        {
            AddMissingEssentials(plan, edition, actions, await texts.AtAsync(edition.Id, plan.TemplateRevision, ct));
        }

        // One stands for all: what was said of every action is counted from memory.
        if (rows.Select(row => row.To.ActionId).OfType<Id<PlanAction>>().FirstOrDefault() is var said && said != default)
        {
            await standings.CountUpdateAsync(actions.Single(action => action.Id == said), ct);
        }
    }

    private void Change(Plan plan, PlanAction action, ImportRow row, IReadOnlyList<FieldChange> changes, ILookup<string, Id<Person>> members)
    {
        if (changes.Any(change => change.Field.IsContent()))
        {
            // A table says nothing of restrictions and rhythms: they stay.
            action.Edit(RowContent.Changed(action.Content(), changes, plan.StartYear, members));
        }

        if (changes.Any(change => !change.Field.IsContent()) && (row.Status ?? action.Status) is { } status)
        {
            Say(plan, action, row, changes.Any(change => change.Field == ImportField.Status) ? status : action.Status ?? status);
        }
    }

    private void Add(
        Plan plan, ImportRow row, List<PlanAction> actions, Dictionary<Id<TemplateAction>, TemplateAction> templates, ILookup<string, Id<Person>> members, bool isNew)
    {
        var theme = row.ThemeId!.Value;
        var template = row.Match is TemplateMatch.Same or TemplateMatch.Drifted ? templates.GetValueOrDefault(row.TemplateActionId!.Value) : null;
        if (template is not null && (template.ThemeId != theme || actions.Exists(action => action.TemplateActionId == template.Id)))
        {
            template = null;
        }

        var action = PlanAction.In(plan, theme, Number(plan, row, theme, actions, isNew), RowContent.New(row, template, members), template);
        db.Actions.Add(action);
        actions.Add(action);
        if (row.Status is { } status)
        {
            Say(plan, action, row, status);
        }
    }

    private void Say(Plan plan, PlanAction action, ImportRow row, ActionStatus status)
    {
        var done = RowContent.Fit(row.Done, ActionUpdate.WordsMaxLength);
        var next = RowContent.Fit(row.Next, ActionUpdate.WordsMaxLength);
        if (row.Own is null)
        {
            done ??= "The imported table gives this status without words.";
            next ??= status.NeedsWords() ? "Not said in the imported table." : null;
        }

        var update = ActionUpdate.Of(action, Id<ActionUpdate>.New(), status, done, next, RowContent.Fit(row.Own?.Help, ActionUpdate.WordsMaxLength), actor.PersonId, clock.GetUtcNow().UtcDateTime);
        action.Take(update, plan.State);
        db.Updates.Add(update);
    }

    /// <summary>The number that the table gives, if the plan is new and it is free; else the next one.</summary>
    private static int Number(Plan plan, ImportRow row, Id<Theme> theme, List<PlanAction> actions, bool isNew)
    {
        if (isNew && row.Number is { } number and > 0 and < 1000 && !actions.Exists(action => action.ThemeId == theme && action.Number == number))
        {
            plan.NumberTaken(theme, number);
            return number;
        }

        return plan.TakeNumber(theme);
    }

    /// <summary>Minimum standards are in every borough's plan: those that the table lacks come from the template, still to be answered.</summary>
    private void AddMissingEssentials(Plan plan, Edition edition, List<PlanAction> actions, WordsInForce words)
    {
        foreach (var (theme, essential) in edition.Themes.SelectMany(
            theme => theme.Actions.Where(action => action.Kind == TemplateActionKind.Essential).OrderBy(action => action.Number), (theme, action) => (theme, action)))
        {
            if (actions.TrueForAll(action => action.TemplateActionId != essential.Id))
            {
                var action = PlanAction.In(plan, theme.Id, plan.TakeNumber(theme.Id), PlanRefresh.ContentOf(words.Of(essential)), essential);
                db.Actions.Add(action);
                actions.Add(action);
            }
        }
    }
}
