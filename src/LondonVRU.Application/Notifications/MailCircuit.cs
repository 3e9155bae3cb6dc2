namespace LondonVRU.Application.Notifications;

/// <summary>Remembers that the mail server was not there, so that this process asks it again only after a while: 30 seconds, then 1, 2, 4 minutes, 5 at most.</summary>
public sealed class MailCircuit
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private int failures;
    private DateTime until = DateTime.MinValue;

    /// <param name="now">UTC.</param>
    public bool IsBroken(DateTime now)
    {
        lock (gate)
        {
            return now < until;
        }
    }

    /// <returns>UTC; when to ask again.</returns>
    public DateTime Break(DateTime now)
    {
        lock (gate)
        {
            var wait = First * Math.Pow(2, Math.Min(failures++, 10));
            return until = now + (wait < Longest ? wait : Longest);
        }
    }

    public void Mend()
    {
        lock (gate)
        {
            failures = 0;
        }
    }
}
