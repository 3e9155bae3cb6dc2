using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Papers;

/// <summary>What may keep the plan from being done: the one place of a paper for risks, whatever they come from.</summary>
internal static class PaperRisks
{
    public static IEnumerable<PaperSection> Of(string heading, PaperSource source)
    {
        yield return source.Review.Risks.Count == 0 ? new(heading, ["No risk or issue stands in the register."]) : Register(heading, source.Review.Risks);
        yield return AtRisk(source) is { Count: > 0 } rows ? Actions(rows, 2) : new("Actions at risk", ["No action is at risk or off track."]) { Level = 2 };
    }

    /// <summary>Only what there is, each under a heading of its own: in a private part, that the rest is not restricted goes without saying.</summary>
    public static IEnumerable<PaperSection> OfRestricted(PaperSource source)
    {
        if (source.Review.Risks.Count > 0)
        {
            yield return Register("Restricted risks and issues", source.Review.Risks);
        }

        if (AtRisk(source) is { Count: > 0 } rows)
        {
            yield return Actions(rows, 1);
        }
    }

    private static List<ReviewPage.Row> AtRisk(PaperSource source) =>
        [.. source.Review.AllActions().Where(row => row.DoesNotApplyBecause is null && row.Status is ActionStatus.AtRisk or ActionStatus.OffTrack).OrderByDescending(row => row.Status)];

    private static PaperSection Actions(IReadOnlyList<ReviewPage.Row> rows, int level) => new("Actions at risk", ["Actions that are off track or at risk, with why and what is next."], new(
        "Actions that are off track or at risk: number and words of each, its status, why, and what is next.",
        [new("No.", 8), new("Action", 32), new("Status", 14), new("Why", 24), new("What is next", 22)],
        [.. rows.Select(row => (IReadOnlyList<TableCell>)[row.Code, row.Text, PaperTables.Cell(row), row.Done, row.Next])])) { Level = level };

    /// <summary>Risks and issues that the partnership has raised.</summary>
    private static PaperSection Register(string heading, IReadOnlyList<ReviewPage.Risk> risks) => new(heading, [], new(
        "Risks and issues: kind and weight of each, what it is, what is done about it, and how it stands.",
        [new("Kind", 14), new("What", 34), new("What is done about it", 28), new("How it stands", 24)],
        [
            .. risks.Select(risk => (IReadOnlyList<TableCell>)
                [$"{risk.Kind}, {risk.Level.ToString().ToLowerInvariant()}", risk.Words, risk.Mitigation ?? "Nothing yet", risk.Resolution is { } end ? $"Resolved: {end}" : risk.AskedOfLondon is { } asked ? $"Asked of London: {asked}" : "Stands"]),
        ]));
}
