using System.Collections.Concurrent;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>A reader at the service: follows every link and asks for every address of their own, and, every third time, for another tenant's.</summary>
internal sealed class Visit(Reader reader, Browser pages, HttpClient api, IEnumerable<Address> own, IReadOnlyList<Address> others)
{
    internal const string InForce = "GET /elsewhere/{slug}/actions/{id:guid}";

    private const int EveryOther = 3;

    private readonly Lock gate = new();
    private readonly Queue<Address> waiting = new(own);
    private readonly List<Address> known = [.. own];
    private readonly HashSet<string> seen = [.. own.Select(address => address.Path)];
    private int turn;

    public Reader Reader { get; } = reader;

    /// <summary>Asks for the next address and looks through the answer.</summary>
    public async Task AskAsync(Findings findings)
    {
        var (address, isOwn) = Next();
        using var answer = address.Path.Contains("/api/v1", StringComparison.Ordinal) ? await api.GetAsync(address.Path) : await pages.AskAsync(HttpMethod.Get, address.Path);
        var text = $"{answer.Headers}{answer.Content.Headers}{Scanner.Unpack(await answer.Content.ReadAsByteArrayAsync())}";
        findings.Take(this, address, isOwn, (int)answer.StatusCode, text);
        if (isOwn && answer.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Follow(Addresses.LinksOn(text));
        }

        if (isOwn && answer.Headers.Location is { } to)
        {
            Follow([to.OriginalString.Split('#')[0]]);
        }
    }

    private (Address Address, bool IsOwn) Next()
    {
        lock (gate)
        {
            turn++;
            if (turn % EveryOther == 0 && others.Count > 0)
            {
                return (others[turn / EveryOther % others.Count], false);
            }

            return (waiting.TryDequeue(out var fresh) ? fresh : known[turn % known.Count], true);
        }
    }

    private void Follow(IEnumerable<string> links)
    {
        lock (gate)
        {
            foreach (var link in links.Where(link => link.StartsWith('/') && !link.StartsWith("/sign-in", StringComparison.Ordinal) && seen.Add(link)))
            {
                waiting.Enqueue(new(link, null));
                known.Add(new(link, null));
            }
        }
    }
}

/// <summary>What a crawl has seen.</summary>
internal sealed class Findings
{
    private int answers;
    private int marks;
    private int refused;

    public int Answers => answers;

    /// <summary>Marks that the reader may see: proof that there is something to find.</summary>
    public int Marks => marks;

    /// <summary>Answers to what was another tenant's: all must be 404, or 403 where the reader lacks the right in their own tenant anyway.</summary>
    public int Refused => refused;

    public ConcurrentQueue<string> Leaks { get; } = [];

    /// <summary>Of each route that was asked: 200 or 302 if it gave a page or a file to somebody, else how it refused, and where.</summary>
    public ConcurrentDictionary<string, (int Status, string Path)> Answered { get; } = [];

    public void Take(Visit visit, Address address, bool isOwn, int status, string text)
    {
        Interlocked.Increment(ref answers);
        Interlocked.Add(ref marks, Scanner.Count(text));
        if (Scanner.Foreign(visit.Reader, text) is { Count: > 0 } foreign)
        {
            Leaks.Enqueue($"{visit.Reader.Name} at {address.Path} ({status}): {string.Join(", ", foreign.Take(3))}");
        }

        if (status >= 500)
        {
            Leaks.Enqueue($"{visit.Reader.Name} at {address.Path}: failed with {status}");
        }

        if (isOwn)
        {
            if (address.Route is { } route)
            {
                Answered.AddOrUpdate(route, (status, address.Path), (_, before) => before.Status is 200 or 302 ? before : (status, address.Path));
            }
        }
        else
        {
            Interlocked.Increment(ref refused);
            // Another's actions in force are what that page is for: what it says is searched for marks like everything.
            if (status != 404 && address.Route != Visit.InForce && !(status == 403 && visit.Reader.Slugs.Any(slug => address.Path.StartsWith($"/{slug}/", StringComparison.Ordinal))))
            {
                Leaks.Enqueue($"{visit.Reader.Name} at {address.Path}: another tenant's, and the answer was {status}");
            }
        }
    }
}
