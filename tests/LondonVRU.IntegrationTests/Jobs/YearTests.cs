using System.Globalization;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Reviews;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Tenants;
using LondonVRU.Infrastructure.Jobs;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LondonVRU.IntegrationTests.Jobs;

/// <summary>The financial year 2026/27 in 33 boroughs, by the real jobs with the clock moved. Each borough has one owner, coordinator and approver. Whoever is in none of the
/// stories updates ten days before the due day and hands in three days before it.</summary>
public sealed class YearTests : IAsyncLifetime
{
    private const string Late = "barnet";
    private const string Extended = "bexley";
    private const string Left = "brent";

    /// <summary>Who got what, on which day, counted from the cycle's due day; "…" stands for the story's name. Beneath it the reason.</summary>
    private const string Expected = """
        30 boroughs  q1 owner        -108 -28 -12
        30 boroughs  q1 coordinator  -108 -28 -12 -7
        30 boroughs  q2 owner        -28 -14
        30 boroughs  q2 coordinator  -28 -14 -7
        30 boroughs  q3 owner        -28 -14
        30 boroughs  q3 coordinator  -28 -14 -7
        30 boroughs  q4 owner        -28 -14
        30 boroughs  q4 coordinator  -28 -14 -7
        late         q1 owner        -108 -28 -12
        late         q1 coordinator  -108 -28 -12 -7
        late         q2 owner        -28 -14 -7 -2 0 2 5 10 17
        late         q2 coordinator  -28 -14 -7 -2 0 2 5 10 17
        late         q2 approver     10 17
        late         q3 owner        -28 -14
        late         q3 coordinator  -28 -14 -7
        late         q4 owner        -28 -14
        late         q4 coordinator  -28 -14 -7
        extended     q1 owner        -108 -28 -12
        extended     q1 coordinator  -108 -28 -12 -7
        extended     q2 owner        -28 -14
        extended     q2 coordinator  -28 -14 -7
        extended     q3 owner        -28 -14 -7 0 7 12
        extended     q3 coordinator  -28 -14 -7 -5! 0 7 12
        extended     q3 approver     -5!
        extended     q4 owner        -28 -14
        extended     q4 coordinator  -28 -14 -7
        left         q1 owner        -108 -28 -12
        left         q1 coordinator  -108 -28 -12 -7
        left         q2 owner        -28
        left         q2 coordinator  -28 -14 -7
        left         q3 coordinator  -28 -14 -7
        left         q4 coordinator  -28 -14 -7
        London       q2 officer      10 17
        """;

    private static readonly Dictionary<string, string> Stories = new(StringComparer.Ordinal) { [Late] = "late", [Extended] = "extended", [Left] = "left" };

    /// <summary>Due on working days: 15 July, 15 October, 15 January and 15 April.</summary>
    private static readonly IReadOnlyList<Quarter> Quarters = [new(2026, 1), new(2026, 2), new(2026, 3), new(2026, 4)];

    private readonly YearMailer mail = new();
    private readonly Vru vru;
    private IReadOnlyList<TenantInfo> boroughs = [];

    public YearTests() => vru = new() { Replace = services => services.Replace(ServiceDescriptor.Singleton<IMailer>(mail)) };

    public async Task InitializeAsync()
    {
        await vru.InitializeAsync();
        mail.Clock = vru.Clock;
        boroughs = await vru.Services.GetRequiredService<TenantDirectory>().BoroughsAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task Everybody_gets_what_the_rules_say_and_nothing_else()
    {
        vru.Clock.MoveTo(new(2026, 3, 28), new(9, 0));
        await PlanTheYearAsync();

        for (var day = new DateOnly(2026, 3, 29); day <= new DateOnly(2027, 4, 30); day = day.AddDays(1))
        {
            await LiveAsync(day);
        }

        Assert.Equal(Expected.ReplaceLineEndings("\n"), Table());
        Assert.All(mail.Sent, letter => Assert.True(letter.At >= RemindOfReviews.At, $"{letter.To} at {letter.At} on {letter.Day}"));
        Assert.Equal([new(2026, 3, 29), new(2026, 10, 25)], mail.Sent.Select(letter => letter.Day).Where(day => day == new DateOnly(2026, 3, 29) || day == new DateOnly(2026, 10, 25)).Distinct().Order());
        Assert.All(mail.Sent.Where(letter => letter.Day == new DateOnly(2026, 3, 29) || letter.Day == new DateOnly(2026, 10, 25)), letter => Assert.True(letter.At < new TimeOnly(8, 0)));
        Assert.Equal(mail.Sent.Count, mail.Sent.Select(letter => letter.Id).Distinct().Count());
        await using var london = await vru.In("london");
        Assert.Equal((132, 131, 17), (
            await london.Db.ReviewStandings.CountAsync(standing => standing.SubmittedAt != null),
            await london.Db.ReviewStandings.CountAsync(standing => standing.DaysLate == 0), await london.Db.ReviewStandings.MaxAsync(standing => standing.DaysLate)));
    }

    /// <summary>London plans four cycles, each with its own schedule where a clock change is to be met; every borough has a plan whose first action its contributor owns.</summary>
    private async Task PlanTheYearAsync()
    {
        await using (var london = await vru.In("london"))
        {
            foreach (var quarter in Quarters)
            {
                var due = ReviewCycle.UsualDueDay(quarter);
                london.Db.Cycles.Add(quarter.Number switch
                {
                    // 108 days before 15 July is 29 March; ten days after 15 October is the 25th.
                    1 => ReviewCycle.Open(quarter, new(2026, 3, 28), due, 7, [108, 28, 14, 7, 2, 0], ReviewCycle.UsualDaysAfter),
                    2 => ReviewCycle.Open(quarter, due.AddDays(-30), due, 7, ReviewCycle.UsualDaysBefore, [2, 5, 10]),
                    _ => ReviewCycle.Open(quarter, due.AddDays(-30), due, 7, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter),
                });
            }

            await london.Db.SaveChangesAsync();
        }

        foreach (var borough in boroughs)
        {
            (await (await vru.SignedIn(borough.Slug, Role.Coordinator)).PostAsync($"/{borough.Slug}/api/v1/plans/2026", null)).EnsureSuccessStatusCode();
            await using var room = await vru.In(borough.Slug);
            var email = Vru.Email(borough.Slug, Role.Contributor);
            var owner = await room.Db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
            (await room.Db.Actions.OrderBy(action => action.Id).FirstAsync()).Assign(owner);
            await room.Db.SaveChangesAsync();
        }
    }

    /// <summary>A day: its jobs at their times, then what people do. Between the rounds, when no review is open, the jobs run once a week.</summary>
    private async Task LiveAsync(DateOnly day)
    {
        mail.IsDown = day >= new DateOnly(2026, 7, 1) && day < new DateOnly(2026, 7, 3);
        if (Quarters.Any(quarter => ReviewCycle.UsualDueDay(quarter).AddDays(-30) == day) || day == new DateOnly(2026, 3, 29))
        {
            await RunAsync(nameof(OpenReviews), day, new(0, 10));
        }

        if (day.DayNumber % 7 == 0 || IsBusy(day))
        {
            await RunAsync(nameof(RemindOfReviews), day, RemindOfReviews.At);
            vru.Clock.Advance(DispatchLetters.Quiet);
            await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
        }

        if (mail.IsDown)
        {
            for (var hour = 8; hour < 24; hour++)
            {
                vru.Clock.MoveTo(day, new(hour, 0));
                await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
            }
        }

        vru.Clock.MoveTo(day, new(10, 0));
        foreach (var quarter in Quarters)
        {
            await WorkAsync(quarter, day.DayNumber - ReviewCycle.UsualDueDay(quarter).DayNumber);
        }

        await Schedule.Dispatch.RunAsync(vru.Services, CancellationToken.None);
    }

    private static bool IsBusy(DateOnly day) => day <= new DateOnly(2026, 3, 30)
        || Quarters.Any(quarter => ReviewCycle.UsualDueDay(quarter) is var due && day >= due.AddDays(-29) && day <= due.AddDays(18));

    private async Task WorkAsync(Quarter quarter, int day)
    {
        foreach (var borough in boroughs)
        {
            var (updates, handsIn) = (borough.Slug, quarter.Number) switch
            {
                (Late, 2) => (17, 17),
                (Extended, 3) => (13, 13),
                _ => (-10, -3),
            };
            if (day == updates && !(borough.Slug == Left && quarter.Number >= 2))
            {
                await UpdateAsync(borough);
            }

            if (day == handsIn)
            {
                await HandInAsync(borough, quarter);
            }
        }

        if (quarter.Number == 2 && day == -20)
        {
            await LeaveAsync();
        }

        if (quarter.Number == 3 && day == -5)
        {
            await ExtendAsync(quarter);
        }
    }

    private async Task UpdateAsync(TenantInfo borough)
    {
        var email = Vru.Email(borough.Slug, Role.Contributor);
        await using var behind = await vru.In(borough.Slug);
        var person = await behind.Db.People.Where(known => known.Email == email).Select(known => known.Id).SingleAsync();
        var action = await behind.Db.Actions.Where(known => known.OwnerId == person).Select(known => known.Id).SingleAsync();
        await using var room = await vru.Services.GetRequiredService<TenantDoor>().OpenAsync(borough.Id, person, CancellationToken.None);
        await room.Services.GetRequiredService<IMediator>().Send(new AddUpdate(action, Id<ActionUpdate>.New(), new(ActionStatus.OnTrack, "Went well.", null, null)));
    }

    /// <summary>Signed and handed in, with the standing that London sees.</summary>
    private async Task HandInAsync(TenantInfo borough, Quarter quarter)
    {
        await using var room = await vru.In(borough.Slug);
        var cycle = await room.Db.Cycles.SingleAsync(known => known.Code == quarter.Code);
        var review = await room.Db.Reviews.SingleAsync(known => known.CycleId == cycle.Id);
        var (coordinator, approver) = (Vru.Email(borough.Slug, Role.Coordinator), Vru.Email(borough.Slug, Role.Approver));
        var people = await room.Db.People.Where(known => known.Email == coordinator || known.Email == approver).ToDictionaryAsync(known => known.Email, known => known.Id);
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        review.AskForSignOff([], null, people[coordinator], now);
        review.SignOff(people[approver], now);
        review.Submit(cycle.For(await room.Db.Extensions.Where(known => known.CycleId == cycle.Id).MaxAsync(known => (DateOnly?)known.DueOn)), now);
        await room.Services.GetRequiredService<Application.Comparison.Standings>().RewriteAsync(review, cycle, CancellationToken.None);
        await room.Db.SaveChangesAsync();
    }

    private async Task LeaveAsync()
    {
        await using var room = await vru.In(Left);
        var email = Vru.Email(Left, Role.Contributor);
        var person = await room.Db.People.Where(known => known.Email == email).Select(known => known.Id).SingleAsync();
        room.Db.Memberships.RemoveRange(await room.Db.Memberships.Where(held => held.PersonId == person).ToListAsync());
        await room.Db.SaveChangesAsync();
    }

    private async Task ExtendAsync(Quarter quarter)
    {
        var officer = await vru.SignedIn("officer@london.example");
        var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PutAsJsonAsync(
            officer, $"/london/api/v1/cycles/{quarter.Code}/extensions/{Extended}", new { until = ReviewCycle.UsualDueDay(quarter).AddDays(14), reason = "They moved offices." });
        answer.EnsureSuccessStatusCode();
    }

    private async Task RunAsync(string job, DateOnly day, TimeOnly at)
    {
        vru.Clock.MoveTo(day, at);
        await Schedule.All.Single(known => known.Name == job).RunAsync(vru.Services, CancellationToken.None);
    }

    /// <summary>As <see cref="Expected"/>: "!" marks a letter that is no reminder.</summary>
    private string Table()
    {
        var lines = from letter in mail.Sent
                    let place = letter.To.Split('@')[1].Split('.')[0]
                    let story = place == "london" ? "London" : Stories.GetValueOrDefault(place, "30 boroughs")
                    let quarter = Quarters.First(known => letter.Day <= ReviewCycle.UsualDueDay(known).AddDays(30))
                    group (Place: place, Day: $"{letter.Day.DayNumber - ReviewCycle.UsualDueDay(quarter).DayNumber}{(letter.Subject.Contains("London gives", StringComparison.Ordinal) ? "!" : "")}")
                        by (Story: story, Quarter: quarter.Number, Role: letter.To.Split('@')[0] is var role && role == "contributor" ? "owner" : role);
        return string.Join('\n', lines.OrderBy(line => line.Key.Story switch { "30 boroughs" => 0, "late" => 1, "extended" => 2, "left" => 3, _ => 4 }).ThenBy(line => line.Key.Quarter)
            .ThenBy(line => line.Key.Role switch { "owner" => 0, "coordinator" => 1, _ => 2 })
            .Select(line => $"{line.Key.Story,-12} q{line.Key.Quarter} {line.Key.Role,-12} {DaysOf([.. line.GroupBy(one => one.Place, one => one.Day)])}"));
    }

    /// <summary>The days, where all places of the story agree; else each place's own, so that the difference shows.</summary>
    private static string DaysOf(IReadOnlyList<IGrouping<string, string>> places)
    {
        var same = places.GroupBy(place => string.Join(' ', place)).ToList();
        var expected = places[0].Key == "london" || Stories.ContainsKey(places[0].Key) ? 1 : 30;
        return same.Count == 1 && places.Count == expected ? same[0].Key : string.Join(" | ", same.Select(days => $"{days.Key} ({string.Join(", ", days.Select(place => place.Key))})"));
    }

    private sealed record Posted(Guid Id, string To, string Subject, DateOnly Day, TimeOnly At);

    /// <summary>Keeps what is sent with London's time, and takes nothing while it is down.</summary>
    private sealed class YearMailer : IMailer
    {
        public List<Posted> Sent { get; } = [];

        public bool IsDown { get; set; }

        public TimeProvider Clock { get; set; } = TimeProvider.System;

        public Task SendAsync(Mail mail, CancellationToken ct)
        {
            if (IsDown)
            {
                throw new MailNotSentException("The server does not answer.", MailTrouble.NoServer, new IOException("down"));
            }

            var london = LondonTime.Of(Clock.GetUtcNow().UtcDateTime);
            lock (Sent)
            {
                // Several letters are under way at once.
                Sent.Add(new(mail.Id, mail.To, mail.Subject, DateOnly.FromDateTime(london), TimeOnly.FromDateTime(london)));
            }

            return Task.CompletedTask;
        }
    }
}
