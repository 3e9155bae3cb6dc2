using LondonVRU.Application.Data;
using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>The menu of the edition that a plan is on, by theme, and which of it is in the plan already.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record GetMenu(int StartYear) : IRequest<MenuPage>;

/// <param name="Themes">All of the edition, in order.</param>
public sealed record MenuPage(string PlanTitle, string EditionCode, IReadOnlyList<MenuPage.Theme> Themes)
{
    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, string ShortName, IReadOnlyList<Option> Options);

    /// <param name="Code">"3c".</param>
    /// <param name="Guidance">Markdown.</param>
    /// <param name="ActionId">The action of this plan that adopts it; null if none does.</param>
    public sealed record Option(
        Id<TemplateAction> Id, string Code, string Text, string Guidance, Weighting Weighting, IReadOnlyList<string> SuggestedAgencies,
        string? SuccessLooksLike, Id<PlanAction>? ActionId);
}

internal sealed class GetMenuHandler(VruDbContext db, OfficialTexts texts) : IRequestHandler<GetMenu, MenuPage>
{
    public async Task<MenuPage> Handle(GetMenu request, CancellationToken cancellationToken)
    {
        var plan = await (
            from own in db.Plans
            join edition in db.Editions on own.EditionId equals edition.Id
            where own.StartYear == request.StartYear
            select new { own.Id, own.Title, own.EditionId, own.TemplateRevision, edition.Code }).SingleOrNotFoundAsync(cancellationToken);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.EditionId == plan.EditionId).OrderBy(theme => theme.Number)
            .Include(theme => theme.Actions.Where(action => action.Kind == TemplateActionKind.MenuOption).OrderBy(action => action.Number))
            .ToListAsync(cancellationToken);
        var taken = (await db.Actions.Where(action => action.PlanId == plan.Id && action.TemplateActionId != null)
            .Select(action => new { Template = action.TemplateActionId!.Value, action.Id }).ToListAsync(cancellationToken)).ToLookup(action => action.Template, action => action.Id);
        var words = await texts.AtAsync(plan.EditionId, plan.TemplateRevision, cancellationToken);
        return new(plan.Title, plan.Code,
            [
                .. themes.Select(theme => new MenuPage.Theme(theme.Id, theme.Number, theme.Name, theme.ShortName,
                    [
                        .. theme.Actions.Select(option => (option, words: words.Of(option))).Select(pair => new MenuPage.Option(
                            pair.option.Id, pair.option.Code, pair.words.Text, pair.words.Guidance, pair.words.Weighting, pair.words.SuggestedAgencies, pair.words.SuccessLooksLike,
                            taken[pair.option.Id].Select(id => (Id<PlanAction>?)id).FirstOrDefault())),
                    ])),
            ]);
    }
}
