using LondonVRU.Domain.Templates;

namespace LondonVRU.Domain.Plans;

/// <summary>What becomes of an action when next year's plan is made from this year's.</summary>
public enum CarryFate
{
    /// <summary>It goes on in the theme that the mapping names.</summary>
    Forward,

    /// <summary>It goes on, and somebody has to say in which theme.</summary>
    Unplaced,

    /// <summary>A minimum standard that does not apply here: it goes on with the reason, to be looked at again.</summary>
    DoesNotApply,

    /// <summary>A minimum standard that was completed or stopped, and stands in the new edition too: it begins again.</summary>
    Again,

    /// <summary>Completed, stopped, or without meaning in the new edition: it stays in the earlier plan.</summary>
    Left,
}

/// <summary>An action of the earlier plan, and what becomes of it.</summary>
/// <param name="Theme">Of the new edition; null where it has to be chosen, or the action stays behind.</param>
/// <param name="Template">The new edition's action that it answers or adopts; null if it will be the partnership's own.</param>
/// <param name="Content">As it goes on: London's new words where it had London's old ones, its own where it was worded here.</param>
/// <param name="TakesNewWords">London's wording changed, and it had London's.</param>
public sealed record CarriedAction(PlanAction Earlier, CarryFate Fate, Theme? Theme, TemplateAction? Template, ActionContent Content, bool TakesNewWords);

/// <summary>What the person chose.</summary>
/// <param name="Leave">Actions that do not go on, though they are unfinished.</param>
/// <param name="Themes">Of the new edition, for actions that the mapping could not place.</param>
/// <param name="Options">Options of the new menu to adopt at once.</param>
public sealed record RefreshChoices(IReadOnlySet<Id<PlanAction>> Leave, IReadOnlyDictionary<Id<PlanAction>, Id<Theme>> Themes, IReadOnlySet<Id<TemplateAction>> Options);

/// <summary>Next year's plan from this year's: what goes on, what stays behind, what is new. Made of facts alone; nothing is stored by it.</summary>
public sealed class PlanRefresh
{
    private readonly Edition edition;
    private readonly Func<TemplateAction, TemplateActionContent> newWords;

    /// <param name="edition">The new one, with themes and actions.</param>
    /// <param name="actions">Of the earlier plan.</param>
    /// <param name="succession">From the earlier plan's edition to the new one.</param>
    /// <param name="oldWords">London's words of an action as the earlier plan went by them; null if the action is none of London's.</param>
    /// <param name="newWords">London's words in force of the new edition.</param>
    /// <param name="isJoint">A BCU's joint plan takes no minimum standards by itself: each of its boroughs answers them.</param>
    public PlanRefresh(
        Edition edition, IEnumerable<PlanAction> actions, Succession succession, Func<Id<TemplateAction>, TemplateActionContent?> oldWords,
        Func<TemplateAction, TemplateActionContent> newWords, bool isJoint = false)
    {
        this.edition = edition;
        this.newWords = newWords;
        var themes = edition.Themes.ToDictionary(theme => theme.Id);
        var templates = edition.Themes.SelectMany(theme => theme.Actions).ToDictionary(action => action.Id);
        HashSet<Id<TemplateAction>> taken = [];
        List<CarriedAction> carried = [];
        foreach (var action in actions.OrderBy(action => action.IsOpen ? 0 : 1).ThenBy(action => action.Number))
        {
            // Two that went the same way: the first answers London's action, the other goes on as the partnership's own.
            var next = action.TemplateActionId is { } old && succession.Of(old) is { } id && taken.Add(id) ? templates.GetValueOrDefault(id) : null;
            var theme = next is not null ? themes[next.ThemeId] : succession.Of(action.ThemeId) is { } to ? themes.GetValueOrDefault(to) : null;
            carried.Add(Of(action, theme, next, action.TemplateActionId is { } template ? oldWords(template) : null));
        }

        Carried = carried;
        NewEssential = isJoint ? [] : [.. All(TemplateActionKind.Essential).Where(action => !taken.Contains(action.Id))];
        Options = [.. All(TemplateActionKind.MenuOption).Where(action => !taken.Contains(action.Id))];
        NewOptions = [.. Options.Where(option => !succession.HasPredecessor(option.Id))];
        IsNew = action => !succession.HasPredecessor(action.Id);
    }

    /// <summary>Every action of the earlier plan.</summary>
    public IReadOnlyList<CarriedAction> Carried { get; }

    /// <summary>Minimum standards that nothing in the earlier plan leads to; they stand in every plan.</summary>
    public IReadOnlyList<TemplateAction> NewEssential { get; }

    /// <summary>What is on the new menu and is not carried.</summary>
    public IReadOnlyList<TemplateAction> Options { get; }

    /// <summary>Those of <see cref="Options"/> that the earlier edition did not have.</summary>
    public IReadOnlyList<TemplateAction> NewOptions { get; }

    /// <summary>Whether the earlier edition had no such action.</summary>
    public Func<TemplateAction, bool> IsNew { get; }

    /// <summary>Makes the new plan's actions, theme by theme: minimum standards first, then the menu's, then the partnership's own.</summary>
    /// <param name="plan">New, on this edition, and empty.</param>
    /// <exception cref="RuleBrokenException">An action that goes on has no theme yet, or a minimum standard was to be left.</exception>
    public IReadOnlyList<PlanAction> Make(Plan plan, RefreshChoices choices)
    {
        var going = Carried.Where(action => action.Fate != CarryFate.Left && !(choices.Leave.Contains(action.Earlier.Id) && MayBeLeft(action)))
            .Select(action => (action, theme: action.Theme?.Id ?? ChosenTheme(action, choices))).ToList();
        if (choices.Options.Any(option => Options.All(own => own.Id != option)))
        {
            throw new NotFoundException();
        }

        List<PlanAction> made = [];
        foreach (var theme in edition.InOrder())
        {
            var fresh = NewEssential.Concat(Options.Where(option => choices.Options.Contains(option.Id))).Where(action => action.ThemeId == theme.Id)
                .Select(action => (Earlier: (CarriedAction?)null, Template: (TemplateAction?)action));
            var carried = going.Where(pair => pair.theme == theme.Id).Select(pair => (Earlier: (CarriedAction?)pair.action, pair.action.Template));
            foreach (var (earlier, template) in carried.Concat(fresh).OrderBy(pair => pair.Template is null ? 2 : (int)pair.Template.Kind)
                .ThenBy(pair => pair.Template?.Number ?? 0).ThenBy(pair => pair.Earlier?.Earlier.Number))
            {
                var number = plan.TakeNumber(theme.Id);
                made.Add(earlier is null
                    ? PlanAction.In(plan, theme.Id, number, ContentOf(newWords(template!)), template)
                    : PlanAction.Continuing(earlier.Earlier, plan, theme.Id, number, earlier.Content, template));
            }
        }

        return made;
    }

    /// <summary>A minimum standard goes on whatever is chosen: it stands in every plan.</summary>
    public static bool MayBeLeft(CarriedAction action) => action.Template?.Kind != TemplateActionKind.Essential;

    /// <summary>London's words, as a plan begins with them.</summary>
    public static ActionContent ContentOf(TemplateActionContent words) => new()
    {
        Text = words.Text,
        SuccessLooksLike = words.SuccessLooksLike,
        Weighting = words.Weighting,
        Cadence = words.Cadence,
    };

    private CarriedAction Of(PlanAction action, Theme? theme, TemplateAction? next, TemplateActionContent? old)
    {
        var isEssential = next?.Kind == TemplateActionKind.Essential;
        var fate = action switch
        {
            { DoesNotApplyBecause: not null } => isEssential ? CarryFate.DoesNotApply : CarryFate.Left,
            { IsOpen: false } => isEssential ? CarryFate.Again : CarryFate.Left,
            _ => theme is null ? CarryFate.Unplaced : CarryFate.Forward,
        };
        var content = action.Content();
        if (next is null || old is null)
        {
            return new(action, fate, theme, next, content, false);
        }

        var (was, now) = (ContentOf(old), ContentOf(newWords(next)));
        return new(action, fate, theme, next, OfficialWords.Follow(content, was, now), content.Text == was.Text && was.Text != now.Text);
    }

    private Id<Theme> ChosenTheme(CarriedAction action, RefreshChoices choices) =>
        !choices.Themes.TryGetValue(action.Earlier.Id, out var chosen)
            ? throw new RuleBrokenException("refresh.unplaced", $"“{action.Earlier.ShortText}” has no place in the new edition: choose a theme for it, or leave it in the earlier plan.")
            : edition.Themes.Any(theme => theme.Id == chosen) ? chosen : throw new NotFoundException();

    private IEnumerable<TemplateAction> All(TemplateActionKind kind) => edition.InOrder().SelectMany(theme => theme.InOrder()).Where(action => action.Kind == kind);
}

/// <summary>When London words something anew: a plan's words that were London's follow, its own stay.</summary>
public static class OfficialWords
{
    /// <param name="content">What the plan says.</param>
    /// <param name="was">London's words until now.</param>
    /// <param name="now">London's words from now on.</param>
    public static ActionContent Follow(ActionContent content, ActionContent was, ActionContent now) => content with
    {
        Text = content.Text == was.Text ? now.Text : content.Text,
        SuccessLooksLike = content.SuccessLooksLike is null || content.SuccessLooksLike == was.SuccessLooksLike ? now.SuccessLooksLike : content.SuccessLooksLike,
        Weighting = content.Weighting == was.Weighting ? now.Weighting : content.Weighting,
        Cadence = content.Cadence == was.Cadence ? now.Cadence : content.Cadence,
    };
}
