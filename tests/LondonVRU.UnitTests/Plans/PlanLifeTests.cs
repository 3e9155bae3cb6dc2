using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

/// <summary>The life of a plan, whole: whatever anybody tries in whatever order, what the table below allows happens, the rest is refused and changes nothing, and
/// what was promised holds after every step.</summary>
public sealed class PlanLifeTests
{
    private static readonly Gen<(Step Step, int Person)[]> Tries =
        Gen.Choose(0, Enum.GetValues<Step>().Length - 1).Zip(Gen.Choose(0, PlanLife.People.Length - 1), (step, person) => ((Step)step, person)).ListOf(120).Select(tries => tries.ToArray());

    [Fact]
    public void Whatever_is_tried_only_what_is_allowed_happens_and_the_promises_hold()
    {
        Dictionary<Step, (int Done, int Refused)> seen = [];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(Tries.ToArbitrary(), tries =>
        {
            var life = new PlanLife();
            foreach (var (step, person) in tries)
            {
                var isDone = Try(life, step, PlanLife.People[person]);
                var (done, refused) = seen.GetValueOrDefault(step);
                seen[step] = isDone ? (done + 1, refused) : (done, refused + 1);
            }
        }));

        // A run that never came so far would prove nothing.
        Assert.All(Enum.GetValues<Step>().Except([Step.YearPasses, Step.AskForChangesWithoutATheme]), step => Assert.True(seen[step] is { Done: > 50, Refused: > 50 }, $"{step}: {seen.GetValueOrDefault(step)}"));
        Assert.Equal(0, seen[Step.AskForChangesWithoutATheme].Done);
    }

    private static bool Try(PlanLife life, Step step, Id<Person> by)
    {
        var (before, versions, inForce, asker) = (life.Seen, life.Versions.Select(version => version.Number).ToList(), life.InForce, life.Plan.SignOffAskedById);
        var (state, answer) = (life.Plan.State, life.LastAnswer);
        var allowed = IsAllowed(life, step, by);
        try
        {
            life.Take(step, by);
        }
        catch (RuleBrokenException refusal)
        {
            Assert.False(allowed, $"{step} in {state}, answer {answer}: {refusal.Code}");
            Assert.Equal(before, life.Seen);
            return false;
        }

        Assert.True(allowed, $"{step} in {state}, answer {answer} should have been refused");
        Assert.Equal(StateAfter(step, state), life.Plan.State);
        Assert.True(life.Plan.VersionNumber >= before.Item2, "Version numbers only grow.");
        Assert.Equal(versions.Order().Distinct(), life.Versions.Select(version => version.Number).Take(versions.Count));
        Assert.True(life.InForce >= inForce || inForce is null, "What is in force stays so until the next is accepted.");
        if (step == Step.Accept)
        {
            Assert.Equal(life.Plan.VersionNumber, life.InForce);
        }

        if (step == Step.Submit)
        {
            Assert.NotNull(life.Plan.SignedOffById);
            Assert.NotEqual(asker, life.Plan.SignedOffById);
            Assert.Equal(3, life.Versions[^1].Actions.Count);
        }

        Promises(life);
        return true;
    }

    /// <summary>The states and who may do what in them, said a second time, as the domain's document says it.</summary>
    private static bool IsAllowed(PlanLife life, Step step, Id<Person> by) => (life.Plan.State, step, life.LastAnswer) switch
    {
        (_, Step.YearPasses, _) => true,
        (PlanState.Closed, Step.Open or Step.AskForChanges or Step.GiveFeedback or Step.Accept or Step.Reopen, var last) => MayAnswer(life, step, last),
        (PlanState.Closed, _, _) => false,
        (_, Step.Update, _) => true,
        (_, Step.Close, _) => life.IsYearOver && life.Plan.SubmittedAt is not null,
        (PlanState.Draft or PlanState.AwaitingSignOff or PlanState.SignedOff, Step.Edit, _) => true,
        (PlanState.Submitted, Step.Edit, AnswerKind.Accepted or AnswerKind.ChangesRequested or AnswerKind.Reopened) => true,
        (PlanState.Draft, Step.AskForSignOff, _) => true,
        (PlanState.AwaitingSignOff, Step.SignOff or Step.Decline, _) => by != life.Plan.SignOffAskedById,
        (PlanState.SignedOff, Step.Submit, _) => true,
        (PlanState.Submitted, Step.PullBack, null) => true,
        (_, _, var last) => MayAnswer(life, step, last),
    };

    private static bool MayAnswer(PlanLife life, Step step, AnswerKind? last)
    {
        var isThere = life.Shelf is [.., { Submission.Visibility: not Visibility.Withdrawn }];
        return isThere && (step, last) switch
        {
            (Step.Open, null) => true,
            (Step.AskForChanges or Step.GiveFeedback or Step.Accept, AnswerKind.Opened or AnswerKind.Feedback) => true,
            (Step.Reopen, AnswerKind.Opened or AnswerKind.Feedback or AnswerKind.Accepted) => true,
            _ => false,
        };
    }

    private static PlanState StateAfter(Step step, PlanState state) => step switch
    {
        Step.Edit or Step.Decline or Step.PullBack => PlanState.Draft,
        Step.AskForSignOff => PlanState.AwaitingSignOff,
        Step.SignOff => PlanState.SignedOff,
        Step.Submit => PlanState.Submitted,
        Step.Close => PlanState.Closed,
        _ => state,
    };

    private static void Promises(PlanLife life)
    {
        Assert.All(life.Shelf, one => Assert.DoesNotContain(one.Submission.Actions, copy => copy.Text == "Restricted"));
        Assert.All(life.Shelf.Where(one => one.Submission.Visibility == Visibility.Withdrawn), one => Assert.Empty(one.Answers));
        Assert.All(life.Shelf, one => Assert.True(one.Answers is [] or [AnswerKind.Opened, ..], "Nothing is answered before it is opened."));
        Assert.All(life.Shelf, one => Assert.DoesNotContain(
            one.Answers.SkipLast(1), answer => answer is AnswerKind.ChangesRequested or AnswerKind.Reopened || (answer == AnswerKind.Accepted && one.Answers[^1] != AnswerKind.Reopened)));
        Assert.All(life.Shelf, one => Assert.All(one.Submission.Actions, copy => Assert.Equal(
            one.Submission.Visibility == Visibility.Withdrawn ? Visibility.Withdrawn : one.Submission.VersionNumber == life.InForce ? Visibility.Boroughs : Visibility.London, copy.Visibility)));
        Assert.Equal(life.Shelf.Select(one => one.Submission.VersionNumber), life.Versions.Select(version => version.Number));
        Assert.True(life.Plan.State is not (PlanState.SignedOff or PlanState.Submitted) || life.Plan.SignedOffById != life.Plan.SignOffAskedById, "Nobody signs what they sent.");
    }
}
