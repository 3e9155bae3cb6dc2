namespace LondonVRU.Domain.Record;

/// <summary>What browsers refused to load because of the content security policy: how often, of what kind, where from, on which page. Nothing of who looked.</summary>
public sealed class PolicyReport : IPlatform
{
    public const int DirectiveMaxLength = 40;
    public const int BlockedMaxLength = 120;
    public const int PageMaxLength = 160;

    /// <summary>As many are told apart; whatever is new beyond them is counted as one.</summary>
    public const int Most = 500;

    /// <summary>Forgotten when not seen for so long.</summary>
    public const int DaysKept = 90;

    private PolicyReport()
    {
    }

    public Id<PolicyReport> Id { get; private init; }

    /// <summary>"script-src-elem".</summary>
    public string Directive { get; private init; } = "";

    /// <summary>An origin ("https://elsewhere.example") or a browser's word ("inline", "eval").</summary>
    public string Blocked { get; private init; } = "";

    /// <summary>The page's address without tenant, ids and query: "/{tenant}/plans/2026/actions/{id}".</summary>
    public string Page { get; private init; } = "";

    public int Count { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime FirstSeenAt { get; private init; }

    /// <summary>UTC.</summary>
    public DateTime LastSeenAt { get; private set; }

    public static PolicyReport Of(string directive, string blocked, string page, DateTime now) => new()
    {
        Id = Id<PolicyReport>.New(),
        Directive = Cut(directive, DirectiveMaxLength),
        Blocked = Cut(blocked, BlockedMaxLength),
        Page = Cut(page, PageMaxLength),
        FirstSeenAt = now,
        LastSeenAt = now,
    };

    public void SeenAgain(int times, DateTime now)
    {
        Count += times;
        LastSeenAt = now;
    }

    private static string Cut(string words, int length) => words.Length > length ? words[..length] : words;
}
