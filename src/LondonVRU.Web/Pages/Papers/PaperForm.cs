using LondonVRU.Domain.Papers;

namespace LondonVRU.Web.Pages.Papers;

/// <summary>A template as it is typed.</summary>
public sealed class PaperForm
{
    public string? Name { get; set; }

    public string? Board { get; set; }

    public string? Title { get; set; }

    public string? ReportOf { get; set; }

    public string? Wards { get; set; }

    public string? Contact { get; set; }

    public string? Decision { get; set; }

    public List<PartInput> Parts { get; set; } = [];

    public string? Indicators { get; set; }

    public string? Recommendations { get; set; }

    public string? Background { get; set; }

    public string? Financial { get; set; }

    public string? Legal { get; set; }

    public string? Equalities { get; set; }

    public string? CrimeAndDisorder { get; set; }

    public string? Environment { get; set; }

    public static PaperForm Of(PaperContent content) => new()
    {
        Name = content.Name, Board = content.Board, Title = content.Title, ReportOf = content.ReportOf, Wards = content.Wards, Contact = content.Contact, Decision = content.Decision,
        Parts =
        [
            .. content.Parts.Select((part, index) => new PartInput { Part = part, Stands = true, Place = index + 1 }),
            .. PaperParts.All.Except(content.Parts).Select(part => new PartInput { Part = part }),
        ],
        Indicators = content.Indicators, Recommendations = content.Recommendations, Background = content.Background, Financial = content.Financial, Legal = content.Legal,
        Equalities = content.Equalities, CrimeAndDisorder = content.CrimeAndDisorder, Environment = content.Environment,
    };

    /// <summary>Sections in the order of their places; one without a place comes last.</summary>
    public PaperContent Content() => new(Name ?? "", Board ?? "", Title ?? "", [.. Parts.Where(part => part.Stands).OrderBy(part => part.Place ?? int.MaxValue).Select(part => part.Part)])
    {
        ReportOf = ReportOf ?? "", Wards = Wards ?? "", Contact = Contact ?? "", Decision = Decision ?? "", Indicators = Indicators ?? "", Recommendations = Recommendations ?? "",
        Background = Background ?? "", Financial = Financial ?? "", Legal = Legal ?? "", Equalities = Equalities ?? "", CrimeAndDisorder = CrimeAndDisorder ?? "", Environment = Environment ?? "",
    };
}

/// <summary>Whether a section stands in the papers, and where.</summary>
public sealed class PartInput
{
    public PaperPart Part { get; set; }

    public bool Stands { get; set; }

    /// <summary>From 1; null for the end.</summary>
    public int? Place { get; set; }
}
