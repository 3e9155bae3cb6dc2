using System.ComponentModel.DataAnnotations;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Infrastructure.Jobs;
using LondonVRU.Infrastructure.Mail;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Development;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Web.Pages.Dev;

/// <summary>Business time, what falls due next, and moving on. In Development only.</summary>
[AllowAnonymous]
internal sealed class ClockModel(TimeProvider clock, ClockWalk walk, MailDrop mail, VruDbContext db) : FormPage
{
    private static readonly TimeOnly Morning = new(7, 30);

    /// <summary>A London day and time that somebody may want to be at.</summary>
    public sealed record Stop(string What, DateOnly Day, TimeOnly Time);

    [BindProperty]
    [Required(ErrorMessage = "Choose a day")]
    public DateOnly? Day { get; set; }

    [BindProperty]
    [Required(ErrorMessage = "Choose a time, like 07:30")]
    public TimeOnly? Time { get; set; } = Morning;

    /// <summary>UTC.</summary>
    public DateTime Now { get; private set; }

    public DateOnly Today => LondonTime.DayOf(Now);

    public IReadOnlyList<Stop> Stops { get; private set; } = [];

    /// <summary>With the UTC instant at which each falls due next.</summary>
    public IReadOnlyList<(ScheduledJob Job, DateTime At)> Jobs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Day = Today.AddDays(1);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            await LoadAsync(ct);
            return Refused();
        }

        var before = mail.List().Count;
        var ran = await walk.ToAsync(new DateTimeOffset(LondonTime.ToUtc(Day!.Value, Time!.Value), TimeSpan.Zero), ct);
        var jobs = ran.GroupBy(run => run.Job).Select(group => $"{group.Key} {Words.Plural(group.Count(), "time")}");
        TempData.Say($"{Words.List(jobs)} ran on the way; {Words.Plural(mail.List().Count - before, "letter")} went out.", $"It is {Words.DayAndTime(clock.GetUtcNow().UtcDateTime)}");
        return RedirectToPage();
    }

    protected override string FieldOf(string code) => nameof(Day);

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Now = clock.GetUtcNow().UtcDateTime;
        Jobs = [.. Schedule.All.Select(job => (job, job.NextAfter(clock.GetUtcNow()).UtcDateTime))];
        var today = Today;
        var cycles = await db.Cycles.AsNoTracking().OrderBy(cycle => cycle.DueOn).ToListAsync(ct);
        List<Stop> stops = [new("Tomorrow morning", today.AddDays(1), Morning)];
        foreach (var cycle in cycles)
        {
            Add(stops, today, $"{cycle.Name.ShortName} opens", cycle.OpensOn);
            Add(stops, today, $"{cycle.Name.ShortName}, the next reminder", NextReminder(cycle, today));
            Add(stops, today, $"{cycle.Name.ShortName} is due", cycle.DueOn);
            Add(stops, today, $"{cycle.Name.ShortName}, grace is over", cycle.GraceEndsOn.AddDays(1));
        }

        Stops = [.. stops.OrderBy(stop => stop.Day)];
    }

    private static void Add(List<Stop> stops, DateOnly today, string what, DateOnly? day)
    {
        if (day is { } coming && coming > today && coming.DayNumber - today.DayNumber <= ClockWalk.FurthestDays)
        {
            stops.Add(new(what, coming, Morning));
        }
    }

    private static DateOnly? NextReminder(ReviewCycle cycle, DateOnly today) =>
        Enumerable.Range(1, ClockWalk.FurthestDays).Select(ahead => today.AddDays(ahead)).Where(cycle.RemindsOn).Select(day => (DateOnly?)day).FirstOrDefault();
}
