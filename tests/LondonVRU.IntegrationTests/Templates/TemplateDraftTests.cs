using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using static LondonVRU.IntegrationTests.Templates.TemplateStage;

namespace LondonVRU.IntegrationTests.Templates;

public sealed class TemplateDraftTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_copy_has_everything_of_the_edition_before_and_opens_on_its_workbench()
    {
        var officer = await vru.DraftAsync(2031, "Plan 2031/32");

        Assert.EndsWith("/london/template/2031-32/draft", officer.Address.AbsolutePath);
        Assert.Contains("Only London sees it", officer.Text);
        var (copy, source) = (await vru.EditionAsync("2031-32"), await vru.EditionAsync("2026-27"));
        Assert.Equal(source.Themes.Sum(theme => theme.Actions.Count), copy.Themes.Sum(theme => theme.Actions.Count));
        Assert.All(copy.ActionMappings, mapping => Assert.NotNull(mapping.ToId));
    }

    [Fact]
    public async Task An_edition_begun_empty_is_filled_published_and_seen_by_boroughs_from_then_on_alone()
    {
        var officer = await vru.Browse(Officer);
        var borough = await vru.Browse("barnet", Role.Coordinator);
        var api = await vru.SignedIn("barnet", Role.Viewer);
        await officer.GoAsync("/london/template/new");
        await officer.SubmitAsync("main form[method=post]", ("StartYear", "2032"), ("Name", "Begun empty"), ("CopyOf", ""));
        await officer.GoAsync("/london/template/2032-33/themes");
        await officer.SubmitAsync("main form[method=post]", ("Name", "The only theme"));
        var theme = await vru.ThemeAsync("2032-33", 1);
        await officer.GoAsync($"/london/template/2032-33/actions/new?theme={theme}");
        await officer.SubmitAsync("main form[method=post]", ("Input.Kind", "Essential"), ("Input.Text", "The only standard"), ("Input.Guidance", "How to begin."), ("Input.SuggestedAgencies", "Council\nPolice"));

        await borough.GoAsync("/barnet/template/2032");
        Assert.Equal(HttpStatusCode.NotFound, borough.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await api.GetAsync("/barnet/api/v1/templates/2032-33")).StatusCode);
        Assert.DoesNotContain("2032-33", await api.GetStringAsync("/barnet/api/v1/templates"));
        Assert.Equal("plan.no-edition", (await (await (await vru.SignedIn("barnet", Role.Coordinator)).PostAsync("/barnet/api/v1/plans/2032", null)).Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        await borough.GoAsync("/barnet/plans?all=true");
        Assert.DoesNotContain("Begun empty", borough.Text);

        await officer.PublishAsync("2032-33");

        Assert.Contains("The only standard", (await borough.GoAsync("/barnet/template/2032")).Body!.TextContent);
        Assert.Contains("Council, Police", borough.Text);
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync("/barnet/api/v1/templates/2032-33")).StatusCode);
    }

    [Fact]
    public async Task An_edition_with_an_empty_theme_is_not_published_and_says_why()
    {
        var officer = await vru.DraftAsync(2033);
        await officer.GoAsync("/london/template/2033-34/themes");
        await officer.SubmitAsync("main form[method=post]", ("Name", "Nothing in it yet"));

        var page = await officer.GoAsync("/london/template/2033-34/publish");

        Assert.Contains("It can’t be published yet", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Nothing in it yet”, has no actions", officer.Text);
        Assert.Null(page.QuerySelector("main form[method=post]"));
        Assert.Equal(EditionState.Draft, (await vru.EditionAsync("2033-34")).State);
    }

    [Fact]
    public async Task Themes_and_actions_are_moved_by_their_buttons_and_numbered_anew()
    {
        var officer = await vru.DraftAsync(2034);
        var action = await vru.TemplateActionAsync("2034-35", "1.2");
        var theme = await vru.ThemeAsync("2034-35", 8);

        await officer.SubmitAsync("#order", ("Move", $"action {action} 1"));
        await officer.SubmitAsync("#order", ("Move", $"theme {theme} 1"));

        var edition = await vru.EditionAsync("2034-35");
        Assert.Equal("Tackling violence against women and girls", edition.InOrder()[0].Name);
        Assert.Equal("2.1", edition.Themes.SelectMany(own => own.Actions).Single(own => own.Id.Value == action).Code);
        Assert.Equal(edition.InOrder().Select((own, index) => index + 1), edition.InOrder().Select(own => own.Number));
    }

    [Fact]
    public async Task An_action_is_moved_to_another_theme_by_its_form_and_removed_after_a_confirmation_that_names_it()
    {
        var officer = await vru.DraftAsync(2035);
        var (action, theme) = (await vru.TemplateActionAsync("2035-36", "1a"), await vru.ThemeAsync("2035-36", 3));
        await officer.GoAsync($"/london/template/2035-36/actions/{action}");

        await officer.SubmitAsync("main form[method=post]", ("Input.ThemeId", $"{theme}"), ("Input.Kind", "Essential"), ("Input.EvidenceLinks", "https://example.org/report What was found"));
        Assert.Equal(action, await vru.TemplateActionAsync("2035-36", "3.2"));
        var preview = await officer.GoAsync("/london/template/2035-36");
        Assert.Equal("https://example.org/report", preview.QuerySelectorAll(".vru-standard a").Single(link => link.TextContent == "What was found").GetAttribute("href"));

        var confirmation = await officer.GoAsync($"/london/template/2035-36/remove?action={action}");
        Assert.Contains("Give young people seats on the partnership", confirmation.QuerySelector("main")!.TextContent);
        await officer.SubmitAsync("main form[method=post]");
        Assert.DoesNotContain((await vru.EditionAsync("2035-36")).Themes.SelectMany(own => own.Actions), own => own.Id.Value == action);
    }

    [Fact]
    public async Task Two_officers_who_word_one_action_see_both_texts_and_what_only_one_changed_is_kept()
    {
        var first = await vru.DraftAsync(2036);
        var second = await vru.Browse(Officer);
        var address = $"/london/template/2036-37/actions/{await vru.TemplateActionAsync("2036-37", "1.1")}";
        await second.GoAsync(address);
        await first.GoAsync(address);
        await first.SubmitAsync("main form[method=post]", ("Input.Text", "The first officer’s words"), ("Input.Evidence", "The first officer’s evidence"));

        await second.SubmitAsync("main form[method=post]", ("Input.Text", "The second officer’s words"), ("Input.Guidance", "The second officer’s guidance"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("The first officer’s words", second.Page!.QuerySelector(".vru-clash")!.TextContent);
        Assert.Equal("The second officer’s words", second.Page!.QuerySelector("#Input_Text")!.TextContent.Trim());
        Assert.Equal("The first officer’s evidence", second.Page!.QuerySelector("#Input_Evidence")!.TextContent.Trim());
        await second.SubmitAsync("main form[method=post]", ("Keep[Text]", "theirs"));
        var saved = (await vru.EditionAsync("2036-37")).Themes.SelectMany(theme => theme.Actions).Single(action => action.Code == "1.1");
        Assert.Equal(("The first officer’s words", "The second officer’s guidance", "The first officer’s evidence"), (saved.Text, saved.Guidance, saved.Evidence));
    }

    [Fact]
    public async Task A_draft_that_somebody_changed_since_it_was_looked_at_is_not_published_unseen()
    {
        var first = await vru.DraftAsync(2037);
        var second = await vru.Browse(Officer);
        await second.GoAsync("/london/template/2037-38/publish");
        await first.SubmitAsync("#name", ("Name", "Renamed meanwhile"));

        await second.SubmitAsync("main form[method=post]");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, second.Status);
        Assert.Contains("Somebody else changed the draft", second.Text);
        await second.SubmitAsync("main form[method=post]");
        Assert.Equal(EditionState.Published, (await vru.EditionAsync("2037-38")).State);
    }

    [Fact]
    public async Task Scripts_in_guidance_stay_words()
    {
        var officer = await vru.DraftAsync(2038);
        const string Trap = "<script>alert(1)</script> **strong <img src=x onerror=alert(2)>** [press](javascript:alert(3)) [good](https://example.org/a)\n\n- <b>item</b>";
        await officer.GoAsync($"/london/template/2038-39/actions/{await vru.TemplateActionAsync("2038-39", "1.1")}");

        await officer.SubmitAsync("main form[method=post]", ("Input.Guidance", Trap), ("Look", "show"));
        Assert.Contains("The guidance as it will read", officer.Text);
        Harmless(officer);
        await officer.SubmitAsync("main form[method=post]", ("Input.Guidance", Trap));
        await officer.GoAsync("/london/template/2038-39");
        Harmless(officer);

        static void Harmless(Browser browser)
        {
            var guidance = browser.Page!.QuerySelectorAll(".vru-guidance").First(element => element.TextContent.Contains("alert(1)", StringComparison.Ordinal));
            Assert.Null(guidance.QuerySelector("script, img, b"));
            Assert.Equal(["https://example.org/a"], guidance.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Words_that_are_too_long_or_lead_nowhere_come_back_as_typed()
    {
        var officer = await vru.DraftAsync(2039);
        var guidance = new string('x', 4001);
        await officer.GoAsync($"/london/template/2039-40/actions/new");

        await officer.SubmitAsync("main form[method=post]", ("Input.ThemeId", $"{await vru.ThemeAsync("2039-40", 1)}"), ("Input.Text", "Words"), ("Input.Guidance", guidance));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.Equal(guidance, officer.Page!.QuerySelector("#Input_Guidance")!.TextContent.Trim());
        Assert.Contains("Keep it to 4000 characters; this is 4001", officer.Text);

        await officer.SubmitAsync("main form[method=post]", ("Input.Guidance", "Short"), ("Input.EvidenceLinks", "see the drawer"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
        Assert.NotNull(officer.Page!.QuerySelector(".govuk-error-summary a[href='#Input_EvidenceLinks']"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_action()
    {
        var officer = await vru.DraftAsync(2040);
        await officer.GoAsync("/london/template/2040-41/actions/new");
        var form = officer.Fields("main form[method=post]").ToDictionary(field => field.Key, field => field.Value);
        (string, string?)[] typed = [("Input.ThemeId", $"{await vru.ThemeAsync("2040-41", 1)}"), ("Input.Text", "Sent twice"), ("ActionId", form["ActionId"])];

        await officer.SubmitAsync("main form[method=post]", typed);
        await officer.GoAsync("/london/template/2040-41/actions/new");
        await officer.SubmitAsync("main form[method=post]", typed);

        Assert.Single((await vru.EditionAsync("2040-41")).Themes.SelectMany(theme => theme.Actions), action => action.Text == "Sent twice");
    }

    [Fact]
    public async Task A_published_edition_has_no_workbench_and_a_retired_one_begins_no_plan_until_it_is_brought_back()
    {
        var officer = await vru.DraftAsync(2041);
        await officer.PublishAsync("2041-42");
        await officer.GoAsync("/london/template/2041-42/draft");
        Assert.Equal("/london/template/2041-42", officer.Address.AbsolutePath);
        var bexley = await vru.SignedIn("bexley", Role.Coordinator);
        (await bexley.PostAsync("/bexley/api/v1/plans/2041", null)).EnsureSuccessStatusCode();

        await officer.GoAsync("/london/template/2041-42/retire");
        await officer.SubmitAsync("main form[method=post]");
        Assert.Equal(HttpStatusCode.Conflict, (await (await vru.SignedIn("brent", Role.Coordinator)).PostAsync("/brent/api/v1/plans/2041", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await bexley.GetAsync("/bexley/api/v1/plans/2041")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await (await vru.SignedIn("brent", Role.Viewer)).GetAsync("/brent/api/v1/templates/2041-42")).StatusCode);

        await officer.GoAsync("/london/template/2041-42/retire");
        await officer.SubmitAsync("main form[method=post]");
        Assert.Equal(HttpStatusCode.Created, (await (await vru.SignedIn("brent", Role.Coordinator)).PostAsync("/brent/api/v1/plans/2041", null)).StatusCode);
    }

    [Fact]
    public async Task A_draft_is_discarded_whole()
    {
        var officer = await vru.DraftAsync(2042);
        await officer.GoAsync("/london/template/2042-43/remove");

        await officer.SubmitAsync("main form[method=post]");

        Assert.Contains("The draft for 2042/43 is gone", officer.Text);
        await officer.GoAsync("/london/template/2042-43");
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
    }

    [Fact]
    public async Task A_mapping_takes_no_theme_or_action_of_another_edition()
    {
        var officer = await vru.DraftAsync(2043);
        var foreign = await vru.ThemeAsync("2019-20", 1);
        await officer.GoAsync("/london/template/2043-44/mapping");

        await officer.SubmitAsync("#map", ($"Theme[{await vru.ThemeAsync("2026-27", 1)}]", $"{foreign}"));
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
        await officer.GoAsync("/london/template/2043-44/mapping");
        await officer.SubmitAsync("#map", ($"Theme[{foreign}]", $"{await vru.ThemeAsync("2043-44", 1)}"));
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);

        await officer.GoAsync("/london/template/2043-44/mapping");
        await officer.SubmitAsync("#map", ($"Action[{await vru.TemplateActionAsync("2026-27", "2a")}]", ""), ($"Action[{await vru.TemplateActionAsync("2026-27", "2b")}]", $"{await vru.TemplateActionAsync("2043-44", "2.1")}"));
        Assert.Contains("One thing of 2026/27 has no place", officer.Text);
    }

    [Fact]
    public async Task Who_did_what_to_a_draft_stands_in_its_history()
    {
        var officer = await vru.DraftAsync(2044);
        await officer.GoAsync($"/london/template/2044-45/actions/{await vru.TemplateActionAsync("2044-45", "1.1")}");
        await officer.SubmitAsync("main form[method=post]", ("Input.Text", "Words for the record"));

        await officer.GoAsync("/london/template/2044-45/history");

        Assert.Contains("Words for the record", officer.Text);
    }
}
