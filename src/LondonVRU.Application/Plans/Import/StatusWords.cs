using System.Collections.Frozen;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Import;

/// <summary>Statuses as plans show them: a letter, a colour's name, a word, a coloured circle, the cell's own colour.</summary>
internal static class StatusWords
{
    private static readonly FrozenDictionary<string, ActionStatus> Words = new (ActionStatus Status, string[] Words)[]
    {
        (ActionStatus.OnTrack, ["g", "green", "on track", "on target", "on schedule", "in progress", "under way", "underway", "progressing", "ongoing", "on going", "started", "delivering", "active", "open"]),
        (ActionStatus.AtRisk, ["a", "amber", "yellow", "orange", "at risk", "delayed", "slipping", "some delay", "some issues", "partially on track", "minor delay", "minor issues", "y"]),
        (ActionStatus.OffTrack, ["r", "red", "off track", "off target", "behind", "behind schedule", "overdue", "not on track", "not achieved", "significant delay", "major delay", "missed"]),
        (ActionStatus.Complete, ["b", "blue", "c", "complete", "completed", "done", "achieved", "closed", "delivered", "finished", "met", "completed and closed", "action complete", "action completed"]),
        (ActionStatus.NotStarted, ["n", "not started", "not yet started", "not begun", "to start", "to be started", "not due", "not yet due", "planned", "pending", "not commenced", "yet to start", "grey", "gray", "white", "future", "ns"]),
        (ActionStatus.Stopped, ["s", "stopped", "cancelled", "canceled", "withdrawn", "abandoned", "discontinued", "removed", "no longer required", "no longer needed", "ceased", "stood down", "black"]),
    }.SelectMany(row => row.Words.Select(word => (word, row.Status))).ToFrozenDictionary(pair => pair.word, pair => pair.Status, StringComparer.Ordinal);

    private static readonly (string Sign, ActionStatus Status)[] Signs =
    [
        ("🟢", ActionStatus.OnTrack), ("🟡", ActionStatus.AtRisk), ("🟠", ActionStatus.AtRisk), ("🔴", ActionStatus.OffTrack), ("🔵", ActionStatus.Complete),
        ("🟩", ActionStatus.OnTrack), ("🟨", ActionStatus.AtRisk), ("🟧", ActionStatus.AtRisk), ("🟥", ActionStatus.OffTrack), ("🟦", ActionStatus.Complete),
        ("✅", ActionStatus.Complete), ("✓", ActionStatus.Complete), ("✔", ActionStatus.Complete), ("⚪", ActionStatus.NotStarted), ("⬜", ActionStatus.NotStarted),
    ];

    /// <summary>Null where the words are no status, or two at once.</summary>
    public static ActionStatus? Read(string text)
    {
        var plain = PlainWords.Of(text);
        if (Words.TryGetValue(plain, out var status))
        {
            return status;
        }

        var signs = Signs.Where(sign => text.Contains(sign.Sign, StringComparison.Ordinal)).Select(sign => sign.Status).Distinct().ToArray();
        if (signs.Length == 1)
        {
            return signs[0];
        }

        // "Green - sessions are running", "RAG: Amber", "Blue (complete)".
        var parts = text.Split([" - ", " – ", ":", ";", ",", ".", "(", ")", "/", "\n"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = parts.Take(3).Select(part => PlainWords.Of(part)).Where(part => part.Length > 0 && Words.ContainsKey(part)).Select(part => Words[part]).Distinct().ToArray();
        if (known.Length > 0)
        {
            return known.Length == 1 ? known[0] : null;
        }

        var first = plain.Split(' ')[0];
        return first is "red" or "amber" or "green" or "blue" or "complete" or "completed" ? Words[first] : null;
    }

    /// <summary>By hue: red, amber or yellow, green, blue; null for white, grey and what lies between.</summary>
    /// <param name="fill">RRGGBB.</param>
    public static ActionStatus? OfFill(string? fill)
    {
        if (fill is not { Length: 6 } || !int.TryParse(fill, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var rgb))
        {
            return null;
        }

        int r = rgb >> 16, g = (rgb >> 8) & 255, b = rgb & 255;
        var max = Math.Max(r, Math.Max(g, b));
        var chroma = max - Math.Min(r, Math.Min(g, b));
        if (chroma < 30)
        {
            return null;
        }

        var hue = 60.0 * (max == r ? ((double)(g - b) / chroma) : max == g ? (2 + ((double)(b - r) / chroma)) : (4 + ((double)(r - g) / chroma)));
        return (hue < 0 ? hue + 360 : hue) switch
        {
            < 16 or >= 340 => ActionStatus.OffTrack,
            < 66 => ActionStatus.AtRisk,
            >= 75 and < 170 => ActionStatus.OnTrack,
            >= 180 and < 260 => ActionStatus.Complete,
            _ => null,
        };
    }
}
