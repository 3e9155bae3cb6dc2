using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class PlanDiffTests
{
    private static readonly Id<PlanAction>[] Ids = [.. Enumerable.Range(0, 6).Select(_ => Id<PlanAction>.New())];

    [Fact]
    public void What_was_added_removed_and_changed_stands_in_the_plans_own_order()
    {
        var diff = PlanDiff.Between([Line(0, 1, 1, "Hold a board"), Line(1, 1, 2, "Open a room"), Line(2, 2, 1, "Sweep parks")], [Line(0, 1, 1, "Hold a board"), Line(2, 2, 1, "Sweep all parks"), Line(3, 1, 3, "Train staff")]);

        Assert.Equal([LineChange.Same, LineChange.Removed, LineChange.Added, LineChange.Changed], diff.Select(line => line.Change));
        Assert.Equal(["1.1", "1.2", "1.3", "2.1"], diff.Select(line => line.Line.Code));
    }

    [Fact]
    public void A_changed_sentence_is_shown_word_by_word_and_anything_else_before_and_after()
    {
        var diff = Assert.Single(PlanDiff.Between(
            [Line(0, 1, 1, "Hold a monthly board") with { Owner = "Chair", End = "Mar-27", Status = ActionStatus.AtRisk }],
            [Line(0, 1, 2, "Hold a quarterly board") with { Owner = "Head of Safety", End = "Ongoing", Status = ActionStatus.OnTrack }]));

        Assert.Equal([LineField.Number, LineField.Text, LineField.Owner, LineField.End, LineField.Status], diff.Fields.Select(field => field.Field));
        Assert.Equal([new(WordChange.Same, "Hold a"), new(WordChange.Removed, "monthly"), new(WordChange.Added, "quarterly"), new(WordChange.Same, "board")], diff.Fields[1].Words);
        Assert.Equal(("Mar-27", "Ongoing"), (diff.Fields[3].Before, diff.Fields[3].After));
        Assert.All(diff.Fields.Where(field => field.Field != LineField.Text), field => Assert.Empty(field.Words));
    }

    [Fact]
    public void A_moved_number_alone_is_a_change() =>
        Assert.Equal([new FieldDiff(LineField.Number, "1.1", "2.4", [])], Assert.Single(PlanDiff.Between([Line(0, 1, 1, "Same")], [Line(0, 2, 4, "Same")])).Fields, (a, b) => (a.Field, a.Before, a.After) == (b.Field, b.Before, b.After));

    [Fact]
    public void Nothing_said_and_nothing_but_blanks_is_the_same() =>
        Assert.Equal(LineChange.Same, Assert.Single(PlanDiff.Between([Line(0, 1, 1, "Same") with { Partners = null }], [Line(0, 1, 1, "Same") with { Partners = " " }])).Change);

    [Fact]
    public void Turned_round_what_was_added_is_removed_and_no_action_is_lost() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).Select(seed => new Random(seed)).ToArbitrary(), random =>
        {
            var (older, newer) = (Some(random), Some(random));
            var there = PlanDiff.Between(older, newer);
            var back = PlanDiff.Between(newer, older);

            Assert.Equal(older.Concat(newer).Select(line => line.Id).Distinct().Count(), there.Count);
            Assert.Equal(there.Count(line => line.Change == LineChange.Added), back.Count(line => line.Change == LineChange.Removed));
            Assert.Equal(there.Count(line => line.Change == LineChange.Changed), back.Count(line => line.Change == LineChange.Changed));
            Assert.All(there.Where(line => line.Change == LineChange.Same), line => Assert.Equal(line.Older, line.Newer));
            Assert.All(PlanDiff.Between(older, older), line => Assert.Equal(LineChange.Same, line.Change));
        }));

    private static List<PlanLine> Some(Random random) =>
        [.. Ids.Index().Where(_ => random.Next(3) > 0).Select(id => Line(id.Index, 1 + random.Next(2), 1 + id.Index, random.Next(2) == 0 ? "Hold a board" : "Hold a board of partners"))];

    private static PlanLine Line(int id, int theme, int number, string text) => new() { Id = Ids[id], Theme = theme, Number = number, Text = text };
}
