using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Tenants;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Search;

/// <summary>Practice as it can be found.</summary>
/// <param name="Id">Of the practice, or of the nomination.</param>
/// <param name="Slug">Where it was tried; London's if London tells of it itself.</param>
/// <param name="On">London day on which it was published or handed over; null of a draft.</param>
/// <param name="Themes">Their ids, of any edition.</param>
internal sealed record FindablePractice(Guid Id, int Version, FoundKind Kind, string Slug, DateOnly? On, IReadOnlyList<Guid> Themes, PracticeContent Content)
{
    /// <summary>What is searched besides the name.</summary>
    public IReadOnlyList<string?> Words => [Content.Summary, Content.WhatWasDone, Content.ForWhom, Content.WhatItTook, Content.WhatChanged, Content.Evidence, Content.Contact];
}

/// <summary>What practice this tenant can find, brought into its index: what is published and, in London, what it words and what waits to be looked at.</summary>
internal sealed class PracticeToFind(VruDbContext db, CurrentTenant tenant, TenantDirectory directory, SearchThemes themes, ShelfCache cache, TimeProvider clock) : IScopedPart
{
    /// <returns>By id: what is found of it is shown from here.</returns>
    public async Task<IReadOnlyDictionary<Guid, FindablePractice>> BringAsync(KeptIndex index, CancellationToken ct)
    {
        var practices = await cache.GetAsync(tenant, "practice to find", ShelfParts.Practice, ReadAsync, ct);
        var all = practices.Concat(await WaitingAsync(ct)).ToDictionary(own => own.Id);
        await index.BringAsync(
            IndexPart.Practice, [.. all.Values.Select(own => new Bundle(own.Id, own.Version))], (some, _) => Task.FromResult<IReadOnlyList<Bundled>>([.. some.Select(key => DocumentOf(all[key]))]), int.MaxValue, ct);
        return all;
    }

    /// <summary>One that was found, with its words marked.</summary>
    public async ValueTask<Found> ShowAsync(FindablePractice practice, SearchQuery query, CancellationToken ct) => new(
        practice.Kind, practice.Id, null, practice.Slug, (await directory.FindAsync(practice.Slug, ct))?.PlaceName ?? practice.Slug, null, null,
        string.Join(", ", await NumbersAsync(practice.Themes, ct)),
        Excerpt.Whole(query, practice.Content.Name), null, practice.On, [.. practice.Words.Select(words => Excerpt.Around(query, words)).OfType<IReadOnlyList<ExcerptRun>>()]);

    private Bundled DocumentOf(FindablePractice practice)
    {
        SearchTags tags = new(practice.Slug, practice.Kind.ToString()) { Theme = SearchThemes.TagOf(practice.Themes) };
        return new(practice.Id, new(practice.Id, tags, practice.On ?? LondonTime.Today(clock), [new(practice.Content.Name, 3), .. practice.Words.Select(words => new SearchField(words))]));
    }

    private async Task<IReadOnlyList<FindablePractice>> ReadAsync(CancellationToken ct)
    {
        var isLondon = tenant.Info.IsLondon;
        var practices = await db.Practices.NotTakenBack(db).AsNoTracking().Where(own => own.State == PracticeState.Published || (isLondon && own.State == PracticeState.Draft)).ToListAsync(ct);
        var london = await directory.LondonAsync(ct);
        List<FindablePractice> all = [];
        foreach (var own in practices)
        {
            all.Add(await OfAsync(own.Id.Value, own, FoundKind.Practice, own.FromId ?? london.Id, own.PublishedAt, ct));
        }

        return all;
    }

    /// <summary>In London nominations of which nothing has been made. They can be taken back, so they are read each time.</summary>
    private async Task<IReadOnlyList<FindablePractice>> WaitingAsync(CancellationToken ct)
    {
        var nominations = !tenant.Info.IsLondon ? [] : await db.Nominations.AsNoTracking()
            .Where(own => own.Visibility == Visibility.London && !db.Practices.Any(made => made.NominationId == own.Id)).ToListAsync(ct);
        List<FindablePractice> all = [];
        foreach (var own in nominations)
        {
            all.Add(await OfAsync(own.Id.Value, own, FoundKind.Nomination, own.TenantId, own.NominatedAt, ct));
        }

        return all;
    }

    private async ValueTask<FindablePractice> OfAsync(Guid id, PracticeWords words, FoundKind kind, Id<Tenant> from, DateTime? at, CancellationToken ct)
    {
        var slug = (await directory.GetAsync(from, ct)).Slug;
        return new(id, words.Version, kind, slug, at is { } known ? LondonTime.DayOf(known) : null, [.. words.ThemeIds], words.Content());
    }

    /// <summary>Under the latest edition.</summary>
    private async ValueTask<IReadOnlyList<int>> NumbersAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var columns = await themes.GetAsync(ct);
        return [.. ids.Select(theme => columns.IndexOf(new Id<Theme>(theme)) + 1).OfType<int>().Distinct().Order()];
    }
}
