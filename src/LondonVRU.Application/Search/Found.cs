using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Text;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Search;

public enum FoundKind
{
    /// <summary>Of a plan.</summary>
    Action,

    /// <summary>What was said of an action.</summary>
    Update,

    /// <summary>What a review says of a theme.</summary>
    Narrative,

    /// <summary>Good practice: published, or in London a draft too.</summary>
    Practice,

    /// <summary>Good practice that a partnership has told London of, and of which London has made nothing yet. In London alone.</summary>
    Nomination,
}

/// <summary>What is looked for, and within what.</summary>
/// <param name="Words">As typed; in quotes what must stand together. Null or empty finds nothing.</param>
/// <param name="Kind">Null for all.</param>
/// <param name="Theme">Number of the theme in the latest edition; null for all.</param>
/// <param name="Place">Slug; null for all that the searcher may see.</param>
/// <param name="Status">Null for all.</param>
/// <param name="Page">From 1.</param>
public sealed record SearchFor(string? Words, FoundKind? Kind = null, int? Theme = null, string? Place = null, ActionStatus? Status = null, int Page = 1)
{
    public const int WordsMaxLength = 200;
    public const int PageSize = 20;

    /// <summary>A page beyond is never asked for.</summary>
    public const int LastPage = 500;

    internal bool IsBlank => string.IsNullOrWhiteSpace(Words);

    /// <param name="isOfTheme">Whether a theme's tag is of <see cref="Theme"/>.</param>
    /// <param name="may">What this search may find at all, besides its filters.</param>
    /// <param name="onlyAll">What has but some of the words is not wanted.</param>
    /// <returns>What has all of the words; if nothing has, what has some of them.</returns>
    internal (SearchQuery Query, SearchPage Page) In(SearchIndex index, Func<string, bool> isOfTheme, Func<SearchTags, bool> may, bool onlyAll = false)
    {
        var query = Query(isOfTheme, may);
        var page = index.Search(query);
        if (page.Total > 0 || onlyAll)
        {
            return (query, page);
        }

        query = query with { AnyWord = true };
        return (query, index.Search(query));
    }

    private SearchQuery Query(Func<string, bool> isOfTheme, Func<SearchTags, bool> may) => new(Cut(Words), tags => may(tags)
        && (Kind is null || tags.Kind == Kind.ToString()) && isOfTheme(tags.Theme) && (Place is null || tags.Tenant == Place)
        && (Status is null || tags.Status == Status.ToString()))
    {
        Typing = true,
        Page = Math.Clamp(Page, 1, LastPage),
        PageSize = PageSize,
    };

    private static string? Cut(string? words) => words?.Length > WordsMaxLength ? words[..WordsMaxLength] : words;
}

/// <summary>One thing that was found.</summary>
/// <param name="Id">Of the action, update, submission, practice or nomination.</param>
/// <param name="ActionId">The action that it is or is about; null of anything else.</param>
/// <param name="Slug">Whose it is; of a practice where it was tried, London’s if London tells of it itself.</param>
/// <param name="StartYear">Of the plan; null of practice.</param>
/// <param name="Title">The action’s words, the theme’s name, or the practice’s.</param>
/// <param name="Number">"3.4", the theme’s "3", or of practice all its themes: "3, 5".</param>
/// <param name="Status">Null if none was said, or it has none.</param>
/// <param name="On">London day on which it was written, handed over or published, or the plan began; null of a draft.</param>
/// <param name="Excerpts">Where the words stand.</param>
public sealed record Found(
    FoundKind Kind, Guid Id, Id<PlanAction>? ActionId, string Slug, string Place, int? StartYear, string? Cycle, string Number, IReadOnlyList<ExcerptRun> Title, ActionStatus? Status, DateOnly? On,
    IReadOnlyList<IReadOnlyList<ExcerptRun>> Excerpts, Id<Submission>? SubmissionId = null)
{
    /// <summary>Of practice that London has not published.</summary>
    public bool IsDraft => Kind == FoundKind.Practice && On is null;
}

/// <summary>One page of what was found, best first.</summary>
/// <param name="IsOfSomeWords">Nothing has all of the words; these have some.</param>
public sealed record FoundPage(IReadOnlyList<Found> Hits, int Total, int Page, bool IsOfSomeWords = false)
{
    public static FoundPage None { get; } = new([], 0, 1);

    public bool HasMore => Page * SearchFor.PageSize < Total && Page < SearchFor.LastPage;
}

/// <summary>A theme that a search can be limited to: of the latest edition.</summary>
public sealed record SearchTheme(int Number, string Name);
