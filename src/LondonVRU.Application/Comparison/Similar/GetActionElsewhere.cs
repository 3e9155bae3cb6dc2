using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Similar;

/// <summary>One action of another partnership’s plan in force, as every partnership may read it: its words, and neither how it goes nor who owns it.</summary>
/// <param name="Slug">Whose it is.</param>
/// <exception cref="NotFoundException">It stands in no plan in force, is restricted, or is the reader’s own.</exception>
public sealed record GetActionElsewhere(string Slug, Id<PlanAction> ActionId) : IRequest<ActionElsewhere>;

/// <param name="FullNumber">"3.4".</param>
public sealed record ActionElsewhere(
    TenantInfo Place, int StartYear, string FullNumber, string Theme, string Text, ActionOrigin Origin, string? LeadAgency, string Start, string End, string? SuccessLooksLike);

internal sealed class GetActionElsewhereHandler(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, Actor actor) : IRequestHandler<GetActionElsewhere, ActionElsewhere>
{
    public async Task<ActionElsewhere> Handle(GetActionElsewhere request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadPlan);
        var place = await directory.FindAsync(request.Slug, cancellationToken);
        if (place is null or { Kind: TenantKind.London } || place.Id == tenant.Id)
        {
            throw new NotFoundException();
        }

        var (whose, id) = (place.Id, request.ActionId);
        // Of another's submission a partnership reads the actions alone: the year is its edition's.
        var row = await (
            from action in db.SubmittedActions
            join theme in db.Themes on action.ThemeId equals theme.Id
            join edition in db.Editions on theme.EditionId equals edition.Id
            where action.TenantId == whose && action.ActionId == id && action.Visibility == Visibility.Boroughs
            orderby edition.StartYear descending
            select new
            {
                edition.StartYear, Number = $"{theme.Number}.{action.Number}", theme.Name, action.Text, action.Origin, action.LeadAgency, action.StartAsWritten, action.EndAsWritten, action.SuccessLooksLike,
            }).FirstOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        return new(place, row.StartYear, row.Number, row.Name, row.Text, row.Origin, row.LeadAgency, row.StartAsWritten, row.EndAsWritten, row.SuccessLooksLike);
    }
}
