using LondonVRU.Domain.Papers;

namespace LondonVRU.Application.Papers;

/// <summary>What everybody can begin with: two templates that nobody owns and nobody changes; a copy is the partnership's own.</summary>
internal static class StartingPapers
{
    public const string Quarterly = "quarterly";
    public const string Committee = "committee";

    private const string Indicators = """
        Offences with a knife
        Offences with a knife in which somebody under 25 was injured
        Violence with injury, domestic abuse left out
        Permanent and fixed-period exclusions from school
        """;

    /// <summary>By the key under which they are chosen.</summary>
    public static readonly IReadOnlyDictionary<string, PaperContent> All = new Dictionary<string, PaperContent>(StringComparer.Ordinal)
    {
        [Quarterly] = new PaperContent(
            "Quarterly paper", "Community Safety Partnership", "Violence reduction plan: quarterly review",
            [
                PaperPart.Recommendations, PaperPart.Data, PaperPart.Changes, PaperPart.Progress, PaperPart.Standards, PaperPart.Risks, PaperPart.Help, PaperPart.Money,
                PaperPart.AnnualReview, PaperPart.Actions,
            ])
        {
            ReportOf = "Chair of the partnership",
            Wards = "All",
            Decision = "To note, and to agree what is recommended",
            Indicators = Indicators,
            Recommendations = """
                The partnership is asked to:

                1. note how the plan stands and what has changed since last quarter;
                2. agree what will be done about actions that are at risk or off track;
                3. agree what is asked of London.
                """,
        }.Tidy(),
        [Committee] = new PaperContent(
            "Committee report", "Overview and Scrutiny Committee", "Violence reduction plan: progress report",
            [
                PaperPart.Recommendations, PaperPart.Background, PaperPart.Data, PaperPart.Progress, PaperPart.Changes, PaperPart.Standards, PaperPart.Risks, PaperPart.Help,
                PaperPart.Money, PaperPart.AnnualReview, PaperPart.Financial, PaperPart.Legal, PaperPart.Equalities, PaperPart.CrimeAndDisorder, PaperPart.Environment, PaperPart.Actions,
            ])
        {
            ReportOf = "Director responsible for community safety",
            Wards = "All",
            Decision = "To note and to comment",
            Indicators = Indicators,
            Recommendations = """
                The committee is asked to:

                1. note the progress of the plan this quarter;
                2. say which actions it wants to hear more of;
                3. pass on to the partnership what it would change.
                """,
            Background = """
                Every London borough keeps a plan to reduce knife crime and serious violence with its partners: the council, the police, health, probation, the fire service, schools and the voluntary sector. The themes and the minimum standards are the same in all boroughs; the other actions are chosen here.

                Owners of actions say each quarter how they are going. The partnership’s chair signs the review before it goes to London’s Violence Reduction Unit.
                """,
            Financial = "No decision on spending is asked for in this report. What the plan costs is met from existing budgets and from the grants that partners hold for it; a new commitment comes back to the committee in a report of its own.",
            Legal = """
                The council and its partners have duties to work together against crime and disorder under the **Crime and Disorder Act 1998**, and to prevent and reduce serious violence under **Part 2 of the Police, Crime, Sentencing and Courts Act 2022**.

                As a public authority the council acts compatibly with the rights under the **Human Rights Act 1998**. Measures that touch somebody’s private life, such as the sharing of information between agencies, have to be lawful, necessary and proportionate.
                """,
            Equalities = "Under **section 149 of the Equality Act 2010** the council has due regard to ending discrimination, to equality of opportunity and to good relations between groups. Violence does not fall evenly on residents, nor do some of the measures against it: partners watch whom it harms and whom enforcement reaches, by age, sex and ethnicity, and act on what they see.",
            CrimeAndDisorder = "**Section 17 of the Crime and Disorder Act 1998** asks the council to consider, in all it does, the effect on crime and disorder, and to do what it reasonably can to prevent them, serious violence among them. The plan is one of the ways in which it does so.",
            Environment = "The report has no direct effect on the environment. Work on the design, lighting and upkeep of public places that follows from the plan is assessed where it is decided.",
        }.Tidy(),
    };
}
