using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Templates;

/// <summary>What every borough made of every action of an edition: from plans as they were handed over, and from how far the others are.</summary>
/// <param name="Code">"2026-27".</param>
public sealed record GetEditionUse(string Code) : IRequest<EditionUse>;

/// <summary>What a borough made of an action.</summary>
public enum Uptake
{
    /// <summary>In its plan, word for word as London has it.</summary>
    Adopted,

    /// <summary>In its plan, in words of its own.</summary>
    OwnWords,

    /// <summary>It said that a minimum standard does not apply there.</summary>
    DoesNotApply,

    /// <summary>It said why it leaves an option of the menu out.</summary>
    Declined,

    /// <summary>Its plan was handed over without it, and without a word.</summary>
    NotTaken,

    /// <summary>It has not handed a plan over yet.</summary>
    NoPlan,
}

/// <param name="Boroughs">How many there are.</param>
/// <param name="HandedOver">How many plans were handed over.</param>
/// <param name="Begun">Boroughs that have a plan, and have not handed it over.</param>
/// <param name="ByRevision">How many of the plans handed over go by each revision.</param>
public sealed record EditionUse(
    string Code, string Name, EditionState State, int Revision, int Boroughs, int HandedOver, IReadOnlyList<TenantInfo> Begun, IReadOnlyDictionary<int, int> ByRevision,
    IReadOnlyList<EditionUse.Theme> Themes)
{
    public sealed record Theme(int Number, string Name, IReadOnlyList<Action> Actions);

    /// <param name="Code">"3.1" or "3c".</param>
    /// <param name="Text">In force.</param>
    public sealed record Action(Id<TemplateAction> Id, string Code, TemplateActionKind Kind, Weighting Weighting, string Text, IReadOnlyList<Answer> Answers)
    {
        public int Count(Uptake uptake) => Answers.Count(answer => answer.Uptake == uptake);
    }

    /// <param name="Words">The borough's; null unless they are its own.</param>
    /// <param name="London">London's words that the borough goes by; null likewise.</param>
    /// <param name="Because">Why it does not apply, or was declined; null where neither is so.</param>
    /// <param name="Revision">That the borough goes by; null without a plan.</param>
    public sealed record Answer(TenantInfo Borough, Uptake Uptake, string? Words = null, string? London = null, string? Because = null, string? Owner = null, int? Revision = null);
}

internal sealed class GetEditionUseHandler(VruDbContext db, OfficialTexts texts, TenantDirectory directory, CurrentTenant tenant, ShelfCache cache, Actor actor)
    : IRequestHandler<GetEditionUse, EditionUse>
{
    public async Task<EditionUse> Handle(GetEditionUse request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ReadShelf);
        var edition = await db.Editions.AsNoTracking().Where(edition => edition.Code == request.Code && edition.State != EditionState.Draft).SingleOrNotFoundAsync(cancellationToken);
        var handed = await cache.GetAsync(tenant, $"template-use/{edition.Code}", ShelfParts.Submissions, ct => ReadAsync(edition, ct), cancellationToken);
        var waiting = handed.Answered.ToHashSet();
        var begun = await db.PlanStandings.Where(standing => standing.StartYear == edition.StartYear).Select(standing => standing.TenantId).ToListAsync(cancellationToken);
        return handed.Use with { Begun = [.. (await directory.BoroughsAsync(cancellationToken)).Where(borough => begun.Contains(borough.Id) && !waiting.Contains(borough.Id))] };
    }

    private sealed record Kept(EditionUse Use, IReadOnlyList<Id<Tenant>> Answered);

    private async Task<Kept> ReadAsync(Edition edition, CancellationToken ct)
    {
        var boroughs = await directory.BoroughsAsync(ct);
        var themes = await db.Themes.AsNoTracking().Where(theme => theme.EditionId == edition.Id).Include(theme => theme.Actions).ToListAsync(ct);
        var plans = (await db.LatestPlans(edition.StartYear).Select(plan => new { plan.Id, plan.TenantId, Revision = plan.TemplateRevision ?? 0 }).ToListAsync(ct))
            .ToDictionary(plan => plan.TenantId);
        var ids = plans.Values.Select(plan => plan.Id).ToList();
        var answers = (await db.SubmittedActions.Where(action => ids.Contains(action.SubmissionId) && action.TemplateActionId != null)
            .Select(action => new { action.TenantId, Template = action.TemplateActionId!.Value, action.Text, action.DoesNotApplyBecause, action.OwnerName }).ToListAsync(ct))
            .GroupBy(action => (action.TenantId, action.Template)).ToDictionary(group => group.Key, group => group.First());
        var declines = (await db.SubmittedDeclines.Where(declined => ids.Contains(declined.SubmissionId))
            .Select(declined => new { declined.TenantId, declined.TemplateActionId, declined.Reason }).ToListAsync(ct))
            .ToDictionary(declined => (declined.TenantId, declined.TemplateActionId), declined => declined.Reason);
        Dictionary<int, WordsInForce> words = [];
        foreach (var revision in plans.Values.Select(plan => plan.Revision).Append(edition.Revision).Distinct())
        {
            words[revision] = await texts.AtAsync(edition.Id, revision, ct);
        }

        EditionUse.Answer Of(TenantInfo borough, TemplateAction action)
        {
            if (!plans.TryGetValue(borough.Id, out var plan))
            {
                return new(borough, Uptake.NoPlan);
            }

            if (!answers.TryGetValue((borough.Id, action.Id), out var said))
            {
                return declines.TryGetValue((borough.Id, action.Id), out var reason)
                    ? new(borough, Uptake.Declined, Because: reason, Revision: plan.Revision)
                    : new(borough, Uptake.NotTaken, Revision: plan.Revision);
            }

            var london = words[plan.Revision].Of(action).Text;
            return said.DoesNotApplyBecause is not null ? new(borough, Uptake.DoesNotApply, Because: said.DoesNotApplyBecause, Revision: plan.Revision)
                : WordDiff.Between(london, said.Text).All(run => run.Change == WordChange.Same) ? new(borough, Uptake.Adopted, Owner: said.OwnerName, Revision: plan.Revision)
                : new(borough, Uptake.OwnWords, said.Text, london, Owner: said.OwnerName, Revision: plan.Revision);
        }

        var handed = boroughs.Where(borough => plans.ContainsKey(borough.Id)).ToList();
        return new(
            new(
                edition.Code, edition.Name, edition.State, edition.Revision, boroughs.Count, handed.Count, [],
                handed.GroupBy(borough => plans[borough.Id].Revision).ToDictionary(group => group.Key, group => group.Count()),
                [
                    .. themes.OrderBy(theme => theme.Number).Select(theme => new EditionUse.Theme(theme.Number, theme.Name,
                        [
                            .. theme.InOrder().Select(action => new EditionUse.Action(
                                action.Id, action.Code, action.Kind, action.Weighting, words[edition.Revision].Of(action).Text, [.. boroughs.Select(borough => Of(borough, action))])),
                        ])),
                ]),
            [.. handed.Select(borough => borough.Id)]);
    }
}
