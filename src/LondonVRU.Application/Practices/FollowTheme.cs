using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Follows the practice of a theme, or stops: a person's own affair. Whoever follows gets one letter a month, when there is something new.</summary>
/// <param name="Theme">Number in this year's edition.</param>
public sealed record FollowTheme(int Theme, bool Follows) : IRequest;

internal sealed class FollowThemeHandler(VruDbContext db, ThemesOfToday themes, Actor actor) : AsyncRequestHandler<FollowTheme>
{
    protected override async Task Handle(FollowTheme request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        var columns = await themes.ReadAsync([], cancellationToken);
        var theme = columns.Themes.FirstOrDefault(own => own.Number == request.Theme) ?? throw new NotFoundException();

        // Of an earlier edition's theme too, that this one is called now.
        var same = columns.In(theme.Number - 1);
        var known = await db.ThemeFollows.Where(follow => follow.PersonId == me && same.Contains(follow.ThemeId)).ToListAsync(cancellationToken);
        if (request.Follows && known.Count == 0)
        {
            db.ThemeFollows.Add(ThemeFollow.Of(theme.Id, me));
        }
        else if (!request.Follows)
        {
            db.ThemeFollows.RemoveRange(known);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>The themes that the reader follows, by number.</summary>
public sealed record ListFollowedThemes : IRequest<IReadOnlyList<int>>;

internal sealed class ListFollowedThemesHandler(VruDbContext db, ThemesOfToday themes, Actor actor) : IRequestHandler<ListFollowedThemes, IReadOnlyList<int>>
{
    public async Task<IReadOnlyList<int>> Handle(ListFollowedThemes request, CancellationToken cancellationToken)
    {
        var me = actor.PersonId;
        var follows = await db.ThemeFollows.Where(follow => follow.PersonId == me).Select(follow => follow.ThemeId).ToListAsync(cancellationToken);
        var columns = follows.Count == 0 ? null : await themes.ReadAsync(follows, cancellationToken);
        return columns is null ? [] : [.. follows.Select(columns.IndexOf).OfType<int>().Select(index => columns.Themes[index].Number)];
    }
}

/// <summary>In the first week of a month, owes who follows a theme a letter about what was published in it the month before. Safe to run again.</summary>
internal sealed class TellFollowers(VruDbContext db, DigestReading digests, Outbox outbox, TimeProvider clock) : ITenantJob
{
    private const int CatchUpDays = 7;

    public async Task RunAsync(CancellationToken ct)
    {
        var today = LondonTime.Today(clock);
        if (today.Day > CatchUpDays)
        {
            return;
        }

        var day = new DateOnly(today.Year, today.Month, 1);
        foreach (var same in (await db.ThemeFollows.ToListAsync(ct)).GroupBy(follow => follow.ThemeId))
        {
            if ((await digests.ReadAsync(same.Key, day, ct)).Count > 0)
            {
                await outbox.OweAsync([.. same.Select(follow => follow.PersonId)], LetterKind.PracticeDigest, same.Key.Value, day, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What was published in a theme in the month before a day.</summary>
internal sealed class DigestReading(VruDbContext db, ThemesOfToday themes) : IScopedPart
{
    /// <param name="day">London day: the first of a month.</param>
    public async Task<IReadOnlyList<Practice>> ReadAsync(Id<Domain.Templates.Theme> theme, DateOnly day, CancellationToken ct)
    {
        var (from, to) = (LondonTime.ToUtc(day.AddMonths(-1), TimeOnly.MinValue), LondonTime.ToUtc(day, TimeOnly.MinValue));
        var fresh = await db.Practices.AsNoTracking().Where(practice => practice.State == PracticeState.Published && practice.PublishedAt >= from && practice.PublishedAt < to).ToListAsync(ct);
        var columns = await themes.ReadAsync([theme, .. fresh.SelectMany(practice => practice.Content().Themes)], ct);
        return columns.IndexOf(theme) is not { } index ? [] : [.. fresh.Where(practice => practice.Content().Themes.Any(own => columns.IndexOf(own) == index)).OrderBy(practice => practice.Name, StringComparer.Ordinal)];
    }
}
