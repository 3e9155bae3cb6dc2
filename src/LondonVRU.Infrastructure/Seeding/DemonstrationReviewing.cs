using LondonVRU.Application.Data;
using LondonVRU.Application.Ports;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>What a few boroughs of the demonstration put into their reviews beside progress and narratives: risks, money, help wanted, the year's answers and evidence.</summary>
/// <param name="place">Among those boroughs, from 0: it says which of the words are theirs.</param>
internal sealed class DemonstrationReviewing(
    VruDbContext db, Id<Tenant> tenant, string name, DemonstrationTexts.ReviewingFile words, int place, DemonstrationPeople people, DemonstrationFiles files, DateTime now)
{
    private readonly List<(Risk Risk, DemonstrationTexts.RiskWords Words)> risks = [];
    private readonly List<ReviewSpend> spend = [];
    private readonly List<AnnualAnswer> answers = [];
    private readonly List<EvidenceFile> evidence = [];
    private readonly DemonstrationTexts.HelpWords help = words.Help[place % words.Help.Count];

    /// <summary>What the files hold; to be written before the rows that speak of them are saved.</summary>
    public List<(StoredFile File, byte[] Content)> Contents { get; } = [];

    /// <summary>What is asked of London about a theme; null if nothing.</summary>
    public string? HelpOf(Theme theme) => theme.Number == help.Theme ? help.Words : null;

    /// <summary>A borough's own templates of papers, where it has any.</summary>
    public void AddPapers(string slug)
    {
        if (slug == words.PapersOf)
        {
            db.PaperTemplates.AddRange(words.Papers.Select(paper => PaperTemplate.Of(Id<PaperTemplate>.New(), paper)));
        }
    }

    /// <summary>Into a review that is open.</summary>
    /// <param name="at">UTC: when most of it was written.</param>
    public void Write(Review review, ReviewCycle cycle, Edition edition, DateTime at)
    {
        RaiseRisks(edition, at);
        spend.Clear();
        for (var i = 0; i < 3; i++)
        {
            var line = words.Money[(place + i) % words.Money.Count];
            var spent = line.Planned * cycle.QuarterNumber * 23 / 10_000 * 100;
            spend.Add(ReviewSpend.In(review, Id<ReviewSpend>.New(), new(ThemeOf(edition, line.Theme)?.Id, line.What, line.Planned, spent, line.Forecast, line.Note)));
        }

        answers.Clear();
        answers.AddRange(AnnualQuestion.Of(cycle).Zip(words.Annual, (question, answer) => AnnualAnswer.To(question, review, answer, people.Coordinator, at)));
        db.SpendLines.AddRange(spend);
        db.AnnualAnswers.AddRange(answers);
    }

    /// <summary>Themes without words of this quarter begin with those of the last, and wait to be read again; what is asked of London stands beside.</summary>
    /// <param name="last">By theme.</param>
    /// <param name="written">Themes that have words already.</param>
    public void Carry(Review review, Edition edition, IReadOnlyDictionary<Id<Theme>, string> last, IReadOnlyCollection<Id<Theme>> written, DateTime at)
    {
        foreach (var (index, theme) in edition.Themes.Where(theme => !written.Contains(theme.Id)).Index().ToList())
        {
            var wanted = HelpOf(theme);
            if (wanted is null && index >= 3)
            {
                continue;
            }

            var narrative = ReviewNarrative.Of(review, theme.Id, "", people.Coordinator, at, wanted);
            narrative.Carry(review, last.GetValueOrDefault(theme.Id) ?? "", people.Coordinator, at);
            db.Narratives.Add(narrative);
        }
    }

    /// <summary>Evidence to the actions, their latest updates and the review.</summary>
    public void AddEvidence(Review review, Plan plan, Edition edition, IReadOnlyList<PlanAction> actions, IReadOnlyDictionary<Id<PlanAction>, ActionUpdate> latest, DateTime at)
    {
        foreach (var told in words.Evidence)
        {
            var action = actions.FirstOrDefault(action => action.ThemeId == ThemeOf(edition, told.Theme)?.Id && !action.IsRestricted && latest.ContainsKey(action.Id));
            if (told.On == "review" || action is not null)
            {
                Keep(told.On switch
                {
                    "review" => EvidencePlace.Of(review),
                    "update" => EvidencePlace.Of(action!, plan.State, latest[action!.Id].Id),
                    _ => EvidencePlace.Of(action!, plan.State, null),
                }, told, action?.OwnerId ?? people.Coordinator, at);
            }
        }
    }

    /// <summary>Fixes what goes with a review, and puts it on the shelf.</summary>
    /// <returns>What London will do about it.</returns>
    public IReadOnlyList<UndertakingWords> HandIn(Review review, Submission submission, Edition edition)
    {
        var fixedRisks = risks.Where(risk => risk.Risk.IsOpen).Select(risk => ReviewRisk.Of(review, risk.Risk)).ToList();
        db.ReviewRisks.AddRange(fixedRisks);
        fixedRisks.ForEach(submission.Add);
        spend.ForEach(submission.Add);
        answers.ForEach(submission.Add);
        db.SubmittedEvidence.AddRange(evidence.Where(file => file.IsShared && (file.ReviewId is null || file.ReviewId == review.Id)).Select(file => SubmittedEvidence.Of(submission, file, file.Versions[^1])));
        return
        [
            .. risks.Where(risk => risk.Words.Undertaken is not null && risk.Risk.AskedOfLondon is not null).Select(risk => new UndertakingWords(Request.Risk, risk.Risk.Id.Value, risk.Words.Undertaken)),
            .. ThemeOf(edition, help.Theme) is { } theme ? [new UndertakingWords(Request.Theme, theme.Id.Value, help.Undertaken)] : Array.Empty<UndertakingWords>(),
        ];
    }

    /// <summary>In the open quarter some of it has ended well.</summary>
    public void ResolveRisks(DateTime at)
    {
        foreach (var (risk, told) in risks.Where(risk => risk.Risk.IsOpen && risk.Words.Resolution is not null && at < now))
        {
            risk.Resolve(told.Resolution, at);
        }
    }

    private void RaiseRisks(Edition edition, DateTime at)
    {
        var own = words.Risks[place % words.Risks.Count];
        foreach (var told in own.Take(risks.Count == 0 ? 1 : own.Count).Skip(risks.Count).ToList())
        {
            var risk = Risk.Raise(Id<Risk>.New(), new(told.Kind, told.Level, told.Words, told.Mitigation, ThemeOf(edition, told.Theme)?.Id, people.Coordinator, told.Restricted), at);
            if (told.Asked is not null)
            {
                risk.Escalate(told.Asked, at);
            }

            db.Risks.Add(risk);
            risks.Add((risk, told));
        }
    }

    private void Keep(EvidencePlace with, DemonstrationTexts.EvidenceWords told, Id<Domain.People.Person> by, DateTime at)
    {
        var (file, kind, bytes) = files.Of(told, name);
        var content = new EvidenceContent(Id<EvidenceVersion>.New(), file, kind, bytes.Length, DemonstrationFiles.HashOf(bytes), ScanState.NotScanned);
        var kept = EvidenceFile.Of(with, Id<EvidenceFile>.New(), new(told.Name, told.Description, LondonTime.DayOf(at), told.Restricted, told.Shared), content, by, at);
        Contents.Add((new(tenant, StoredKind.Evidence, content.Id.Value), bytes));
        evidence.Add(kept);
        db.Evidence.Add(kept);
    }

    private static Theme? ThemeOf(Edition edition, int? number) => edition.Themes.FirstOrDefault(theme => theme.Number == number);
}
