using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>What became of an action in earlier years, as its page shows it.</summary>
/// <param name="Plans">Address of the partnership's plans.</param>
/// <param name="Text">Its words now.</param>
/// <param name="Now">UTC.</param>
public sealed record EarlierYearsView(IReadOnlyList<EarlierYear> Years, string Plans, string Text, DateTime Now)
{
    public IReadOnlyList<TimelineEntry> Timeline(EarlierYear year) =>
    [
        .. year.Updates.Select(update => new TimelineEntry(
            update.By, Words.When(update.At, Now), Words.Iso(update.At), update.Done ?? "", IsUpdate: true, update.Status,
            update.Next is null ? [] : [new TimelineFact("Next", update.Next)])),
    ];
}
