using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Offers;

/// <summary>The basket and requests, from being asked to what came of them.</summary>
public sealed class OffersTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task An_offer_is_drafted_published_and_found_in_the_basket_by_its_filters()
    {
        var theme = await vru.ThemeOfYearAsync();
        var coordinator = await vru.Browse("hackney", Role.Coordinator);
        await coordinator.GoAsync("/hackney/offers/new");
        await coordinator.SubmitAsync("#offer", ("Input.Title", "Four mentors on call"));
        var draft = coordinator.Address.AbsolutePath.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.Browse("barnet", Role.Viewer)).AskAsync(HttpMethod.Get, $"/barnet/offers/{draft}")).StatusCode);

        var refused = await coordinator.PressAsync("#change", "#publish", ("Input.WhatItIs", "Mentors for a term."));
        Assert.Contains("Say for whom it is.", refused.Body!.TextContent, StringComparison.Ordinal);
        await coordinator.PressAsync(
            "#change", "#publish", ("Input.WhatItIs", "Mentors for a term."), ("Input.ForWhom", "Pupils who come back."), ("Input.Contact", "Youth Service Manager"), ("Input.Places", "4"), ("Input.Themes", theme.ToString()));

        var other = await vru.Browse("barnet", Role.Viewer);
        Assert.Contains("Four mentors on call", (await other.GoAsync("/barnet/offers?theme=3&by=hackney&places=left")).QuerySelector(".vru-library")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Four mentors on call", (await other.GoAsync("/barnet/offers?by=london")).QuerySelector(".vru-library")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("4 of 4 left", (await other.GoAsync($"/barnet/offers/{draft}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await other.GoAsync($"/barnet/offers/{draft}")).QuerySelector("#change"));
    }

    [Fact]
    public async Task A_withdrawn_offer_is_gone_for_others_and_a_closed_one_can_be_read_and_not_asked_for()
    {
        var (withdrawn, closed) = (await vru.OfferAsync("camden", "A course"), await vru.OfferAsync("camden", "An arch"));
        var coordinator = await vru.Browse("camden", Role.Coordinator);
        await coordinator.GoAsync($"/camden/offers/{withdrawn}");
        Assert.Contains("Say why", (await coordinator.SubmitAsync("#end-form", ("Reason", " "))).Body!.TextContent, StringComparison.Ordinal);
        await coordinator.SubmitAsync("#end-form", ("Reason", "The trainer has left."));
        await coordinator.GoAsync($"/camden/offers/{closed}");
        await coordinator.PressAsync("#end-form", "#close", ("Reason", "All are taken."));

        var other = await vru.Browse("brent", Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await other.AskAsync(HttpMethod.Get, $"/brent/offers/{withdrawn}")).StatusCode);
        Assert.Contains("All are taken.", (await other.GoAsync($"/brent/offers/{closed}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("offer.not-open", await RefusalAsync("brent", new { id = Guid.CreateVersion7(), words = "For a fair.", offerId = closed.Value }));
    }

    [Fact]
    public async Task A_request_for_a_boroughs_offer_is_read_and_answered_by_it_and_by_nobody_else()
    {
        var offer = await vru.OfferAsync("croydon", "A knife arch", places: 2);
        var asker = await vru.Browse("ealing", Role.Contributor);
        await asker.GoAsync($"/ealing/offers/requests/new?offer={offer}");
        await asker.SubmitAsync("#ask", ("Words", "Two evenings at a fair."), ("Places", "2"));
        var request = asker.Address.AbsolutePath.Split('/')[^1];
        Assert.Contains(LetterKind.RequestToAnswer, await OwedAsync("croydon"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await vru.Browse("barnet", Role.Coordinator)).AskAsync(HttpMethod.Get, $"/barnet/offers/requests/{request}")).StatusCode);

        var offerer = await vru.Browse("croydon", Role.Coordinator);
        Assert.Contains("Two evenings at a fair.", (await offerer.GoAsync($"/croydon/offers/requests/{request}")).Body!.TextContent, StringComparison.Ordinal);
        await offerer.SubmitAsync("#answer", ("Kind", "Offered"), ("Words", "With pleasure."));

        Assert.Contains(LetterKind.RequestAnswered, await OwedAsync("ealing"));
        Assert.Contains("None of 2 left", (await asker.GoAsync($"/ealing/offers/{offer}")).Body!.TextContent, StringComparison.Ordinal);
        await asker.GoAsync($"/ealing/offers/requests/{request}");
        await asker.SubmitAsync("#answer", ("Kind", "Accepted"));
        Assert.Contains("Say in a sentence or two", (await asker.SubmitAsync("#answer", ("Kind", "Done"), ("Words", ""))).Body!.TextContent, StringComparison.Ordinal);
        await asker.SubmitAsync("#answer", ("Kind", "Done"), ("Words", "Nothing was found and nobody minded."));

        Assert.Contains("Nothing was found and nobody minded.", (await offerer.GoAsync($"/croydon/offers/requests/{request}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ealing", (await offerer.GoAsync($"/croydon/offers/{offer}")).QuerySelector("section[aria-labelledby=asked]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("What you asked", (await asker.GoAsync($"/ealing/offers/{offer}")).QuerySelector("section[aria-labelledby=asked]")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await (await vru.Browse("barnet", Role.Coordinator)).GoAsync($"/barnet/offers/{offer}")).QuerySelector("section[aria-labelledby=asked]"));
        Assert.Contains("Nothing was found and nobody minded.", (await (await vru.Browse("london", Role.Analyst)).GoAsync($"/london/offers/requests/{request}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(LetterKind.RequestMoved, await OwedAsync("croydon"));
    }

    [Fact]
    public async Task Londons_list_of_requests_is_taken_away_as_it_is_filtered()
    {
        await vru.AskAsync("redbridge", subject: "Somebody for our bus stations");
        var ended = await vru.AskAsync("redbridge", subject: "A second opinion");
        await vru.SayAsync(ended, "london", RequestStepKind.Offered, "Gladly.");
        await vru.SayAsync(ended, "redbridge", RequestStepKind.Accepted, null);
        await vru.SayAsync(ended, "redbridge", RequestStepKind.Done, "It changed our minds.");
        var analyst = await vru.Browse("london", Role.Analyst);
        var page = await analyst.GoAsync("/london/offers/requests?show=ended");

        var csv = Encoding.UTF8.GetString(await analyst.DownloadAsync(page.QuerySelector("a[href*='format=csv']")!.GetAttribute("href")!));
        Assert.Contains("A second opinion,For our bus stations.,Redbridge,London,1,", csv, StringComparison.Ordinal);
        Assert.Contains("It changed our minds.", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody for our bus stations", csv, StringComparison.Ordinal);
        var workbook = Tenants.Canaries.Scanner.Unpack(await analyst.DownloadAsync("/london/offers/requests/export?format=xlsx&show=open"));
        Assert.Contains("Somebody for our bus stations", workbook, StringComparison.Ordinal);
        Assert.DoesNotContain("A second opinion", workbook, StringComparison.Ordinal);
    }

    [Fact]
    public async Task London_matches_a_request_with_a_boroughs_offer_which_reads_it_once_it_is_accepted()
    {
        var offer = await vru.OfferAsync("greenwich", "A day with an analyst");
        var request = await vru.AskAsync("harrow", theme: await vru.ThemeOfYearAsync());
        var officer = await vru.Browse("london", Role.Officer);
        Assert.Contains("Somebody who reads routes", (await officer.GoAsync("/london/offers")).Body!.TextContent, StringComparison.Ordinal);

        // Offers of its theme come first.
        var fitting = (await officer.GoAsync($"/london/offers/requests/{request}")).QuerySelector("select[name=OfferId] optgroup")!;
        Assert.StartsWith("Of the theme", fitting.GetAttribute("label"), StringComparison.Ordinal);
        Assert.Contains("A day with an analyst", fitting.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("#answer", ("Kind", "Matching"));
        await officer.SubmitAsync("#answer", ("Kind", "Offered"), ("OfferId", offer.ToString()), ("Words", "Greenwich has somebody."));

        var theirs = $"/greenwich/offers/requests/{request}";
        var greenwich = await vru.Browse("greenwich", Role.Coordinator);
        Assert.Equal(HttpStatusCode.NotFound, (await greenwich.AskAsync(HttpMethod.Get, theirs)).StatusCode);
        var asker = await vru.Browse("harrow", Role.Coordinator);
        var page = await asker.GoAsync($"/harrow/offers/requests/{request}");
        Assert.Contains("London offers “A day with an analyst” of Greenwich", page.Body!.TextContent, StringComparison.Ordinal);
        await asker.SubmitAsync("#answer", ("Kind", "Accepted"));

        Assert.Contains("For our bus stations.", (await greenwich.GoAsync(theirs)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(LetterKind.RequestMoved, await OwedAsync("greenwich"));
    }

    [Fact]
    public async Task Two_who_answer_at_once_meet_and_the_second_keeps_the_words()
    {
        var request = await vru.AskAsync("newham");
        var (first, second) = (await vru.Browse("london", Role.Officer), await vru.Browse("london", Role.Officer));
        await first.GoAsync($"/london/offers/requests/{request}");
        await second.GoAsync($"/london/offers/requests/{request}");
        await first.SubmitAsync("#answer", ("Kind", "Offered"), ("Words", "We send two."));

        var both = await second.SubmitAsync("#answer", ("Kind", "Declined"), ("Words", "We have nobody."));

        Assert.Contains("Somebody said something while you wrote", both.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We have nobody.", both.QuerySelector("#answer textarea")!.TextContent, StringComparison.Ordinal);
        var late = await (await vru.SignedIn("london", Role.Officer)).PostAsJsonAsync($"/london/api/v1/requests/{request}/answers", new { after = 0, kind = "declined", words = "We have nobody." });
        Assert.Equal("request.moved", (await late.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        await using var london = await vru.In("london");
        Assert.Equal(1, await london.Db.RequestSteps.CountAsync(step => step.RequestId == request));
    }

    [Fact]
    public async Task London_sets_how_many_requests_a_partnership_may_have_open()
    {
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync("/london/offers/requests");
        Assert.Contains("Give a number from 1", (await officer.SubmitAsync("#cap-form", ("OpenRequests", "0"))).Body!.TextContent, StringComparison.Ordinal);
        await officer.SubmitAsync("#cap-form", ("OpenRequests", "1"));
        await vru.AskAsync("redbridge");

        Assert.Equal("request.cap", await RefusalAsync("redbridge", new { id = Guid.CreateVersion7(), subject = "Another", words = "And another." }));
        await officer.SubmitAsync("#cap-form", ("OpenRequests", ""));
        Assert.Null(await RefusalAsync("redbridge", new { id = Guid.CreateVersion7(), subject = "Another", words = "And another." }));
    }

    [Fact]
    public async Task A_restricted_action_is_not_named_and_one_restricted_later_takes_its_request_with_it()
    {
        await vru.PlanInAsync("sutton");
        var secret = await vru.PutAction("sutton", new() { Text = "A secret sweep", IsRestricted = true });
        var open = await vru.AddAction("sutton", "A sweep that all may know of");
        var coordinator = await vru.Browse("sutton", Role.Coordinator);
        Assert.DoesNotContain("A secret sweep", (await coordinator.GoAsync($"/sutton/offers/requests/new?for={secret}")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal("request.restricted", await RefusalAsync("sutton", new { id = Guid.CreateVersion7(), subject = "Help", words = "With a sweep.", actionId = secret.Value }));

        await coordinator.GoAsync($"/sutton/offers/requests/new?for={open}");
        await coordinator.SubmitAsync("#ask", ("Subject", "An arch"), ("Words", "For a fair."));
        var request = coordinator.Address.AbsolutePath.Split('/')[^1];
        var officer = await vru.Browse("london", Role.Officer);
        Assert.Contains("A sweep that all may know of", (await officer.GoAsync($"/london/offers/requests/{request}")).Body!.TextContent, StringComparison.Ordinal);
        (await (await vru.SignedIn("sutton", Role.Coordinator)).Patch($"/sutton/api/v1/actions/{open}", new { isRestricted = true }, 1)).EnsureSuccessStatusCode();

        Assert.Equal(HttpStatusCode.NotFound, (await officer.AskAsync(HttpMethod.Get, $"/london/offers/requests/{request}")).StatusCode);
        var asked = new Domain.Id<HelpRequest>(Guid.Parse(request));
        await vru.SayAsync(asked, "sutton", RequestStepKind.Closed);
        await using (var london = await vru.In("london"))
        {
            Assert.Empty(await london.Db.RequestSteps.Where(step => step.RequestId == asked).ToListAsync());
        }

        Assert.Contains("Nobody else reads this any more", (await coordinator.GoAsync($"/sutton/offers/requests/{request}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_asker_gives_back_is_counted_again_by_the_night()
    {
        var offer = await vru.OfferAsync("merton", "One place", places: 1);
        var request = await vru.AskAsync("bexley", offer);
        await vru.SayAsync(request, "merton", RequestStepKind.Offered);
        await CountAsync();
        Assert.Equal("offer.full", await RefusalAsync("bromley", new { id = Guid.CreateVersion7(), words = "Us too.", offerId = offer.Value }));

        await vru.SayAsync(request, "bexley", RequestStepKind.Declined);
        await CountAsync();

        Assert.Null(await RefusalAsync("bromley", new { id = Guid.CreateVersion7(), words = "Us too.", offerId = offer.Value }));
    }

    [Fact]
    public async Task Four_weeks_after_help_was_taken_who_asked_is_asked_once_what_came_of_it_until_they_say_so()
    {
        await vru.PlanInAsync("kingston-upon-thames");
        var request = await vru.AskAsync("kingston-upon-thames", subject: "A trainer for a day");
        await vru.SayAsync(request, "london", RequestStepKind.Offered, "In March.");
        await vru.SayAsync(request, "kingston-upon-thames", RequestStepKind.Accepted);
        var coordinator = await vru.Browse("kingston-upon-thames", Role.Coordinator);
        Assert.DoesNotContain("What came of it?", (await coordinator.GoAsync("/kingston-upon-thames")).Body!.TextContent, StringComparison.Ordinal);
        vru.Clock.Advance(TimeSpan.FromDays(28.1));
        for (var run = 0; run < 2; run++)
        {
            await Schedule.All.Single(job => job.Name == "RemindOfRequests").RunAsync(vru.Services, CancellationToken.None);
        }

        Assert.Contains("What came of it? A trainer for a day.", (await (coordinator = await vru.Browse("kingston-upon-thames", Role.Coordinator)).GoAsync("/kingston-upon-thames")).Body!.TextContent, StringComparison.Ordinal);
        var postbox = new Postbox(vru);
        await postbox.DispatchAsync();
        var letter = Assert.Single(postbox.All(), letter => letter.Text.Contains("What came of “A trainer for a day”?", StringComparison.Ordinal));
        Assert.Contains($"/kingston-upon-thames/offers/requests/{request}", letter.Text, StringComparison.Ordinal);

        await vru.SayAsync(request, "kingston-upon-thames", RequestStepKind.Done, "Nine were trained.");
        Assert.DoesNotContain("What came of it?", (await coordinator.GoAsync("/kingston-upon-thames")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Homes_say_what_waits_because_of_requests()
    {
        await vru.PlanInAsync("enfield");
        var offer = await vru.OfferAsync("enfield", "A quiet room");
        await vru.AskAsync("islington", offer);
        var own = await vru.AskAsync("enfield", subject: "A loud room");
        await vru.SayAsync(own, "london", RequestStepKind.Offered, "Ours.");

        var home = (await (await vru.Browse("enfield", Role.Coordinator)).GoAsync("/enfield")).Body!.TextContent;

        Assert.Contains("You are offered something", home, StringComparison.Ordinal);
        Assert.Contains("Islington: A quiet room", home, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/havering/offers", Role.Coordinator)]
    [InlineData("/havering/offers/requests", Role.Coordinator)]
    [InlineData("/havering/offers/rollouts", Role.Coordinator)]
    [InlineData("/london/offers", Role.Officer)]
    [InlineData("/london/offers/requests", Role.Officer)]
    [InlineData("/london/offers/rollouts", Role.Officer)]
    public async Task A_page_takes_six_commands_at_most(string address, Role role)
    {
        await vru.AskAsync("havering");
        var browser = await vru.Browse(address.Split('/')[1], role);
        await browser.GoAsync(address);
        var before = vru.Commands.Count;

        await browser.GoAsync(address);

        Assert.InRange(vru.Commands.Count - before, 1, 6);
    }

    private async Task<string?> RefusalAsync(string slug, object body)
    {
        var answer = await (await vru.SignedIn(slug, Role.Coordinator)).PostAsJsonAsync($"/{slug}/api/v1/requests", body);
        return answer.IsSuccessStatusCode ? null : (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString();
    }

    private Task CountAsync() => Schedule.All.Single(job => job.Name == "CountOfferPlaces").RunAsync(vru.Services, CancellationToken.None);

    private async Task<IReadOnlyList<LetterKind>> OwedAsync(string slug)
    {
        await using var room = await vru.In(slug);
        var here = room.Tenant.Id;
        return await room.Db.LetterDebts.Where(debt => debt.TenantId == here).Select(debt => debt.Kind).ToListAsync();
    }
}
