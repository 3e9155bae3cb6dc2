using LondonVRU.Application.Data;
using LondonVRU.Application.Templates;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>The menu of the edition that a plan is on, by theme: which of it is in the plan or declined already, and how many other boroughs chose it.</summary>
/// <param name="StartYear">Of the plan.</param>
public sealed record GetMenu(int StartYear) : IRequest<MenuPage>;

/// <param name="OtherPlans">How many other boroughs' accepted plans on this edition can be seen; 0 while there are none to count.</param>
/// <param name="Themes">All of the edition, in order.</param>
public sealed record MenuPage(string PlanTitle, string EditionCode, int OtherPlans, IReadOnlyList<MenuPage.Theme> Themes)
{
    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, string ShortName, IReadOnlyList<Option> Options);

    /// <param name="Code">"3c".</param>
    /// <param name="Guidance">Markdown.</param>
    /// <param name="ActionId">The action of this plan that adopts it; null if none does.</param>
    /// <param name="DeclinedBecause">Why this plan leaves it out; null if it has not been declined.</param>
    /// <param name="Others">How many of the other boroughs' accepted plans have it.</param>
    public sealed record Option(
        Id<TemplateAction> Id, string Code, string Text, string Guidance, Weighting Weighting, IReadOnlyList<string> SuggestedAgencies,
        string? SuccessLooksLike, Id<PlanAction>? ActionId, string? DeclinedBecause, int Others)
    {
        public bool IsAnswered => ActionId is not null || DeclinedBecause is not null;
    }
}

internal sealed class GetMenuHandler(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, OfficialTexts texts) : IRequestHandler<GetMenu, MenuPage>
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
        var declined = await db.DeclinedOptions.Where(option => option.PlanId == plan.Id)
            .ToDictionaryAsync(option => option.TemplateActionId, option => option.Reason, cancellationToken);
        var (plans, others) = await OthersAsync(plan.EditionId, cancellationToken);
        var words = await texts.AtAsync(plan.EditionId, plan.TemplateRevision, cancellationToken);
        return new(plan.Title, plan.Code, plans,
            [
                .. themes.Select(theme => new MenuPage.Theme(theme.Id, theme.Number, theme.Name, theme.ShortName,
                    [
                        .. theme.Actions.Select(option => (option, words: words.Of(option))).Select(pair => new MenuPage.Option(
                            pair.option.Id, pair.option.Code, pair.words.Text, pair.words.Guidance, pair.words.Weighting, pair.words.SuggestedAgencies, pair.words.SuccessLooksLike,
                            taken[pair.option.Id].Select(id => (Id<PlanAction>?)id).FirstOrDefault(), declined.GetValueOrDefault(pair.option.Id), others.GetValueOrDefault(pair.option.Id))),
                    ])),
            ]);
    }

    /// <summary>Of what every borough may see alone: accepted plans. BCUs are not counted, and this tenant is not among the others.</summary>
    private async Task<(int Plans, Dictionary<Id<TemplateAction>, int> ByOption)> OthersAsync(Id<Edition> edition, CancellationToken ct)
    {
        var me = tenant.Id;
        var chosen = await (
            from copy in db.SubmittedActions
            join theme in db.Themes on copy.ThemeId equals theme.Id
            where theme.EditionId == edition && copy.Visibility == Visibility.Boroughs && copy.TenantId != me
            select new { copy.TenantId, copy.TemplateActionId }).Distinct().ToListAsync(ct);
        var boroughs = (await directory.BoroughsAsync(ct)).Select(borough => borough.Id).ToHashSet();
        chosen.RemoveAll(choice => !boroughs.Contains(choice.TenantId));
        return (
            chosen.Select(choice => choice.TenantId).Distinct().Count(),
            chosen.Where(choice => choice.TemplateActionId is not null).CountBy(choice => choice.TemplateActionId!.Value).ToDictionary());
    }
}
