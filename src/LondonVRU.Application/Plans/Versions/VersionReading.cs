using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans.Versions;

/// <summary>Reads versions of a plan, and the plan as it is now, as lines that the reader may see.</summary>
internal sealed class VersionReading(VruDbContext db, Actor actor) : IScopedPart
{
    /// <summary>Actions that this person does not read in any version: restricted now or once, and not their own. Empty with the right to read what is restricted.</summary>
    public async Task<IReadOnlySet<Id<PlanAction>>> HiddenAsync(Id<Plan> plan, CancellationToken ct)
    {
        if (actor.Has(Right.ReadRestricted))
        {
            return new HashSet<Id<PlanAction>>();
        }

        var own = actor.PersonIdOrNull;
        var once = from line in db.PlanVersionActions
                   join version in db.PlanVersions on line.VersionId equals version.Id
                   where version.PlanId == plan && line.IsRestricted && !db.Actions.Any(action => action.Id == line.ActionId && action.OwnerId == own)
                   select line.ActionId;
        var now = db.Actions.Where(action => action.PlanId == plan && action.IsRestricted && action.OwnerId != own).Select(action => action.Id);
        return (await once.Concat(now).ToListAsync(ct)).ToHashSet();
    }

    /// <summary>A version's lines in order.</summary>
    public async Task<IReadOnlyList<PlanLine>> LinesAsync(Id<PlanVersion> version, IReadOnlySet<Id<PlanAction>> hidden, CancellationToken ct)
    {
        var lines = await (
            from line in db.PlanVersionActions.AsNoTracking()
            join theme in db.Themes on line.ThemeId equals theme.Id
            where line.VersionId == version
            orderby theme.Number, line.Number
            select new { line, theme.Number }).ToListAsync(ct);
        return [.. lines.Where(row => !hidden.Contains(row.line.ActionId)).Select(row => Of(row.line, row.Number))];
    }

    /// <summary>The plan's lines as they are now, in order.</summary>
    public async Task<IReadOnlyList<PlanLine>> LinesNowAsync(Id<Plan> plan, IReadOnlySet<Id<PlanAction>> hidden, CancellationToken ct)
    {
        var lines = await (
            from action in db.Actions.AsNoTracking()
            join theme in db.Themes on action.ThemeId equals theme.Id
            join person in db.People on action.OwnerId equals person.Id into owners
            from owner in owners.DefaultIfEmpty()
            where action.PlanId == plan
            orderby theme.Number, action.Number
            select new { action, theme.Number, Owner = owner != null ? owner.Name : action.OwnerAsWritten }).ToListAsync(ct);
        return [.. lines.Where(row => !hidden.Contains(row.action.Id)).Select(row => Of(row.action, row.Number, row.Owner))];
    }

    private static PlanLine Of(PlanVersionAction line, int theme) => new()
    {
        Id = line.ActionId,
        Theme = theme,
        Number = line.Number,
        Text = line.Text,
        Origin = line.Origin,
        LeadAgency = line.LeadAgency,
        Owner = line.OwnerName,
        Partners = line.Partners,
        Start = line.Start.AsWritten,
        End = line.End.AsWritten,
        SuccessLooksLike = line.SuccessLooksLike,
        KnownBy = line.KnownBy,
        Weighting = line.Weighting,
        Cadence = line.Cadence,
        Maturity = line.Maturity,
        IsRestricted = line.IsRestricted,
        DoesNotApplyBecause = line.DoesNotApplyBecause,
        Status = line.Status,
    };

    private static PlanLine Of(PlanAction action, int theme, string? owner) => new()
    {
        Id = action.Id,
        Theme = theme,
        Number = action.Number,
        Text = action.Text,
        Origin = action.Origin,
        LeadAgency = action.LeadAgency,
        Owner = owner,
        Partners = action.Partners,
        Start = action.Start.AsWritten,
        End = action.End.AsWritten,
        SuccessLooksLike = action.SuccessLooksLike,
        KnownBy = action.KnownBy,
        Weighting = action.Weighting,
        Cadence = action.Cadence,
        Maturity = action.Maturity,
        IsRestricted = action.IsRestricted,
        DoesNotApplyBecause = action.DoesNotApplyBecause,
        Status = action.Status,
    };
}
