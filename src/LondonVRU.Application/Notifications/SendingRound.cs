using System.Collections.Concurrent;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;

namespace LondonVRU.Application.Notifications;

/// <summary>What one round of sending has seen of the mail server, so that a dead server and a letter that breaks the line are told apart.</summary>
internal sealed class SendingRound
{
    /// <summary>As many in a row, of different letters, and the server counts as gone.</summary>
    private const int Enough = 3;

    private int answers;
    private int failuresInARow;

    /// <param name="Answers">How many letters the server had taken or refused by then.</param>
    internal sealed record Unanswered(Id<Letter> Letter, string Error, int Answers);

    public ConcurrentQueue<Unanswered> Waiting { get; } = [];

    public bool IsBroken => Volatile.Read(ref failuresInARow) >= Enough;

    public void Answered()
    {
        Interlocked.Increment(ref answers);
        Interlocked.Exchange(ref failuresInARow, 0);
    }

    public void NoAnswer(Id<Letter> letter, string error)
    {
        Waiting.Enqueue(new(letter, error, Volatile.Read(ref answers)));
        Interlocked.Increment(ref failuresInARow);
    }

    /// <summary>The server took others after it: the trouble is this letter's own.</summary>
    public bool IsItsOwn(Unanswered letter) => !IsBroken && Volatile.Read(ref answers) > letter.Answers;
}
