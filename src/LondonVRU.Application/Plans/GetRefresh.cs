using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>What a year's plan would be if it were made from the plan before: what goes on, what stays behind, what is new, what has no place.</summary>
/// <param name="StartYear">Of the plan to be made.</param>
public sealed record GetRefresh(int StartYear) : IRequest<RefreshPage>;

/// <param name="EarlierYear">Start year of the plan that it goes on from.</param>
/// <param name="Edition">Name of the new edition.</param>
/// <param name="Themes">Of the new edition, in order.</param>
/// <param name="NewEssential">Minimum standards that nothing leads to; they come in by themselves.</param>
/// <param name="NewOptions">Options that the earlier edition did not have.</param>
public sealed record RefreshPage(
    int StartYear, int EarlierYear, string Edition, IReadOnlyList<RefreshPage.Theme> Themes, IReadOnlyList<RefreshPage.Row> Actions, IReadOnlyList<RefreshPage.Fresh> NewEssential,
    IReadOnlyList<RefreshPage.Fresh> NewOptions)
{
    public IReadOnlyList<Row> With(CarryFate fate) => [.. Actions.Where(row => row.Fate == fate)];

    /// <summary>How many actions the plan would begin with if nothing were chosen otherwise.</summary>
    public int Count => Actions.Count(row => row.Fate != CarryFate.Left) + NewEssential.Count;

    /// <param name="IsNew">The earlier edition had no such theme.</param>
    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, bool IsNew);

    /// <param name="EarlierTheme">"2. Analysis and enforcement", as the earlier edition has it.</param>
    /// <param name="EarlierNumber">"2.3" in the earlier plan.</param>
    /// <param name="ThemeNumber">In the new edition; null where it has no place.</param>
    /// <param name="TemplateCode">"3.1" of the new edition's action; null where it will be the partnership's own.</param>
    /// <param name="IsEssential">A minimum standard there: it goes on whatever is chosen.</param>
    /// <param name="WasLondons">It answered or adopted an action of the earlier edition.</param>
    /// <param name="Status">As said last; null if nobody has said.</param>
    /// <param name="NewText">The words it goes on with, where London's changed; null where they stay.</param>
    /// <param name="EndIsPast">Its end lies before the new year begins.</param>
    public sealed record Row(
        Id<PlanAction> Id, CarryFate Fate, string EarlierTheme, string EarlierNumber, string Text, int? ThemeNumber, string? TemplateCode, bool IsEssential, bool WasLondons,
        string? Owner, ActionStatus? Status, string End, bool EndIsPast, string? NewText, string? DoesNotApplyBecause, bool IsRestricted);

    public sealed record Fresh(Id<TemplateAction> Id, int ThemeNumber, string Code, string Text, Weighting Weighting);
}

internal sealed class GetRefreshHandler(RefreshReading reading, Actor actor) : IRequestHandler<GetRefresh, RefreshPage>
{
    public async Task<RefreshPage> Handle(GetRefresh request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var (earlier, before, edition, refresh, owners) = await reading.ReadAsync(request.StartYear, cancellationToken);
        var themes = before.Themes.ToDictionary(theme => theme.Id);
        var firstDay = new DateOnly(request.StartYear, 4, 1);
        return new(
            request.StartYear, earlier.StartYear, edition.Name,
            [.. edition.InOrder().Select(theme => new RefreshPage.Theme(theme.Id, theme.Number, theme.Name, theme.Actions.All(refresh.IsNew)))],
            [
                .. refresh.Carried.OrderBy(carried => themes[carried.Earlier.ThemeId].Number).ThenBy(carried => carried.Earlier.Number).Select(carried =>
                {
                    var (action, theme) = (carried.Earlier, themes[carried.Earlier.ThemeId]);
                    return new RefreshPage.Row(
                        action.Id, carried.Fate, $"{theme.Number}. {theme.Name}", $"{theme.Number}.{action.Number}", action.Text, carried.Theme?.Number, carried.Template?.Code,
                        !PlanRefresh.MayBeLeft(carried), action.TemplateActionId is not null, owners[action.Id],
                        action.Status, action.End.AsWritten, action.End is { Kind: PlanDateKind.Range, To: { } last } && last < firstDay,
                        carried.TakesNewWords ? carried.Content.Text : null, action.DoesNotApplyBecause, action.IsRestricted);
                }),
            ],
            Fresh(edition, refresh.NewEssential), Fresh(edition, refresh.NewOptions));
    }

    private static IReadOnlyList<RefreshPage.Fresh> Fresh(Edition edition, IEnumerable<TemplateAction> actions)
    {
        var numbers = edition.Themes.ToDictionary(theme => theme.Id, theme => theme.Number);
        return [.. actions.Select(action => new RefreshPage.Fresh(action.Id, numbers[action.ThemeId], action.Code, action.Text, action.Weighting))];
    }
}
