using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Takes a published practice into the plan as an action that remembers where it comes from. The same <paramref name="ActionId"/> sent twice is one.</summary>
/// <param name="ActionId">Chosen by the form or the caller.</param>
/// <param name="StartYear">Of the plan.</param>
/// <param name="ThemeId">Of the plan's edition; null if it is still to be chosen.</param>
public sealed record AdoptPractice(Id<Practice> PracticeId, Id<PlanAction> ActionId, int StartYear, Id<Theme>? ThemeId) : IRequest;

internal sealed class AdoptPracticeValidator : AbstractValidator<AdoptPractice>
{
    public AdoptPracticeValidator() => RuleFor(request => request.ThemeId).NotNull().WithMessage("Choose the theme that it belongs to.");
}

internal sealed class AdoptPracticeHandler(VruDbContext db, PlanEditing editing, Standings standings, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<AdoptPractice>
{
    protected override async Task Handle(AdoptPractice request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        var here = tenant.Id;
        if (await db.Actions.AnyAsync(action => action.Id == request.ActionId, cancellationToken))
        {
            return;
        }

        var practice = await db.Practices.AsNoTracking().Where(own => own.Id == request.PracticeId && own.State == PracticeState.Published).SingleOrNotFoundAsync(cancellationToken);
        if (practice.FromId == here)
        {
            throw new RuleBrokenException("practice.own", "This is your own: others adopt it from you.");
        }

        if (await db.Adoptions.AnyAsync(own => own.TenantId == here && own.PracticeId == practice.Id && own.StartYear == request.StartYear && own.Visibility != Visibility.Withdrawn, cancellationToken))
        {
            throw new RuleBrokenException("practice.adopted", "This plan has it already.");
        }

        var plan = await editing.OpenAsync(request.StartYear, cancellationToken);
        var theme = request.ThemeId!.Value;
        var action = PlanAction.Adopting(
            practice.Id, plan, theme, plan.TakeNumber(theme),
            new() { Text = $"{practice.Name}: {practice.Summary}", SuccessLooksLike = Short(practice.WhatChanged), Maturity = Maturity.Developing },
            request.ActionId);
        db.Actions.Add(action);
        db.Adoptions.Add(Adoption.Of(practice, action, plan, here, LondonTime.Today(clock)));
        await standings.RewriteAsync(plan, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static string? Short(string? words) =>
        words is null || words.Length <= PlanAction.SuccessMaxLength ? words : string.Concat(words.AsSpan(0, PlanAction.SuccessMaxLength - 1).TrimEnd(), "…");
}

/// <summary>Where a practice can be adopted: the plans of this partnership that can be edited, with their themes. The one that fits comes chosen.</summary>
public sealed record GetAdoptionChoices(Id<Practice> PracticeId) : IRequest<AdoptionChoices>;

/// <param name="Name">Of the practice.</param>
/// <param name="Summary">Of the practice.</param>
/// <param name="StartYear">Of the newest plan; null if there is none.</param>
/// <param name="Fits">The theme of that plan that the practice is about; null if none of them.</param>
public sealed record AdoptionChoices(string Name, string? Summary, int? StartYear, IReadOnlyList<AdoptionChoices.ThemeOfPlan> Themes, Id<Theme>? Fits)
{
    public sealed record ThemeOfPlan(Id<Theme> Id, int Number, string Name);
}

internal sealed class GetAdoptionChoicesHandler(VruDbContext db, ThemesOfToday columns) : IRequestHandler<GetAdoptionChoices, AdoptionChoices>
{
    public async Task<AdoptionChoices> Handle(GetAdoptionChoices request, CancellationToken cancellationToken)
    {
        var practice = await db.Practices.AsNoTracking().Where(own => own.Id == request.PracticeId && own.State == PracticeState.Published).SingleOrNotFoundAsync(cancellationToken);
        var themes = await (
            from theme in db.Themes
            join plan in db.Plans on theme.EditionId equals plan.EditionId
            where plan.State != PlanState.Closed && plan.StartYear == db.Plans.Max(other => other.StartYear)
            orderby theme.Number
            select new { theme.Id, theme.Number, theme.Name, plan.StartYear }).ToListAsync(cancellationToken);
        var laid = await columns.ReadAsync([.. themes.Select(theme => theme.Id), .. practice.Content().Themes], cancellationToken);
        var about = practice.Content().Themes.Select(laid.IndexOf).OfType<int>().ToHashSet();
        return new(
            practice.Name, practice.Summary, themes.FirstOrDefault()?.StartYear, [.. themes.Select(theme => new AdoptionChoices.ThemeOfPlan(theme.Id, theme.Number, theme.Name))],
            themes.Find(theme => laid.IndexOf(theme.Id) is { } index && about.Contains(index))?.Id);
    }
}
