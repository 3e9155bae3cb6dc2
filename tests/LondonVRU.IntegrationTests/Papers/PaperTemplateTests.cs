using System.Net;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Papers;

/// <summary>The partnership's own templates of papers.</summary>
public sealed class PaperTemplateTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_template_of_the_boroughs_own_says_which_sections_stand_in_the_paper_and_in_which_order()
    {
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("ealing");
        var browser = await vru.Browse("ealing", Role.Coordinator);
        var address = await browser.TemplateAsync("ealing", "Paper for Scrutiny");
        await browser.SubmitAsync("#template", [("Input.Board", "Scrutiny Panel"), ("Input.Contact", "Community safety team"), .. browser.Sections(PaperPart.Help, PaperPart.Legal, PaperPart.Data)]);

        using var paper = await ReviewPaperTests.PaperAsync(client, "ealing", address.Split('/')[^1]);
        await browser.GoAsync("/ealing/reviews/2026-q3/paper");

        Assert.Equal(["1. Help wanted", "2. Legal and human rights implications", "3. Data"], paper.Headings.Where(heading => heading.Level == 1).Select(heading => heading.Words));
        Assert.Contains("Scrutiny Panel", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Community safety team", paper.Text, StringComparison.Ordinal);
        Assert.Contains("Offences with a knife", paper.Text, StringComparison.Ordinal);
        Assert.Equal("Paper for Scrutiny", browser.Page!.QuerySelector("h1")!.TextContent);
        Assert.Equal([], paper.Faults);
    }

    [Fact]
    public async Task Scripts_and_formulas_in_standing_texts_stay_words_in_every_form_of_the_paper()
    {
        const string Evil = "=cmd|'/C calc'!A0 <script>alert(1)</script> [press](javascript:alert(1)) **strong** [the act](https://example.org/act)";
        await vru.OpenQ3Async();
        var client = await vru.PlanInAsync("enfield");
        var browser = await vru.Browse("enfield", Role.Coordinator);
        var address = await browser.TemplateAsync("enfield", "<b>Name</b>");
        await browser.SubmitAsync("#template", ("Input.Financial", Evil), ("Input.Indicators", "<i>One</i>"), ("Input.Board", "\"><svg onload=alert(1)>"));
        var key = address.Split('/')[^1];

        using var paper = await ReviewPaperTests.PaperAsync(client, "enfield", key);
        var html = await (await client.GetAsync($"/enfield/api/v1/reviews/2026-q3/paper?format=html&template={key}")).Content.ReadAsStringAsync();
        await browser.GoAsync($"/enfield/reviews/2026-q3/paper?template={key}");

        foreach (var words in new[] { html, browser.Text })
        {
            Assert.DoesNotContain("<script>alert", words, StringComparison.Ordinal);
            Assert.DoesNotContain("<svg onload", words, StringComparison.Ordinal);
            Assert.DoesNotContain("href=\"javascript", words, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", words, StringComparison.Ordinal);
            Assert.Contains("<strong>strong</strong>", words, StringComparison.Ordinal);
            Assert.Contains("href=\"https://example.org/act\"", words, StringComparison.Ordinal);
        }

        Assert.Contains("=cmd|'/C calc'!A0 <script>alert(1)</script> [press](javascript:alert(1)) strong the act (https://example.org/act)", paper.Text, StringComparison.Ordinal);
        Assert.Equal([], paper.Faults);
        Assert.DoesNotContain("TargetMode=\"External\"", paper.Unpacked(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_edit_at_once_see_each_others_words_and_the_second_chooses()
    {
        var first = await vru.Browse("greenwich", Role.Coordinator);
        var address = await first.TemplateAsync("greenwich", "Board paper");
        var second = await vru.Browse("greenwich", Role.Coordinator);
        await second.GoAsync(address);
        await first.SubmitAsync("#template", ("Input.Contact", "The first one’s desk"));

        await second.SubmitAsync("#template", ("Input.Contact", "The second one’s desk"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("The first one’s desk", second.Page!.QuerySelector(".vru-callout")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("The second one’s desk", second.Page!.QuerySelector("#Input_Contact")!.GetAttribute("value"));
        await second.SubmitAsync("#template");
        Assert.Equal("The second one’s desk", second.Page!.QuerySelector("#Input_Contact")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_template_is_removed_after_a_question_that_names_it()
    {
        var browser = await vru.Browse("hackney", Role.Coordinator);
        var address = await browser.TemplateAsync("hackney", "Old paper");
        await browser.GoAsync($"{address}/remove");
        Assert.Equal("Remove the template Old paper?", browser.Page!.QuerySelector("h1")!.TextContent);

        await browser.SubmitAsync("#remove");

        Assert.Equal("No templates of your own yet", browser.Page!.QuerySelector("h1")!.TextContent);
        await browser.GoAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task What_makes_no_template_is_refused_in_words_and_nothing_typed_is_lost()
    {
        var browser = await vru.Browse("haringey", Role.Coordinator);
        var address = await browser.TemplateAsync("haringey", "Board paper");
        await browser.GoAsync("/haringey/reviews/papers");
        await browser.SubmitAsync("#copy", ("Name", "board PAPER"));
        Assert.Equal("There is a template of this name already. Give it another.", Error());

        await browser.GoAsync(address);
        await browser.SubmitAsync("#template", [("Input.Wards", "Three of them"), .. browser.Sections()]);
        Assert.Equal("Choose at least one section: a paper without any says nothing.", Error());
        Assert.Equal("Three of them", browser.Page!.QuerySelector("#Input_Wards")!.GetAttribute("value"));
        await browser.GoAsync(address);
        await browser.SubmitAsync("#template", ("Input.Name", " "), ("Input.Legal", new string('x', PaperTemplate.WordsMaxLength + 1)));
        Assert.Equal(2, browser.Page!.QuerySelectorAll(".govuk-error-summary li").Length);

        string Error() => Assert.Single(browser.Page!.QuerySelectorAll(".govuk-error-summary li")).TextContent.Trim();
    }

    [Fact]
    public async Task Another_boroughs_template_is_not_found()
    {
        await vru.OpenQ3Async();
        await vru.PlanInAsync("harrow");
        var harrow = await vru.Browse("harrow", Role.Coordinator);
        var key = (await harrow.TemplateAsync("harrow", "Board paper")).Split('/')[^1];
        await vru.PlanInAsync("havering");
        var client = await vru.SignedIn("havering", Role.Coordinator);
        var browser = await vru.Browse("havering", Role.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/havering/api/v1/reviews/2026-q3/paper?format=docx&template={key}")).StatusCode);
        await browser.GoAsync($"/havering/reviews/papers/{key}");
        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
        await using var room = await vru.In("havering");
        Assert.Equal(0, await room.Db.PaperTemplates.CountAsync());
    }
}
