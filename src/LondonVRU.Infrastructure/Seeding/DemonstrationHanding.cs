using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>What London answered to something of the demonstration; added by London, which alone writes answers.</summary>
/// <param name="At">UTC; one that lies ahead is left out.</param>
internal sealed record DemonstrationAnswer(Submission Submission, AnswerKind Kind, string? Words, DateTime At, IReadOnlyList<ThemeWords> Themes)
{
    /// <summary>What London will do about what a review asked for.</summary>
    public IReadOnlyList<UndertakingWords> Undertakings { get; init; } = [];
}

/// <summary>How one borough of the demonstration hands its plan over: most once, some twice, a few again in these days, so that the panel has something of everything.</summary>
internal sealed class DemonstrationHanding(VruDbContext db, Id<Tenant> tenant, string slug, DemonstrationPeople people, Random chance, DateTime now)
{
    private static readonly string[] Twice = ["barnet", "croydon", "greenwich", "islington", "newham", "wandsworth"];
    private static readonly string[] ToOpen = ["bexley", "haringey"];
    private static readonly string[] InPanel = ["brent", "harrow", "sutton"];
    private static readonly string[] SentBack = ["merton"];

    private static readonly string[] Reasons =
    [
        "Three actions have no end day. Say by when the board will look at each again.",
        "Say who leads where two agencies are named, and how residents will notice that it worked.",
        "The review of your borough names two estates that no action here reaches. Add what is meant for them, or say why not.",
    ];

    private static readonly string[] Praise =
    [
        "Clear, with an owner and a measure for everything. Others could take it over as it stands.",
        "The link to what was learned last year is easy to follow.",
        "Well thought through. Keep the figures coming with the reviews.",
    ];

    private static readonly string[] Notes =
    [
        "Reads well. The measures are ones that we already count.",
        "Two of the actions repeat what the board does anyway. What is new?",
        "Good on partners, thin on dates.",
        "Would like to hear how young people were asked.",
    ];

    public List<DemonstrationAnswer> Answers { get; } = [];

    /// <summary>Options of the menu that the plan leaves out, which go to London with it.</summary>
    public IReadOnlyList<(DeclinedOption Declined, Id<Theme> Theme)> Declined { get; set; } = [];

    /// <summary>Where the plan differs from the joint plan of its BCU, which goes to London with it.</summary>
    public IReadOnlyList<JointException> Exceptions { get; set; } = [];

    /// <summary>Scores and comments of the panel's seats; in London's own rows.</summary>
    public List<(Submission Submission, Id<Theme> Theme, int Seat, int Score, string Words)> PanelNotes { get; } = [];

    /// <summary>In spring: accepted at once, or after changes.</summary>
    public void InSpring(Plan plan, Edition edition, List<PlanAction> actions, DateTime at)
    {
        var first = Submit(plan, edition, actions, at);
        if (!Twice.Contains(slug))
        {
            Answer(first, AnswerKind.Accepted, null, at.AddDays(chance.Next(9, 20)), []);
            return;
        }

        Answer(first, AnswerKind.ChangesRequested, "Nearly there: two themes need another look before we can accept it.", at.AddDays(10), ToChange(edition));
        Change(plan, actions, AnswerKind.ChangesRequested);
        var second = Submit(plan, edition, actions, at.AddDays(28));
        Answer(second, AnswerKind.Accepted, "Thank you for the changes.", at.AddDays(37), Kind(edition));
    }

    /// <summary>In these days: the next version of the year, which waits, is being read, or has just come back.</summary>
    public void Lately(Plan plan, Edition edition, List<PlanAction> actions)
    {
        if (!ToOpen.Contains(slug) && !InPanel.Contains(slug) && !SentBack.Contains(slug))
        {
            return;
        }

        Change(plan, actions, AnswerKind.Accepted);
        var submission = Submit(plan, edition, actions, now.AddDays(-chance.Next(5, 9)));
        if (ToOpen.Contains(slug))
        {
            return;
        }

        Answers.Add(new(submission, AnswerKind.Opened, null, now.AddDays(-3), []));
        foreach (var theme in edition.Themes.Take(SentBack.Contains(slug) ? edition.Themes.Count : chance.Next(4, edition.Themes.Count + 1)))
        {
            for (var seat = 0; seat < (SentBack.Contains(slug) ? 3 : chance.Next(1, 4)); seat++)
            {
                PanelNotes.Add((submission, theme.Id, seat, chance.Next(2, 5), Notes[chance.Next(Notes.Length)]));
            }
        }

        if (SentBack.Contains(slug))
        {
            Answers.Add(new(submission, AnswerKind.ChangesRequested, "Nearly there: two themes need another look before we can accept it.", now.AddDays(-1), ToChange(edition)));
        }
    }

    private Submission Submit(Plan plan, Edition edition, List<PlanAction> actions, DateTime at)
    {
        plan.AskForSignOff(actions, people.Coordinator, at.AddDays(-4));
        plan.SignOff(people.Approver, at.AddDays(-1));
        plan.Submit(at);
        var submission = Submission.OfPlan(tenant, plan, people.NameOf(people.Approver), people.NameOf(people.Coordinator), at);
        foreach (var theme in edition.Themes)
        {
            submission.Add(theme, narrative: null, actions.Count(action => action.ThemeId == theme.Id && action.IsRestricted));
        }

        actions.ForEach(action => submission.Add(action, people.NameOf(action.OwnerId)));
        foreach (var (option, theme) in Declined)
        {
            submission.Add(option, theme);
        }

        foreach (var exception in Exceptions)
        {
            submission.Add(exception);
        }

        db.Submissions.Add(submission);
        db.PlanVersions.Add(PlanVersion.Of(plan, actions, action => people.NameOf(action.OwnerId), people.NameOf(people.Approver), people.NameOf(people.Coordinator)));
        return submission;
    }

    private void Answer(Submission submission, AnswerKind kind, string? words, DateTime at, IReadOnlyList<ThemeWords> themes)
    {
        Answers.Add(new(submission, AnswerKind.Opened, null, at.AddDays(-4), []));
        Answers.Add(new(submission, kind, words, at, themes));
    }

    /// <summary>A few actions get other words, dates or measures.</summary>
    private static void Change(Plan plan, List<PlanAction> actions, AnswerKind answer)
    {
        plan.OpenForEditing(answer);
        foreach (var (place, action) in actions.Where(action => !action.IsRestricted && action.Status.IsOpen()).Take(24).Where((_, index) => index % 5 == 2).ToList().Index())
        {
            var content = action.Content();
            action.Edit((place % 3) switch
            {
                0 => content with { Text = $"{content.Text.TrimEnd('.')}, reported to the board each quarter" },
                1 => content with { End = PlanDate.Read($"Mar-{(plan.StartYear + 1) % 100:00}", plan.StartYear) },
                _ => content with { SuccessLooksLike = "Residents say so when they are asked in the spring", Partners = "Community Safety, Health, Schools" },
            });
        }
    }

    private IReadOnlyList<ThemeWords> ToChange(Edition edition) =>
    [
        new(edition.Themes[1].Id, Reasons[chance.Next(Reasons.Length)], true), new(edition.Themes[2].Id, Praise[chance.Next(Praise.Length)], false),
        new(edition.Themes[4].Id, Reasons[chance.Next(Reasons.Length)], true),
    ];

    private IReadOnlyList<ThemeWords> Kind(Edition edition) => [new(edition.Themes[0].Id, Praise[chance.Next(Praise.Length)], false), new(edition.Themes[3].Id, Praise[chance.Next(Praise.Length)], false)];
}
