using System.Security.Cryptography;
using System.Text;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>One borough's plan and reviews of the demonstration, made by the domain's own methods. The same every time for the same day.</summary>
internal sealed class DemonstrationBorough
{
    private readonly VruDbContext db;
    private readonly Id<Tenant> tenant;
    private readonly Id<Tenant>? bcu;
    private readonly string name;
    private readonly DemonstrationTexts.Profile profile;
    private readonly DemonstrationTexts texts;
    private readonly DemonstrationPeople people;
    private readonly DemonstrationYear year;
    private readonly Random chance;
    private readonly DemonstrationJoint joint;
    private readonly DemonstrationPractices practices;
    private readonly DemonstrationOffers offers;
    private readonly DemonstrationTexts.JointPlan? own;
    private readonly Dictionary<Id<PlanAction>, ActionUpdate> latest = [];

    /// <summary>The narratives of the review made last, by theme.</summary>
    private Dictionary<Id<Theme>, string> said = [];

    /// <param name="own">What a BCU's joint plan holds; null for a borough.</param>
    public DemonstrationBorough(
        VruDbContext db, TenantInfo tenant, DemonstrationTexts.Profile profile, DemonstrationTexts texts, DemonstrationPeople people, DemonstrationYear year,
        DemonstrationJoint joint, DemonstrationFiles files, DemonstrationPractices practices, DemonstrationOffers offers, DemonstrationTexts.JointPlan? own = null)
    {
        (this.db, this.tenant, name, this.profile, this.texts, this.people, this.year) = (db, tenant.Id, tenant.Name, profile, texts, people, year);
        (this.joint, this.practices, this.offers, this.own, bcu) = (joint, practices, offers, own, tenant.BcuId);
        Handing = new(db, tenant.Id, profile.Slug, people, new Random(profile.Slug.Length + profile.Slug[^1]), At(year.Today, 6));
        if (texts.Reviewing.Boroughs.Index().FirstOrDefault(known => known.Item == profile.Slug) is { Item: not null } known)
        {
            Reviewing = new(db, tenant.Id, name, texts.Reviewing, known.Index, people, files, At(year.Today, 6));
            Reviewing.AddPapers(profile.Slug);
        }

        chance = new Random(BitConverter.ToInt32(SHA256.HashData(Encoding.UTF8.GetBytes(profile.Slug)), 0));
    }

    /// <summary>Plan, updates and reviews on an edition, for those cycles of its year.</summary>
    public void Add(Edition edition)
    {
        var plan = Plan.On(edition, $"{name}’s {(own is null ? "plan" : "joint plan")} {Quarter.YearName(edition.StartYear)}");
        var actions = own is null ? Actions(plan, edition) : [.. edition.Themes.SelectMany(theme => own.ActionsOf(theme.Number), (theme, action) => Own(plan, theme, action))];
        if (own is null && edition.StartYear == year.Open.StartYear)
        {
            actions.AddRange(practices.AdoptedBy(db, tenant, profile.Slug, plan, edition, people.Coordinator));
            actions.AddRange(offers.AnsweredBy(db, tenant, profile.Slug, plan, edition, people.Coordinator));
        }

        db.Plans.Add(plan);
        db.Actions.AddRange(actions);
        if (own is not null)
        {
            joint.Add(tenant, plan.StartYear, own, actions);
        }

        var keeping = new DemonstrationKeeping(db, texts, people, new Random(chance.Next()));
        keeping.Add(plan, actions, year.Today);
        Handing.Declined = own is null ? keeping.Decline(plan, edition, actions) : [];
        Handing.Exceptions = Exceptions(plan);
        Handing.InSpring(plan, edition, actions, At(new DateOnly(edition.StartYear, 4, 1).AddDays(chance.Next(5, 24)), 15));

        foreach (var cycle in year.Cycles.Where(cycle => cycle.StartYear == edition.StartYear))
        {
            AddReview(plan, edition, actions, cycle);
        }

        if (edition.StartYear == year.Open.StartYear)
        {
            Handing.Lately(plan, edition, actions);
        }

        var standing = PlanStanding.Of(tenant, plan.StartYear);
        standing.Rewrite(plan, actions, At(year.Today, 6));
        db.PlanStandings.Add(standing);
    }

    private List<PlanAction> Actions(Plan plan, Edition edition)
    {
        List<PlanAction> actions = [];
        foreach (var essential in edition.Themes.SelectMany(theme => theme.Actions.Where(action => action.Kind == TemplateActionKind.Essential), (theme, action) => (theme, action)))
        {
            actions.Add(FromTemplate(plan, essential.theme, essential.action));
        }

        var menu = Shuffled(edition.Themes.SelectMany(theme => theme.Actions.Where(action => action.Kind == TemplateActionKind.MenuOption), (theme, action) => (theme, action)))
            .OrderByDescending(option => option.action.Weighting == Weighting.High ? chance.NextDouble() + 0.4 : chance.NextDouble());
        var left = Math.Max(0, profile.Actions - actions.Count);
        foreach (var option in menu.Take(left / 2))
        {
            actions.Add(FromTemplate(plan, option.theme, option.action));
        }

        // Most boroughs keep something that must not leave them.
        var locals = Shuffled(edition.Themes.SelectMany(theme => texts.ActionsOf(theme.Number), (theme, local) => (theme, local)));
        var restricted = locals.Where(local => local.local.IsRestricted).Take(chance.Next(3));
        foreach (var (theme, local) in restricted.Concat(locals.Where(local => !local.local.IsRestricted)).Take(profile.Actions - actions.Count))
        {
            actions.Add(Own(plan, theme, local));
        }

        return actions;
    }

    private PlanAction Own(Plan plan, Theme theme, DemonstrationTexts.LocalAction local)
    {
        var owner = people.Of(local.Agency, local.Owner, chance);
        return PlanAction.In(plan, theme.Id, plan.TakeNumber(theme.Id), Dated(plan, new ActionContent
        {
            Text = local.Text,
            LeadAgency = local.Agency,
            OwnerId = chance.NextDouble() < 0.04 ? null : owner,
            Partners = local.Partners,
            SuccessLooksLike = local.Success,
            KnownBy = local.Known,
            Weighting = (Weighting)chance.Next(3),
            Maturity = chance.NextDouble() < 0.08 ? Maturity.Developing : Maturity.Current,
            Funding = local.Text.Length % 3 == 0 ? texts.Keeping.Funding[local.Text.Length % texts.Keeping.Funding.Count] : null,
            IsRestricted = local.IsRestricted,
        }));
    }

    private PlanAction FromTemplate(Plan plan, Theme theme, TemplateAction template)
    {
        var agency = template.SuggestedAgencies.Count > 0 ? template.SuggestedAgencies[chance.Next(template.SuggestedAgencies.Count)] : "Council";
        var content = new ActionContent
        {
            Text = template.Text,
            LeadAgency = agency,
            OwnerId = people.Of(agency, null, chance),
            SuccessLooksLike = template.SuccessLooksLike,
            KnownBy = template.Evidence,
            Weighting = template.Weighting,
            Cadence = template.Cadence,
        };
        return PlanAction.In(plan, theme.Id, plan.TakeNumber(theme.Id), Dated(plan, content), template);
    }

    private ActionContent Dated(Plan plan, ActionContent content)
    {
        var pick = chance.Next(texts.AllDates.Sum(dates => dates.Weight));
        var dates = texts.AllDates.First(dates => (pick -= dates.Weight) < 0);
        return content with { Start = Read(dates.Start), End = Read(dates.End) };

        PlanDate Read(string pattern) => DemonstrationKeeping.DateOf(pattern, plan.StartYear);
    }

    /// <summary>Where it differs from its BCU's joint plan.</summary>
    private List<JointException> Exceptions(Plan plan)
    {
        List<JointException> exceptions =
            [.. joint.DifferingIn(bcu, profile.Slug, plan.StartYear).Select(note => JointException.Of(plan, note.Action, note.Words, people.Coordinator, At(new DateOnly(plan.StartYear, 4, 3), 10)))];
        db.JointExceptions.AddRange(exceptions);
        return exceptions;
    }

    /// <summary>How its plans went to London, and what London answers.</summary>
    public DemonstrationHanding Handing { get; }

    /// <summary>What it puts into its reviews beside progress and narratives; null for most boroughs.</summary>
    public DemonstrationReviewing? Reviewing { get; }

    private void AddReview(Plan plan, Edition edition, List<PlanAction> actions, ReviewCycle cycle)
    {
        var isOpen = cycle == year.Open;
        var isHandedIn = !isOpen || (year.IsOpenPastDue && profile.Late == "none");
        var share = isHandedIn ? 0.97 : Math.Clamp(year.OpenShare * (0.35 + profile.Strength), 0.06, 0.96);
        foreach (var action in actions.Where(action => action.IsOpen && action.OwnerId is not null && chance.NextDouble() < share).ToList())
        {
            Update(edition, action, cycle);
        }

        var review = Review.Of(cycle, plan);
        if (profile.AsksForHelp && (cycle == year.Cycles[1] || isOpen))
        {
            review.AskForHelp(Any(texts.HelpWanted));
        }

        var lateBy = isOpen || cycle == year.Cycles[0] ? 0 : profile.Late switch { "late" => chance.Next(3, 12), "chair" => chance.Next(1, 4), _ => 0 };
        var handedIn = At(lateBy > 0 ? cycle.DueOn.AddDays(lateBy) : cycle.DueOn.AddDays(-chance.Next(0, 7)), 14);
        var now = At(year.Today, 6);
        if (handedIn > now)
        {
            handedIn = now.AddHours(-2);
        }

        Dictionary<Id<Theme>, string> narratives = [];
        foreach (var theme in edition.Themes.Where(_ => isHandedIn || chance.NextDouble() < share * 0.8))
        {
            var words = Any(texts.NarrativesOf(theme.Number, Mood(theme.Number)));
            db.Narratives.Add(ReviewNarrative.Of(review, theme.Id, words, people.Coordinator, isHandedIn ? handedIn.AddDays(-3) : now.AddDays(-chance.Next(1, 9)), Reviewing?.HelpOf(theme)));
            narratives[theme.Id] = words;
        }

        db.Reviews.Add(review);
        Reviewing?.Write(review, cycle, edition, At(cycle.OpensOn, 9));
        if (cycle == year.Cycles[1])
        {
            Reviewing?.AddEvidence(review, plan, edition, actions, latest, handedIn.AddDays(-4));
        }

        if (isOpen)
        {
            Reviewing?.ResolveRisks(At(cycle.OpensOn.AddDays(2), 11));
        }

        if (!isHandedIn)
        {
            Reviewing?.Carry(review, edition, said, narratives.Keys, now.AddHours(-20));
        }

        said = narratives;
        if (isHandedIn)
        {
            HandIn(review, cycle, edition, actions, handedIn);
        }

        var standing = ReviewStanding.Of(tenant, cycle.Code);
        var open = actions.Where(action => action.IsOpen).ToList();
        var since = At(cycle.OpensOn, 0);
        standing.Rewrite(review, UpdateCounts.Of([.. open.Select(action => (action.OwnerId, action.OwnerAsWritten, action.UpdatedAt >= since))]), edition.Themes.Count, narratives.Count, now);
        db.ReviewStandings.Add(standing);
    }

    private void HandIn(Review review, ReviewCycle cycle, Edition edition, List<PlanAction> actions, DateTime at)
    {
        var lines = actions.Select(action => ReviewLine.Of(review, action, latest.GetValueOrDefault(action.Id))).ToList();
        db.ReviewLines.AddRange(lines);
        review.AskForSignOff([], null, people.Coordinator, at.AddDays(-2));
        review.SignOff(people.Approver, at.AddHours(-3));
        review.Submit(cycle, at);
        var submission = Submission.OfReview(tenant, review, cycle, people.NameOf(people.Approver), people.NameOf(people.Coordinator), at);
        foreach (var theme in edition.Themes)
        {
            submission.Add(theme, said.GetValueOrDefault(theme.Id), lines.Count(line => line.ThemeId == theme.Id && line.IsRestricted), help: Reviewing?.HelpOf(theme));
        }

        lines.ForEach(submission.Add);
        var undertakings = Reviewing?.HandIn(review, submission, edition) ?? [];
        db.Submissions.Add(submission);
        if (cycle == year.Cycles[0] || chance.NextDouble() < 0.6)
        {
            Handing.Answers.Add(new(submission, AnswerKind.Feedback, Any(texts.Feedback), at.AddDays(chance.Next(5, 12)), []) { Undertakings = undertakings });
        }
        else if (undertakings.Count > 0)
        {
            Handing.Answers.Add(new(submission, AnswerKind.Feedback, texts.Feedback[0], at.AddDays(6), []) { Undertakings = undertakings });
        }
    }

    private void Update(Edition edition, PlanAction action, ReviewCycle cycle)
    {
        var theme = edition.Themes.Single(theme => theme.Id == action.ThemeId).Number;
        var status = NextStatus(action, theme, cycle);
        var words = Any(texts.UpdatesOf(theme, status));
        var days = Math.Max(1, Math.Min(cycle.DueOn.AddDays(-8).DayNumber, year.Today.DayNumber) - cycle.OpensOn.DayNumber);
        var at = At(cycle.OpensOn.AddDays(chance.Next(days)), 8).AddMinutes(chance.Next(540));
        var update = ActionUpdate.Of(action, Id<ActionUpdate>.New(), status, words.Done, words.Next, words.Help, action.OwnerId!.Value, at);
        action.Take(update, PlanState.Draft);
        latest[action.Id] = update;
        db.Updates.Add(update);
    }

    private ActionStatus NextStatus(PlanAction action, int theme, ReviewCycle cycle)
    {
        var strength = profile.Strength + (profile.StrongThemes.Contains(theme) ? 0.15 : 0) - (profile.WeakThemes.Contains(theme) ? 0.3 : 0);
        if (action.Start is { Kind: PlanDateKind.Range, From: { } from } && from > cycle.Quarter.LastDay)
        {
            return ActionStatus.NotStarted;
        }

        // Most things stay as they are from one quarter to the next.
        if (action.Status is { } before and not ActionStatus.NotStarted && chance.NextDouble() < 0.62)
        {
            return before;
        }

        var luck = (chance.NextDouble() * 0.75) + (strength * 0.45);
        return luck switch
        {
            > 0.88 when action.Status == ActionStatus.OnTrack && action.Cadence == Cadence.None => ActionStatus.Complete,
            > 0.46 => ActionStatus.OnTrack,
            > 0.33 => ActionStatus.AtRisk,
            > 0.24 => ActionStatus.OffTrack,
            > 0.21 when action.Status is not null => ActionStatus.Stopped,
            _ => action.Status is null ? ActionStatus.NotStarted : ActionStatus.OffTrack,
        };
    }

    private string Mood(int theme) =>
        (profile.Strength + (profile.StrongThemes.Contains(theme) ? 0.2 : 0) - (profile.WeakThemes.Contains(theme) ? 0.3 : 0)) switch { > 0.72 => "strong", > 0.45 => "mixed", _ => "weak" };

    private T Any<T>(IReadOnlyList<T> things) => things[chance.Next(things.Count)];

    private List<T> Shuffled<T>(IEnumerable<T> things)
    {
        var array = things.ToArray();
        chance.Shuffle(array);
        return [.. array];
    }

    private static DateTime At(DateOnly day, int hour) => LondonTime.ToUtc(day, new TimeOnly(hour, 0));
}
