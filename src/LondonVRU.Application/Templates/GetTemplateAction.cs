using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>One action of the template, for an officer who words it.</summary>
/// <param name="Code">Of its edition: "2026-27".</param>
/// <param name="Revision">Number of the draft of a revision that words it; null for the edition's own words.</param>
public sealed record GetTemplateAction(string Code, Id<TemplateAction> ActionId, int? Revision = null) : IRequest<TemplateActionView>;

/// <param name="ActionCode">"3.1" or "3c".</param>
/// <param name="Words">As they stand in the draft.</param>
/// <param name="InForce">Of a revision, the words in force; null in an edition that is a draft.</param>
/// <param name="Version">Of the words in the draft; 0 where a revision has not worded it yet.</param>
public sealed record TemplateActionView(
    Id<TemplateAction> Id, string EditionName, EditionState State, string ActionCode, Id<Theme> ThemeId, int ThemeNumber, string Theme, TemplateActionContent Words,
    TemplateActionContent? InForce, int Version);

internal sealed class GetTemplateActionHandler(VruDbContext db, OfficialTexts texts, Actor actor) : IRequestHandler<GetTemplateAction, TemplateActionView>
{
    public async Task<TemplateActionView> Handle(GetTemplateAction request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManageTemplates);
        var row = await (
            from action in db.TemplateActions.AsNoTracking()
            join theme in db.Themes on action.ThemeId equals theme.Id
            join edition in db.Editions on theme.EditionId equals edition.Id
            where action.Id == request.ActionId && edition.Code == request.Code
            select new { action, theme.Number, ThemeName = theme.Name, edition.Id, edition.Name, edition.State, edition.Revision }).SingleOrNotFoundAsync(cancellationToken);
        if (request.Revision is not { } number)
        {
            return new(row.action.Id, row.Name, row.State, row.action.Code, row.action.ThemeId, row.Number, row.ThemeName, row.action.Content(), null, row.action.Version);
        }

        var revision = await db.Revisions.AsNoTracking().Where(revision => revision.EditionId == row.Id && revision.Number == number)
            .Include(revision => revision.Actions.Where(revised => revised.TemplateActionId == request.ActionId)).SingleOrNotFoundAsync(cancellationToken);
        var inForce = (await texts.AtAsync(row.Id, Math.Min(row.Revision, number - 1), cancellationToken)).Of(row.action);
        var revised = revision.Actions.SingleOrDefault();
        return new(
            row.action.Id, row.Name, row.State, row.action.Code, row.action.ThemeId, row.Number, row.ThemeName, revised?.Content() ?? inForce, inForce, revised?.Version ?? 0);
    }
}
