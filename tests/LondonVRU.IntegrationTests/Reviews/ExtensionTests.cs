using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>More time from London, and earlier days of a borough's own. A database for each test: letters are counted.</summary>
public sealed class ExtensionTests : IAsyncLifetime
{
    private static readonly DateOnly Until = new(2027, 1, 29);

    private readonly Vru vru = new();

    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task Reminders_escalation_and_lateness_count_from_the_extended_day_and_in_no_other_borough()
    {
        await Box.ReviewAsync("ealing", "contributor@ealing.example");
        await Box.ReviewAsync("hounslow", "contributor@hounslow.example");
        await GiveAsync("ealing");

        await Box.RemindAsync(Postbox.Due.AddDays(7));
        await Box.DispatchAsync();

        Assert.Contains("by Friday 29 January", Assert.Single(Box.To("contributor@ealing.example")).Subject, StringComparison.Ordinal);
        Assert.Contains("due 7 days ago", Assert.Single(Box.To("contributor@hounslow.example")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Box.To("approver@ealing.example"), letter => letter.Subject.Contains("late", StringComparison.Ordinal));
        Assert.Single(Box.To("approver@hounslow.example"));
        Assert.DoesNotContain("Ealing", Assert.Single(Box.To("officer@london.example")).Text, StringComparison.Ordinal);

        await Box.RemindAsync(Until.AddDays(7));
        await Box.DispatchAsync();

        Assert.Contains("7 days late", Box.To("approver@ealing.example")[0].Subject, StringComparison.Ordinal);
        Assert.Contains("Ealing", Box.To("officer@london.example")[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_review_handed_in_before_the_extended_day_is_on_time()
    {
        await vru.OpenQ3Async();
        await GiveAsync("hackney");
        var coordinator = await vru.SignedReviewAsync("hackney");
        vru.Clock.MoveTo(new(2027, 1, 28), new(10, 0));

        (await coordinator.StepAsync("hackney", "submission")).EnsureSuccessStatusCode();

        Assert.Equal(0, (await coordinator.ReviewAsync("hackney")).GetProperty("course").GetProperty("daysLate").GetInt32());
        Assert.Equal("extension.review-in", await (await GiveAsync("hackney", isRefused: true)).CodeAsync());
    }

    [Fact]
    public async Task Coordinator_and_approver_are_told_and_the_review_and_the_cycle_show_it_with_its_reason()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        var officer = await vru.Browse("officer@london.example");
        await officer.GoAsync("/london/cycles/2026-q3/extension");
        await officer.SubmitAsync("form#extension", ("Slug", "ealing"), ("Until", "2027-01-30"), ("Reason", "The partnership moved offices."));
        Assert.Contains("30 January 2027 is a weekend", officer.Text, StringComparison.Ordinal);
        await officer.SubmitAsync("form#extension", ("Slug", "ealing"), ("Until", "2027-01-29"), ("Reason", "The partnership moved offices."));
        await Box.DispatchAsync();

        Assert.Contains("The partnership moved offices.", officer.Text, StringComparison.Ordinal);
        Assert.Equal(["approver@ealing.example", "coordinator@ealing.example"], Box.All().Select(letter => letter.To).Order(StringComparer.Ordinal));
        Assert.All(Box.All(), letter => Assert.Contains("London gives you until Friday 29 January", letter.Subject, StringComparison.Ordinal));
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync("/ealing/reviews/2026-q3");
        Assert.Contains("London has given extra time until Friday 29 January 2027", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("The partnership moved offices.", coordinator.Text, StringComparison.Ordinal);

        await officer.SubmitAsync("form[data-slug=ealing]");
        await Box.DispatchAsync();

        Assert.Contains("taken back the extra time", Box.To("approver@ealing.example")[0].Subject, StringComparison.Ordinal);
        await coordinator.GoAsync("/ealing/reviews");
        Assert.DoesNotContain("extra time", coordinator.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_other_borough_reads_an_extension()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.ReviewAsync("hounslow", Postbox.Police);
        await GiveAsync("ealing");

        await using var hounslow = await vru.In("hounslow");
        await using var ealing = await vru.In("ealing");

        Assert.Empty(await hounslow.Db.Extensions.ToListAsync());
        Assert.Single(await ealing.Db.Extensions.ToListAsync());
    }

    [Fact]
    public async Task Own_days_move_the_reminders_of_owners_and_coordinator_and_never_the_lateness_towards_London()
    {
        await Box.ReviewAsync("ealing", "contributor@ealing.example");
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        vru.Clock.MoveTo(new(2026, 12, 2), new(10, 0));
        await coordinator.GoAsync("/ealing/reviews/days");
        await coordinator.SubmitAsync("form#days", ("Input.ForOwners", "3"), ("Input.ForBoard", "4"));
        Assert.Contains("Owners update before the board reads", coordinator.Text, StringComparison.Ordinal);
        await coordinator.SubmitAsync("form#days", ("Input.ForOwners", "14"), ("Input.ForBoard", "7"));
        Assert.Contains("owners update by <b>Thursday 31 December 2026</b>", coordinator.Text, StringComparison.Ordinal);
        Assert.Contains("ready for the board by <b>Friday 8 January 2027</b>", coordinator.Text, StringComparison.Ordinal);

        await Box.RemindAsync(new(2026, 12, 31));
        await Box.DispatchAsync();
        Assert.Contains("by Thursday 31 December", Assert.Single(Box.To("contributor@ealing.example")).Subject, StringComparison.Ordinal);
        Assert.Empty(Box.To("coordinator@ealing.example"));

        await Box.RemindAsync(new(2027, 1, 8));
        await Box.DispatchAsync();
        var letter = Assert.Single(Box.To("coordinator@ealing.example"));
        Assert.Contains("by Friday 8 January", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("London wants it by Friday 15 January", letter.Text, StringComparison.Ordinal);
        Assert.Contains("No word yet from Ealing Contributor", letter.Text.ReplaceLineEndings(" "), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Box.To("approver@ealing.example"));

        await Box.RemindAsync(Postbox.Due.AddDays(5));
        await Box.DispatchAsync();
        Assert.Empty(Box.To("approver@ealing.example"));
        await Box.RemindAsync(Postbox.Due.AddDays(7));
        await Box.DispatchAsync();
        Assert.Contains("7 days late", Assert.Single(Box.To("approver@ealing.example")).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_single_owner_can_have_a_day_of_their_own()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        vru.Clock.MoveTo(new(2026, 12, 2), new(10, 0));
        await using var room = await vru.In("ealing");
        var police = await room.Db.People.Where(person => person.Email == Postbox.Police).Select(person => person.Id).SingleAsync();
        var coordinator = await vru.Browse("ealing", Role.Coordinator);
        await coordinator.GoAsync("/ealing/reviews/days");
        await coordinator.SubmitAsync("form#owner", ("Owner.Person", police.ToString()), ("Owner.Days", "10"));

        await Box.RemindAsync(new(2027, 1, 5));
        await Box.DispatchAsync();
        Assert.Contains("by Tuesday 5 January", Assert.Single(Box.To(Postbox.Police)).Subject, StringComparison.Ordinal);

        await coordinator.SubmitAsync($"form[data-person=\"{police}\"]");
        Assert.Contains("Nobody: the day of all owners holds for everybody", coordinator.Text, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GiveAsync(string borough, bool isRefused = false)
    {
        var officer = await vru.SignedIn("officer@london.example");
        var answer = await officer.PutAsJsonAsync($"/london/api/v1/cycles/2026-q3/extensions/{borough}", new { until = "2027-01-29", reason = "The partnership moved offices." });
        Assert.Equal(!isRefused, answer.IsSuccessStatusCode);
        return answer;
    }
}
