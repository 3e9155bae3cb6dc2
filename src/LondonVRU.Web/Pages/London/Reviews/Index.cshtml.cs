using LondonVRU.Application.Comparison;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Reviews;

/// <summary>The reviews of a quarter as they come in: what is new, what is being read, what was answered.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator) : PageModel
{
    /// <summary>"2026-q3", "2026-q3-t5"; null for the latest quarter's that has opened.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>A key of <see cref="Filters"/>; null for all.</summary>
    [FromQuery]
    public string? Show { get; set; }

    public ReviewQueue Queue { get; private set; } = null!;

    /// <summary>In the order of what needs doing.</summary>
    public IReadOnlyList<(ReviewStage Stage, string Heading)> Stages { get; } =
    [
        (ReviewStage.New, "New"), (ReviewStage.BeingRead, "Being read"), (ReviewStage.SentBack, "Sent back"), (ReviewStage.FeedbackGiven, "Feedback given"), (ReviewStage.Closed, "Closed"),
        (ReviewStage.NotIn, "Not in yet"),
    ];

    public IReadOnlyList<(string Key, string Words)> Filters { get; } =
        [("new", "New"), ("waiting", "Waiting for London"), ("answered", "Answered"), ("late", "Late"), ("help", "Ask for something"), ("not-in", "Not in")];

    public string Eyebrow => Queue.Cycles is { } cycles ? $"Reviews of {cycles.Chosen.Title.Subject}, due on {Words.Day(cycles.Chosen.DueOn)}" : "Reviews";

    public string Title => (Count("new"), Count("waiting")) switch
    {
        (0, 0) => Count("answered") is > 0 and var answered ? $"{Words.CountFirst(answered, "review")} answered, none waiting" : "No review is in yet",
        (0, var waiting) => $"{Words.CountFirst(waiting, "review")} being read",
        (var fresh, _) => $"{Words.CountFirst(fresh, "new review")} to read",
    };

    public string? Lead => Queue.Rows.FirstOrDefault(row => row.Stage == ReviewStage.New) is { SubmittedAt: { } at } first
        ? $"{first.Name}’s came in first, on {Words.Day(LondonTime.DayOf(at))}."
        : null;

    public async Task OnGetAsync(CancellationToken ct) => Queue = await mediator.Send(new GetReviewQueue(Cycle), ct);

    public IReadOnlyList<ReviewQueue.Row> In(ReviewStage stage) => [.. Queue.Rows.Where(row => row.Stage == stage && Fits(row, Show))];

    public int Count(string key) => Queue.Rows.Count(row => Fits(row, key));

    public string Asks(ReviewQueue.Row row)
    {
        List<string> parts = [];
        if (row.AsksForHelp)
        {
            parts.Add("help");
        }

        if (row.Risks > 0)
        {
            parts.Add(Words.Count(row.Risks, "escalated risk"));
        }

        return parts.Count == 0 ? "–" : Words.First(Words.List(parts));
    }

    public string Address(string? cycle = null, string? show = null)
    {
        var chosen = show ?? Show;
        return $"/london/reviews?cycle={cycle ?? Queue.Cycles?.Chosen.Code}{(string.IsNullOrEmpty(chosen) ? "" : $"&show={Uri.EscapeDataString(chosen)}")}";
    }

    private static bool Fits(ReviewQueue.Row row, string? key) => key switch
    {
        "new" => row.Stage == ReviewStage.New,
        "waiting" => row.Stage is ReviewStage.New or ReviewStage.BeingRead,
        "answered" => row.Stage is ReviewStage.FeedbackGiven or ReviewStage.SentBack or ReviewStage.Closed,
        "late" => row.IsLate,
        "help" => row.AsksForHelp || row.Risks > 0,
        "not-in" => row.Stage == ReviewStage.NotIn,
        _ => true,
    };
}
