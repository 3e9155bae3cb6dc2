using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Domain;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>Something that has changed since the quarter before, and where what it counts stands.</summary>
/// <param name="Href">Null if it counts nothing.</param>
internal sealed record ChangeLine(string Words, string? Href);

/// <summary>What has changed since the quarter before: the first lines of the comparison.</summary>
internal static class ChangeList
{
    public static IReadOnlyList<ChangeLine> Of(ComparedFigures figures)
    {
        if (figures.Cycles.Before is not { } before || !figures.Boroughs.Any(borough => figures.ReviewOf(borough, before) is not null))
        {
            return [];
        }

        var since = before.Quarter.ShortName;
        return
        [
            .. Line("moved", count => $"{Words.CountFirst(count, "action")} moved to off track since {since}."),
            .. Line("recovered", count => $"{Words.CountFirst(count, "action")} recovered: at risk or off track then, on track or complete now."),
            .. Line("slipped", count => $"{Words.CountFirst(count, "action")} had {(count == 1 ? "its" : "their")} end date moved back."),
            Help(figures, before),
        ];

        // Nothing is said where no action stands in both quarters.
        IEnumerable<ChangeLine> Line(string code, Func<int, string> words)
        {
            if (figures.Together(Measures.Find(code)!) is { Part: var count })
            {
                yield return new(words(count), count == 0 ? null : FigureLinks.Behind(figures, code, borough: null));
            }
        }
    }

    private static ChangeLine Help(ComparedFigures figures, CycleInfo before)
    {
        int Asking(CycleInfo cycle) => figures.Boroughs.Count(borough => figures.ReviewOf(borough, cycle) is { Asks: > 0 });
        var (now, then) = (Asking(figures.Cycle), Asking(before));
        var words = $"{Words.CountFirst(now, "borough asks", "boroughs ask")} for help, {(now == then ? "as many as" : $"{Words.Number(Math.Abs(now - then))} {(now > then ? "more" : "fewer")} than")} in {before.Quarter.ShortName}.";
        return new(words, now == 0 ? null : new CompareAddress("help", figures.Cycle.Code, figures.Group.Code, null, null, null).ToString());
    }
}
