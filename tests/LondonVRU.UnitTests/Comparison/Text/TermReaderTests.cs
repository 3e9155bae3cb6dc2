using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Comparison.Text;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("MULTI-agency", "multi agency")]
    [InlineData("children’s and girls' homes", "children and girls homes")]
    [InlineData("O'Brien doesn’t", "obrien doesnt")]
    [InlineData("Café Łódź, naïve Æther straße", "cafe lodz naive aether strasse")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("A&E and Q&A, R & R", "a&e and q&a r r")]
    [InlineData("1,200 people of 16-25 in 2026/27, 1.5 hours", "1200 people of 16 25 in 2026 27 1.5 hours")]
    [InlineData("1,20", "1 20")]
    [InlineData("“S60”…", "s60")]
    [InlineData("x. ", "x")]
    [InlineData("'s", "s")]
    [InlineData("", "")]
    [InlineData("– ! ?", "")]
    public void Texts_are_cut_into_words(string text, string words) => Assert.Equal(words, string.Join(' ', Read(text).Words.Select(word => word.Known.Word)));

    [Fact]
    public void Words_are_cut_and_folded_the_same_under_every_culture()
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = new("tr-TR");
            Assert.Equal("istanbul police", string.Join(' ', Read("ISTANBUL POLICE").Words.Select(word => word.Known.Word)));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("YOTs", "youth offending team")]
    [InlineData("YJS", "Youth Justice Service")]
    [InlineData("VAWG", "violence against women and girls")]
    [InlineData("S60", "Section 60")]
    [InlineData("A&E", "accident & emergency")]
    [InlineData("A&E", "emergency departments")]
    [InlineData("PRU", "Pupil Referral Units")]
    [InlineData("GPS tagging", "electronic monitoring")]
    [InlineData("stop & search", "stop and search")]
    [InlineData("test-purchasing", "test purchases")]
    [InlineData("knife arches", "metal detectors")]
    [InlineData("IDVAs", "independent domestic violence advocate")]
    [InlineData("knives", "blades")]
    [InlineData("MASH", "multi agency safeguarding hub")]
    public void Short_forms_and_phrases_are_one_term(string one, string other) => Assert.Equal(Terms(one), Terms(other));

    [Fact]
    public void The_longest_form_counts() => Assert.Equal("=community safety partnership =multi-agency", Terms("Community Safety Partnership"));

    [Fact]
    public void Words_that_say_nothing_are_left_out() => Assert.Equal("badger sett", Terms("We will continue to ensure the badgers' sett"));

    [Fact]
    public void A_term_knows_where_it_stands()
    {
        var (terms, _) = ReadAll("The YOTs’ and Stop & Search");

        Assert.Equal([new TextRange(4, 4), new TextRange(14, 13)], terms.Where(term => term.Kind == TermKind.Field).Select(term => term.Range));
    }

    [Fact]
    public void No_form_stands_for_two_terms_and_none_is_empty()
    {
        var lines = File.ReadAllLines(TestFiles.Beside("../../../../src/LondonVRU.Domain/Comparison/Text/field-terms.txt")).Where(line => line.Length > 0 && line[0] != '#' && line.Split(':')[0] is not ("stop" or "kind")).ToArray();

        Assert.All(lines, line => Assert.Matches("^[^=#]+ = [^=#]+  # .+$", line));
        var forms = lines.SelectMany(line => line.Split('#')[0].Split('+')[0].Split('=', ',').Select(form => form.Trim())).Where(form => form.Length > 0);
        Assert.Empty(forms.GroupBy(form => form).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void What_counts_for_likeness_alone_is_not_searched_by()
    {
        Assert.Equal("shelter", Terms("shelters"));
        Assert.Equal(FieldKind.Subject, FieldTerms.ForLikeness.KindOf("=weapon detection"));
        Assert.Null(FieldTerms.Shipped.KindOf("=weapon detection"));
        Assert.Equal("=refuge", FieldTerms.ForLikeness.MeaningOf("shelter"));
        Assert.Equal("use", FieldTerms.ForLikeness.MeaningOf("use"));
    }

    [Fact]
    public void Narrower_terms_imply_wider_ones_and_those_of_a_family_each_other()
    {
        var field = FieldTerms.Read(["knife arch = arch", "wand = ", "wide: detection = knife arch, wand", "near: knife arch, wand"]);

        Assert.Equal(["=detection", "=wand"], ImpliedBy("arch", field));
        Assert.Equal(["=detection", "=knife arch"], ImpliedBy("wand", field));
    }

    [Fact]
    public void Of_what_counts_for_likeness_no_form_stands_for_two_terms()
    {
        var lines = FieldTerms.Lines("likeness-terms.txt").Where(line => line.Length > 0 && line[0] != '#' && line.Split(':')[0] is not ("kind" or "wide" or "near")).ToArray();

        Assert.All(lines, line => Assert.Matches("^[^=#]+ = [^=#]+(  # .+)?$", line));
        var forms = lines.SelectMany(line => line.Split('#')[0].Split('+')[0].Split('=')[1].Split(',').Select(form => form.Trim()));
        Assert.Empty(forms.GroupBy(form => form).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void Only_terms_that_there_are_are_wider_or_near()
    {
        var lines = FieldTerms.Lines("likeness-terms.txt").Where(line => line.Split(':')[0] is "wide" or "near");

        Assert.All(
            lines.SelectMany(line => line[(line.StartsWith("wide", StringComparison.Ordinal) ? line.IndexOf('=', StringComparison.Ordinal) + 1 : 5)..].Split(',')),
            name => Assert.NotNull(FieldTerms.ForLikeness.KindOf(FieldTerm.Sign + name.Trim())));
    }

    [Fact]
    public void A_line_that_names_no_term_is_refused() => Assert.Throws<FormatException>(() => FieldTerms.Read(["knife, blade"]));

    private static string Terms(string text) =>
        string.Join(' ', ReadAll(text).Terms.Where(term => term.Kind is not TermKind.Part).Select(term => term.Key));

    private static string[] ImpliedBy(string text, FieldTerms field)
    {
        List<TermRead> terms = [];
        new TermReader(field).Read(text, terms);
        return [.. terms.Where(term => term.Kind == TermKind.Implied).Select(term => term.Key)];
    }

    private static TermReader Read(string text) => ReadAll(text).Reader;

    private static (List<TermRead> Terms, TermReader Reader) ReadAll(string text)
    {
        TermReader reader = new();
        List<TermRead> terms = [];
        reader.Read(text, terms);
        return (terms, reader);
    }
}
