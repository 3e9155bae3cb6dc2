using LondonVRU.Application.People;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Notifications;

/// <summary>A database for each test: what one owes would be in another's letters.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private readonly Vru vru = new();
    private Postbox Box => new(vru);

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task One_person_gets_one_letter_a_day_over_three_boroughs()
    {
        await Box.ReviewAsync("ealing", Postbox.Police, 2);
        await Box.ReviewAsync("hillingdon", Postbox.Police, 2);
        await Box.ReviewAsync("hounslow", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14));

        await Box.DispatchAsync();

        var letter = Assert.Single(Box.To(Postbox.Police));
        Assert.Equal("Five actions to update by Friday 15 January", letter.Subject);
        Assert.StartsWith("Five actions to update in 14 days\r\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Due in 14 days (Friday 15 January).", letter.Text, StringComparison.Ordinal);
        Assert.All(["Ealing", "Hillingdon", "Hounslow"], borough => Assert.Contains($"\r\n{borough}\r\n", letter.Text, StringComparison.Ordinal));
        Assert.Contains("Update my five actions:\r\nhttp://127.0.0.1:5080/my-actions\r\n", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Questions? Ask Ealing Coordinator, Hillingdon Coordinator and Hounslow Coordinator.", letter.Text.Replace("\r\n", " ", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("href=\"http://127.0.0.1:5080/my-actions\"", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_over_several_boroughs_waits_until_the_last_of_them_is_quiet()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.ReviewAsync("hounslow", Postbox.Police);
        vru.Clock.MoveTo(Postbox.Before(14), new(7, 30));
        await Box.ChangeAsync("ealing", room => Box.RemindInAsync(room.Tenant.Id));
        vru.Clock.Advance(TimeSpan.FromSeconds(90));
        await Box.ChangeAsync("hounslow", room => Box.RemindInAsync(room.Tenant.Id));
        vru.Clock.Advance(TimeSpan.FromSeconds(60));
        await Infrastructure.Jobs.Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        Assert.Empty(Box.To(Postbox.Police));

        await Box.DispatchAsync();

        Assert.Contains("Two actions", Assert.Single(Box.To(Postbox.Police)).Subject, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_job_run_twice_makes_one_letter()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14));
        await Box.RemindAsync(Postbox.Before(14), new(8, 0));
        await Box.DispatchAsync();

        await Box.RemindAsync(Postbox.Before(14), new(9, 0));
        await Box.DispatchAsync();

        Assert.Single(Box.To(Postbox.Police));
    }

    [Fact]
    public async Task Nobody_is_reminded_of_an_action_that_was_updated_since_the_cycle_opened()
    {
        var actions = await Box.ReviewAsync("ealing", Postbox.Police);
        vru.Clock.MoveTo(Postbox.Before(20), new(10, 0));
        await Box.UpdateAsync("ealing", Postbox.Police, actions[0]);

        await Box.RemindAsync(Postbox.Before(14));
        await Box.DispatchAsync();

        Assert.Empty(Box.To(Postbox.Police));
        Assert.Contains("1 of 22 open actions updated", Assert.Single(Box.To("coordinator@ealing.example")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_between_owing_and_writing_is_dropped()
    {
        var actions = await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14));
        await Box.UpdateAsync("ealing", Postbox.Police, actions[0]);

        await Box.DispatchAsync();

        Assert.Empty(Box.To(Postbox.Police));
        Assert.All(await Box.RowsAsync<LetterDebt>(), debt => Assert.NotNull(debt.SettledAt));
    }

    [Fact]
    public async Task A_submitted_review_reminds_nobody()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14));
        await Box.SubmitAsync("ealing");
        await Box.DispatchAsync();

        await Box.RemindAsync(Postbox.Before(7));
        await Box.DispatchAsync();

        Assert.Empty(Box.All());
        Assert.DoesNotContain(await Box.RowsAsync<LetterDebt>(), debt => debt.DueDay == Postbox.Before(7));
    }

    [Fact]
    public async Task Somebody_who_lost_the_membership_or_was_disabled_gets_nothing()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.ReviewAsync("hounslow", "contributor@hounslow.example");
        await Box.RemindAsync(Postbox.Before(14));
        await Box.ChangeAsync("ealing", async room =>
        {
            var police = await room.Db.People.SingleAsync(person => person.Email == Postbox.Police);
            room.Db.Memberships.RemoveRange(await room.Db.Memberships.Where(held => held.PersonId == police.Id && held.TenantId == room.Tenant.Id).ToListAsync());
            (await room.Db.People.SingleAsync(person => person.Email == "contributor@hounslow.example")).Disable();
        });

        await Box.DispatchAsync();

        Assert.Equal(["coordinator@ealing.example", "coordinator@hounslow.example"], Box.All().Select(letter => letter.To).Order());
        Assert.All(await Box.RowsAsync<LetterDebt>(), debt => Assert.NotNull(debt.SettledAt));
    }

    [Fact]
    public async Task Nothing_restricted_is_in_a_letter()
    {
        var actions = await Box.ReviewAsync("ealing", Postbox.Police, 2);
        await Box.ChangeAsync("ealing", async room =>
        {
            var action = await room.Db.Actions.SingleAsync(action => action.Id == actions[0]);
            action.Edit(action.Content() with { Text = "RESTRICTED-words of the tasking", IsRestricted = true });
            (await room.Db.Actions.SingleAsync(action => action.Id == actions[1])).Edit(action.Content() with { Text = "Sweep <script>alert(1)</script> the parks", IsRestricted = false });
        });
        await Box.RemindAsync(Postbox.Before(14));

        await Box.DispatchAsync();

        var letter = Assert.Single(Box.To(Postbox.Police));
        Assert.All(Box.All(), any => Assert.DoesNotContain("RESTRICTED", any.Text + any.Html + any.Subject, StringComparison.Ordinal));
        Assert.Contains("one restricted action", letter.Text, StringComparison.Ordinal);
        Assert.Contains("Sweep &lt;script&gt;", letter.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", letter.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_coordinator_is_led_to_the_review_itself()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(7));

        await Box.DispatchAsync();

        var letter = Assert.Single(Box.To("coordinator@ealing.example"));
        Assert.Contains("Put the review of October to December 2026 together", letter.Subject, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080/ealing/reviews/2026-q3\r\n", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Past_the_days_of_grace_the_chair_and_London_are_told()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Due.AddDays(5));
        await Box.DispatchAsync();
        Assert.Empty(Box.To("approver@ealing.example"));

        await Box.RemindAsync(Postbox.Due.AddDays(7));
        await Box.DispatchAsync();

        Assert.Contains("7 days late", Assert.Single(Box.To("approver@ealing.example")).Subject, StringComparison.Ordinal);
        var officer = Assert.Single(Box.To("officer@london.example"));
        Assert.StartsWith("Ealing: The review of October to December 2026 is 7 days late", officer.Subject, StringComparison.Ordinal);
        Assert.Contains("http://127.0.0.1:5080/london?cycle=2026-q3\r\n", officer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_was_down_for_two_days_sends_one_letter_each()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);

        // The job ran and the dispatcher did not; then neither; then both.
        await Box.RemindAsync(Postbox.Before(2));
        await Box.RemindAsync(Postbox.Before(0));
        await Box.DispatchAsync();

        Assert.Contains("One action to update by Friday 15 January", Assert.Single(Box.To(Postbox.Police)).Subject, StringComparison.Ordinal);
        Assert.Single(Box.To("coordinator@ealing.example"));
        Assert.All(await Box.RowsAsync<LetterDebt>(), debt => Assert.NotNull(debt.SettledAt));
    }

    [Theory]
    [InlineData(1, "09:00")]
    [InlineData(3, "06:00")]
    public async Task A_day_of_the_schedule_on_which_nothing_ran_is_caught_up_once(int daysAfter, string at)
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        var day = Postbox.Before(14 - daysAfter);

        await Box.RemindAsync(day, TimeOnly.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        await Box.DispatchAsync();
        await Box.RemindAsync(day.AddDays(1), new(7, 30));
        await Box.DispatchAsync();

        Assert.Single(Box.To(Postbox.Police));
        Assert.All(await Box.RowsAsync<LetterDebt>(), debt => Assert.Equal(Postbox.Before(14), debt.DueDay));
    }

    [Fact]
    public async Task What_is_owed_after_the_days_letter_was_written_waits_for_tomorrow()
    {
        await Box.ReviewAsync("ealing", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14));
        await Box.DispatchAsync();
        await Box.ReviewAsync("hounslow", Postbox.Police);
        await Box.RemindAsync(Postbox.Before(14), new(9, 0));
        await Box.DispatchAsync();
        Assert.Single(Box.To(Postbox.Police));

        vru.Clock.MoveTo(Postbox.Before(13), new(7, 0));
        await Box.DispatchAsync();

        var second = Box.To(Postbox.Police)[0];
        Assert.Equal(2, Box.To(Postbox.Police).Count);
        Assert.Contains("Hounslow", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nEaling\r\n", second.Text, StringComparison.Ordinal);
    }
}
