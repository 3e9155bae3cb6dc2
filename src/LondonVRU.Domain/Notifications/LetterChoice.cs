using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Notifications;

/// <summary>How often somebody wants letters of a nature.</summary>
public enum LetterRhythm
{
    AtOnce,

    /// <summary>One letter a day, at nine; with the reminders of the day if there are some.</summary>
    Daily,

    /// <summary>One letter a week, on Monday at nine.</summary>
    Weekly,

    /// <summary>For news alone.</summary>
    Never,
}

/// <summary>What a letter is to its reader, and so what they can choose.</summary>
public enum LetterNature
{
    /// <summary>Asks for what is theirs to do by a day, or is what they are asked to act on now: sent when it is due, never held.</summary>
    Reminder,

    /// <summary>Something waits for them: it can be bundled, not switched off.</summary>
    Task,

    /// <summary>Good to know: it can be bundled and switched off.</summary>
    News,

    /// <summary>They have asked for it, or are asked in: at once, always.</summary>
    Secret,
}

public static class LetterNatures
{
    /// <summary>A kind that is not named here waits for its reader: it can't be switched off.</summary>
    public static LetterNature Nature(this LetterKind kind) => kind switch
    {
        LetterKind.Invitation or LetterKind.SignInLink => LetterNature.Secret,
        LetterKind.ReviewReminder or LetterKind.ReviewToPutTogether or LetterKind.Escalation or LetterKind.Nudge or LetterKind.AccessReviewDue or LetterKind.Undelivered or LetterKind.RequestToClose or LetterKind.RolloutDue =>
            LetterNature.Reminder,
        LetterKind.Submitted or LetterKind.PlanReceived or LetterKind.ReviewReceived or LetterKind.ReviewClosed or LetterKind.PulledBack or LetterKind.Opened or LetterKind.FeedbackGiven or LetterKind.Accepted or LetterKind.Watched or LetterKind.RiskToOwn
            or LetterKind.EditionPublished or LetterKind.TemplateRevised or LetterKind.PracticeNominated or LetterKind.PracticeAnswered or LetterKind.PracticeQuestionAnswered or LetterKind.PracticeDigest or LetterKind.PracticePublished or LetterKind.SessionAnnounced or LetterKind.RequestMoved or LetterKind.PeersAnswered
            => LetterNature.News,
        _ => LetterNature.Task,
    };
}

/// <summary>How one person wants their letters. Who has none gets each letter at once.</summary>
public sealed class LetterChoice : IPlatform
{
    /// <summary>London time at which what was held goes out.</summary>
    public static readonly TimeOnly At = new(9, 0);

    private LetterChoice()
    {
    }

    public Id<LetterChoice> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public LetterRhythm Tasks { get; private set; }

    public LetterRhythm News { get; private set; }

    /// <summary>What news was before it was stopped from a letter, to undo that; null otherwise.</summary>
    public LetterRhythm? NewsBefore { get; private set; }

    public static LetterChoice Of(Id<Person> person) => new() { Id = Id<LetterChoice>.New(), PersonId = person };

    /// <exception cref="RuleBrokenException">What waits for somebody can't be switched off.</exception>
    public void Choose(LetterRhythm tasks, LetterRhythm news)
    {
        if (tasks == LetterRhythm.Never)
        {
            throw new RuleBrokenException("letters.needed", "Letters about what waits for you can be bundled, and not switched off.");
        }

        Tasks = tasks;
        News = news;
        NewsBefore = null;
    }

    /// <summary>No more news; of what was chosen before it is remembered.</summary>
    public void StopNews()
    {
        if (News != LetterRhythm.Never)
        {
            NewsBefore = News;
            News = LetterRhythm.Never;
        }
    }

    public void ResumeNews()
    {
        if (News == LetterRhythm.Never)
        {
            News = NewsBefore ?? LetterRhythm.AtOnce;
            NewsBefore = null;
        }
    }

    public bool Wants(LetterKind kind) => kind.Nature() != LetterNature.News || News != LetterRhythm.Never;

    /// <summary>The London day on which it is told, from <see cref="At"/> on; null for at once.</summary>
    /// <param name="owedAt">UTC.</param>
    public DateOnly? DayOf(LetterKind kind, DateTime owedAt)
    {
        var rhythm = kind.Nature() switch { LetterNature.Task => Tasks, LetterNature.News => News, _ => LetterRhythm.AtOnce };
        if (rhythm is LetterRhythm.AtOnce or LetterRhythm.Never)
        {
            return null;
        }

        var day = LondonTime.DayOf(owedAt);
        day = owedAt <= LondonTime.ToUtc(day, At) ? day : day.AddDays(1);
        return rhythm == LetterRhythm.Daily ? day : day.AddDays((8 - (int)day.DayOfWeek) % 7);
    }
}
