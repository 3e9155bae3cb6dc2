using System.Globalization;
using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>What a borough of the demonstration keeps beside its plan's content: milestones, what follows from what, and what of the menu it declines.</summary>
internal sealed class DemonstrationKeeping(VruDbContext db, DemonstrationTexts texts, DemonstrationPeople people, Random chance)
{
    /// <summary>"Jun-{yy}" of a plan that starts in 2026 is Jun-26.</summary>
    public static PlanDate DateOf(string pattern, int startYear)
    {
        return PlanDate.Read(
            pattern.Replace("{y+1}", Year(1, 10000), StringComparison.Ordinal).Replace("{yy+1}", Year(1, 100), StringComparison.Ordinal)
                .Replace("{y}", Year(0, 10000), StringComparison.Ordinal).Replace("{yy}", Year(0, 100), StringComparison.Ordinal), startYear);

        string Year(int add, int modulo) => ((startYear + add) % modulo).ToString("00", CultureInfo.InvariantCulture);
    }

    /// <summary>Milestones for one action in four, most of them reached when they were due; and chains of two or three actions.</summary>
    public void Add(Plan plan, List<PlanAction> actions, DateOnly today)
    {
        foreach (var action in actions.Where(_ => chance.NextDouble() < 0.25))
        {
            foreach (var step in texts.Keeping.Milestones.Where(_ => chance.NextDouble() < 0.45))
            {
                AddMilestone(plan, action, step, today);
            }
        }

        foreach (var theme in actions.GroupBy(action => action.ThemeId).Where(_ => chance.NextDouble() < 0.6))
        {
            var own = theme.OrderBy(action => action.Number).Take(4).ToList();
            var chain = new ActionChain([]);
            foreach (var (later, earlier) in own.Skip(1).Zip(own).Where(_ => chance.NextDouble() < 0.7))
            {
                db.Links.Add(ActionLink.Between(later, earlier, chain));
            }
        }
    }

    /// <summary>One option in five of those that the plan does not take up.</summary>
    public List<(DeclinedOption Declined, Id<Theme> Theme)> Decline(Plan plan, Edition edition, List<PlanAction> actions)
    {
        var taken = actions.Select(action => action.TemplateActionId).ToHashSet();
        var at = new DateTime(edition.StartYear, 4, 3, 9, 0, 0, DateTimeKind.Utc);
        List<(DeclinedOption, Id<Theme>)> declined = [];
        foreach (var option in edition.Themes.SelectMany(theme => theme.Actions)
            .Where(option => option.Kind == TemplateActionKind.MenuOption && !taken.Contains(option.Id) && chance.NextDouble() < 0.2))
        {
            declined.Add((DeclinedOption.In(plan, option, texts.Keeping.DeclineReasons[chance.Next(texts.Keeping.DeclineReasons.Count)], people.Coordinator, at), option.ThemeId));
        }

        db.DeclinedOptions.AddRange(declined.Select(option => option.Item1));
        return declined;
    }

    private void AddMilestone(Plan plan, PlanAction action, DemonstrationTexts.Step step, DateOnly today)
    {
        var due = DateOf(step.Due, plan.StartYear);
        var owner = action.OwnerId ?? people.Coordinator;
        var milestone = Milestone.Of(action, plan.State, Id<Milestone>.New(), step.Text, due);
        if (due.IsPast(today) && chance.NextDouble() < 0.8)
        {
            milestone.Mark(plan.State, true, owner, LondonTime.ToUtc(due.To!.Value.AddDays(-chance.Next(2, 25)), new(11, 0)));
        }
        else if (chance.NextDouble() < 0.3)
        {
            var began = LondonTime.ToUtc(new(plan.StartYear, 4, 20), new(10, 0));
            milestone.Change(plan.State, step.Text, DateOf(texts.Keeping.MovedTo, plan.StartYear), owner, began);
        }

        db.Milestones.Add(milestone);
    }
}
