using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Comparison.Similar;

/// <summary>
/// Actions of other partnerships' plans that are like an action, best first: a partnership is shown plans in force, London the plans submitted last.
/// Others with the same template action are not listed: they are alike by London's words.
/// </summary>
/// <param name="Text">The action's words: whoever asks has read the action.</param>
/// <param name="Template">Null if it is local.</param>
/// <param name="Slug">In London whose action it is; in a partnership it is its own.</param>
public sealed record GetSimilarElsewhere(string Text, Id<TemplateAction>? Template = null, string? Slug = null) : IRequest<IReadOnlyList<SimilarElsewhere>>;

/// <summary>A like action of another partnership's.</summary>
/// <param name="Place">"Ealing", "South East BCU".</param>
/// <param name="FullNumber">"3.4".</param>
/// <param name="IsSame">So alike that it may be the same in other words.</param>
/// <param name="Shared">The terms by which it was found, the weightiest first.</param>
public sealed record SimilarElsewhere(Id<PlanAction> Id, string Slug, string Place, int StartYear, string FullNumber, string Text, string? LeadAgency, bool IsSame, IReadOnlyList<string> Shared);

internal sealed class GetSimilarElsewhereHandler(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, HeldActions kept)
    : IRequestHandler<GetSimilarElsewhere, IReadOnlyList<SimilarElsewhere>>
{
    private const int Shown = 5;
    private const int LookedAt = 40;

    /// <summary>Fewer shared terms can score high in short texts and mean little.</summary>
    private const int FewestTermsOfSame = 3;

    private const int TermsShown = 5;

    public async Task<IReadOnlyList<SimilarElsewhere>> Handle(GetSimilarElsewhere request, CancellationToken cancellationToken)
    {
        var held = await kept.GetAsync(cancellationToken);
        var side = tenant.Info.IsLondon ? held.London : held.Boroughs;
        var whose = tenant.Info.IsLondon ? await directory.FindAsync(request.Slug ?? "", cancellationToken) ?? throw new NotFoundException() : tenant.Info;
        HashSet<string> own = [whose.Slug, HeldSide.Template];
        if (whose.BcuId is { } bcu)
        {
            own.Add((await directory.GetAsync(bcu, cancellationToken)).Slug);
        }

        // Boroughs take words over from each other: the same ones are shown once.
        List<SimilarItem> alike =
        [
            .. side.Index.Similar(request.Text, LookedAt, item => !own.Contains(item.Group) && (request.Template is null || side.Actions[item.Key].TemplateActionId != request.Template))
                .DistinctBy(one => one.Item.Text, StringComparer.Ordinal).Take(Shown),
        ];
        return alike.Count == 0 ? [] : await ShowAsync(alike, side, cancellationToken);
    }

    /// <summary>Asks the shelf for them again, by the reader's own filter.</summary>
    private async Task<IReadOnlyList<SimilarElsewhere>> ShowAsync(IReadOnlyList<SimilarItem> alike, HeldSide side, CancellationToken ct)
    {
        var isLondon = tenant.Info.IsLondon;
        Id<PlanAction>[] ids = [.. alike.Select(one => new Id<PlanAction>(one.Item.Key))];
        Id<Submission>[] plans = [.. ids.Select(id => side.Actions[id.Value].SubmissionId).Distinct()];
        var rows = await (
            from row in db.SubmittedActions
            join theme in db.Themes on row.ThemeId equals theme.Id
            where (isLondon || row.Visibility == Visibility.Boroughs) && plans.Contains(row.SubmissionId) && ids.Contains(row.ActionId)
            select new { row.ActionId, Number = $"{theme.Number}.{row.Number}" }).ToDictionaryAsync(row => row.ActionId.Value, row => row.Number, ct);
        List<SimilarElsewhere> shown = [];
        foreach (var one in alike.Where(one => rows.ContainsKey(one.Item.Key)))
        {
            var action = side.Actions[one.Item.Key];
            var place = await directory.FindAsync(action.Slug, ct);
            shown.Add(new(
                action.Id, action.Slug, place?.PlaceName ?? action.Slug, action.StartYear, rows[one.Item.Key], action.Text, action.LeadAgency, one.Score >= SimilarityIndex.Same && one.Shared.Count >= FewestTermsOfSame,
                [.. one.Shared.Take(TermsShown).Select(term => term.Words)]));
        }

        return shown;
    }
}
