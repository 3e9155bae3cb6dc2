using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Practices.Sessions;

/// <summary>A learning session as it is typed: London's day and times.</summary>
public sealed class SessionForm
{
    public string? Title { get; set; }

    public string? Words { get; set; }

    public DateOnly? Day { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    public string? Place { get; set; }

    public Id<Theme>? ThemeId { get; set; }

    public List<Id<Practice>> Practices { get; set; } = [];

    public static SessionForm Of(SessionRow row) => new()
    {
        Title = row.Title, Words = row.Words, Day = LondonTime.DayOf(row.StartsAt), From = TimeOnly.FromDateTime(LondonTime.Of(row.StartsAt)), To = TimeOnly.FromDateTime(LondonTime.Of(row.EndsAt)),
        Place = row.Place, ThemeId = row.ThemeId, Practices = [.. row.Practices.Select(practice => practice.Id)],
    };

    /// <summary>A day or time that nobody chose is what is refused.</summary>
    public SessionContent Content() => new(Title, Words, At(From), At(To), Place, ThemeId, Practices);

    private DateTime At(TimeOnly? time) => Day is { } day && time is { } chosen ? LondonTime.ToUtc(day, chosen) : default;
}

/// <summary>The fields of the form, and what can be chosen in them.</summary>
public sealed record SessionFieldsView(SessionForm Input, IReadOnlyList<Choice> Themes, IReadOnlyList<Choice> Practices);
