using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Reviews;

/// <summary>The life of a review, whole: whatever anybody tries in whatever order, what the table below allows happens, the rest is refused and changes nothing.</summary>
public sealed class ReviewLifeTests
{
    private static readonly Id<Person>[] People = [Id<Person>.New(), Id<Person>.New()];

    private static readonly Gen<(Step Step, int Person)[]> Tries =
        Gen.Choose(0, Enum.GetValues<Step>().Length - 1).Zip(Gen.Choose(0, People.Length - 1), (step, person) => ((Step)step, person)).ListOf(120).Select(tries => tries.ToArray());

    private enum Step
    {
        Write,
        Ask,
        SignOff,
        Decline,
        Submit,
        TakeUp,
        Open,
        AskForChanges,
        GiveFeedback,
        Close,
        Reopen,
    }

    [Fact]
    public void Whatever_is_tried_only_what_is_allowed_happens_and_the_promises_hold()
    {
        Dictionary<Step, (int Done, int Refused)> seen = [];
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Tries.ToArbitrary(), tries =>
        {
            var life = new Life();
            foreach (var (step, person) in tries)
            {
                var isDone = life.Try(step, People[person]);
                var (done, refused) = seen.GetValueOrDefault(step);
                seen[step] = isDone ? (done + 1, refused) : (done, refused + 1);
            }
        }));

        // A run that never came so far would prove nothing.
        Assert.All(Enum.GetValues<Step>(), step => Assert.True(seen[step] is { Done: > 20, Refused: > 20 }, $"{step}: {seen.GetValueOrDefault(step)}"));
    }

    /// <summary>A review, what lies on the shelf, and what London answered.</summary>
    private sealed class Life
    {
        private static readonly ReviewCycle Cycle = ReviewCycle.Open(new(2026, 3), new(2026, 12, 18), new(2027, 1, 15), 7, [7], [2]);
        private readonly Id<Tenant> tenant = Id<Tenant>.New();
        private readonly List<(Submission Submission, List<AnswerKind> Answers)> shelf = [];
        private readonly Review review;
        private readonly ReviewNarrative narrative;
        private readonly Id<Theme> theme;
        private DateTime now = new(2027, 1, 10, 9, 0, 0, DateTimeKind.Utc);
        private int? late;

        public Life()
        {
            var edition = Edition.For(2026, "Edition");
            theme = edition.AddTheme("Governance", "Governance", []).Id;
            review = Review.Of(Cycle, Plan.On(edition, "Plan"));
            narrative = ReviewNarrative.Of(review, theme, "Words", People[0], now);
        }

        private AnswerKind? Last => shelf is [.., var last] ? last.Answers.Select(answer => (AnswerKind?)answer).LastOrDefault() : null;

        private (ReviewState, int, int, string, int, Id<Person>?) Seen => (review.State, review.VersionNumber, review.Version, narrative.Words, shelf.Sum(one => one.Answers.Count), review.SignedOffById);

        public bool Try(Step step, Id<Person> by)
        {
            now = now.AddHours(2);
            var (before, state, allowed) = (Seen, review.State, IsAllowed(step, by));
            try
            {
                Take(step, by);
            }
            catch (RuleBrokenException refusal)
            {
                Assert.False(allowed, $"{step} in {state}, answer {Last}: {refusal.Code}");
                Assert.Equal(before, Seen);
                return false;
            }

            Assert.True(allowed, $"{step} in {state}, answer {Last} should have been refused");
            Promises();
            return true;
        }

        /// <summary>The states and who may do what in them, said a second time.</summary>
        private bool IsAllowed(Step step, Id<Person> by) => (review.State, step, Last) switch
        {
            (ReviewState.Open, Step.Write or Step.Ask, _) => true,
            (ReviewState.AwaitingSignOff, Step.SignOff or Step.Decline, _) => by != review.SignOffAskedById,
            (ReviewState.SignedOff, Step.Submit, _) => true,
            (ReviewState.Submitted or ReviewState.Closed, Step.TakeUp, AnswerKind.ChangesRequested or AnswerKind.Reopened) => true,
            (_, Step.Open, null) => shelf.Count > 0,
            (_, Step.GiveFeedback or Step.AskForChanges or Step.Close, null or AnswerKind.Opened or AnswerKind.Feedback) => shelf.Count > 0,
            (_, Step.Reopen, null or AnswerKind.Opened or AnswerKind.Feedback or AnswerKind.Closed) => shelf.Count > 0,
            _ => false,
        };

        private void Take(Step step, Id<Person> by)
        {
            switch (step)
            {
                case Step.Write:
                    narrative.Write(review, $"Words of {now:O}", by, now);
                    break;
                case Step.Ask:
                    review.AskForSignOff([], null, by, now);
                    break;
                case Step.SignOff:
                    review.SignOff(by, now);
                    break;
                case Step.Decline:
                    review.Decline(by, "Say more.");
                    break;
                case Step.Submit:
                    review.Submit(Cycle, now);
                    shelf.Add((Submission.OfReview(tenant, review, Cycle, "Chair", "Coordinator", now), []));
                    break;
                case Step.TakeUp:
                    review.OpenAgain(Last);
                    break;
                default:
                    Answer(step);
                    break;
            }
        }

        private void Answer(Step step)
        {
            if (shelf is not [.., var (submission, answers)])
            {
                throw new RuleBrokenException("nothing", "Nothing has come in.");
            }

            var kind = step switch
            {
                Step.Open => AnswerKind.Opened,
                Step.AskForChanges => AnswerKind.ChangesRequested,
                Step.GiveFeedback => AnswerKind.Feedback,
                Step.Close => AnswerKind.Closed,
                _ => AnswerKind.Reopened,
            };
            SubmissionAnswer.RequireMayFollow(submission, Last, kind);
            SubmissionAnswer.To(submission, kind, kind is AnswerKind.Opened or AnswerKind.Closed ? null : "Words", "Officer", now, number: answers.Count + 1);
            answers.Add(kind);
            if (kind == AnswerKind.Closed)
            {
                review.Close(kind);
            }
        }

        private void Promises()
        {
            late ??= review.DaysLate;
            Assert.Equal(late, review.DaysLate);
            Assert.Equal(shelf.Count, shelf.Select(one => one.Submission.VersionNumber).Distinct().Count());
            Assert.All(shelf, one => Assert.DoesNotContain(one.Answers.SkipLast(1), answer => answer is AnswerKind.ChangesRequested or AnswerKind.Reopened));
            Assert.True(review.State is not (ReviewState.SignedOff or ReviewState.Submitted or ReviewState.Closed) || review.SignedOffById != review.SignOffAskedById, "Nobody signs what they sent.");
            Assert.True(review.State != ReviewState.Closed || shelf[^1].Answers.Contains(AnswerKind.Closed), "London alone closes.");
        }
    }
}
