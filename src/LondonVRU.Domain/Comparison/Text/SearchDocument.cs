namespace LondonVRU.Domain.Comparison.Text;

/// <summary>Whose a document is, who may see it, and what it is. What decides about seeing stands here, so that a search asks once per kind of tags and not per document.</summary>
/// <param name="Tenant">Slug of the tenant that has it.</param>
/// <param name="Kind">For example action, update, practice.</param>
public sealed record SearchTags(string Tenant, string Kind)
{
    /// <summary>In words of the caller; empty if it has none.</summary>
    public string Theme { get; init; } = "";

    /// <summary>In words of the caller; empty if it has none.</summary>
    public string Status { get; init; } = "";
}

/// <param name="Text">Words of a person; null is empty.</param>
/// <param name="Weight">How much a word counts here, from 1 to 10: a title more than what was written below it.</param>
public sealed record SearchField(string? Text, int Weight = 1);

/// <param name="Key">Whose text it is; one document for each.</param>
/// <param name="Day">The later of two equal hits comes first.</param>
public sealed record SearchDocument(Guid Key, SearchTags Tags, DateOnly Day, IReadOnlyList<SearchField> Fields);

/// <summary>What is looked for. Words in quotes must stand together.</summary>
/// <param name="Words">As typed.</param>
/// <param name="MaySee">What counts at all. What it refuses is not found, not counted, and has no influence on the order.</param>
public sealed record SearchQuery(string? Words, Func<SearchTags, bool> MaySee)
{
    public const int LargestPage = 100;

    /// <summary>Documents with any of the words are found, those with more of them first; otherwise with all of them alone.</summary>
    public bool AnyWord { get; init; }

    /// <summary>The last word is still being typed: words that begin with it are found too.</summary>
    public bool Typing { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public int PageSize { get; init; } = 20;
}

/// <param name="Score">Greater is better; of no meaning beside other searches.</param>
public sealed record SearchHit(Guid Key, SearchTags Tags, DateOnly Day, double Score);

/// <param name="Hits">One page, best first.</param>
/// <param name="Total">On all pages together.</param>
public sealed record SearchPage(IReadOnlyList<SearchHit> Hits, int Total);
