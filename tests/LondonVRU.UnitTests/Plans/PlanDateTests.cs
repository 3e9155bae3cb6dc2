using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LondonVRU.Domain.Plans;

namespace LondonVRU.UnitTests.Plans;

public sealed class PlanDateTests
{
    [Theory]
    [InlineData("May-19", "2019-05-01", "2019-05-31")]
    [InlineData("Apr-20", "2020-04-01", "2020-04-30")]
    [InlineData("Sept-19", "2019-09-01", "2019-09-30")]
    [InlineData("Sep-19", "2019-09-01", "2019-09-30")]
    [InlineData("sep 2019", "2019-09-01", "2019-09-30")]
    [InlineData("Feb 24", "2024-02-01", "2024-02-29")]
    [InlineData("March 2019", "2019-03-01", "2019-03-31")]
    [InlineData("MARCH, 2019", "2019-03-01", "2019-03-31")]
    [InlineData("Mar '19", "2019-03-01", "2019-03-31")]
    [InlineData("05/2019", "2019-05-01", "2019-05-31")]
    [InlineData("2019-05", "2019-05-01", "2019-05-31")]
    [InlineData("15.9.17", "2017-09-15", "2017-09-15")]
    [InlineData("31/03/2024", "2024-03-31", "2024-03-31")]
    [InlineData("31-03-24", "2024-03-31", "2024-03-31")]
    [InlineData("2024-03-31", "2024-03-31", "2024-03-31")]
    [InlineData("1st May 2026", "2026-05-01", "2026-05-01")]
    [InlineData("the 22nd of June 2026", "2026-06-22", "2026-06-22")]
    [InlineData("May 1, 2026", "2026-05-01", "2026-05-01")]
    [InlineData("Monday 3 August 2026", "2026-08-03", "2026-08-03")]
    [InlineData("19-May-26", "2026-05-19", "2026-05-19")]
    [InlineData("Q2 2021/22", "2021-07-01", "2021-09-30")]
    [InlineData("Q4 2021-22", "2022-01-01", "2022-03-31")]
    [InlineData("Quarter 1 2026/2027", "2026-04-01", "2026-06-30")]
    [InlineData("2021/22 Q3", "2021-10-01", "2021-12-31")]
    [InlineData("Q1-Q2 2021/22", "2021-04-01", "2021-09-30")]
    [InlineData("Summer term 2019", "2019-04-01", "2019-07-31")]
    [InlineData("Autumn term 2019", "2019-09-01", "2019-12-31")]
    [InlineData("Spring term 2019/20", "2020-01-01", "2020-03-31")]
    [InlineData("Autumn Term 2019/20", "2019-09-01", "2019-12-31")]
    [InlineData("Summer 2019", "2019-06-01", "2019-08-31")]
    [InlineData("Winter 2019/20", "2019-12-01", "2020-02-29")]
    [InlineData("2024-2027", "2024-04-01", "2027-03-31")]
    [InlineData("2026/27", "2026-04-01", "2027-03-31")]
    [InlineData("2026-27", "2026-04-01", "2027-03-31")]
    [InlineData("FY 26/27", "2026-04-01", "2027-03-31")]
    [InlineData("2026", "2026-01-01", "2026-12-31")]
    [InlineData("by end of March 2027", "2027-03-31", "2027-03-31")]
    [InlineData("End March 2027", "2027-03-31", "2027-03-31")]
    [InlineData("Start of June 2026", "2026-06-01", "2026-06-01")]
    [InlineData("by March 2027.", "2027-03-01", "2027-03-31")]
    [InlineData("from May 2019", "2019-05-01", "2019-05-31")]
    [InlineData("May 2019 - April 2020", "2019-05-01", "2020-04-30")]
    [InlineData("May-19 to Apr-20", "2019-05-01", "2020-04-30")]
    [InlineData("April to June 2019", "2019-04-01", "2019-06-30")]
    [InlineData("1 to 30 June 2019", null, null)]
    public void Days_are_read_as_people_write_them(string words, string? from, string? to)
    {
        var date = PlanDate.Read(words);

        Assert.Equal(words, date.AsWritten);
        Assert.Equal((from, to), (Iso(date.From), Iso(date.To)));
        Assert.Equal(from is null ? PlanDateKind.Unread : PlanDateKind.Range, date.Kind);
    }

    [Theory]
    [InlineData("Ongoing", PlanDateKind.Ongoing)]
    [InlineData("on-going", PlanDateKind.Ongoing)]
    [InlineData("ONGOING, looked at every quarter", PlanDateKind.Ongoing)]
    [InlineData("TBC", PlanDateKind.ToBeConfirmed)]
    [InlineData("Tba", PlanDateKind.ToBeConfirmed)]
    [InlineData("t.b.c.", PlanDateKind.ToBeConfirmed)]
    [InlineData("To be confirmed", PlanDateKind.ToBeConfirmed)]
    [InlineData("N/A", PlanDateKind.NotApplicable)]
    [InlineData("n.a.", PlanDateKind.NotApplicable)]
    [InlineData("", PlanDateKind.None)]
    [InlineData(" \t ", PlanDateKind.None)]
    [InlineData(null, PlanDateKind.None)]
    [InlineData("–", PlanDateKind.None)]
    [InlineData("Filmed in March 2019, delivered in schools from June 2019", PlanDateKind.Unread)]
    [InlineData("March 2019 and June 2019", PlanDateKind.Unread)]
    [InlineData("31/02/2024", PlanDateKind.Unread)]
    [InlineData("May", PlanDateKind.Unread)]
    [InlineData("Q2", PlanDateKind.Unread)]
    [InlineData("Q4 2021", PlanDateKind.Unread)]
    [InlineData("before the summer", PlanDateKind.Unread)]
    [InlineData("99999999999999999999", PlanDateKind.Unread)]
    [InlineData("June 2019 onwards", PlanDateKind.Unread)]
    [InlineData("11/12", PlanDateKind.Unread)]
    public void What_is_no_date_has_a_kind_and_no_days(string? words, PlanDateKind kind)
    {
        var date = PlanDate.Read(words);

        Assert.Equal((kind, null, null), (date.Kind, date.From, date.To));
        Assert.Equal(words?.Trim() ?? "", date.AsWritten);
    }

    [Theory]
    [InlineData("May", "2026-05-01", "2026-05-31")]
    [InlineData("February", "2027-02-01", "2027-02-28")]
    [InlineData("end of June", "2026-06-30", "2026-06-30")]
    [InlineData("19 May", "2026-05-19", "2026-05-19")]
    [InlineData("Q4", "2027-01-01", "2027-03-31")]
    [InlineData("Q2 2026", "2026-07-01", "2026-09-30")]
    [InlineData("Summer term", "2026-04-01", "2026-07-31")]
    [InlineData("Spring term", "2027-01-01", "2027-03-31")]
    [InlineData("Autumn", "2026-09-01", "2026-11-30")]
    [InlineData("May-19", "2019-05-01", "2019-05-31")]
    [InlineData("April to June 2019", "2019-04-01", "2019-06-30")]
    [InlineData("April - June", "2026-04-01", "2026-06-30")]
    public void What_names_no_year_is_read_within_the_plans_year(string words, string from, string to)
    {
        var date = PlanDate.Read(words, startYear: 2026);

        Assert.Equal((from, to), (Iso(date.From), Iso(date.To)));
    }

    [Fact]
    public void What_was_understood_is_said_in_words()
    {
        Assert.Equal("from 1 May 2026", PlanDate.Read("May-26").DescribeStart());
        Assert.Equal("to 30 April 2027", PlanDate.Read("Apr-27").DescribeEnd());
        Assert.Equal("ongoing", PlanDate.Read("Ongoing").DescribeEnd());
        Assert.Equal("to be confirmed", PlanDate.Read("TBC").DescribeStart());
        Assert.Equal("not applicable", PlanDate.Read("N/A").DescribeStart());
        Assert.Equal("not read", PlanDate.Read("when the money comes").DescribeEnd());
        Assert.Equal("", PlanDate.Blank.DescribeEnd());
    }

    [Fact]
    public void What_has_no_days_sorts_behind_all_days()
    {
        string[] words = ["", "N/A", "when the money comes", "TBC", "Ongoing", "2099", "Apr-20", "31/03/2020"];

        Assert.Equal(
            ["31/03/2020", "Apr-20", "2099", "Ongoing", "TBC", "when the money comes", "N/A", ""],
            words.Select(word => PlanDate.Read(word)).OrderBy(date => date.EndOrder).Select(date => date.AsWritten));
    }

    [Fact]
    public void A_month_ends_on_its_last_day_and_is_past_the_day_after()
    {
        var end = PlanDate.Read("Apr-20");

        Assert.False(end.IsPast(new(2020, 4, 30)));
        Assert.True(end.IsPast(new(2020, 5, 1)));
        Assert.False(PlanDate.Read("Ongoing").IsPast(new(2099, 1, 1)));
    }

    [Fact]
    public void Whatever_is_written_comes_back_and_nothing_fails() => Check.QuickThrowOnFailure(
        Prop.ForAll<string?, int>((words, year) =>
        {
            var date = PlanDate.Read(words, year % 100 + 2020);
            return date.AsWritten == (words?.Trim() ?? "") && (date.Kind == PlanDateKind.Range) == date.From.HasValue && date.From.HasValue == date.To.HasValue && !(date.From > date.To);
        }));

    [Fact]
    public void Every_day_is_read_in_every_way_of_writing_it() => Check.QuickThrowOnFailure(
        Prop.ForAll(Gen.Choose(0, 36_000).Select(days => new DateOnly(2000, 1, 1).AddDays(days)).ToArbitrary(), day =>
            new[] { "d/M/yyyy", "dd.MM.yy", "yyyy-MM-dd", "d MMMM yyyy", "d-MMM-yy", "MMM d, yyyy", "dddd d MMMM yyyy", "d'/'M'/'yy" }
                .Select(format => PlanDate.Read(day.ToString(format, CultureInfo.InvariantCulture)))
                .All(date => date.Kind == PlanDateKind.Range && date.From == day && date.To == day)));

    [Fact]
    public void Neither_the_machines_language_nor_its_calendar_changes_what_is_read()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "de-DE", "th-TH", "en-US" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                Assert.Equal(new DateOnly(2019, 9, 30), PlanDate.Read("SEPT-19").To);
                Assert.Equal(new DateOnly(2024, 4, 3), PlanDate.Read("3/4/2024").To);
                Assert.Equal("from 3 April 2024", PlanDate.Read("3 APRIL 2024").DescribeStart());
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
