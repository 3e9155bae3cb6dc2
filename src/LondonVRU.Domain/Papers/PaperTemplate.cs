using LondonVRU.Domain.Record;

namespace LondonVRU.Domain.Papers;

/// <summary>How a partnership's papers for one of its boards look: kept by the partnership for itself.</summary>
public sealed class PaperTemplate : ITenantOwned, IRecorded
{
    public const int NameMaxLength = 80;
    public const int EntryMaxLength = 200;
    public const int WordsMaxLength = 4000;
    public const int MostIndicators = 12;

    /// <summary>In one partnership.</summary>
    public const int Most = 30;

    private PaperTemplate()
    {
    }

    public Id<PaperTemplate> Id { get; private init; }

    public string Name { get; private set; } = "";

    public string Board { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string ReportOf { get; private set; } = "";

    public string Wards { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public string Decision { get; private set; } = "";

    /// <summary>The sections in their order; a section that is not among them is left out.</summary>
    public IReadOnlyList<PaperPart> Parts { get; private set; } = [];

    public string Indicators { get; private set; } = "";

    public string Recommendations { get; private set; } = "";

    public string Background { get; private set; } = "";

    public string Financial { get; private set; } = "";

    public string Legal { get; private set; } = "";

    public string Equalities { get; private set; } = "";

    public string CrimeAndDisorder { get; private set; } = "";

    public string Environment { get; private set; } = "";

    public int Version { get; private set; } = 1;

    Guid IRecorded.RecordId => Id.Value;

    string IRecorded.RecordName => Name;

    /// <exception cref="RuleBrokenException">It has no name, no section, or too many indicators.</exception>
    public static PaperTemplate Of(Id<PaperTemplate> id, PaperContent content)
    {
        var template = new PaperTemplate { Id = id };
        template.Take(content);
        return template;
    }

    /// <exception cref="RuleBrokenException">It would have no name, no section, or too many indicators.</exception>
    public void Edit(PaperContent content)
    {
        Take(content);
        Version++;
    }

    /// <exception cref="StaleException">Somebody changed it since that version.</exception>
    public void RequireVersion(int version)
    {
        if (version != Version)
        {
            throw new StaleException(Version);
        }
    }

    public PaperContent Content() => new(Name, Board, Title, Parts)
    {
        ReportOf = ReportOf, Wards = Wards, Contact = Contact, Decision = Decision, Indicators = Indicators, Recommendations = Recommendations, Background = Background,
        Financial = Financial, Legal = Legal, Equalities = Equalities, CrimeAndDisorder = CrimeAndDisorder, Environment = Environment,
    };

    private void Take(PaperContent typed)
    {
        var content = typed.Tidy();
        if (content.Name.Length == 0)
        {
            throw new RuleBrokenException("paper.no-name", "Give the template a name by which people choose it.");
        }

        if (content.Parts.Count == 0)
        {
            throw new RuleBrokenException("paper.no-section", "Choose at least one section: a paper without any says nothing.");
        }

        if (content.Indicators.Split('\n').Length > MostIndicators)
        {
            throw new RuleBrokenException("paper.too-many-indicators", $"A paper has room for {MostIndicators} indicators.");
        }

        (Name, Board, Title, Parts) = (content.Name, content.Board, content.Title, content.Parts);
        (ReportOf, Wards, Contact, Decision, Indicators) = (content.ReportOf, content.Wards, content.Contact, content.Decision, content.Indicators);
        (Recommendations, Background, Financial, Legal) = (content.Recommendations, content.Background, content.Financial, content.Legal);
        (Equalities, CrimeAndDisorder, Environment) = (content.Equalities, content.CrimeAndDisorder, content.Environment);
    }
}
