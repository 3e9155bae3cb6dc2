using System.Text.Json;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Puts the rows that are to be taken into the plan of a year, which is begun if there is none. Once only.</summary>
/// <param name="StartYear">If it is another year than the preview's, the rows are matched against that year's edition first.</param>
public sealed record ConfirmImport(int StartYear, Id<PlanImport> ImportId) : IRequest;

internal sealed class ConfirmImportHandler(
    VruDbContext db, IMediator mediator, CurrentTenant tenant, PlanEditing editing, PeopleHere people, Standings standings, Actor actor, TimeProvider clock) : AsyncRequestHandler<ConfirmImport>
{
    protected override async Task Handle(ConfirmImport request, CancellationToken cancellationToken)
    {
        var page = await mediator.Send(new GetImport(request.ImportId), cancellationToken);
        var import = await db.Imports.FindAsync([db.TenantId, request.ImportId], cancellationToken) ?? throw new NotFoundException();
        import.Confirm(clock.GetUtcNow().UtcDateTime);

        var edition = await db.Editions.Where(edition => edition.StartYear == request.StartYear && edition.State == EditionState.Published)
            .Include(edition => edition.Themes.OrderBy(theme => theme.Number)).ThenInclude(theme => theme.Actions).SingleOrDefaultAsync(cancellationToken)
            ?? throw new RuleBrokenException("plan.no-edition", $"London has not published a template for {Quarter.YearName(request.StartYear)}.");
        var preview = page.StartYear == request.StartYear ? page.Preview : Again(page.Preview, EditionOutline.Of(edition));
        var rows = preview.Rows.Where(row => row.Include).ToList();
        Check(rows);

        var plan = await db.Plans.AnyAsync(plan => plan.StartYear == request.StartYear, cancellationToken)
            ? await editing.OpenAsync(request.StartYear, cancellationToken)
            : Begin(edition);
        var existing = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync(cancellationToken);
        var members = await MembersAsync(cancellationToken);
        var templates = edition.Themes.SelectMany(theme => theme.Actions).ToDictionary(action => action.Id);
        var isNew = existing.Count == 0;
        foreach (var row in rows)
        {
            Take(plan, row, existing, templates, members, isNew);
        }

        if (!tenant.Info.IsBcu)
        {
            AddMissingEssentials(plan, edition, existing);
        }

        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void Check(List<ImportRow> rows)
    {
        if (rows.Count == 0)
        {
            throw new RuleBrokenException("import.nothing-taken", "No row is ticked, so there is nothing to put into the plan.");
        }

        foreach (var row in rows)
        {
            var wrong = row switch
            {
                { ThemeId: null } => "has no theme: choose one, or leave the row out",
                { Text.Length: 0 } => "has no words",
                { Text.Length: > PlanAction.TextMaxLength } => $"has more than {PlanAction.TextMaxLength:N0} characters: shorten it",
                { Start.AsWritten.Length: > PlanDate.MaxLength } or { End.AsWritten.Length: > PlanDate.MaxLength } => $"has a date of more than {PlanDate.MaxLength} characters: move the words into the action",
                _ => null,
            };
            if (wrong is not null)
            {
                throw new RuleBrokenException("import.row", $"Row {row.Row} {wrong}.");
            }
        }
    }

    /// <summary>The preview's rows held against another edition.</summary>
    private static ImportPreview Again(ImportPreview preview, EditionOutline edition)
    {
        var plan = new ReadPlan(
            [
                .. preview.Rows.Select(row => new ReadAction
                {
                    ThemeAsWritten = row.ThemeAsWritten ?? preview.Themes.FirstOrDefault(theme => theme.ThemeId == row.ThemeId)?.Name,
                    Number = row.Number,
                    Text = row.Text,
                    Lead = row.Lead,
                    Owner = row.Owner,
                    Partners = row.Partners,
                    StartAsWritten = row.Start.AsWritten,
                    EndAsWritten = row.End.AsWritten,
                    Status = row.Status,
                    StatusAsWritten = row.StatusAsWritten,
                    Done = row.Done,
                    Next = row.Next,
                    Success = row.Success,
                    Ticked = row.Ticked,
                    SourceRow = row.SourceRow,
                }),
            ],
            [], []);
        var again = EditionMatcher.Match(new SourceDocument(preview.FileName, preview.Kind, [], []), plan, edition);
        return again with { Rows = [.. again.Rows.Zip(preview.Rows, (row, before) => row with { Include = before.Include })] };
    }

    private Plan Begin(Edition edition)
    {
        var plan = Plan.On(edition, StartPlanHandler.Title(tenant.Info, edition.StartYear));
        db.Plans.Add(plan);
        return plan;
    }

    private async Task<ILookup<string, Id<Person>>> MembersAsync(CancellationToken ct)
    {
        var members = await people.Query().Select(person => new { person.Id, person.Name }).ToListAsync(ct);
        return members.ToLookup(member => member.Name, member => member.Id, StringComparer.OrdinalIgnoreCase);
    }

    private void Take(
        Plan plan, ImportRow row, List<PlanAction> existing, Dictionary<Id<TemplateAction>, TemplateAction> templates, ILookup<string, Id<Person>> members, bool isNew)
    {
        var theme = row.ThemeId!.Value;
        var template = row.Match is TemplateMatch.Same or TemplateMatch.Drifted ? templates.GetValueOrDefault(row.TemplateActionId!.Value) : null;
        if (template is not null && (template.ThemeId != theme || existing.Any(action => action.TemplateActionId == template.Id && action.UpdatedAt is not null)))
        {
            template = null;
        }

        var owners = row.Owner is { } name ? members[name.Trim()].ToList() : [];
        var content = new ActionContent
        {
            Text = row.Text,
            LeadAgency = Fit(row.Lead, PlanAction.AgencyMaxLength),
            OwnerId = owners.Count == 1 ? owners[0] : null,
            OwnerAsWritten = owners.Count == 1 ? null : Fit(row.Owner, PlanAction.OwnerAsWrittenMaxLength),
            Partners = Fit(row.Partners, PlanAction.PartnersMaxLength),
            Start = row.Start,
            End = row.End,
            SuccessLooksLike = Fit(row.Success, PlanAction.SuccessMaxLength) ?? template?.SuccessLooksLike,
            Weighting = template?.Weighting ?? Weighting.Medium,
            Cadence = template?.Cadence ?? Cadence.None,
        };

        var action = template is null ? null : existing.FirstOrDefault(action => action.TemplateActionId == template.Id);
        if (action is not null)
        {
            // A table says nothing of restrictions: what was restricted stays so.
            action.Edit(content with { IsRestricted = action.IsRestricted });
        }
        else
        {
            action = PlanAction.In(plan, theme, Number(plan, row, theme, existing, isNew), content, template);
            db.Actions.Add(action);
            existing.Add(action);
        }

        if (row.Status is { } status)
        {
            var update = ActionUpdate.Of(
                action, Id<ActionUpdate>.New(), status, Fit(row.Done, ActionUpdate.WordsMaxLength) ?? "The imported table gives this status without words.",
                Fit(row.Next, ActionUpdate.WordsMaxLength) ?? (status.NeedsWords() ? "Not said in the imported table." : null), null, actor.PersonId, clock.GetUtcNow().UtcDateTime);
            action.Take(update, plan.State);
            db.Updates.Add(update);
        }
    }

    /// <summary>The number that the table gives, if the plan is new and it is free; else the next one.</summary>
    private static int Number(Plan plan, ImportRow row, Id<Theme> theme, List<PlanAction> existing, bool isNew)
    {
        if (isNew && row.Number is { } number and > 0 and < 1000 && !existing.Any(action => action.ThemeId == theme && action.Number == number))
        {
            plan.NumberTaken(theme, number);
            return number;
        }

        return plan.TakeNumber(theme);
    }

    /// <summary>Minimum standards are in every borough's plan: those that the table lacks come from the template, still to be answered.</summary>
    private void AddMissingEssentials(Plan plan, Edition edition, List<PlanAction> existing)
    {
        foreach (var (theme, essential) in edition.Themes.SelectMany(
            theme => theme.Actions.Where(action => action.Kind == TemplateActionKind.Essential).OrderBy(action => action.Number), (theme, action) => (theme, action)))
        {
            if (existing.All(action => action.TemplateActionId != essential.Id))
            {
                var action = PlanAction.In(plan, theme.Id, plan.TakeNumber(theme.Id), StartPlanHandler.Content(essential), essential);
                db.Actions.Add(action);
                existing.Add(action);
            }
        }
    }

    /// <summary>Null if blank; the rest of words that are longer than the plan has room for stays in the import.</summary>
    private static string? Fit(string? words, int length) =>
        string.IsNullOrWhiteSpace(words) ? null : words.Trim() is var trimmed && trimmed.Length > length ? string.Concat(trimmed.AsSpan(0, length - 1), "…") : trimmed;
}
