using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Arrange;

/// <summary>An action of a plan that is to be submitted.</summary>
/// <param name="Theme">Number within the edition.</param>
/// <param name="Status">Null if nobody has said.</param>
internal sealed record Line(int Theme, string Text, ActionStatus? Status, string? Done = null, bool IsRestricted = false, string? HelpWanted = null);

/// <summary>Hands plans and reviews to London by the domain's own methods, without the pages in between.</summary>
internal static class Submissions
{
    /// <summary>Opens a cycle in London's tenant, if it is not there.</summary>
    public static async Task<ReviewCycle> OpenCycle(this Vru vru, string code, DateOnly? opensOn = null, DateOnly? dueOn = null)
    {
        await using var london = await vru.In("london");
        if (await london.Db.Cycles.SingleOrDefaultAsync(cycle => cycle.Code == code) is { } there)
        {
            return there;
        }

        var quarter = Quarter.Parse(code, null);
        var cycle = ReviewCycle.Open(
            quarter, opensOn ?? quarter.LastDay.AddDays(-45), dueOn ?? NextWorkingDay(quarter.LastDay.AddDays(14)), 7, ReviewCycle.UsualDaysBefore, ReviewCycle.UsualDaysAfter);
        london.Db.Cycles.Add(cycle);
        await london.Db.SaveChangesAsync();
        return cycle;
    }

    /// <summary>A borough's plan with local actions only, begun if there is none; those of the same words are taken as they are, or go on from last year's.</summary>
    public static async Task<Id<Submission>> SubmitReview(
        this Vru vru, string slug, ReviewCycle cycle, IReadOnlyList<Line> lines, string? help = null, bool late = false, IReadOnlyList<(long? Planned, long? Spent)>? money = null)
    {
        await using var room = await vru.In(slug);
        var db = room.Db;
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        var (coordinator, approver) = (await Person(vru, "hackney", Role.Coordinator), await Person(vru, "hackney", Role.Approver));
        var (plan, edition) = await PlanOf(vru, slug, cycle.StartYear);
        var review = await db.Reviews.SingleOrDefaultAsync(own => own.CycleId == cycle.Id);
        if (review is null)
        {
            review = Review.Of(cycle, plan);
            db.Reviews.Add(review);
        }
        else
        {
            review.OpenAgain(AnswerKind.ChangesRequested);
        }

        review.AskForHelp(help);
        var spend = (money ?? []).Select(line => ReviewSpend.In(review, Id<ReviewSpend>.New(), new(null, "A line", line.Planned, line.Spent, null, null))).ToList();
        review.AskForSignOff([], null, coordinator, now);
        review.SignOff(approver, now);
        review.Submit(cycle, late ? LondonTime.ToUtc(cycle.DueOn.AddDays(3), new(9, 0)) : now);
        var submission = Submission.OfReview(room.Tenant.Id, review, cycle, "The chair", "The coordinator", now);
        spend.ForEach(submission.Add);
        var known = await db.Actions.Where(action => action.PlanId == plan.Id).ToListAsync();
        var lastYears = await db.Actions.Where(action => db.Plans.Any(own => own.Id == action.PlanId && own.StartYear == cycle.StartYear - 1)).ToListAsync();
        var tracked = await db.Plans.Include(own => own.Themes).SingleAsync(own => own.Id == plan.Id);
        foreach (var theme in edition.Themes)
        {
            submission.Add(theme, $"Narrative of {theme.Name}", lines.Count(line => line.Theme == theme.Number && line.IsRestricted));
        }

        foreach (var line in lines)
        {
            var theme = edition.Themes.Single(one => one.Number == line.Theme);
            var action = known.Find(one => one.Text == line.Text);
            if (action is null)
            {
                var content = new ActionContent { Text = line.Text, IsRestricted = line.IsRestricted };
                action = lastYears.Find(one => one.Text == line.Text) is { } earlier
                    ? PlanAction.Continuing(earlier, tracked, theme.Id, tracked.TakeNumber(theme.Id), content, template: null)
                    : PlanAction.In(tracked, theme.Id, tracked.TakeNumber(theme.Id), content);
                db.Actions.Add(action);
            }

            ActionUpdate? update = null;
            if (line.Status is { } status)
            {
                update = ActionUpdate.Of(action, Id<ActionUpdate>.New(), status, line.Done ?? "Done so far", "What is next", line.HelpWanted, coordinator, now);
                action.Take(update, PlanState.Draft);
                db.Updates.Add(update);
            }

            var fixedLine = ReviewLine.Of(review, action, update);
            submission.Add(fixedLine);
        }

        var standing = await db.ReviewStandings.SingleOrDefaultAsync(own => own.TenantId == room.Tenant.Id && own.CycleCode == cycle.Code);
        if (standing is null)
        {
            standing = ReviewStanding.Of(room.Tenant.Id, cycle.Code);
            db.ReviewStandings.Add(standing);
        }

        standing.Rewrite(review, new(lines.Count, lines.Count(line => line.Status is not null), 0, 0), edition.Themes.Count, edition.Themes.Count, now);
        db.Submissions.Add(submission);
        await db.SaveChangesAsync();
        return submission.Id;
    }

    /// <summary>A review that is open: so many of so many actions updated.</summary>
    public static async Task BeginReview(this Vru vru, string slug, ReviewCycle cycle, int updated, int of, string? help = null, bool withChair = false)
    {
        await using var room = await vru.In(slug);
        var (plan, edition) = await PlanOf(vru, slug, cycle.StartYear);
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        var review = Review.Of(cycle, plan);
        review.AskForHelp(help);
        if (withChair)
        {
            review.AskForSignOff([], null, await Person(vru, "hackney", Role.Coordinator), now);
        }

        room.Db.Reviews.Add(review);
        var standing = ReviewStanding.Of(room.Tenant.Id, cycle.Code);
        standing.Rewrite(review, new(of, updated, 0, 0), edition.Themes.Count, 6, now);
        room.Db.ReviewStandings.Add(standing);
        await room.Db.SaveChangesAsync();
    }

    /// <summary>Hands a plan over with what it holds.</summary>
    public static async Task<Id<Submission>> SubmitPlan(this Vru vru, string slug, int startYear, IReadOnlyList<Line> lines)
    {
        await using var room = await vru.In(slug);
        var (plan, edition) = await PlanOf(vru, slug, startYear);
        var submission = Submission.OfPlan(room.Tenant.Id, plan, "The chair", "The coordinator", vru.Clock.GetUtcNow().UtcDateTime);
        foreach (var theme in edition.Themes)
        {
            submission.Add(theme, narrative: null, lines.Count(line => line.Theme == theme.Number && line.IsRestricted));
        }

        foreach (var (line, index) in lines.Select((line, index) => (line, index)))
        {
            var theme = edition.Themes.Single(one => one.Number == line.Theme);
            submission.Add(PlanAction.In(plan, theme.Id, index + 1, new ActionContent { Text = line.Text, IsRestricted = line.IsRestricted }), "Somebody");
        }

        room.Db.Submissions.Add(submission);
        await room.Db.SaveChangesAsync();
        return submission.Id;
    }

    public static async Task Withdraw(this Vru vru, string slug, Id<Submission> id)
    {
        await using var room = await vru.In(slug);
        var submission = await room.Db.Submissions.Include(s => s.Themes).Include(s => s.Actions).Include(s => s.Progress).SingleAsync(s => s.Id == id);
        submission.Withdraw();
        await room.Db.SaveChangesAsync();
    }

    private static async Task<(Plan Plan, Edition Edition)> PlanOf(Vru vru, string slug, int startYear)
    {
        await using var room = await vru.In(slug);
        var edition = await room.Db.Editions.AsNoTracking().Include(e => e.Themes).SingleAsync(e => e.StartYear == startYear);
        var plan = await room.Db.Plans.Include(own => own.Themes).SingleOrDefaultAsync(own => own.StartYear == startYear);
        if (plan is null)
        {
            plan = Plan.On(edition, "Plan");
            room.Db.Plans.Add(plan);
            await room.Db.SaveChangesAsync();
        }

        return (plan, edition);
    }

    private static async Task<Id<Person>> Person(Vru vru, string slug, Role role)
    {
        await using var room = await vru.In(slug);
        var email = Vru.Email(slug, role);
        return await room.Db.People.Where(person => person.Email == email).Select(person => person.Id).SingleAsync();
    }

    private static DateOnly NextWorkingDay(DateOnly day) => WorkingDays.IsWorkingDay(day) ? day : NextWorkingDay(day.AddDays(1));
}
