namespace LondonVRU.Domain.People;

/// <summary>Lets somebody in once who has no directory: its words are e-mailed.</summary>
public sealed class SignInLink : IPlatform
{
    public static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    private SignInLink()
    {
    }

    public Id<SignInLink> Id { get; private init; }

    public Id<Person> PersonId { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime ExpiresAt { get; private set; }

    /// <summary>Of the words in the letter; null until it was written.</summary>
    public string? SecretHash { get; private set; }

    /// <summary>UTC; null while it was not used. Of two that use it at once, one fails.</summary>
    public DateTime? UsedAt { get; private set; }

    public static SignInLink For(Person person, DateTime now) => new() { Id = Id<SignInLink>.New(), PersonId = person.Id, AskedAt = now, ExpiresAt = now + Lasts };

    /// <summary>Gives it its words, for the letter; the ten minutes begin.</summary>
    public Secret Renew(DateTime now)
    {
        var secret = Secret.New();
        SecretHash = secret.Hash;
        ExpiresAt = now + Lasts;
        return secret;
    }

    /// <exception cref="RuleBrokenException">It was used before, or is too old.</exception>
    public void Use(DateTime now)
    {
        if (UsedAt is not null || now >= ExpiresAt)
        {
            throw new RuleBrokenException("sign-in.link-closed", "This link was used before or is more than ten minutes old. Ask for a new one.");
        }

        UsedAt = now;
    }
}
