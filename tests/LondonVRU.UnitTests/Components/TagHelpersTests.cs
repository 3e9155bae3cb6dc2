using System.Globalization;
using System.Text.Encodings.Web;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace LondonVRU.UnitTests.Components;

public sealed class TagHelpersTests
{
    private const string Hostile = "<script>alert(\"1\")</script>&'";

    private readonly ViewDataDictionary viewData = new(new EmptyModelMetadataProvider(), new ModelStateDictionary());

    [Fact]
    public async Task No_word_yet_has_a_shape_and_words_of_its_own()
    {
        var html = await Render(new StatusTagHelper(), "vru-status");
        Assert.Contains("vru-status--x", html, StringComparison.Ordinal);
        Assert.Contains("No word yet", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ActionStatus.NotStarted, "vru-status--n", "<b>N</b> Not started")]
    [InlineData(ActionStatus.OnTrack, "vru-status--g", "<b>G</b> On track")]
    [InlineData(ActionStatus.OffTrack, "vru-status--r", "<b>R</b> Off track")]
    [InlineData(ActionStatus.Complete, "vru-status--b", "<b>B</b> Complete")]
    public async Task A_status_is_shape_letter_and_word(ActionStatus status, string css, string words)
    {
        var html = await Render(new StatusTagHelper { Value = status }, "vru-status");
        Assert.Contains(css, html, StringComparison.Ordinal);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("aria-hidden=\"true\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_shows_what_is_wrong_and_keeps_what_was_typed()
    {
        viewData.ModelState.SetModelValue("Why", Hostile, Hostile);
        viewData.ModelState.AddModelError("Why", $"Wrong: {Hostile}");
        var html = await Render(new InputTagHelper { Name = "Why", Label = "Why?", Hint = "A hint", ViewContext = View() }, "govuk-input", ("autocomplete", "off"), ("class", "own"));
        Assert.Contains("govuk-form-group--error own\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Why-error\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"Why-hint Why-error\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-invalid=\"true\"", html, StringComparison.Ordinal);
        Assert.Contains("autocomplete=\"off\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_password_is_never_given_back()
    {
        viewData.ModelState.SetModelValue("Secret", "hunter2", "hunter2");
        Assert.DoesNotContain("hunter2", await Render(new InputTagHelper { Name = "Secret", Type = "password", ViewContext = View() }, "govuk-input"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_counted_and_linked_to_their_fields()
    {
        viewData.ModelState.AddModelError("Input.Why", "Say why");
        viewData.ModelState.AddModelError("", Hostile);
        var html = await Render(new ErrorSummaryTagHelper { ViewContext = View() }, "govuk-error-summary");
        Assert.Contains("Two things to put right", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#Input_Why\">Say why</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_wrong_draws_no_summary() =>
        Assert.Equal("", await Render(new ErrorSummaryTagHelper { ViewContext = View() }, "govuk-error-summary"));

    [Fact]
    public async Task Words_of_people_are_encoded_everywhere()
    {
        TagHelper[] all =
        [
            new StripTagHelper { Actions = [new(null, Hostile, Hostile)], Label = Hostile },
            new NavTagHelper { Items = [new(Hostile, Hostile, Count: 1, CountMeaning: Hostile)], Label = Hostile },
            new TableTagHelper { Caption = Hostile, CaptionMore = Hostile, Columns = [new(Hostile, Hostile, CssClass: Hostile)] },
            new FactTagHelper { Term = Hostile },
            new CalloutTagHelper { Heading = Hostile },
            new HeadTagHelper { Title = Hostile, Eyebrow = Hostile, Lead = Hostile },
            new IndicatorTagHelper { Title = Hostile, Number = Hostile, Unit = Hostile },
            new FiltersTagHelper { Label = Hostile, Button = Hostile, Action = Hostile },
            new TickTagHelper { Name = Hostile, Value = Hostile },
            new ChipTagHelper { Href = Hostile },
            new ProgressTagHelper { Label = Hostile },
            new ButtonTagHelper { Href = Hostile },
            new SelectTagHelper { Name = Hostile, Label = Hostile, Hint = Hostile, Blank = Hostile, Items = [new(Hostile, Hostile, Group: Hostile)], ViewContext = View() },
            new RadiosTagHelper { Name = Hostile, Legend = Hostile, Hint = Hostile, Items = [new(Hostile, Hostile, Hostile)], ViewContext = View() },
            new TextareaTagHelper { Name = Hostile, Value = Hostile, Label = Hostile, ViewContext = View() },
            new StatusChoiceTagHelper { Name = Hostile, Legend = Hostile, ViewContext = View() },
        ];
        foreach (var one in all)
        {
            Assert.DoesNotContain("<script", await Render(one, "x"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Several_ticks_stay_ticked()
    {
        viewData.ModelState.SetModelValue("Partners", new[] { "nhs", "police" }, "nhs,police");
        var html = await Render(new CheckboxesTagHelper { Name = "Partners", Items = [new("nhs", "NHS"), new("police", "Police"), new("vcs", "Charities")], ViewContext = View() }, "x");
        Assert.Equal(2, html.Split("checked=").Length - 1);
    }

    [Fact]
    public void No_markup_of_ours_has_a_style_attribute()
    {
        var drawn = string.Concat(
            MarkTagHelper.Draw(["lewisham"], 46, MarkTone.Plain).Value, IndicatorTagHelper.Draw([1, 2, 3, 4]).Value, ProgressTagHelper.Filled(1, 3), StatusMeaningsTagHelper.Drawn.Value);
        Assert.DoesNotContain("style=", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void London_is_33_squares_in_33_places()
    {
        Assert.Equal(33, LondonSquares.All.Count);
        Assert.Equal(33, LondonSquares.All.Select(square => (square.Row, square.Column)).Distinct().Count());
        Assert.Equal(14, LondonSquares.All.Count(square => square.IsInner));
        Assert.All(LondonSquares.All, square => Assert.True(square is { Row: < LondonSquares.Rows, Column: < LondonSquares.Columns }));
    }

    private static async Task<string> Render(TagHelper helper, string tag, params (string Name, string Value)[] attributes)
    {
        TagHelperAttributeList list = [.. attributes.Select(attribute => new TagHelperAttribute(attribute.Name, attribute.Value))];
        var context = new TagHelperContext(tag, list, new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(tag, new TagHelperAttributeList(list), (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(context, output);
        await using var writer = new StringWriter(CultureInfo.InvariantCulture);
        output.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private ViewContext View() => new() { ViewData = viewData, HttpContext = new DefaultHttpContext() };
}
