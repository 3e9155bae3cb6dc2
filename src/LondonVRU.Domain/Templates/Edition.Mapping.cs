using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.Domain.Templates;

/// <summary>Where the themes and actions of the edition before went: what next year's plan is made by.</summary>
public sealed partial class Edition
{
    /// <summary>Alike enough in words to be taken for the same action, from 0 to 1.</summary>
    private const double SameAction = 0.35;

    private readonly List<ThemeMapping> themeMappings = [];
    private readonly List<ActionMapping> actionMappings = [];

    /// <summary>The edition before it, whose themes and actions are mapped to this one's; null for the first of all.</summary>
    public Id<Edition>? FollowsId { get; private set; }

    /// <summary>One for each theme of the edition before.</summary>
    public IReadOnlyList<ThemeMapping> ThemeMappings => themeMappings;

    /// <summary>One for each action of the edition before.</summary>
    public IReadOnlyList<ActionMapping> ActionMappings => actionMappings;

    /// <summary>A new draft with an edition's themes and actions, each mapped to what it was copied from.</summary>
    /// <param name="source">With themes and actions.</param>
    /// <param name="wordsOf">The words of an action that are in force, revisions counted in.</param>
    public static Edition CopyOf(Edition source, int startYear, string name, Func<TemplateAction, TemplateActionContent> wordsOf)
    {
        if (source.State == EditionState.Draft)
        {
            throw new RuleBrokenException("edition.copy-of-draft", "A draft can’t be copied: publish it first.");
        }

        var copy = For(startYear, name);
        copy.FollowsId = source.Id;
        foreach (var theme in source.InOrder())
        {
            var own = copy.AddTheme(theme.Name, theme.ShortName, theme.FormerNames);
            copy.themeMappings.Add(ThemeMapping.Of(copy.Id, theme.Id, own.Id));
            foreach (var action in theme.InOrder())
            {
                copy.actionMappings.Add(ActionMapping.Of(copy.Id, action.Id, copy.AddAction(own.Id, wordsOf(action)).Id));
            }
        }

        copy.Version = 1;
        return copy;
    }

    /// <summary>Says which edition it follows, and maps by names and words what can be mapped so. What was mapped before is forgotten.</summary>
    /// <param name="previous">With themes and actions; of an earlier year.</param>
    public void Follow(Edition previous)
    {
        RequireDraft();
        if (previous.StartYear >= StartYear)
        {
            throw new RuleBrokenException("edition.follows-later", "An edition follows one of an earlier year.");
        }

        FollowsId = previous.Id;
        themeMappings.Clear();
        actionMappings.Clear();
        var words = new WordSimilarity(themes.SelectMany(theme => theme.Actions).Select(action => action.Text));
        foreach (var theme in previous.InOrder())
        {
            var to = themes.FirstOrDefault(own => own.IsCalled(theme.Name)) ?? themes.FirstOrDefault(own => theme.FormerNames.Any(own.IsCalled));
            themeMappings.Add(ThemeMapping.Of(Id, theme.Id, to?.Id));
            foreach (var action in theme.InOrder())
            {
                var weighed = words.Weigh(action.Text);
                var best = (to?.Actions ?? []).Where(own => actionMappings.All(known => known.ToId != own.Id))
                    .Select(own => (own, alike: own.Text == action.Text ? 2 : weighed.To(words.Weigh(own.Text)) + (own.Kind == action.Kind ? 0.05 : 0)))
                    .OrderByDescending(pair => pair.alike).FirstOrDefault();
                actionMappings.Add(ActionMapping.Of(Id, action.Id, best.alike >= SameAction ? best.own.Id : null));
            }
        }

        Version++;
    }

    /// <param name="from">Of the edition before.</param>
    /// <param name="to">Of this one; null where it has no place.</param>
    public void MapTheme(Id<Theme> from, Id<Theme>? to)
    {
        RequireDraft();
        var mapping = themeMappings.SingleOrDefault(mapping => mapping.FromId == from) ?? throw new NotFoundException();
        mapping.To(to is { } id ? ThemeOf(id).Id : null);
        Version++;
    }

    /// <param name="from">Of the edition before.</param>
    /// <param name="to">Of this one; null where it has no place.</param>
    public void MapAction(Id<TemplateAction> from, Id<TemplateAction>? to)
    {
        RequireDraft();
        var mapping = actionMappings.SingleOrDefault(mapping => mapping.FromId == from) ?? throw new NotFoundException();
        mapping.To(to is { } id ? ActionOf(id).Action.Id : null);
        Version++;
    }

    private void Unmap(Id<TemplateAction> id)
    {
        foreach (var mapping in actionMappings.Where(mapping => mapping.ToId == id))
        {
            mapping.To(null);
        }
    }
}

/// <summary>Where a theme of the edition before went.</summary>
public sealed class ThemeMapping : ILondonWide, IRecorded
{
    private ThemeMapping()
    {
    }

    /// <summary>The later edition, whose part it is.</summary>
    public Id<Edition> EditionId { get; private init; }

    public Id<Theme> FromId { get; private init; }

    /// <summary>Null where it has no place: each plan chooses for its own actions then.</summary>
    public Id<Theme>? ToId { get; private set; }

    Guid IRecorded.RecordId => FromId.Value;

    Guid? IRecorded.RecordedUnder => EditionId.Value;

    internal static ThemeMapping Of(Id<Edition> edition, Id<Theme> from, Id<Theme>? to) => new() { EditionId = edition, FromId = from, ToId = to };

    internal void To(Id<Theme>? to) => ToId = to;
}

/// <summary>Where an action of the edition before went.</summary>
public sealed class ActionMapping : ILondonWide, IRecorded
{
    private ActionMapping()
    {
    }

    /// <summary>The later edition, whose part it is.</summary>
    public Id<Edition> EditionId { get; private init; }

    public Id<TemplateAction> FromId { get; private init; }

    /// <summary>Null where it has no place: plans that have it keep it as an action of their own.</summary>
    public Id<TemplateAction>? ToId { get; private set; }

    Guid IRecorded.RecordId => FromId.Value;

    Guid? IRecorded.RecordedUnder => EditionId.Value;

    internal static ActionMapping Of(Id<Edition> edition, Id<TemplateAction> from, Id<TemplateAction>? to) => new() { EditionId = edition, FromId = from, ToId = to };

    internal void To(Id<TemplateAction>? to) => ToId = to;
}
