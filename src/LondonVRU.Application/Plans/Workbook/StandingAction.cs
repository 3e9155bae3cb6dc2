using System.Globalization;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Workbook;

/// <summary>An action as it stands in the plan, with all that a table can bring of it.</summary>
/// <param name="OwnerName">The person's name, or the owner in words; null if nobody.</param>
/// <param name="Last">What was said last; null if nothing was.</param>
/// <param name="IsMine">The reader owns it.</param>
internal sealed record StandingAction(
    Id<PlanAction> Id, Id<Theme> ThemeId, int ThemeNumber, string ThemeName, int Number, ActionOrigin Origin, Id<TemplateAction>? TemplateActionId, int Version,
    ActionContent Content, string? OwnerName, ActionStatus? Status, Id<ActionUpdate>? LatestUpdateId, StandingAction.Said? Last, bool IsMine)
{
    /// <param name="At">UTC.</param>
    internal sealed record Said(DateTime At, string? Done, string? Next, string? Help);

    public string FullNumber => string.Create(CultureInfo.InvariantCulture, $"{ThemeNumber}.{Number}");

    /// <summary>Changes with every change of its content and every update.</summary>
    public string Token => string.Create(CultureInfo.InvariantCulture, $"{Id.Value:N}.{Version}.{(LatestUpdateId is { } update ? update.Value.ToString("N") : "0")}");

    /// <summary>As it came from the template: nobody's words are lost when others take their place.</summary>
    public bool IsUntouched => Version == 1 && LatestUpdateId is null && TemplateActionId is not null && OwnerName is null && Content.DoesNotApplyBecause is null;

    /// <summary>What it says now; of progress, the last words. Empty for nothing.</summary>
    public string Words(ImportField field) => CellWords.Normal(field switch
    {
        ImportField.Text => Content.Text,
        ImportField.Lead => Content.LeadAgency,
        ImportField.Owner => OwnerName,
        ImportField.Partners => Content.Partners,
        ImportField.Start => Content.Start.AsWritten,
        ImportField.End => Content.End.AsWritten,
        ImportField.Success => Content.SuccessLooksLike,
        ImportField.KnownBy => Content.KnownBy,
        ImportField.Weighting => Content.Weighting.ToString(),
        ImportField.Maturity => Content.Maturity.ToString(),
        ImportField.DoesNotApply => Content.DoesNotApplyBecause,
        ImportField.Status => Status?.Name(),
        ImportField.Done => Last?.Done,
        ImportField.Next => Last?.Next,
        _ => Last?.Help,
    });
}

/// <summary>The actions of a plan as they stand, in one query.</summary>
internal sealed class StandingActions(VruDbContext db, Actor actor) : IScopedPart
{
    /// <summary>Those that the reader may see, in the plan's order.</summary>
    public async Task<IReadOnlyList<StandingAction>> ListAsync(int startYear, CancellationToken ct)
    {
        var me = actor.PersonIdOrNull;
        var rows = await (
            from action in db.Actions.AsNoTracking().VisibleTo(actor)
            join plan in db.Plans on action.PlanId equals plan.Id
            join theme in db.Themes on action.ThemeId equals theme.Id
            join latest in db.Updates on action.LatestUpdateId equals latest.Id into said
            from update in said.DefaultIfEmpty()
            join person in db.People on action.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            where plan.StartYear == startYear
            orderby theme.Number, action.Number
            select new { action, theme.Number, theme.Name, update, Owner = owner == null ? null : owner.Name }).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new StandingAction(
                row.action.Id, row.action.ThemeId, row.Number, row.Name, row.action.Number, row.action.Origin, row.action.TemplateActionId, row.action.Version,
                row.action.Content(), row.Owner ?? row.action.OwnerAsWritten, row.action.Status, row.action.LatestUpdateId,
                row.update is null ? null : new(row.update.At, row.update.Done, row.update.Next, row.update.HelpWanted),
                me is not null && row.action.OwnerId == me)),
        ];
    }
}
