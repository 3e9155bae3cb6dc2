using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Practices;

/// <summary>The loop of practice: told of, worded together, published, adopted, asked about, and told what came of it.</summary>
public sealed class PracticeTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_nomination_from_an_action_is_kept_handed_over_worded_and_published()
    {
        await vru.PlanInAsync("lambeth");
        var action = await vru.AddAction("lambeth", "Barbers who listen");
        var theme = await vru.ThemeAsync();
        var borough = await vru.Browse("lambeth", Role.Contributor);
        await borough.GoAsync($"/lambeth/practice/nominations/new?of={action}");
        var draft = await borough.SubmitAsync("#nominate", ("Input.Summary", "They learn how to listen."));
        Assert.Contains("A draft", draft.Body!.TextContent, StringComparison.Ordinal);

        var officer = await vru.Browse("london", Role.Officer);
        var nomination = borough.Address.AbsolutePath.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await officer.AskAsync(HttpMethod.Get, $"/london/practice/nominations/{nomination}")).StatusCode);

        await borough.PressAsync(
            "#change", "#hand-over", ("Input.WhatWasDone", "Three evenings."), ("Input.ForWhom", "Young men"), ("Input.WhatItTook", "£5,200"), ("Input.Outcome", "New"),
            ("Input.Stage", "Untested"), ("Input.Cost", "UnderTenThousand"), ("Input.Ages", "EighteenToTwentyFive"), ("Input.Setting", "Shops"), ("Input.Contact", "Youth Service, Lambeth"),
            ("Input.Themes", theme.ToString()));
        var desk = await officer.GoAsync("/london/practice");
        Assert.Contains("Barbers who listen", desk.Body!.TextContent, StringComparison.Ordinal);

        await officer.GoAsync($"/london/practice/nominations/{nomination}");
        await officer.SubmitAsync("#take-up");
        await officer.SubmitAsync("#change", ("Input.Name", "The barber’s chair"));
        var beside = await borough.GoAsync($"/lambeth/practice/nominations/{nomination}");
        Assert.Contains("The barber’s chair", beside.Body!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("#publish");

        var other = await vru.Browse("hackney", Role.Viewer);
        Assert.Contains("The barber’s chair", (await other.GoAsync("/hackney/practice?outcome=New&borough=lambeth")).QuerySelector(".vru-library")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("The barber’s chair", (await other.GoAsync("/hackney/practice?outcome=DidNotWork")).QuerySelector(".vru-library")?.TextContent ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_word_the_same_practice_and_the_second_sees_what_the_first_changed()
    {
        var practice = await vru.PublishAsync("barnet", "A walk at four");
        var (first, second) = (await vru.Browse("london", Role.Officer), await vru.Browse("london", Role.Officer));
        await first.GoAsync($"/london/practice/{practice}/edit");
        await second.GoAsync($"/london/practice/{practice}/edit");
        await first.SubmitAsync("#change", ("Input.ForWhom", "Women and girls from 14"));

        var both = await second.SubmitAsync("#change", ("Input.ForWhom", "Everybody"));

        Assert.Contains("Women and girls from 14", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Somebody else changed it", both.Body!.TextContent, StringComparison.Ordinal);
        await second.SubmitAsync("#change", ("Input.ForWhom", "Everybody, women first"));
        await using var london = await vru.In("london");
        Assert.Equal("Everybody, women first", (await london.Db.Practices.SingleAsync(own => own.Id == practice)).ForWhom);
    }

    [Fact]
    public async Task A_restricted_action_lends_no_words_and_cannot_be_named()
    {
        await vru.PlanInAsync("sutton");
        var action = await vru.PutAction("sutton", new() { Text = "A secret sweep", IsRestricted = true });
        var coordinator = await vru.Browse("sutton", Role.Coordinator);

        var page = await coordinator.GoAsync($"/sutton/practice/nominations/new?of={action}");
        Assert.DoesNotContain("A secret sweep", page.QuerySelector("#nominate")!.InnerHtml, StringComparison.Ordinal);

        var answer = await (await vru.SignedIn("sutton", Role.Coordinator)).PostAsJsonAsync(
            "/sutton/api/v1/practices/nominations", new { id = Guid.CreateVersion7(), name = "Swept", actionId = action.Value });
        Assert.Equal("practice.restricted", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_draft_that_tells_of_an_action_stays_here_once_the_action_is_restricted()
    {
        await vru.PlanInAsync("haringey");
        var action = await vru.AddAction("haringey", "Door staff who listen");
        var coordinator = await vru.Browse("haringey", Role.Coordinator);
        await coordinator.GoAsync($"/haringey/practice/nominations/new?of={action}");
        await coordinator.SubmitAsync("#nominate", ("Input.Summary", "They learn how to listen."));
        var nomination = coordinator.Address.AbsolutePath.Split('/')[^1];
        await using (var room = await vru.In("haringey"))
        {
            var version = (await room.Db.Actions.SingleAsync(own => own.Text == "Door staff who listen")).Version;
            (await (await vru.SignedIn("haringey", Role.Coordinator)).Patch($"/haringey/api/v1/actions/{action}", new { isRestricted = true }, version)).EnsureSuccessStatusCode();
        }

        var refused = await coordinator.PressAsync(
            "#change", "#hand-over", ("Input.WhatWasDone", "Three evenings."), ("Input.ForWhom", "Young men"), ("Input.WhatItTook", "£5,200"), ("Input.Outcome", "New"),
            ("Input.Stage", "Untested"), ("Input.Cost", "UnderTenThousand"), ("Input.Ages", "EighteenToTwentyFive"), ("Input.Setting", "Shops"), ("Input.Contact", "Licensing Manager"),
            ("Input.Themes", (await vru.ThemeAsync()).ToString()));

        Assert.Contains("That action is restricted, and stays here.", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.Browse("london", Role.Officer)).AskAsync(HttpMethod.Get, $"/london/practice/nominations/{nomination}")).StatusCode);
    }

    [Fact]
    public async Task Londons_draft_goes_when_the_words_that_it_was_made_of_are_taken_back()
    {
        var id = await vru.NominateAsync("croydon", "A quiet room at the station");
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync($"/london/practice/nominations/{id}");
        await officer.SubmitAsync("#take-up");
        var draft = officer.Address.AbsolutePath;
        Assert.Contains("A quiet room", (await officer.GoAsync("/london/search?q=quiet+room")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        await using (var room = await vru.In("croydon"))
        {
            (await room.Db.Nominations.SingleAsync(own => own.Id == id)).TakeBack();
            await room.Db.SaveChangesAsync();
        }

        Assert.Equal(HttpStatusCode.NotFound, (await officer.AskAsync(HttpMethod.Get, draft)).StatusCode);
        Assert.DoesNotContain("A quiet room", (await officer.GoAsync("/london/practice")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("A quiet room", (await officer.GoAsync("/london/search?q=quiet+room")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_practice_is_adopted_with_its_provenance_counted_and_withdrawn_when_the_action_is_restricted()
    {
        await vru.PlanInAsync("merton");
        var practice = await vru.PublishAsync("islington", "Shops that visit shops");
        var coordinator = await vru.Browse("merton", Role.Coordinator);
        await coordinator.GoAsync($"/merton/practice/{practice}/adopt");
        var page = await coordinator.SubmitAsync("#adopt");

        Assert.Contains("Adopted practice", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href$='/practice/{practice}']"));
        Assert.Equal(["merton"], await AdoptersAsync(practice));

        await using (var room = await vru.In("merton"))
        {
            var action = await room.Db.Actions.SingleAsync(own => own.PracticeId == practice);
            Assert.Equal(ActionOrigin.AdoptedPractice, action.Origin);
            var client = await vru.SignedIn("merton", Role.Coordinator);
            (await client.Patch($"/merton/api/v1/actions/{action.Id}", new { isRestricted = true }, action.Version)).EnsureSuccessStatusCode();
        }

        Assert.Empty(await AdoptersAsync(practice));
    }

    [Fact]
    public async Task A_question_reaches_those_who_tried_it_and_the_answer_everybody()
    {
        var practice = await vru.PublishAsync("camden", "One map a month");
        var asker = await vru.Browse("bexley", Role.Contributor);
        await asker.GoAsync($"/bexley/practice/{practice}");
        await asker.SubmitAsync("#ask", ("QuestionWords", "How long did the agreement take?"));
        var stranger = await vru.Browse("brent", Role.Coordinator);
        Assert.Null((await stranger.GoAsync($"/brent/practice/{practice}")).QuerySelector("form[id^=answer-]"));

        var contact = await vru.Browse("camden", Role.Coordinator);
        var form = (await contact.GoAsync($"/camden/practice/{practice}")).QuerySelector("form[id^=answer-]")!.Id!;
        await contact.SubmitAsync($"#{form}", ("AnswerWords", "Five months, and two lawyers."));

        Assert.Contains("Five months, and two lawyers.", (await stranger.GoAsync($"/brent/practice/{practice}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(LetterKind.PracticeQuestionAnswered, await OwedAsync("bexley"));
        Assert.Contains(LetterKind.PracticeQuestionAsked, await OwedAsync("camden"));
    }

    [Fact]
    public async Task An_answer_that_is_not_taken_stands_with_its_own_question_and_the_summary_leads_there()
    {
        var practice = await vru.PublishAsync("ealing", "Two questions");
        var asker = await vru.Browse("bexley", Role.Contributor);
        foreach (var words in new[] { "Who pays?", "Who leads?" })
        {
            await asker.GoAsync($"/bexley/practice/{practice}");
            await asker.SubmitAsync("#ask", ("QuestionWords", words));
        }

        var contact = await vru.Browse("ealing", Role.Coordinator);
        var form = (await contact.GoAsync($"/ealing/practice/{practice}")).QuerySelectorAll("form[id^=answer-]")[1].Id!;
        var page = await contact.SubmitAsync($"#{form}", ("AnswerWords", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, contact.Status);
        Assert.Equal(form, Assert.Single(page.QuerySelectorAll(".govuk-error-message")).Closest("form")!.Id);
        Assert.Equal(form, page.QuerySelector(page.QuerySelector(".govuk-error-summary a")!.GetAttribute("href")!)!.Closest("form")!.Id);
        await contact.SubmitAsync($"#{form}", ("AnswerWords", "The youth service."));
        Assert.Contains("The youth service.", contact.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Londons_people_follow_a_theme_too_and_what_was_filtered_stays()
    {
        var analyst = await vru.Browse("analyst@london.example");
        await analyst.GoAsync("/london/practice?stage=Untested&theme=2");

        var page = await analyst.SubmitAsync("#follow-form", ("Follow", "3"));

        Assert.Equal("?theme=2&stage=Untested", analyst.Address.Query);
        Assert.Equal("Unfollow", Assert.Single(page.QuerySelectorAll("#follow-form button"), button => button.TextContent.StartsWith("Stop", StringComparison.Ordinal)).GetAttribute("name"));
    }

    [Fact]
    public async Task A_quarter_later_the_adopter_is_asked_and_says_for_london_alone_or_for_all()
    {
        await vru.PlanInAsync("enfield");
        var practice = await vru.PublishAsync("croydon", "The last lesson");
        var client = await vru.SignedIn("enfield", Role.Coordinator);
        (await client.PostAsJsonAsync($"/enfield/api/v1/practices/{practice}/adoptions", new { actionId = Guid.CreateVersion7(), startYear = 2026, themeId = (await vru.ThemeAsync()).Value })).EnsureSuccessStatusCode();
        vru.Clock.Advance(TimeSpan.FromDays(95));
        await Schedule.All.Single(job => job.Name == "AskAdopters").RunAsync(vru.Services, CancellationToken.None);
        Assert.Contains(LetterKind.PracticeResultAsked, await OwedAsync("enfield"));

        Id<Adoption> adoption;
        await using (var room = await vru.In("enfield"))
        {
            adoption = await room.Db.Adoptions.Where(own => own.TenantId == room.Tenant.Id && own.PracticeId == practice).Select(own => own.Id).SingleAsync();
        }

        var coordinator = await vru.Browse("enfield", Role.Coordinator);
        await coordinator.GoAsync($"/enfield/practice/adoptions/{adoption}");
        await coordinator.SubmitAsync("#report", ("Outcome", "Worked"), ("Words", "For London’s ears."));

        Assert.Contains("For London’s ears.", (await (await vru.Browse("london", Role.Officer)).GoAsync($"/london/practice/{practice}")).Body!.TextContent, StringComparison.Ordinal);
        var teller = await vru.Browse("croydon", Role.Coordinator);
        Assert.DoesNotContain("For London’s ears.", (await teller.GoAsync($"/croydon/practice/{practice}")).Body!.TextContent, StringComparison.Ordinal);

        await coordinator.GoAsync($"/enfield/practice/adoptions/{adoption}");
        await coordinator.SubmitAsync("#report", ("Outcome", "Worked"), ("Words", "For everybody."), ("ForAll", "true"));
        Assert.Contains("For everybody.", (await teller.GoAsync($"/croydon/practice/{practice}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_follows_a_theme_hears_of_it_once_in_the_month_after()
    {
        var viewer = await vru.Browse("harrow", Role.Viewer);
        await viewer.GoAsync("/harrow/practice");
        await viewer.PressAsync("#follow-form", "button[name=Follow][value='3']");
        var analyst = await vru.Browse("analyst@london.example");
        await analyst.GoAsync("/london/practice");
        await analyst.SubmitAsync("#follow-form", ("Follow", "3"));
        await vru.PublishAsync("ealing", "Lockers for the night shift");
        var now = LondonTime.Today(vru.Clock);
        vru.Clock.MoveTo(new DateOnly(now.Year, now.Month, 1).AddMonths(1), new(12, 0));
        for (var run = 0; run < 2; run++)
        {
            await Schedule.All.Single(job => job.Name == "TellFollowers").RunAsync(vru.Services, CancellationToken.None);
        }

        Assert.Single(await OwedAsync("harrow"), kind => kind == LetterKind.PracticeDigest);
        var postbox = new Postbox(vru);
        await postbox.DispatchAsync();
        foreach (var (reader, library) in new[] { (Vru.Email("harrow", Role.Viewer), "/harrow/practice?theme=3"), ("analyst@london.example", "/london/practice?theme=3") })
        {
            Assert.Contains(library, Assert.Single(postbox.All(), letter => letter.To == reader && letter.Text.Contains("Lockers for the night shift", StringComparison.Ordinal)).Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_retired_practice_leaves_the_library()
    {
        var practice = await vru.PublishAsync("newham", "Bins without a name");
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync($"/london/practice/{practice}");
        var refused = await officer.SubmitAsync("#retire-form", ("Reason", ""));
        Assert.Contains("Say why", refused.Body!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("#retire-form", ("Reason", "Two studies found nothing."));

        var list = await (await vru.SignedIn("newham", Role.Viewer)).GetFromJsonAsync<JsonElement>("/newham/api/v1/practices");
        Assert.DoesNotContain(list.EnumerateArray(), row => row.GetProperty("id").GetGuid() == practice.Value);
    }

    private async Task<IReadOnlyList<string>> AdoptersAsync(Id<Practice> practice)
    {
        var list = await (await vru.SignedIn("london", Role.Analyst)).GetFromJsonAsync<JsonElement>("/london/api/v1/practices?pageSize=200");
        return [.. list.EnumerateArray().Single(row => row.GetProperty("id").GetGuid() == practice.Value).GetProperty("adopters").EnumerateArray().Select(slug => slug.GetString()!)];
    }

    private async Task<IReadOnlyList<LetterKind>> OwedAsync(string slug)
    {
        await using var room = await vru.In(slug);
        var here = room.Tenant.Id;
        return await room.Db.LetterDebts.Where(debt => debt.TenantId == here).Select(debt => debt.Kind).ToListAsync();
    }
}
