using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>Before a service of its own, so that they run beside the journeys.</summary>
public sealed class PagesTests(Service service) : IClassFixture<Service>
{
    /// <summary>Every page that a person comes to, as somebody who may, in the demonstration's state.</summary>
    public static TheoryData<string, string?, string> Pages => new()
    {
        { "sign-in", null, "/sign-in" },
        { "accessibility", null, "/accessibility" },
        { "record", null, "/record" },
        { "api", null, "/api" },
        { "not-found", "coordinator@hackney.example", "/nowhere" },
        { "borough-home", "coordinator@hackney.example", "/hackney" },
        { "plan", "coordinator@hackney.example", "/hackney/plans/2026" },
        { "plan-filtered-to-nothing", "coordinator@hackney.example", "/hackney/plans/2026?words=zzzz" },
        { "plans", "viewer@hackney.example", "/hackney/plans" },
        { "no-plan", "coordinator@bcu-north-area.example", "/bcu-north-area/plans" },
        { "plan-checks", "coordinator@hackney.example", "/hackney/plans/2026/checks" },
        { "plan-several", "coordinator@hackney.example", "/hackney/plans/2026/actions/several?all=true" },
        { "plan-chain", "viewer@hackney.example", "/hackney/plans/2026/chain" },
        { "plan-order", "coordinator@hackney.example", "/hackney/plans/2026/order" },
        { "plan-agencies", "coordinator@hackney.example", "/hackney/plans/2026/agencies" },
        { "plan-undo", "coordinator@hackney.example", "/hackney/plans/2026/undo" },
        { "plan-export", "coordinator@hackney.example", "/hackney/plans/2026/sign-off/request" },
        { "action-new", "coordinator@hackney.example", "/hackney/plans/2026/actions/new" },
        { "action-menu", "coordinator@hackney.example", "/hackney/plans/2026/actions/menu" },
        { "import", "coordinator@hackney.example", "/hackney/plans/2026/import" },
        { "import-own", "contributor@hackney.example", "/hackney/plans/2026/import" },
        { "plan-print", "viewer@hackney.example", "/hackney/plans/2026/print" },
        { "plan-public", "coordinator@hackney.example", "/hackney/plans/2026/public" },
        { "london-exports", "officer@london.example", "/london/exports" },
        { "risks", "coordinator@hackney.example", "/hackney/risks" },
        { "reviews", "viewer@hackney.example", "/hackney/reviews" },
        { "review-open", "coordinator@hackney.example", "/hackney/reviews/2026-q3" },
        { "review-submitted", "viewer@hackney.example", "/hackney/reviews/2026-q2" },
        { "plan-with-joint", "coordinator@lewisham.example", "/lewisham/plans/2026" },
        { "bcu-home", "coordinator@bcu-south-east.example", "/bcu-south-east" },
        { "review-with-joint", "coordinator@bexley.example", "/bexley/reviews/2026-q3" },
        { "london-borough-joint", "officer@london.example", "/london/boroughs/bexley?cycle=2026-q2" },
        { "review-paper", "viewer@hackney.example", "/hackney/reviews/2026-q2/paper" },
        { "review-paper-committee", "coordinator@hackney.example", "/hackney/reviews/2026-q2/paper?template=committee&meeting=2026-11-12" },
        { "paper-templates", "coordinator@hackney.example", "/hackney/reviews/papers" },
        { "evidence-none", "coordinator@hackney.example", "/hackney/evidence" },
        { "evidence-new", "coordinator@hackney.example", "/hackney/evidence/new" },
        { "evidence-of-review", "coordinator@hackney.example", "/hackney/reviews/2026-q3/evidence" },
        { "practice", "coordinator@hackney.example", "/hackney/practice" },
        { "practice-filtered-to-nothing", "viewer@hackney.example", "/hackney/practice?q=zzzz" },
        { "practice-nominations", "coordinator@hackney.example", "/hackney/practice/nominations" },
        { "practice-nominations-none", "coordinator@bexley.example", "/bexley/practice/nominations" },
        { "practice-new", "contributor@hackney.example", "/hackney/practice/nominations/new" },
        { "practice-sessions", "viewer@hackney.example", "/hackney/practice/sessions" },
        { "london-practice", "officer@london.example", "/london/practice" },
        { "london-practice-new", "officer@london.example", "/london/practice/new" },
        { "london-practice-sessions", "analyst@london.example", "/london/practice/sessions" },
        { "london-practice-session-new", "officer@london.example", "/london/practice/sessions/new" },
        { "offers", "coordinator@hackney.example", "/hackney/offers" },
        { "offers-filtered-to-nothing", "viewer@bexley.example", "/bexley/offers?q=zzzz" },
        { "offers-new", "coordinator@bexley.example", "/bexley/offers/new" },
        { "offers-requests", "coordinator@hackney.example", "/hackney/offers/requests" },
        { "offers-requests-none", "viewer@bexley.example", "/bexley/offers/requests" },
        { "offers-requests-new", "contributor@hackney.example", "/hackney/offers/requests/new" },
        { "offers-rollouts", "coordinator@hackney.example", "/hackney/offers/rollouts" },
        { "london-offers", "officer@london.example", "/london/offers" },
        { "london-offers-new", "officer@london.example", "/london/offers/new" },
        { "london-offers-requests", "officer@london.example", "/london/offers/requests" },
        { "london-offers-rollouts", "officer@london.example", "/london/offers/rollouts" },
        { "london-offers-rollouts-new", "officer@london.example", "/london/offers/rollouts/new" },
        { "my-actions", "police@west-area.example", "/my-actions" },
        { "my-actions-none", "viewer@hackney.example", "/my-actions" },
        { "london-home", "officer@london.example", "/london" },
        { "london-compare", "officer@london.example", "/london/compare?cycle=2026-q2" },
        { "london-themes", "officer@london.example", "/london/compare/themes?cycle=2026-q2&measure=off-track" },
        { "london-help", "officer@london.example", "/london/compare/help?cycle=2026-q2" },
        { "london-map", "officer@london.example", "/london/compare/map?cycle=2026-q2&measure=off-track" },
        { "london-quarters", "officer@london.example", "/london/compare/quarters?cycle=2026-q2" },
        { "london-beside", "officer@london.example", "/london/compare/beside?cycle=2026-q2&borough=lewisham&borough=camden&borough=barnet&borough=brent" },
        { "london-theme", "officer@london.example", "/london/compare/theme?cycle=2026-q2&theme=3" },
        { "london-same-action", "officer@london.example", "/london/compare/action?cycle=2026-q2&code=3.1" },
        { "london-menu", "officer@london.example", "/london/compare/options?cycle=2026-q2" },
        { "london-behind", "officer@london.example", "/london/compare/behind?cycle=2026-q2&measure=slipping" },
        { "london-profile", "officer@london.example", "/london/boroughs/lewisham/profile?cycle=2026-q2" },
        { "london-views", "officer@london.example", "/london/compare/views?address=%2Flondon%2Fcompare%2Fmap" },
        { "london-peers", "officer@london.example", "/london/compare/peers" },
        { "own-place", "viewer@lewisham.example", "/lewisham/compare" },
        { "own-peers", "coordinator@hackney.example", "/hackney/compare/peers" },
        { "own-peers-taken-over", "viewer@hounslow.example", "/hounslow/compare/peers" },
        { "own-peers-of-administrator", "admin@bexley.example", "/bexley/compare/peers" },
        { "london-ideas", "officer@london.example", "/london/ideas" },
        { "london-search", "officer@london.example", "/london/search?q=weapons+sweeps" },
        { "search", "coordinator@lewisham.example", "/lewisham/search?q=knife" },
        { "search-elsewhere", "coordinator@lewisham.example", "/lewisham/search?q=knife&where=elsewhere" },
        { "london-standards", "analyst@london.example", "/london/compare?cycle=2026-q2&show=standards" },
        { "london-borough", "officer@london.example", "/london/boroughs/hackney?cycle=2026-q2" },
        { "versions", "viewer@barnet.example", "/barnet/plans/2026/versions" },
        { "version", "viewer@barnet.example", "/barnet/plans/2026/versions/1" },
        { "version-changes", "coordinator@barnet.example", "/barnet/plans/2026/changes?from=1&to=2" },
        { "plan-sent-back", "coordinator@merton.example", "/merton/plans/2026" },
        { "london-plans", "officer@london.example", "/london/plans" },
        { "london-reviews", "officer@london.example", "/london/reviews" },
        { "london-panel", "officer@london.example", "/london/panel" },
        { "london-template", "analyst@london.example", "/london/template/2026-27" },
        { "london-cycles", "officer@london.example", "/london/cycles" },
        { "london-cycles-new", "officer@london.example", "/london/cycles/new" },
        { "london-cycles-theme", "officer@london.example", "/london/cycles/theme" },
        { "template", "viewer@hackney.example", "/hackney/template/2026" },
        { "administrators-home", "admin@hackney.example", "/hackney" },
        { "administration", "admin@hackney.example", "/hackney/administration" },
        { "london-administration", "admin@london.example", "/london/administration" },
        { "people", "admin@hackney.example", "/hackney/people" },
        { "people-invite", "admin@hackney.example", "/hackney/people/invite" },
        { "people-review", "admin@hackney.example", "/hackney/people/review" },
        { "places", "police@west-area.example", "/places" },
        { "london-people", "admin@london.example", "/london/people" },
        { "london-tenants", "admin@london.example", "/london/tenants" },
        { "london-tenant", "admin@london.example", "/london/tenants/hackney" },
        { "london-tenants-new", "admin@london.example", "/london/tenants/new" },
        { "london-tenant-retire", "admin@london.example", "/london/tenants/hackney/retire" },
        { "london-accounts", "admin@london.example", "/london/accounts" },
        { "mail", "coordinator@hackney.example", "/dev/mail" },
        { "clock", "coordinator@hackney.example", "/dev/clock" },
    };

    /// <summary>Pages of one thing, whose address the list with its link knows.</summary>
    public static TheoryData<string, string, string, string> Things => new()
    {
        { "offer", "viewer@bexley.example", "/bexley/offers", "Four mentors on call" },
        { "offer-own", "coordinator@hackney.example", "/hackney/offers", "Four mentors on call" },
        { "offers-request", "coordinator@ealing.example", "/ealing/offers/requests", "Four mentors on call" },
        { "offers-request-to-answer", "coordinator@hackney.example", "/hackney/offers/requests", "Four mentors on call" },
        { "rollout", "coordinator@hackney.example", "/hackney/offers/rollouts", "One letter home" },
        { "rollout-declined", "viewer@sutton.example", "/sutton/offers/rollouts", "Places to be from three to six" },
        { "london-offer", "officer@london.example", "/london/offers", "A day with our analysts" },
        { "london-request", "officer@london.example", "/london/offers/requests", "Somebody who can speak to parents in Somali" },
        { "london-rollout", "officer@london.example", "/london/offers/rollouts", "Places to be from three to six" },
        { "london-action", "officer@london.example", "/london/boroughs/lewisham?kind=plan", "Agree a deputy for every action owner" },
        { "london-peers-take-over", "officer@london.example", "/london/compare/peers", "Take it over Night-time economy, east" },
        { "london-peers-decline", "officer@london.example", "/london/compare/peers", "Decline it Night-time economy, east" },
    };

    [Theory]
    [MemberData(nameof(Things))]
    public async Task A_page_of_one_thing_has_no_accessibility_violation_at_any_width(string name, string email, string list, string link)
    {
        var page = await service.LookAsync(email);
        await page.GotoAsync(list);
        var href = await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link }).First.GetAttributeAsync("href");

        await A_page_has_no_accessibility_violation_at_any_width(name, email, href!);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_has_no_accessibility_violation_at_any_width(string name, string? email, string path)
    {
        var page = await service.LookAsync(email);
        foreach (var width in new[] { 1280, 390 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync(path);

            await page.ShouldBeAccessibleAsync();
            await page.PictureAsync(name);
        }

        await page.ShouldKeepCellsTogetherAsync();

        // 1280 px at 400 % zoom.
        await page.SetViewportSizeAsync(320, 900);
        await page.ShouldNotScrollSidewaysAsync();
    }

    [Fact]
    public async Task A_sentence_written_for_a_date_leaves_the_plan_readable()
    {
        var page = await service.OpenAsync("coordinator@hounslow.example");
        await page.GotoAsync("/hounslow/plans/2026/actions/new");
        await page.Locator("#ThemeId").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#Input_Text").FillAsync("Film with young people why carrying a blade protects nobody, and show it in every secondary school.");
        await page.Locator("#Input_Start").FillAsync("Planned in May 2026, first sessions from September 2026");
        await page.Locator("main button[type=submit]").First.ClickAsync();

        foreach (var width in new[] { 1280, 390, 320 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.GotoAsync("/hounslow/plans/2026");

            await page.ShouldNotScrollSidewaysAsync();
            var words = await page.Locator("tr:has-text('Film with young people') .vru-table__words").BoundingBoxAsync();
            Assert.True(words!.Width >= 230, $"At {width} px the action's words have {words.Width} px.");
        }

        await page.Context.CloseAsync();
    }
}
