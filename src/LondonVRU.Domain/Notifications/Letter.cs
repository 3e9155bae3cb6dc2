using LondonVRU.Domain.People;

namespace LondonVRU.Domain.Notifications;

public enum LetterState
{
    Pending,
    Sent,

    /// <summary>Given up: refused for good, or three days of failures.</summary>
    Failed,
}

/// <summary>An e-mail, written once and sent once; a repeat after a crash bears the same Message-ID.</summary>
public sealed class Letter : IPlatform
{
    public const int SubjectMaxLength = 200;
    public const int AddressMaxLength = 254;
    public const int ErrorMaxLength = 500;
    public const int WorkerMaxLength = 60;

    /// <summary>How long a letter is tried, from its first failure.</summary>
    public static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(3);

    /// <summary>The longest between two tries, in minutes.</summary>
    private const int LongestWait = 360;

    private Letter()
    {
    }

    public Id<Letter> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    public string Address { get; private set; } = "";

    /// <summary>London day of a bundle of reminders, of which a person gets one a day; null for any other letter.</summary>
    public DateOnly? ReminderDay { get; private init; }

    public string Subject { get; private init; } = "";

    /// <summary>Holds words that open something; empty text and HTML once it was sent or given up.</summary>
    public bool IsSecret { get; private init; }

    public string Text { get; private set; } = "";

    public string Html { get; private set; } = "";

    /// <summary>Ends, or resumes, news by e-mail for who has the letter; null where nothing of it can be switched off. They stand in <see cref="Text"/> too.</summary>
    public string? StopWords { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime WrittenAt { get; private init; }

    public LetterState State { get; private set; }

    /// <summary>UTC; until then the worker that claimed it has it to itself. Also the time of the next try after a failure.</summary>
    public DateTime? ClaimedUntil { get; private set; }

    public string? ClaimedBy { get; private set; }

    /// <summary>Times that a server which was there took or refused it.</summary>
    public int Attempts { get; private set; }

    /// <summary>UTC; null until sent.</summary>
    public DateTime? SentAt { get; private set; }

    /// <summary>UTC of the first of the failures that still go on; null while there was none.</summary>
    public DateTime? FailedSince { get; private set; }

    /// <summary>UTC; null unless it was given up.</summary>
    public DateTime? GivenUpAt { get; private set; }

    /// <summary>The server said that nobody is there by that address.</summary>
    public bool IsRefused { get; private set; }

    public string? LastError { get; private set; }

    public static Letter To(Person person, DateOnly? reminderDay, string subject, string text, string html, bool isSecret, DateTime now, string? stopWords = null) => new()
    {
        Id = Id<Letter>.New(),
        PersonId = person.Id,
        Address = person.Email,
        ReminderDay = reminderDay,
        Subject = subject,
        Text = text,
        Html = html,
        IsSecret = isSecret,
        StopWords = stopWords,
        WrittenAt = now,
    };

    public void Sent(DateTime now)
    {
        State = LetterState.Sent;
        SentAt = now;
        Attempts++;
        ClaimedUntil = null;
        FailedSince = null;
        LastError = null;
        ForgetSecret();
    }

    /// <summary>Tries again after 1, 2, 4 … minutes, at most every six hours; gives up <see cref="GivenUpAfter"/> its first failure.</summary>
    public void NotSent(string error, DateTime now)
    {
        Attempts++;
        FailedSince ??= now;
        Note(error);
        if (now - FailedSince >= GivenUpAfter)
        {
            GiveUp(now);
            return;
        }

        var next = now.AddMinutes(Math.Min(LongestWait, Math.Pow(2, Math.Min(Attempts, 20) - 1)));
        var last = FailedSince.Value + GivenUpAfter;
        ClaimedUntil = next < last ? next : last;
    }

    /// <summary>Nobody is there by that address: trying again would not help.</summary>
    public void Refused(string error, DateTime now)
    {
        Attempts++;
        FailedSince ??= now;
        IsRefused = true;
        Note(error);
        GiveUp(now);
    }

    /// <summary>The mail server was not there. That is no failure of this letter's, which waits without counting it.</summary>
    /// <param name="until">UTC.</param>
    public void Wait(string error, DateTime until)
    {
        Note(error);
        ClaimedUntil = until;
    }

    /// <summary>Sends a letter that was given up anew, to where the person is reached now.</summary>
    /// <exception cref="RuleBrokenException">It was not given up, or its words are gone.</exception>
    public void TryAgain(Person person)
    {
        if (State != LetterState.Failed || person.Id != PersonId)
        {
            throw new RuleBrokenException("letter.not-given-up", "That letter is on its way already.");
        }

        if (Text.Length == 0 || !person.IsEnabled)
        {
            throw new RuleBrokenException("letter.gone", "What that letter said is gone. Invite the person again, or ask them to ask for another link.");
        }

        Address = person.Email;
        State = LetterState.Pending;
        Attempts = 0;
        FailedSince = GivenUpAt = ClaimedUntil = null;
        IsRefused = false;
    }

    /// <summary>Takes away where it went and what it said, of somebody whose name is taken away; one that was not sent yet never is.</summary>
    public void Forget()
    {
        Address = $"{PersonId}{Person.GoneAddress}";
        Text = Html = "";
        State = State == LetterState.Pending ? LetterState.Failed : State;
        GivenUpAt = null;
    }

    private void GiveUp(DateTime now)
    {
        State = LetterState.Failed;
        GivenUpAt = now;
        ClaimedUntil = null;
        ForgetSecret();
    }

    private void Note(string error)
    {
        LastError = error.Length > ErrorMaxLength ? error[..ErrorMaxLength] : error;
        ClaimedBy = null;
    }

    private void ForgetSecret()
    {
        if (IsSecret)
        {
            Text = Html = "";
        }
    }
}
