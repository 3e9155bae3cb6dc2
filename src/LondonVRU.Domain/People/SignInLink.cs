namespace LondonVRU.Domain.People;

/// <summary>Lets somebody in once who has no directory: its words are e-mailed. It opens in the browser in which it was asked for; anywhere else only with the code
/// that stands there, so that a letter that is passed on, or read by another, opens nothing.</summary>
public sealed class SignInLink : IPlatform
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    /// <summary>So many wrong codes close it.</summary>
    public const int MostWrongCodes = 5;

    private SignInLink()
    {
    }

    public Id<SignInLink> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    /// <summary>Of <see cref="AskingBrowser"/>.</summary>
    public string BrowserHash { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Of the words in the letter; null until it was written.</summary>
    public string? SecretHash { get; private set; }

    /// <summary>UTC; null while it was not used. Of two that use it at once, one fails.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>Of two that are typed at once, one counts and the other was not looked at.</summary>
    public int WrongCodes { get; private set; }

    public int TriesLeft => MostWrongCodes - WrongCodes;

    public static SignInLink For(Person person, AskingBrowser browser, DateTime now) =>
        new() { Id = Id<SignInLink>.New(), PersonId = person.Id, BrowserHash = browser.Hash, AskedAt = now, ExpiresAt = now + Lasts };

    /// <summary>Gives it its words, for the letter; the ten minutes begin.</summary>
    public Secret Renew(DateTime now)
    {
        var secret = Secret.New();
        SecretHash = secret.Hash;
        ExpiresAt = now + Lasts;
        return secret;
    }

    public bool IsOpen(DateTime now) => UsedAt is null && now < ExpiresAt && TriesLeft > 0;

    /// <param name="browser">Null for one that never asked.</param>
    public bool WasAskedIn(AskingBrowser? browser) => browser?.Hash == BrowserHash;

    /// <summary>Uses it up in the browser that asked, or with its code. False if the code is wrong, which is counted.</summary>
    /// <exception cref="RuleBrokenException">It was used before, or is too old.</exception>
    public bool Use(AskingBrowser? browser, string code, DateTime now)
    {
        if (!IsOpen(now))
        {
            throw new RuleBrokenException("sign-in.link-closed", "This link was used before or is more than ten minutes old. Ask for a new one.");
        }

        if (!WasAskedIn(browser) && !new AskingBrowser(BrowserHash).HasCode(code))
        {
            WrongCodes++;
            return false;
        }

        UsedAt = now;
        return true;
    }
}
