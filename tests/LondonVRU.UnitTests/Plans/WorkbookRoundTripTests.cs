using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using LondonVRU.Infrastructure.Documents;

namespace LondonVRU.UnitTests.Plans;

/// <summary>What the workbook exports, the import reads back to the same plan, whatever its words are.</summary>
public sealed class WorkbookRoundTripTests
{
    private static readonly EditionOutline Edition = ShippedTemplates.Outline("2026-27");

    private static readonly string[] Wild =
    [
        "Hold a monthly panel", "=1+1", "+44 20 7946 0000", "-2", "@SUM(A1)", "\t=1", "'quoted", "\"double\"", "a, b; c", "😀👩‍👩‍👧‍👦", "مرحبا بالعالم", "עברית", "\u202Ereversed\u202C", "e\u0301 combining", "_x0041_", "_x0041_x0042_", "_x000D_",
        "<b>&amp;</b>", "a\r\nb", "a\nb\n\nc", "a\rb", "  two  spaces  ", "\u00A0nbsp\u00A0x", "zero\u200Bwidth", "soft\u00ADhyphen", "nul\0here", "\u0001\u0008", "lone \uD800 half", "tab\there", "]]>", "2026-05-01", "1e10", "TRUE", "#REF!", "0012", "Apr-26", "ⅣX🏳️‍🌈",
        "Ongoing", "TBC", "", " ", new string('w', 3_000), string.Join(' ', Enumerable.Repeat("many words", 200)),
    ];

    [Fact]
    public void A_plan_comes_back_from_its_workbook_as_it_went() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(120),
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).Select(seed => new Random(seed)).ToArbitrary(), random =>
        {
            var actions = Actions(random);
            var preview = Preview(actions);

            Assert.Equal(actions.Count, preview.Rows.Count);
            var compared = PlanComparison.Compare(preview, actions, new(true, true));
            var differing = compared.Values.FirstOrDefault(row => row.Kind != RowKind.Same);
            Assert.True(differing is null, $"row {differing?.Row} is {differing?.Kind}: {string.Join("; ", differing?.Changes.Select(change => $"{change.Field} “{change.Before}” → “{change.After}”") ?? [])}");
            foreach (var (row, action) in preview.Rows.Zip(actions))
            {
                Assert.All(ImportFields.All.Where(field => field <= ImportField.Status), field => Assert.Equal(action.Words(field), CellWords.Normal(FieldChanges.Words(row, field))));
            }
        }));

    [Fact]
    public void A_row_whose_mark_was_deleted_is_found_again_by_its_words_and_number()
    {
        var actions = Actions(new Random(7)).Select((action, i) => action with { Content = action.Content with { Text = $"Action {i} about {Wild[0]} {i * 7919}" } }).ToList();
        var preview = Preview(actions);
        var bare = preview with { Rows = [.. preview.Rows.Select(row => row with { Own = row.Own! with { Mark = null } })] };

        Assert.All(PlanComparison.Compare(bare, actions, new(true, true)).Values, row => Assert.Equal(actions[row.Row - 1].Id, row.ActionId));
    }

    private static ImportPreview Preview(IReadOnlyList<StandingAction> actions)
    {
        var head = new WorkbookHead(
            Id<Tenant>.New(), "Lewisham", Id<Plan>.New(), 2026, [.. Edition.Themes.Select(theme => theme.Name)], ["Ada", "Bo, Cy"], true, true, new(2026, 11, 27), new(2026, 11, 27, 10, 0, 0, DateTimeKind.Utc));
        var document = Documents.Open(new XlsxForm().Write(PlanWorkbook.Of(head, actions)), "back.xlsx").GetAwaiter().GetResult();
        return EditionMatcher.Match(document, OwnWorkbook.Of(document)!.Read(document)!, Edition);
    }

    private static List<StandingAction> Actions(Random random)
    {
        string Words(int length) => random.Next(3) == 0 ? $"{Wild[random.Next(Wild.Length)]} {Wild[random.Next(Wild.Length)]}" is var two && two.Length <= length ? two : "short" : Wild[random.Next(Wild.Length)] is var one && one.Length <= length ? one : "short";
        string? Maybe(int length) => random.Next(3) == 0 || Words(length) is not { } words || string.IsNullOrWhiteSpace(words) ? null : words;
        List<StandingAction> actions = [];
        foreach (var theme in Edition.Themes)
        {
            for (var number = 1; number <= random.Next(5); number++)
            {
                var status = random.Next(3) == 0 ? (ActionStatus?)null : ActionStatuses.All[random.Next(ActionStatuses.All.Count)];
                var text = Words(PlanAction.TextMaxLength);
                actions.Add(new(
                    Id<PlanAction>.New(), theme.Id, theme.Number, theme.Name, number, ActionOrigin.Local, null, random.Next(1, 9),
                    new()
                    {
                        Text = string.IsNullOrWhiteSpace(text) ? "x" : text.Trim(),
                        LeadAgency = Maybe(PlanAction.AgencyMaxLength),
                        Partners = Maybe(PlanAction.PartnersMaxLength),
                        Start = PlanDate.Read(Maybe(PlanDate.MaxLength), 2026),
                        End = PlanDate.Read(Maybe(PlanDate.MaxLength), 2026),
                        SuccessLooksLike = Maybe(PlanAction.SuccessMaxLength),
                        KnownBy = Maybe(PlanAction.KnownByMaxLength),
                        Weighting = (Weighting)random.Next(3),
                        Maturity = (Maturity)random.Next(2),
                    },
                    Maybe(PlanAction.OwnerAsWrittenMaxLength), status, status is null ? null : Id<ActionUpdate>.New(),
                    status is null ? null : new(new(2026, 10, 1, 9, 0, 0, DateTimeKind.Utc), Maybe(ActionUpdate.WordsMaxLength), Maybe(ActionUpdate.WordsMaxLength), null), false));
            }
        }

        return actions.Count > 0 ? actions : Actions(random);
    }
}
