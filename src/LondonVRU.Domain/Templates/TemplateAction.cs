using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Templates;

public enum TemplateActionKind
{
    /// <summary>A minimum standard: in every plan, can't be removed, only answered.</summary>
    Essential,

    /// <summary>To be adopted or declined.</summary>
    MenuOption,
}

public enum Weighting
{
    Low,
    Medium,
    High,
}

/// <summary>The rhythm that an action's words promise.</summary>
public enum Cadence
{
    None,
    Monthly,
    Quarterly,
    SixMonthly,
    Annual,
}

/// <summary>An action that London's template offers or demands. Changed through its edition, and only while that is a draft; afterwards by revisions.</summary>
public sealed class TemplateAction : ILondonWide, IRecorded
{
    public const int TextMaxLength = 2000;
    public const int GuidanceMaxLength = 4000;
    public const int SuccessMaxLength = 2000;
    public const int EvidenceMaxLength = 1000;
    public const int CodeMaxLength = 8;
    public const int AgencyMaxLength = 120;
    public const int MaxAgencies = 8;
    public const int MaxLinks = 6;

    private TemplateAction()
    {
    }

    public Id<TemplateAction> Id { get; private init; }

    public Id<Theme> ThemeId { get; private set; }

    public TemplateActionKind Kind { get; private set; }

    /// <summary>Within its theme and kind, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>"3.1" of an essential action, "3c" of a menu option: the theme's number, then a number or letters.</summary>
    [NotInRecord("It follows from the order.")]
    public string Code { get; private set; } = "";

    public string Text { get; private set; } = "";

    public string Guidance { get; private set; } = "";

    public Weighting Weighting { get; private set; }

    public IReadOnlyList<string> SuggestedAgencies { get; private set; } = [];

    public string? SuccessLooksLike { get; private set; }

    public string? Evidence { get; private set; }

    /// <summary>Where the evidence can be read: see <see cref="EvidenceLink"/>.</summary>
    public IReadOnlyList<string> EvidenceLinks { get; private set; } = [];

    public Cadence Cadence { get; private set; }

    /// <summary>Raised by every change of its words; the token that two officers meet at.</summary>
    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    Guid? IRecorded.RecordedUnder => ThemeId.Value;

    string IRecorded.RecordName => Code;

    /// <summary>"a" of 1, "z" of 26, "aa" of 27.</summary>
    public static string Letters(int number) => number <= 26 ? $"{(char)('a' + number - 1)}" : Letters((number - 1) / 26) + Letters((number - 1) % 26 + 1);

    internal static TemplateAction Of(Id<TemplateAction> id, TemplateActionContent content)
    {
        var action = new TemplateAction { Id = id };
        action.Write(content);
        return action;
    }

    /// <summary>Its words as they were published first, or stand in the draft.</summary>
    public TemplateActionContent Content() => new(Kind, Text, Guidance, Weighting, SuggestedAgencies, SuccessLooksLike, Evidence, Cadence) { EvidenceLinks = EvidenceLinks };

    /// <exception cref="StaleException">Somebody changed its words since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    internal void Rewrite(TemplateActionContent content)
    {
        Write(content);
        Version++;
    }

    internal void Stand(Theme theme, int number)
    {
        ThemeId = theme.Id;
        Number = number;
        Code = Kind == TemplateActionKind.Essential ? $"{theme.Number}.{number}" : $"{theme.Number}{Letters(number)}";
    }

    private void Write(TemplateActionContent content)
    {
        var words = content.Cleaned();
        Kind = words.Kind;
        Text = words.Text;
        Guidance = words.Guidance;
        Weighting = words.Weighting;
        SuggestedAgencies = words.SuggestedAgencies;
        SuccessLooksLike = words.SuccessLooksLike;
        Evidence = words.Evidence;
        EvidenceLinks = words.EvidenceLinks;
        Cadence = words.Cadence;
    }
}
