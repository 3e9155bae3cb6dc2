using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>Help goes round: a borough asks for what London offers, London answers, the borough says what came of it; London proposes a rollout, and a borough takes it up into its plan. With scripts and without.</summary>
[Collection(ServiceCollection.Name)]
public sealed class OffersJourneyTests(Service service)
{
    private const string Offer = "A second pair of eyes on your exploitation pathway";

    [Theory]
    [InlineData("bromley", "two of our schools changed their rules in September", true)]
    [InlineData("lambeth", "the pathway has a new lead and nobody who knew the old one", false)]
    public async Task A_request_is_answered_and_ends_with_what_came_of_it(string borough, string why, bool scripts)
    {
        var asker = await service.OpenAsync($"coordinator@{borough}.example", scripts);
        var officer = await service.OpenAsync("officer@london.example", scripts);

        await asker.GotoAsync($"/{borough}/offers");
        await asker.PictureAsync("offers-basket", scripts);
        await asker.GetByRole(AriaRole.Link, new() { Name = Offer, Exact = true }).ClickAsync();
        await asker.ShouldBeAccessibleIfScriptedAsync(scripts);
        await asker.GetByRole(AriaRole.Link, new() { Name = "Ask for it" }).ClickAsync();

        // What is missing is said beside its field.
        await asker.Locator("#ask button").ClickAsync();
        await Assertions.Expect(asker.Locator(".govuk-error-summary")).ToContainTextAsync("Say what you need it for.");
        await asker.ShouldBeAccessibleIfScriptedAsync(scripts);
        await asker.GetByLabel("What do you need it for?").FillAsync($"We would like it in the spring: {why}.");
        await asker.Locator("#ask button").ClickAsync();
        await Assertions.Expect(asker.GetByText("Your request is on its way.")).ToBeVisibleAsync();
        var request = new Uri(asker.Url).AbsolutePath.Split('/')[^1];

        await officer.GotoAsync("/london/offers");
        await Assertions.Expect(officer.Locator("section[aria-labelledby=wait]")).ToContainTextAsync(Offer);
        await officer.Locator($"section[aria-labelledby=wait] a[href$='{request}']").ClickAsync();
        await Assertions.Expect(officer.GetByText(why)).ToBeVisibleAsync();
        await officer.GetByLabel("We offer something").CheckAsync();
        await officer.GetByLabel("In your words").FillAsync("Gladly: somebody sits in on your next two meetings.");
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.PictureAsync("offers-request", scripts);
        await officer.Locator("#answer button").ClickAsync();
        await Assertions.Expect(officer.GetByText("the people concerned get a letter")).ToBeVisibleAsync();

        await asker.GotoAsync($"/{borough}");
        await asker.GetByRole(AriaRole.Link, new() { Name = "Say yes or no" }).ClickAsync();
        await asker.GetByLabel("Yes, please").CheckAsync();
        await asker.Locator("#answer button").ClickAsync();
        await asker.GetByLabel("It took place").CheckAsync();
        await asker.Locator("#answer button").ClickAsync();
        await Assertions.Expect(asker.Locator(".govuk-error-summary")).ToContainTextAsync("what came of it");
        await Assertions.Expect(asker.GetByLabel("It took place")).ToBeCheckedAsync();
        await asker.GetByLabel("In your words").FillAsync("Two gaps were found, and both are closed.");
        await asker.Locator("#answer button").ClickAsync();
        await Assertions.Expect(asker.Locator("#answer")).ToHaveCountAsync(0);

        await officer.GotoAsync($"/london/offers/requests/{request}");
        await Assertions.Expect(officer.GetByText("Two gaps were found, and both are closed.")).ToBeVisibleAsync();
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await asker.Context.CloseAsync();
        await officer.Context.CloseAsync();
    }

    [Fact]
    public async Task What_is_typed_comes_back_to_its_own_form_alone_and_is_forgotten_once_it_is_sent()
    {
        var asker = await service.OpenAsync("coordinator@sutton.example");
        await asker.GotoAsync("/sutton/offers/requests/new");
        await asker.GetByLabel("What do you need it for?").FillAsync("Typed, and not sent yet.");
        await Assertions.Expect(asker.Locator("#ask [data-kept]")).ToContainTextAsync("Draft kept");

        await asker.GotoAsync("/sutton/offers");
        await asker.GetByRole(AriaRole.Link, new() { Name = Offer, Exact = true }).ClickAsync();
        await asker.GetByRole(AriaRole.Link, new() { Name = "Ask for it" }).ClickAsync();
        await Assertions.Expect(asker.GetByLabel("What do you need it for?")).ToHaveValueAsync("");

        await asker.GotoAsync("/sutton/offers/requests/new");
        await Assertions.Expect(asker.GetByLabel("What do you need it for?")).ToHaveValueAsync("Typed, and not sent yet.");
        await asker.Locator("#ask button").ClickAsync();
        await Assertions.Expect(asker.Locator(".govuk-error-summary")).ToContainTextAsync("Say in one line what you need.");
        await asker.Locator("#Subject").FillAsync("Somebody who listens");
        await asker.Locator("#ask button").ClickAsync();
        await Assertions.Expect(asker.GetByText("Your request is on its way.")).ToBeVisibleAsync();

        await asker.GotoAsync("/sutton/offers/requests/new");
        await Assertions.Expect(asker.GetByLabel("What do you need it for?")).ToHaveValueAsync("");
        await asker.Context.CloseAsync();
    }

    [Theory]
    [InlineData("islington", "Kingston", "kingston-upon-thames", "A bench by every bus stop", true)]
    [InlineData("havering", "Merton", "merton", "The same door at ten", false)]
    public async Task A_rollout_is_taken_up_and_is_an_action_of_the_plan(string taker, string otherName, string other, string name, bool scripts)
    {
        var officer = await service.OpenAsync("officer@london.example", scripts);
        var coordinator = await service.OpenAsync($"coordinator@{taker}.example", scripts);

        await officer.GotoAsync("/london/offers/rollouts");
        await officer.GetByRole(AriaRole.Link, new() { Name = "Prepare one" }).ClickAsync();
        await officer.GetByLabel("What is it called?").FillAsync(name);
        await officer.GetByLabel("In one sentence").FillAsync("Somebody whom young people know is there in the evening.");
        await officer.GetByLabel("What is it, and why?").FillAsync("Most of what goes wrong goes wrong between eight and ten.");
        await officer.GetByLabel("What does taking it up mean for a borough?").FillAsync("One post for a year; London pays for half of it.");
        await officer.GetByLabel("Theme").SelectOptionAsync(new SelectOptionValue { Index = 4 });
        await officer.GetByLabel("Whom can boroughs ask?").FillAsync("Prevention team");
        await officer.GetByText("Only for some boroughs").ClickAsync();
        foreach (var slug in new[] { taker, other })
        {
            await officer.Locator($"input[name='Input.Boroughs'][value={slug}]").CheckAsync();
        }

        await officer.Locator("#rollout button").ClickAsync();
        await officer.Locator("#propose").ClickAsync();
        await Assertions.Expect(officer.Locator(".govuk-error-summary")).ToContainTextAsync("Say by when you want an answer.");
        await officer.GetByLabel("By when do you want an answer?").FillAsync("2027-03-15");
        await officer.Locator("#propose").ClickAsync();
        await Assertions.Expect(officer.GetByText("0 of 2 boroughs have taken it up")).ToBeVisibleAsync();
        var rollout = new Uri(officer.Url).AbsolutePath;

        await coordinator.GotoAsync($"/{taker}/offers/rollouts");
        await coordinator.GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await coordinator.ShouldBeAccessibleIfScriptedAsync(scripts);
        await coordinator.PictureAsync("offers-rollout", scripts);
        await coordinator.Locator("#take-up button").ClickAsync();
        await Assertions.Expect(coordinator).ToHaveURLAsync(new Regex($"/{taker}/plans/2026/actions/"));
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name);
        await coordinator.GetByRole(AriaRole.Link, new() { Name = "What London proposed" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByText("You have taken it up")).ToBeVisibleAsync();

        var decliner = await service.OpenAsync($"coordinator@{other}.example", scripts);
        await decliner.GotoAsync($"/{other}{rollout["/london".Length..]}");
        await decliner.GetByLabel("Why not?").FillAsync("We have no bus stops that are dark.");
        await decliner.Locator("#decline button").ClickAsync();
        await Assertions.Expect(decliner.GetByText("You have declined")).ToBeVisibleAsync();

        await officer.GotoAsync(rollout);
        await Assertions.Expect(officer.GetByText("1 of 2 boroughs has taken it up")).ToBeVisibleAsync();
        await Assertions.Expect(officer.Locator(".vru-map a")).ToHaveCountAsync(2);
        await Assertions.Expect(officer.GetByRole(AriaRole.Link, new() { Name = $"{otherName}" }).First).ToContainTextAsync("declines");
        await Assertions.Expect(officer.GetByText("We have no bus stops that are dark.")).ToBeVisibleAsync();
        await officer.ShouldBeAccessibleIfScriptedAsync(scripts);
        await officer.PictureAsync("offers-uptake", scripts);
        foreach (var page in new[] { officer, coordinator, decliner })
        {
            await page.Context.CloseAsync();
        }
    }
}
