using System.Collections.Frozen;

namespace LondonVRU.Application.Plans.Import;

internal enum ColumnRole
{
    /// <summary>Words that head no column we know.</summary>
    Unknown,
    Theme,
    Number,
    Action,
    Lead,
    Owner,
    Partners,
    Start,
    End,

    /// <summary>One column for both days.</summary>
    Dates,
    Status,
    Done,
    Next,
    Success,

    /// <summary>Known, and not part of an action here (cost, risk, review date).</summary>
    Other,
}

/// <summary>What plans call their columns.</summary>
internal static class ColumnHeads
{
    /// <summary>A longer text is a sentence, not a heading.</summary>
    private const int LongestHead = 80;

    private static readonly FrozenDictionary<string, ColumnRole> Heads = Table(
        (ColumnRole.Theme, ["theme", "themes", "theme name", "priority", "priorities", "priority area", "strand", "workstream", "work stream", "area", "section", "objective theme", "pillar", "chapter", "strategic priority", "plan theme", "outcome area", "area of focus", "focus area", "area of work"]),
        (ColumnRole.Number, ["no", "no s", "number", "num", "nr", "ref", "ref no", "reference", "reference number", "action no", "action number", "action ref", "action reference", "action id", "id", "item", "item no", "s no", "serial", "action nr", "#"]),
        (ColumnRole.Action, ["action", "actions", "activity", "activities", "task", "tasks", "what", "what we will do", "what will we do", "what will be done", "action required", "actions required", "key action", "key actions", "action description", "description of action", "description", "commitment", "commitments", "action to be taken", "actions to be taken", "agreed action", "agreed actions", "specific action", "specific actions", "deliverable", "deliverables", "intervention", "action activity", "key activities", "planned action", "planned actions", "proposed action", "recommendation", "we will", "the action", "minimum standard", "detail", "action detail", "actions and activities", "initiative", "measure to be taken", "actions tasks", "what are we going to do"]),
        (ColumnRole.Lead, ["lead", "leads", "lead agency", "lead agencies", "lead organisation", "lead partner", "lead service", "agency", "organisation", "lead department", "lead body", "action lead", "responsible agency", "responsible organisation", "responsible service", "lead organisations", "lead partners", "delivery lead", "strategic lead", "lead agency organisation", "led by"]),
        (ColumnRole.Owner, ["owner", "owners", "action owner", "responsible", "responsible officer", "responsible person", "person responsible", "responsibility", "who", "by whom", "who is responsible", "lead officer", "lead person", "named lead", "lead name", "officer", "assigned to", "accountable", "accountable officer", "sro", "owned by", "contact", "who will lead", "responsible lead", "lead owner", "lead responsible", "person or agency responsible", "lead officer s"]),
        (ColumnRole.Partners, ["partners", "partner", "partner agencies", "partner agency", "supporting partners", "supporting agencies", "supporting agency", "support", "supported by", "other partners", "key partners", "delivery partners", "who else", "agencies involved", "partners involved", "involved", "with whom", "supporting"]),
        (ColumnRole.Start, ["start", "start date", "starts", "date started", "start by", "from", "begins", "commencement", "commencement date", "date from", "begin date", "planned start", "started", "starting", "commence", "date commenced", "start month"]),
        (ColumnRole.End, ["end", "end date", "ends", "finish", "finish date", "date to", "to", "target date", "target", "target completion", "target completion date", "target end date", "deadline", "due", "due date", "due by", "by when", "by", "completion", "completion date", "complete by", "date for completion", "date due", "timescale", "timescales", "time scale", "time scales", "timeframe", "time frame", "timeline", "timing", "when", "delivery date", "planned end", "end by", "date", "target timescale", "expected completion", "estimated completion", "milestone date", "until", "when by", "date of completion", "target end", "end month", "delivered by"]),
        (ColumnRole.Dates, ["dates", "start and end", "start and end date", "start and end dates", "start end", "start end date", "start end dates", "period", "duration", "delivery period"]),
        (ColumnRole.Status, ["status", "rag", "rag status", "rag rating", "brag", "brag status", "brag rating", "ragb", "ragb status", "current status", "action status", "state", "rating", "progress rag", "rag progress", "traffic light", "current rag", "rag current", "status rag", "brag rag", "rag b", "overall rag", "delivery status"]),
        (ColumnRole.Done, ["progress", "progress to date", "progress update", "progress updates", "progress so far", "update", "updates", "latest update", "latest progress", "latest position", "current position", "comment", "comments", "commentary", "comments progress", "notes", "progress notes", "what has been done", "done", "what was done", "done so far", "narrative", "position statement", "quarterly update", "update comments", "progress comments", "work to date", "achievements", "q1 update", "q2 update", "q3 update", "q4 update", "progress and comments", "progress against action", "action taken", "actions taken", "update on progress", "status update", "progress commentary"]),
        (ColumnRole.Next, ["next", "next step", "next steps", "what next", "what is next", "whats next", "next quarter", "planned next", "next actions", "further action", "further action required", "further actions", "outstanding", "to do", "planned activity next quarter", "next milestones", "work still to do", "still to do"]),
        (ColumnRole.Success, ["success", "success measure", "success measures", "measure of success", "measures of success", "measure", "measures", "measured by", "outcome", "outcomes", "expected outcome", "expected outcomes", "intended outcome", "intended outcomes", "desired outcome", "desired outcomes", "what success looks like", "what does success look like", "what will success look like", "success looks like", "success criteria", "kpi", "kpis", "performance measure", "performance measures", "performance indicator", "performance indicators", "indicator", "indicators", "impact", "outputs", "output", "output outcome", "outputs outcomes", "how will we know", "how we will know", "evidence of success", "how will success be measured", "how will we measure success", "what difference will it make", "how will it be measured", "anticipated outcome", "outcomes and measures", "outcome measure", "outcome measures", "key performance indicators"]),
        (ColumnRole.Other, ["review date", "last updated", "date updated", "cost", "costs", "budget", "resource", "resources", "resource implications", "funding", "funding source", "risk", "risks", "risk rating", "ward", "borough", "type", "category", "links", "link", "weighting", "resources required", "evidence", "barriers", "issues", "date added", "date completed", "objective", "objectives", "aim", "aims", "population", "level", "cost and funding", "cost funding"]));

    /// <summary>Tail words that qualify a head without changing it: "Actions 2019/20", "Owner (name)".</summary>
    private static readonly string[] Qualifiers = ["name", "names", "if any", "if known", "optional", "mm yy", "mmm yy", "dd mm yyyy", "month", "month and year", "r a g", "r a g b", "red amber green", "b r a g", "red amber green blue", "for 2026 27"];

    /// <summary>Null for blank text, or for text too long to be a heading.</summary>
    public static ColumnRole? Of(string text)
    {
        if (text.Length is 0 or > LongestHead)
        {
            return null;
        }

        if (text.Trim() is "#" or "№")
        {
            return ColumnRole.Number;
        }

        var plain = PlainWords.Of(text);
        if (plain.Length == 0)
        {
            return null;
        }

        if (Heads.TryGetValue(plain, out var role))
        {
            return role;
        }

        // What stands in brackets explains: "Lead (agency)", "Status (R/A/G)".
        var bracket = text.IndexOf('(', StringComparison.Ordinal);
        if (bracket > 0 && Heads.TryGetValue(PlainWords.Of(text[..bracket]), out role))
        {
            return role;
        }

        foreach (var qualifier in Qualifiers)
        {
            if (plain.EndsWith(" " + qualifier, StringComparison.Ordinal) && Heads.TryGetValue(plain[..^(qualifier.Length + 1)], out role))
            {
                return role;
            }
        }

        return InTwoNames(text) ?? WithYear(plain) ?? ColumnRole.Unknown;
    }

    /// <summary>"Lead / Owner", "Progress/Comments", "Timescale or deadline": the first that is known.</summary>
    private static ColumnRole? InTwoNames(string text)
    {
        var parts = text.Split(['/', '\n', '|', ',', ';', ':', '–', '-'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            parts = text.Split([" or ", " and ", " & ", " OR ", " AND "], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        }

        if (parts.Length is < 2 or > 4)
        {
            return null;
        }

        var roles = parts.Select(part => Heads.GetValueOrDefault(PlainWords.Of(part), ColumnRole.Unknown)).ToArray();
        return roles is [ColumnRole.Start, ColumnRole.End, ..] ? ColumnRole.Dates : roles[0] is not ColumnRole.Unknown ? roles[0] : null;
    }

    /// <summary>"Progress 2026 27", "Update q3": a year or quarter behind the name.</summary>
    private static ColumnRole? WithYear(string plain)
    {
        var words = plain.Split(' ');
        var kept = words.TakeWhile(word => !word.Any(char.IsAsciiDigit)).ToArray();
        return kept.Length > 0 && kept.Length < words.Length && words.Skip(kept.Length).All(word => word.Any(char.IsAsciiDigit))
            && Heads.TryGetValue(string.Join(' ', kept), out var role) ? role : null;
    }

    private static FrozenDictionary<string, ColumnRole> Table(params ReadOnlySpan<(ColumnRole Role, string[] Names)> rows)
    {
        Dictionary<string, ColumnRole> table = new(StringComparer.Ordinal);
        foreach (var (role, names) in rows)
        {
            foreach (var name in names)
            {
                table.TryAdd(name, role);
            }
        }

        return table.ToFrozenDictionary();
    }
}
