using LondonVRU.Application.Rollouts;
using LondonVRU.Domain.Rollouts;

namespace LondonVRU.Web.Pages.London.Offers.Rollouts;

/// <summary>Which boroughs of a rollout are looked at, and what each of them says.</summary>
public static class UptakeFilter
{
    public static IReadOnlyList<(string Key, string Words)> Keys { get; } = [("", "All"), ("up", "Take it up"), ("declined", "Decline"), ("waiting", "Not answered")];

    public static UptakeAnswer AnswerOf(UptakePage uptake, UptakePage.Row row) => row switch
    {
        { IsTakenUp: true } => UptakeAnswer.TakesUp,
        { IsDeclined: true } => UptakeAnswer.Declines,
        _ when uptake.State == RolloutState.Proposed && uptake.Content.AnswerBy < uptake.Today => UptakeAnswer.Late,
        _ => UptakeAnswer.NotYet,
    };

    /// <summary>Those who have not answered first, then who declines: what to read stands on top.</summary>
    /// <param name="key">One of <see cref="Keys"/>; all for anything else.</param>
    public static IReadOnlyList<UptakePage.Row> Of(UptakePage uptake, string? key) =>
    [
        .. uptake.Boroughs.Where(row => key switch
        {
            "up" => row.IsTakenUp,
            "declined" => row.IsDeclined,
            "waiting" => row is { IsTakenUp: false, IsDeclined: false },
            _ => true,
        }).OrderBy(row => row.IsTakenUp ? 2 : row.IsDeclined ? 1 : 0),
    ];
}
