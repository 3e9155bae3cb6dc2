using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Application.Plans.Import;

/// <summary>What a person should look at in a row, once it is held against an edition.</summary>
internal static class RowWarnings
{
    public static IEnumerable<ImportWarning> Of(
        ReadAction action, PlanDate start, PlanDate end, EditionOutline.Theme? theme, ThemeMatch match, ActionMatcher.Likeness? link, int? rival)
    {
        if (action.ThemeAsWritten is { } written && theme is null)
        {
            yield return new("theme-unknown", $"No theme of this edition is called “{Short(written)}”. Choose one.");
        }
        else if (theme is not null && match == ThemeMatch.Guess)
        {
            yield return new("theme-guessed", $"The theme may be {theme.Name}. Check it.");
        }

        if (rival is { } row && link is not null)
        {
            yield return new("claimed-twice", $"Row {row + 1} is matched to {link.Target.Action.Code} too. Keep one, or make this a local action.");
        }

        foreach (var warning in OfDays(start, end))
        {
            yield return warning;
        }

        if (action.Text.Length > TemplateAction.TextMaxLength)
        {
            yield return new("text-long", $"The action has more than {TemplateAction.TextMaxLength:N0} characters. Shorten it before it is put into the plan.");
        }
    }

    private static IEnumerable<ImportWarning> OfDays(PlanDate start, PlanDate end)
    {
        if (start.Kind == PlanDateKind.None && end.Kind == PlanDateKind.None)
        {
            yield return new("undated", "No dates in the file. Add them, or leave the action undated.");
        }
        else if (start.IsUndated && end.IsUndated && start.Kind != PlanDateKind.Unread && end.Kind != PlanDateKind.Unread)
        {
            var words = string.Join("” and “", new[] { start.AsWritten, end.AsWritten }.Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
            yield return new("undated", $"No dates: kept as “{words}” and listed under undated actions.");
        }

        foreach (var (date, name) in ((PlanDate, string)[])[(start, "start"), (end, "end")])
        {
            if (date.Kind == PlanDateKind.Unread)
            {
                yield return new($"{name}-unread", $"The {name} could not be read as one date. The words are kept; write a date if there is one.");
            }

            if (date.AsWritten.Length > PlanDate.MaxLength)
            {
                yield return new($"{name}-long", $"The words of the {name} have more than {PlanDate.MaxLength} characters. Shorten them before they are put into the plan.");
            }
        }

        if (start.From > end.To)
        {
            yield return new("ends-before-start", "The end lies before the start. Check both.");
        }
    }

    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
}
