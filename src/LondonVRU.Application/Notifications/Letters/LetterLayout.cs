using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>Puts matters into one letter: what, by when, one button, who to ask.</summary>
internal static class LetterLayout
{
    /// <param name="matters">At least one, the most pressing first.</param>
    /// <param name="today">London day.</param>
    /// <param name="words">London's or the service's, for the kind of the first matter.</param>
    /// <param name="stopWords">Of the address that ends such letters; null where they can't be ended.</param>
    public static LetterContent Compose(IReadOnlyList<Matter> matters, DateOnly today, LetterOptions options, string? stopWords, LetterWords words)
    {
        var due = matters.Min(matter => matter.DueOn);
        var what = What(matters);
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["what"] = what,
            ["place"] = Words.List([.. matters.Select(matter => matter.Place).Distinct(StringComparer.Ordinal)]),
            ["by"] = By(due, today),
            ["when"] = due is { } day ? $"{(day < today ? "It was due" : "Due")} {Words.InDays(day, today)}." : "",
            ["ask"] = Ask(matters),
        };
        return new(
            Subject(words, values),
            $"{what}{In(due, today)}",
            LetterWords.Fill(words.Opening, values),
            [
                .. matters.Select(matter => new LetterContent.Row(
                    matter.Place, [matter.Title, .. matter.Lines], matter.Path == matters[0].Path ? null : options.AddressOf(matter.Path))),
            ],
            Button(matters),
            options.AddressOf(matters[0].Path),
            LetterWords.Fill(words.Closing, values),
            (matters.Count == 1 ? matters[0].Why : matters.All(matter => matter.Kind == LetterKind.Watched) ? "You watch these actions. To hear no more of one, press “Stop watching” on its page." : null) ?? (matters.Any(matter => matter.Actions > 0)
                ? "You own these actions, so reminders can’t be switched off, only bundled. They stop the moment the actions are updated."
                : stopWords is not null ? "You get this because of your part in the plan." : "You get this because of your part in the plan. It can’t be switched off, only bundled."),
            stopWords is null ? null : options.StopAddressOf(stopWords),
            matters.Any(matter => matter.Kind.Nature() == LetterNature.Secret) ? null : options.AddressOf("/messages"));
    }

    private static string What(IReadOnlyList<Matter> matters)
    {
        if (matters.Count == 1 && matters[0].Actions == 0)
        {
            return $"{matters[0].Place}: {matters[0].Title}";
        }

        var actions = matters.Sum(matter => matter.Actions - matter.Which.Count) + matters.SelectMany(matter => matter.Which).Distinct().Count();
        var late = matters.Count(matter => matter.Kind == LetterKind.Escalation);
        var access = matters.Count(matter => matter.Kind == LetterKind.AccessReviewDue);
        var watched = matters.Count(matter => matter.Kind == LetterKind.Watched);
        var others = matters.Count(matter => matter.Kind == LetterKind.ReviewToPutTogether);
        var tasks = matters.Count(matter => matter is { Actions: 0, Kind: not (LetterKind.ReviewToPutTogether or LetterKind.Escalation or LetterKind.AccessReviewDue) } && matter.Kind.Nature() != LetterNature.News);
        var news = matters.Count(matter => matter.Kind != LetterKind.Watched && matter.Kind.Nature() == LetterNature.News);
        List<string> parts = [];
        if (actions > 0)
        {
            parts.Add($"{Words.Count(actions, "action")} to update");
        }

        if (others > 0)
        {
            parts.Add($"{Words.Count(others, "review")} to put together");
        }

        if (late > 0)
        {
            parts.Add(Words.Count(late, "late review"));
        }

        if (access > 0)
        {
            parts.Add($"{Words.Count(access, "list")} of who has access to look at");
        }

        if (tasks > 0)
        {
            parts.Add($"{Words.Count(tasks, "thing")} that {(tasks == 1 ? "waits" : "wait")} for you");
        }

        if (news > 0)
        {
            parts.Add($"{Words.Count(news, "piece")} of news");
        }

        if (watched > 0)
        {
            parts.Add($"{Words.Count(watched, "watched action")} changed");
        }

        return Words.First(Words.List(parts));
    }

    /// <summary>For the subject, which stands in a list for days: the day itself.</summary>
    private static string By(DateOnly? due, DateOnly today) => due switch
    {
        null => "",
        { } day when day < today => $"(due {Words.DayOfYear(day)})",
        { } day => $"by {Words.DayOfYear(day)}",
    };

    private static string In(DateOnly? due, DateOnly today) => due is not { } day ? "" : (day.DayNumber - today.DayNumber) switch
    {
        0 => " today",
        1 => " by tomorrow",
        > 1 and var days => $" in {days} days",
        _ => "",
    };

    private static string Subject(LetterWords words, Dictionary<string, string> values)
    {
        var subject = LetterWords.Fill(words.Subject, values);
        return subject.Length <= Letter.SubjectMaxLength ? subject : string.Concat(subject.AsSpan(0, Letter.SubjectMaxLength - 1), "…");
    }

    private static string Button(IReadOnlyList<Matter> matters)
    {
        var actions = matters.Where(matter => matter.Path == matters[0].Path).Sum(matter => matter.Actions);
        return actions > 1 ? $"Update my {Words.Number(actions)} actions" : matters[0].Button;
    }

    private static string Ask(IReadOnlyList<Matter> matters)
    {
        var whom = matters.Select(matter => matter.Ask).Distinct(StringComparer.Ordinal).ToList();
        return whom.Count > 4 ? "the coordinator of the borough" : Words.List(whom);
    }
}
