using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>The library: what is published, newest first.</summary>
public sealed record GetPractices(PracticeFilter Filter) : IRequest<PracticeLibrary>;

/// <summary>What of the library is asked for; an empty list asks for all.</summary>
/// <param name="Words">Each of them must be in it somewhere.</param>
/// <param name="Themes">Numbers of this year's edition.</param>
/// <param name="Boroughs">Slugs of where it was tried.</param>
public sealed record PracticeFilter(
    string? Words = null, IReadOnlyList<int>? Themes = null, IReadOnlyList<PracticeStage>? Stages = null, IReadOnlyList<PracticeOutcome>? Outcomes = null,
    IReadOnlyList<PracticeCost>? Costs = null, IReadOnlyList<PracticeAges>? Ages = null, IReadOnlyList<PracticeSetting>? Settings = null, IReadOnlyList<string>? Boroughs = null)
{
    internal bool Takes(PracticeCard card, PracticeContent content) =>
        (Themes is not { Count: > 0 } themes || card.Themes.Any(theme => themes.Contains(theme.Number)))
        && (Stages is not { Count: > 0 } stages || stages.Contains(card.Stage))
        && (Outcomes is not { Count: > 0 } outcomes || outcomes.Contains(card.Outcome))
        && (Costs is not { Count: > 0 } costs || costs.Contains(card.Cost))
        && (Ages is not { Count: > 0 } ages || ages.Contains(card.Ages))
        && (Settings is not { Count: > 0 } settings || settings.Contains(card.Setting))
        && (Boroughs is not { Count: > 0 } boroughs || (card.From is { } from && boroughs.Contains(from.Slug, StringComparer.OrdinalIgnoreCase)))
        && (Words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Says(content, word));

    private static bool Says(PracticeContent content, string word) =>
        new[] { content.Name, content.Summary, content.WhatWasDone, content.ForWhom, content.WhatItTook, content.WhatChanged, content.Evidence }
            .Any(words => words?.Contains(word, StringComparison.OrdinalIgnoreCase) == true);
}

/// <param name="All">Everything that is published.</param>
/// <param name="Shown">What the filter leaves.</param>
/// <param name="Themes">Of this year's edition.</param>
public sealed record PracticeLibrary(IReadOnlyList<PracticeCard> All, IReadOnlyList<PracticeCard> Shown, IReadOnlyList<ComparedTheme> Themes);

/// <summary>A practice as its card shows it.</summary>
/// <param name="From">Where it was tried; null if London tells of it itself.</param>
/// <param name="Adopters">Partnerships that took it into a plan, by name.</param>
/// <param name="PublishedAt">UTC.</param>
public sealed record PracticeCard(
    Id<Practice> Id, string Name, string Summary, PracticeStage Stage, PracticeOutcome Outcome, PracticeCost Cost, PracticeAges Ages, PracticeSetting Setting,
    IReadOnlyList<ComparedTheme> Themes, TenantInfo? From, IReadOnlyList<TenantInfo> Adopters, DateTime PublishedAt);

internal sealed class GetPracticesHandler(VruDbContext db, ThemesOfToday themes, TenantDirectory directory) : IRequestHandler<GetPractices, PracticeLibrary>
{
    public async Task<PracticeLibrary> Handle(GetPractices request, CancellationToken cancellationToken)
    {
        var practices = await db.Practices.AsNoTracking().Where(practice => practice.State == PracticeState.Published).OrderByDescending(practice => practice.PublishedAt).ThenBy(practice => practice.Id).ToListAsync(cancellationToken);
        var adoptions = await db.Adoptions.AsNoTracking().Where(adoption => adoption.Visibility == Domain.Comparison.Visibility.Boroughs)
            .Select(adoption => new { adoption.PracticeId, adoption.TenantId }).Distinct().ToListAsync(cancellationToken);
        var columns = await themes.ReadAsync([.. practices.SelectMany(practice => practice.Content().Themes)], cancellationToken);
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(tenant => tenant.Id);
        var adopters = adoptions.ToLookup(adoption => adoption.PracticeId, adoption => tenants[adoption.TenantId]);
        var all = practices.Select(practice => (Card: CardOf(practice, columns, tenants, [.. adopters[practice.Id].OrderBy(tenant => tenant.Name, StringComparer.Ordinal)]), practice)).ToList();
        return new([.. all.Select(own => own.Card)], [.. all.Where(own => request.Filter.Takes(own.Card, own.practice.Content())).Select(own => own.Card)], columns.Themes);
    }

    private static PracticeCard CardOf(Practice practice, ThemeColumns columns, Dictionary<Id<Domain.Tenants.Tenant>, TenantInfo> tenants, IReadOnlyList<TenantInfo> adopters) => new(
        practice.Id, practice.Name, practice.Summary!, practice.Stage!.Value, practice.Outcome!.Value, practice.Cost!.Value, practice.Ages!.Value, practice.Setting!.Value,
        ThemesOf(practice, columns), practice.FromId is { } from ? tenants[from] : null, adopters, practice.PublishedAt!.Value);

    internal static IReadOnlyList<ComparedTheme> ThemesOf(PracticeWords practice, ThemeColumns columns) =>
        [.. practice.ThemeIds.Select(id => columns.IndexOf(new Id<Theme>(id))).OfType<int>().Distinct().Order().Select(index => columns.Themes[index])];
}
