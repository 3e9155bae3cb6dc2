using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace LondonVRU.IntegrationTests.Tenants.Canaries;

/// <summary>Somebody, and what they may come to read.</summary>
/// <param name="Tenants">Numbers of the tenants they belong to.</param>
/// <param name="Slugs">Of the same: whose e-mail addresses they may see.</param>
/// <param name="ReadsRestricted">Of an action's id, whether they may read it although it is restricted.</param>
/// <param name="MakesTenants">London's administrator, who sees by name who administers each tenant, and in the platform's record who came.</param>
/// <param name="Bcu">Number of the BCU that their borough lies in: of its joint plan they read what is not restricted. Null for none.</param>
internal sealed record Reader(string Name, IReadOnlySet<int> Tenants, IReadOnlySet<string> Slugs, Func<Guid, bool> ReadsRestricted, bool MakesTenants = false, int? Bcu = null)
{
    /// <summary>What London may read of every partnership: what it has handed over, and London's own answers and extensions. It is copies, and they bear marks of their own; a mark of anything else is a leak.
    /// Of people, who means to come to one of London's sessions.</summary>
    private static readonly string[] OnLondonsShelf =
        ["Submission", "SubmittedTheme", "SubmittedAction", "SubmittedAction.Boroughs", "SubmittedProgress", "SubmittedEvidence", "SubmittedDecline", "SubmittedException", "SubmittedRisk", "SubmittedSpend", "SubmittedAnnualAnswer",
            "SubmissionAnswer", "AnsweredTheme", "Undertaking", "CycleExtension", "Nomination", "AdoptionReport", "RolloutProposal", "RolloutAnswer", "PeerSuggestion", "PeerAnswer", "Person.Comer"];

    /// <summary>What all partnerships and London read of each other: questions about practice and their answers, what an adopter tells all, and the basket of offers. A draft, and what is for London alone, bear other marks.</summary>
    private static readonly string[] ForAll = ["PracticeQuestion.Boroughs", "PracticeAnswer.Boroughs", "AdoptionReport.Boroughs", "Offer.Boroughs"];

    /// <summary>What the members of a borough may read of their BCU's joint plan, the evidence of its actions, and who said it; a piece that London was given too bears the mark of the copy.
    /// Its review, its record and everything else are the BCU's alone.</summary>
    private static readonly string[] OfTheJointPlan = ["PlanAction", "ActionUpdate", "EvidenceFile", "SubmittedEvidence", "Person"];

    public bool IsLondon => Tenants.Contains(0);

    /// <summary>Of other tenants' texts, what may be read. Of each other partnerships read what is for all and actions of plans in force, and no more.</summary>
    public bool MayRead(int tenant, string kind) => Tenants.Contains(tenant) || ForAll.Contains(kind) || (tenant == Bcu && OfTheJointPlan.Contains(kind)) || (IsLondon && OnLondonsShelf.Contains(kind)) || IsBetween(kind) || (Tenants.Count > 0 && kind == "SubmittedAction.Boroughs") || (MakesTenants && kind is ("Person" or "Person.Administrator"));

    /// <summary>A request and what was said to it: for London, who asked and who was asked.</summary>
    private bool IsBetween(string kind)
    {
        const string Between = ".Between";
        return kind.IndexOf(Between, StringComparison.Ordinal) is >= 0 and var at && (IsLondon || Tenants.Any(tenant => kind[(at + Between.Length)..].Contains(Marks.Party(tenant), StringComparison.Ordinal)));
    }
}

/// <summary>Looks for marks in whatever the service gives out.</summary>
internal static partial class Scanner
{
    /// <summary>What the reader should not have been given; empty if all is well.</summary>
    public static IReadOnlyList<string> Foreign(Reader reader, string text)
    {
        List<string> found = [];
        if (text.Contains("CANARY-", StringComparison.Ordinal))
        {
            found.AddRange(Canary().Matches(text).Where(match => !reader.MayRead(Number(match), match.Groups[2].Value)).Select(match => match.Value));
        }

        if (text.Contains("RESTRICTED-T", StringComparison.Ordinal))
        {
            found.AddRange(Restricted().Matches(text)
                .Where(match => !reader.Tenants.Contains(Number(match)) || !reader.ReadsRestricted(Guid.Parse(match.Groups[2].Value))).Select(match => match.Value));
        }

        if (text.Contains(".example", StringComparison.Ordinal))
        {
            found.AddRange(Address().Matches(text).Where(match => !reader.Slugs.Contains(match.Groups[1].Value)).Select(match => match.Value));
        }

        return [.. found.Distinct()];
    }

    /// <summary>How many marks there are.</summary>
    public static int Count(string text) => text.Contains("CANARY-", StringComparison.Ordinal) ? Canary().Count(text) : 0;

    /// <summary>The words of a body: of a packed one, of every part, also with its tags taken out, since a word may be cut by them.</summary>
    public static string Unpack(byte[] body)
    {
        if (body is not [(byte)'P', (byte)'K', ..])
        {
            return Encoding.UTF8.GetString(body);
        }

        using var archive = new ZipArchive(new MemoryStream(body));
        var words = new StringBuilder();
        foreach (var entry in archive.Entries)
        {
            using var bytes = new MemoryStream();
            using (var content = entry.Open())
            {
                content.CopyTo(bytes);
            }

            // A chart's workbook lies packed within the document.
            var part = Unpack(bytes.ToArray());
            words.AppendLine(entry.FullName).AppendLine(part).AppendLine(Tag().Replace(part, ""));
        }

        return words.ToString();
    }

    private static int Number(Match match) => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"CANARY-T(\d\d)-([A-Za-z]+(?:\.[A-Za-z]+)?)-")]
    private static partial Regex Canary();

    [GeneratedRegex(@"RESTRICTED-T(\d\d)-([0-9a-f-]{36})")]
    private static partial Regex Restricted();

    [GeneratedRegex(@"[\w.+-]+@([\w-]+)\.example")]
    private static partial Regex Address();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
