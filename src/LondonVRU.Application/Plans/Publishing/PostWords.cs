using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace LondonVRU.Application.Plans.Publishing;

/// <summary>Tells posts and teams from people's names, so that no name is published by oversight: a word that is not known to belong to a post may be a name.</summary>
internal static partial class PostWords
{
    /// <summary>Without one of these it is no post.</summary>
    private static readonly FrozenSet<string> Posts = Of("""
        head manager officer lead leads director deputy assistant chief commander superintendent inspector sergeant constable coordinator co-ordinator analyst adviser advisor
        commissioner administrator practitioner worker nurse consultant headteacher principal chair cabinet member secretary supervisor specialist team teams service services unit
        board partnership group department directorate council police trust hub forum network agency agencies charity college school schools csp yos yot mash cst lead:
        """);

    private static readonly FrozenSet<string> Around = Of("""
        of for the and to in on with a an at by community communities safety youth offending justice young people person adults adult children childrens children’s families family social care early help
        education public health mental trading standards licensing housing violence reduction serious crime prevention gangs gang exploitation safeguarding violence and knife weapons
        vawg women girls domestic abuse neighbourhood neighbourhoods neighbourhood’s policing borough bcu local authority regulatory enforcement environmental communications engagement
        strategy strategic policy performance data intelligence commissioning contracts finance legal equalities resilience emergency planning town centre parks leisure culture libraries regeneration economy employment skills
        probation nhs icb gp hospital victim victims support witness voluntary sector integrated gangs unit response night time events schools inclusion attendance exclusions send virtual
        senior principal interim acting joint programme project operations operational tactical central east west north south inner outer area london lewisham camden hackney metropolitan mps met vru mopac
        detective chief executive ceo dcs dci di ds cco scd i ii 1 2 3 drugs alcohol substance misuse reoffending offender management resettlement business street outreach detached mentoring diversion
        """);

    /// <summary>Every part of the words names a post or a team, and nothing else.</summary>
    public static bool AreOfPosts(string words)
    {
        var parts = Parts().Split(words).Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();
        return parts.Length > 0 && parts.All(IsPost);
    }

    private static bool IsPost(string part)
    {
        var words = Word().Matches(part).Select(word => word.Value.ToLowerInvariant().Replace('’', '\'')).Select(word => word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word.TrimEnd('\'')).ToArray();
        return words.Any(Posts.Contains) && words.All(word => Posts.Contains(word) || Around.Contains(word));
    }

    private static FrozenSet<string> Of(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[,;/&\n()]| - | – ", RegexOptions.None, 500)]
    private static partial Regex Parts();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{N}'’\-]*", RegexOptions.None, 500)]
    private static partial Regex Word();
}
