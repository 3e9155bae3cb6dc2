using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Plans;

/// <summary>What anybody can try to do with a plan, in or out of turn.</summary>
public enum Step
{
    Edit,
    AskForSignOff,
    SignOff,
    Decline,
    Submit,
    PullBack,
    Update,
    Close,
    YearPasses,
    Open,
    AskForChanges,
    AskForChangesWithoutATheme,
    GiveFeedback,
    Accept,
    Reopen,
}

/// <summary>A plan, its versions, what lies on the shelf and what London answered, moved by the domain's own methods as the handlers move them.</summary>
internal sealed class PlanLife
{
    public static readonly Id<Person>[] People = [Id<Person>.New(), Id<Person>.New()];

    private readonly Id<Tenant> tenant = Id<Tenant>.New();
    private readonly PlanAction[] actions;
    private readonly Theme theme;
    private DateTime now = new(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc);

    public PlanLife()
    {
        var edition = Edition.For(2026, "Edition");
        theme = edition.AddTheme("Governance", "Governance", []);
        var essential = edition.AddAction(theme.Id, new(TemplateActionKind.Essential, "Hold a board", "", Weighting.High, [], null, null, Cadence.None));
        Plan = Plan.On(edition, "Plan");
        actions =
        [
            PlanAction.In(Plan, theme.Id, Plan.TakeNumber(theme.Id), new() { Text = "Hold a board", OwnerAsWritten = "Chair" }, essential),
            PlanAction.In(Plan, theme.Id, Plan.TakeNumber(theme.Id), new() { Text = "Open a room" }),
            PlanAction.In(Plan, theme.Id, Plan.TakeNumber(theme.Id), new() { Text = "Restricted", IsRestricted = true }),
        ];
    }

    public Plan Plan { get; }

    public List<PlanVersion> Versions { get; } = [];

    public List<(Submission Submission, List<AnswerKind> Answers)> Shelf { get; } = [];

    public AnswerKind? LastAnswer => Shelf is [.., { Submission.Visibility: not Visibility.Withdrawn } last] ? last.Answers.Select(answer => (AnswerKind?)answer).LastOrDefault() : null;

    /// <summary>Of the version accepted last; null if none was.</summary>
    public int? InForce => Shelf.Where(one => one.Answers.Contains(AnswerKind.Accepted)).Select(one => (int?)one.Submission.VersionNumber).Max();

    public bool IsYearOver => LondonTime.DayOf(now) >= Plan.ClosesOn(2026);

    /// <summary>Everything of the plan that a refusal must leave as it was.</summary>
    public (PlanState, int, int, string, ActionStatus?, int, int, Id<Person>?) Seen =>
        (Plan.State, Plan.VersionNumber, Plan.Version, actions[1].Text, actions[1].Status, Versions.Count, Shelf.Sum(one => one.Answers.Count), Plan.SignedOffById);

    /// <exception cref="RuleBrokenException">It is not the time for that step.</exception>
    public void Take(Step step, Id<Person> by)
    {
        now = now.AddHours(1);
        switch (step)
        {
            case Step.Edit:
                Plan.OpenForEditing(LastAnswer);
                actions[1].Edit(actions[1].Content() with { Text = $"Open a room at {now:O}" });
                break;
            case Step.AskForSignOff:
                Plan.AskForSignOff(actions, by, now);
                break;
            case Step.SignOff:
                Plan.SignOff(by, now);
                break;
            case Step.Decline:
                Plan.Decline(by, "Say who leads.");
                break;
            case Step.Submit:
                Submit();
                break;
            case Step.PullBack:
                Plan.PullBack(LastAnswer);
                Shelf[^1].Submission.Withdraw();
                break;
            case Step.Update:
                actions[1].Take(ActionUpdate.Of(actions[1], Id<ActionUpdate>.New(), ActionStatus.OnTrack, "Done", "Next", null, by, now), Plan.State);
                break;
            case Step.Close:
                Plan.Close(LondonTime.DayOf(now));
                break;
            case Step.YearPasses:
                now = now.AddYears(1);
                break;
            default:
                Answer(step);
                break;
        }

        foreach (var (submission, _) in Shelf)
        {
            submission.Actions.ToList().ForEach(copy => copy.Show(submission.VersionNumber == InForce));
        }
    }

    private void Submit()
    {
        Plan.Submit(now);
        var submission = Submission.OfPlan(tenant, Plan, "Chair", "Coordinator", now);
        Array.ForEach(actions, action => submission.Add(action, null));
        Shelf.Add((submission, []));
        Versions.Add(PlanVersion.Of(Plan, actions, _ => null, "Chair", "Coordinator"));
    }

    private void Answer(Step step)
    {
        if (Shelf is not [.., var (submission, answers)] || submission.Visibility == Visibility.Withdrawn)
        {
            throw new RuleBrokenException("nothing", "Nothing has come in.");
        }

        var (kind, themes) = step switch
        {
            Step.Open => (AnswerKind.Opened, Array.Empty<ThemeWords>()),
            Step.AskForChanges => (AnswerKind.ChangesRequested, [new(theme.Id, "Say more.", true)]),
            Step.AskForChangesWithoutATheme => (AnswerKind.ChangesRequested, []),
            Step.GiveFeedback => (AnswerKind.Feedback, [new(theme.Id, "Well told.", false)]),
            Step.Accept => (AnswerKind.Accepted, []),
            _ => (AnswerKind.Reopened, []),
        };
        SubmissionAnswer.RequireMayFollow(submission, LastAnswer, kind);
        SubmissionAnswer.To(submission, kind, kind == AnswerKind.Reopened ? "The law changed." : null, "Officer", now, themes: themes, number: answers.Count + 1);
        answers.Add(kind);
    }
}
