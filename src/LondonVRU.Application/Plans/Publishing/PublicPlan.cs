using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;

namespace LondonVRU.Application.Plans.Publishing;

/// <summary>What of a plan may be published, and a list of what was left out with the reasons.</summary>
/// <param name="Owners">The words for owners as the plan has them: each is a post that may be published, or perhaps a person.</param>
/// <param name="LeftOut">For whoever publishes it to check.</param>
/// <param name="Cautions">To think of first.</param>
/// <param name="Actions">How many are in it.</param>
public sealed record PublicPlan(
    int StartYear, string Borough, bool WithStatuses, IReadOnlyList<PublicPlan.Owner> Owners, IReadOnlyList<PublicPlan.Left> LeftOut, IReadOnlyList<string> Cautions, Paper Paper, int Actions)
{
    /// <param name="LooksLikePost">All of its words belong to posts or teams.</param>
    public sealed record Owner(string Words, int Actions, bool LooksLikePost, bool IsShown);

    /// <param name="Numbers">"3.4", of the actions that it is about; empty where it is about all, or where the numbers would say too much.</param>
    public sealed record Left(string What, string Why, IReadOnlyList<string> Numbers);

    private static readonly TableColumn[] Columns = [new("No.", 6), new("Action", 52), new("Who leads", 26), new("Start", 12), new("End", 12)];

    /// <param name="plan">As the reader sees it.</param>
    /// <param name="statuses">How actions are going is published too.</param>
    /// <param name="posts">The owners in words that are posts; null for those that look like it.</param>
    internal static PublicPlan Of(PlanPage plan, string borough, PaperMark mark, DateOnly today, bool statuses, IReadOnlyList<string>? posts)
    {
        var all = plan.Themes.SelectMany(theme => theme.Actions, (theme, action) => (Number: $"{theme.Number}.{action.Number}", Action: action)).ToList();
        var open = all.Where(row => !row.Action.IsRestricted).ToList();
        var owners = open.Where(row => row.Action is { OwnerId: null, Owner: not null }).GroupBy(row => row.Action.Owner!, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.CurrentCultureIgnoreCase)
            .Select(group => (Words: group.Key, Count: group.Count(), Looks: PostWords.AreOfPosts(group.Key)))
            .Select(owner => new Owner(owner.Words, owner.Count, owner.Looks, posts?.Contains(owner.Words, StringComparer.Ordinal) ?? owner.Looks)).ToList();
        var shown = owners.Where(owner => owner.IsShown).Select(owner => owner.Words).ToHashSet(StringComparer.Ordinal);

        IReadOnlyList<TableCell> Cells(PlanPage.Theme theme, PlanPage.Row action) =>
        [
            $"{theme.Number}.{action.Number}",
            ContactWords.Without(action.Text) + (action.DoesNotApplyBecause is { } reason ? $"\nDoes not apply here: {ContactWords.Without(reason)}" : ""),
            string.Join('\n', new[] { action.OwnerId is null && action.Owner is { } owner && shown.Contains(owner) ? ContactWords.Without(owner) : null, action.LeadAgency is { } lead ? ContactWords.Without(lead) : null }.OfType<string>()),
            action.Start.AsWritten, action.End.AsWritten,
            .. statuses ? new TableCell[] { action.Status?.Name() ?? "No word yet" } : [],
        ];

        var sections = plan.Themes.Select(theme => (Theme: theme, Rows: theme.Actions.Where(action => !action.IsRestricted).ToList())).Where(part => part.Rows.Count > 0).Select(part => new PaperSection(
            $"{part.Theme.Number}. {part.Theme.Name}", [], new(
                $"Actions of theme {part.Theme.Number}: number, words, who leads, start{(statuses ? ", end and status" : " and end")} of each.",
                statuses ? [.. Columns, new("Status", 12)] : Columns, [.. part.Rows.Select(action => Cells(part.Theme, action))])));
        return new(
            plan.StartYear, borough, statuses, owners, [.. PublicCheck.LeftOut(all, open, owners, statuses), .. PublicCheck.Joint(plan)], [.. PublicCheck.Cautions(plan)],
            new(borough, $"Violence reduction plan {Quarter.YearName(plan.StartYear)}", "OFFICIAL", [$"As at {today.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"))}."], [.. sections], mark), open.Count);
    }
}

/// <summary>The check list beside a public version.</summary>
internal static class PublicCheck
{
    public static IEnumerable<PublicPlan.Left> LeftOut(
        IReadOnlyList<(string Number, PlanPage.Row Action)> all, IReadOnlyList<(string Number, PlanPage.Row Action)> open, IReadOnlyList<PublicPlan.Owner> owners, bool statuses)
    {
        if (all.Count - open.Count is > 0 and var restricted)
        {
            yield return new(Words.CountFirst(restricted, "restricted action"), "They are OFFICIAL-SENSITIVE and never leave the service but by hand.", [.. all.Except(open).Select(row => row.Number)]);
        }

        var people = open.Where(row => row.Action.OwnerId is not null).Select(row => row.Number).ToList();
        if (people.Count > 0)
        {
            yield return new("Names of owners who sign in here", "They are people. The lead agency stands for them.", people);
        }

        var unsure = owners.Where(owner => !owner.IsShown).Select(owner => owner.Words).ToHashSet(StringComparer.Ordinal);
        var named = open.Where(row => row.Action is { OwnerId: null, Owner: { } owner } && unsure.Contains(owner)).Select(row => row.Number).ToList();
        if (named.Count > 0)
        {
            yield return new("Owners in words that may name a person", "Tick those that are posts or teams, and they are shown.", named);
        }

        var contacts = open.Where(row => ContactWords.AreIn(row.Action.Text) || ContactWords.AreIn(row.Action.DoesNotApplyBecause) || ContactWords.AreIn(row.Action.LeadAgency)).Select(row => row.Number).ToList();
        if (contacts.Count > 0)
        {
            yield return new("E-mail addresses and telephone numbers within the words", $"{ContactWords.InTheirPlace} stands in their place.", contacts);
        }

        if (!statuses)
        {
            yield return new("How actions are going", "Statuses are for the partnership and London unless you choose to show them.", []);
        }

        yield return new("Updates, help wanted, weighting, funding, reviews and everything else", "They are the partnership’s working papers.", []);
    }

    /// <summary>Restricted ones are not even counted: they are the BCU's.</summary>
    public static IEnumerable<PublicPlan.Left> Joint(PlanPage plan)
    {
        var joint = plan.JointActions.Where(action => !action.Action.IsRestricted).Select(action => action.Number).ToList();
        if (joint.Count > 0)
        {
            yield return new(Words.CountFirst(joint.Count, "joint action"), $"{plan.JointPlan!.Name} keeps and publishes them, once for all its boroughs.", joint);
        }
    }

    public static IEnumerable<string> Cautions(PlanPage plan)
    {
        if (plan is not { State: PlanState.Submitted, Answer: AnswerKind.Accepted })
        {
            yield return "London has not accepted this version: it is not the plan in force.";
        }

        yield return "Words may name people or places that no list knows. Read it through before it goes out.";
    }
}
