using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>What was typed, beside what is saved: nobody's words are lost.</summary>
internal sealed partial class ReviewModel
{
    /// <summary>What was typed but not saved, because the review can no longer be written.</summary>
    public IReadOnlyList<(string Where, string Words)> Unsaved => ModelState.IsValid || Review.State == ReviewState.Open
        ? []
        :
        [
            .. from theme in Review.Themes
               let typed = ReviewNarrative.Tidy(Typed(theme)?.Words)
               where typed.Length > 0 && typed != (theme.Narrative?.Words ?? "")
               select ($"{theme.Number}. {theme.Name}", typed),
            .. from theme in Review.Themes
               let typed = ReviewNarrative.Tidy(Typed(theme)?.Help)
               where typed.Length > 0 && typed != (theme.Narrative?.HelpWanted ?? "")
               select ($"Help wanted, {theme.Number}. {theme.Name}", typed),
            .. from question in Questions
               let typed = ReviewNarrative.Tidy(question.Words)
               let known = Review.Questions.FirstOrDefault(known => known.Code == question.Code)
               where typed.Length > 0 && known is not null && typed != (known.Words ?? "")
               select (known.Text, typed),
            .. from line in Spend
               where !line.IsBlank && Review.Spend.All(known => known.Id != line.Id || SpendInput.Of(known).Said != line.Said)
               select ("Money", line.Said),
            .. ReviewNarrative.Tidy(Help) is { Length: > 0 } help && help != (Review.HelpWanted ?? "") ? new[] { ("Help wanted", help) } : [],
        ];

    /// <summary>What a theme's field says: typed words before saved ones.</summary>
    public string WordsOf(ReviewPage.Theme theme) => Typed(theme) is { } typed ? typed.Words ?? "" : theme.Narrative?.Words ?? "";

    /// <summary>What a theme's field for help says: typed words before saved ones.</summary>
    public string HelpOf(ReviewPage.Theme theme) => Typed(theme) is { Help: { } typed } ? typed : theme.Narrative?.HelpWanted ?? "";

    /// <summary>The words that a theme's field for help was read with.</summary>
    public string? HelpReadOf(ReviewPage.Theme theme) => Typed(theme) is { } typed && TheirsOf(theme) is null ? typed.HelpRead : theme.Narrative?.HelpWanted;

    /// <summary>The version that a theme's field was read at: once both texts are shown, the other person's.</summary>
    public int? VersionOf(ReviewPage.Theme theme) => Typed(theme) is { } typed && TheirsOf(theme) is null ? typed.Version : theme.Narrative?.Version;

    /// <summary>The words that a theme's field was read with.</summary>
    public string? ReadOf(ReviewPage.Theme theme) => Typed(theme) is { } typed && TheirsOf(theme) is null ? typed.Read : theme.Narrative?.Words;

    /// <summary>Somebody else's words, saved since this person read the page; null if there are none.</summary>
    public ReviewPage.Narrative? TheirsOf(ReviewPage.Theme theme) =>
        Typed(theme) is { IsTouched: true } typed && theme.Narrative is { } now && now.Version != (typed.Version ?? 0)
            && (ReviewNarrative.Tidy(typed.Words) != now.Words || (typed.Help is not null && ReviewNarrative.Tidy(typed.Help) != (now.HelpWanted ?? "")))
            ? now
            : null;

    /// <summary>What somebody else asks for help with by now; null unless it is other than what was read and what was typed.</summary>
    public string? TheirHelp => Request.HasFormContentType && Request.Form.ContainsKey(nameof(HelpRead))
        && ReviewNarrative.Tidy(HelpRead) != (Review.HelpWanted ?? "") && ReviewNarrative.Tidy(Help) != (Review.HelpWanted ?? "")
            ? Review.HelpWanted ?? ""
            : null;

    /// <summary>The actions ticked as unchanged and the updates to be; what cannot be read is passed over.</summary>
    public IReadOnlyDictionary<Id<PlanAction>, Id<ActionUpdate>> Ticked
    {
        get
        {
            Dictionary<Id<PlanAction>, Id<ActionUpdate>> ticked = [];
            foreach (var pair in Same.Select(tick => tick.Split(' ')))
            {
                if (pair.Length == 2 && Id<PlanAction>.TryParse(pair[0], null, out var action) && Id<ActionUpdate>.TryParse(pair[1], null, out var update))
                {
                    ticked[action] = update;
                }
            }

            return ticked;
        }
    }

    /// <summary>The name of a theme's field.</summary>
    public string FieldOf(ReviewPage.Theme theme) => FieldOf(Place(theme));

    public int Place(ReviewPage.Theme theme) => Review.Themes.ToList().IndexOf(theme);

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var field = Review.Themes.FirstOrDefault(theme => TheirsOf(theme) is not null) is { } theme ? FieldOf(theme) : TheirHelp is not null ? nameof(Help) : TheirPart;
        if (field is null)
        {
            return false;
        }

        ModelState.AddModelError(field, "Somebody else wrote here while you did. Both texts are shown: make one of them and save again.");
        return true;
    }

    private static string FieldOf(int place) => $"Narratives[{place}].Words";

    private NarrativeInput? Typed(ReviewPage.Theme theme) => Narratives.FirstOrDefault(narrative => narrative.ThemeId == theme.Id);

    /// <summary>A theme's words as typed.</summary>
    public sealed class NarrativeInput
    {
        public Id<Theme> ThemeId { get; set; }

        /// <summary>Of what was read; null if nothing was there.</summary>
        public int? Version { get; set; }

        /// <summary>The words as they were read.</summary>
        public string? Read { get; set; }

        public string? Words { get; set; }

        /// <summary>What is asked of London about the theme; null where the form does not ask.</summary>
        public string? Help { get; set; }

        /// <summary>That as it was read.</summary>
        public string? HelpRead { get; set; }

        public bool IsTouched => ReviewNarrative.Tidy(Read) != ReviewNarrative.Tidy(Words) || (Help is not null && ReviewNarrative.Tidy(HelpRead) != ReviewNarrative.Tidy(Help));
    }
}
