using System.Reflection;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.Evidence;
using LondonVRU.Domain.Jobs;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Panel;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Record;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Data;

/// <summary>All data, seen by one tenant: bound to <see cref="CurrentTenant"/> when made. The providers' subclasses bring their own migrations.</summary>
public abstract class VruDbContext : DbContext
{
    private readonly Actor actor;
    private readonly TimeProvider clock;

    protected VruDbContext(DbContextOptions options, CurrentTenant tenant, Actor actor, TimeProvider clock)
        : base(options)
    {
        Tenant = tenant;
        this.actor = actor;
        this.clock = clock;
        TenantIsolation.Watch(this);
    }

    public DbSet<Tenant> Tenants => Set<Tenant>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<FormerMembership> FormerMemberships => Set<FormerMembership>();

    public DbSet<AccessReview> AccessReviews => Set<AccessReview>();

    public DbSet<IdentityDirectory> Directories => Set<IdentityDirectory>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInLink> SignInLinks => Set<SignInLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<PersonalToken> PersonalTokens => Set<PersonalToken>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<TemplateAction> TemplateActions => Set<TemplateAction>();

    public DbSet<ThemeMapping> ThemeMappings => Set<ThemeMapping>();

    public DbSet<ActionMapping> ActionMappings => Set<ActionMapping>();

    public DbSet<EditionRevision> Revisions => Set<EditionRevision>();

    public DbSet<RevisedAction> RevisedActions => Set<RevisedAction>();

    public DbSet<Plan> Plans => Set<Plan>();

    public DbSet<PlanAction> Actions => Set<PlanAction>();

    public DbSet<ActionUpdate> Updates => Set<ActionUpdate>();

    public DbSet<JointException> JointExceptions => Set<JointException>();

    public DbSet<Milestone> Milestones => Set<Milestone>();

    public DbSet<EvidenceFile> Evidence => Set<EvidenceFile>();

    public DbSet<SubmittedEvidence> SubmittedEvidence => Set<SubmittedEvidence>();

    public DbSet<EvidenceVersion> EvidenceVersions => Set<EvidenceVersion>();

    public DbSet<ActionLink> Links => Set<ActionLink>();

    public DbSet<DeclinedOption> DeclinedOptions => Set<DeclinedOption>();

    public DbSet<ActionWatch> Watches => Set<ActionWatch>();

    public DbSet<UndoStep> UndoSteps => Set<UndoStep>();

    public DbSet<PlanVersion> PlanVersions => Set<PlanVersion>();

    public DbSet<PlanVersionAction> PlanVersionActions => Set<PlanVersionAction>();

    public DbSet<PlanImport> Imports => Set<PlanImport>();

    public DbSet<ReviewCycle> Cycles => Set<ReviewCycle>();

    public DbSet<CycleExtension> Extensions => Set<CycleExtension>();

    public DbSet<OwnDays> OwnDays => Set<OwnDays>();

    public DbSet<OwnersDay> OwnersDays => Set<OwnersDay>();

    public DbSet<Review> Reviews => Set<Review>();

    public DbSet<ReviewNarrative> Narratives => Set<ReviewNarrative>();

    public DbSet<ReviewLine> ReviewLines => Set<ReviewLine>();

    public DbSet<ReviewSpend> SpendLines => Set<ReviewSpend>();

    public DbSet<AnnualAnswer> AnnualAnswers => Set<AnnualAnswer>();

    public DbSet<Risk> Risks => Set<Risk>();

    public DbSet<ReviewRisk> ReviewRisks => Set<ReviewRisk>();

    public DbSet<PaperTemplate> PaperTemplates => Set<PaperTemplate>();

    public DbSet<Submission> Submissions => Set<Submission>();

    public DbSet<SubmittedTheme> SubmittedThemes => Set<SubmittedTheme>();

    public DbSet<SubmittedAction> SubmittedActions => Set<SubmittedAction>();

    public DbSet<SubmittedProgress> SubmittedProgress => Set<SubmittedProgress>();

    public DbSet<SubmittedException> SubmittedExceptions => Set<SubmittedException>();

    public DbSet<SubmittedDecline> SubmittedDeclines => Set<SubmittedDecline>();

    public DbSet<SubmittedRisk> SubmittedRisks => Set<SubmittedRisk>();

    public DbSet<SubmittedSpend> SubmittedSpend => Set<SubmittedSpend>();

    public DbSet<SubmittedAnnualAnswer> SubmittedAnnualAnswers => Set<SubmittedAnnualAnswer>();

    public DbSet<SubmissionAnswer> Answers => Set<SubmissionAnswer>();

    public DbSet<AnsweredTheme> AnsweredThemes => Set<AnsweredTheme>();

    public DbSet<Undertaking> Undertakings => Set<Undertaking>();

    public DbSet<PanelSeat> PanelSeats => Set<PanelSeat>();

    public DbSet<PanelNote> PanelNotes => Set<PanelNote>();

    public DbSet<AgreedFeedback> AgreedFeedback => Set<AgreedFeedback>();

    public DbSet<Practice> Practices => Set<Practice>();

    public DbSet<PracticeTally> PracticeTallies => Set<PracticeTally>();

    public DbSet<Nomination> Nominations => Set<Nomination>();

    public DbSet<PracticeQuestion> PracticeQuestions => Set<PracticeQuestion>();

    public DbSet<PracticeAnswer> PracticeAnswers => Set<PracticeAnswer>();

    public DbSet<Adoption> Adoptions => Set<Adoption>();

    public DbSet<AdoptionReport> AdoptionReports => Set<AdoptionReport>();

    public DbSet<LearningSession> LearningSessions => Set<LearningSession>();

    public DbSet<SessionPlace> SessionPlaces => Set<SessionPlace>();

    public DbSet<ThemeFollow> ThemeFollows => Set<ThemeFollow>();

    public DbSet<Offer> Offers => Set<Offer>();

    public DbSet<HelpRequest> HelpRequests => Set<HelpRequest>();

    public DbSet<RequestStep> RequestSteps => Set<RequestStep>();

    public DbSet<RequestCap> RequestCaps => Set<RequestCap>();

    public DbSet<Rollout> Rollouts => Set<Rollout>();

    public DbSet<RolloutProposal> RolloutProposals => Set<RolloutProposal>();

    public DbSet<RolloutAnswer> RolloutAnswers => Set<RolloutAnswer>();

    public DbSet<PlanStanding> PlanStandings => Set<PlanStanding>();

    public DbSet<ReviewStanding> ReviewStandings => Set<ReviewStanding>();

    public DbSet<ShelfExport> ShelfExports => Set<ShelfExport>();

    public DbSet<SavedView> SavedViews => Set<SavedView>();

    public DbSet<PeerGroup> PeerGroups => Set<PeerGroup>();

    public DbSet<PeerSuggestion> PeerSuggestions => Set<PeerSuggestion>();

    public DbSet<PeerAnswer> PeerAnswers => Set<PeerAnswer>();

    public DbSet<IdeaTriage> IdeaTriages => Set<IdeaTriage>();

    public DbSet<LetterDebt> LetterDebts => Set<LetterDebt>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<JobOrder> JobOrders => Set<JobOrder>();

    public DbSet<LetterWording> LetterWordings => Set<LetterWording>();

    public DbSet<LetterChoice> LetterChoices => Set<LetterChoice>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<Webhook> Webhooks => Set<Webhook>();

    public DbSet<WebhookDebt> WebhookDebts => Set<WebhookDebt>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();

    public DbSet<SealedEntry> SealedEntries => Set<SealedEntry>();

    public DbSet<AccessEntry> AccessEntries => Set<AccessEntry>();

    public DbSet<PolicyReport> PolicyReports => Set<PolicyReport>();

    /// <summary>What an empty database is filled with is no history of anybody's: nothing of it goes into the audit trail.</summary>
    internal bool IsSeeding { get; set; }

    internal CurrentTenant Tenant { get; }

    /// <summary>Whose trail takes what is changed outside every tenant: London's. Null until something was.</summary>
    internal Id<Tenant>? RecordsIn { get; set; }

    /// <summary>Read by the query filters; throws where no tenant is set, so that no tenant's row is ever asked for without one.</summary>
    internal Id<Tenant> TenantId => Tenant.Id;

    internal bool IsLondon => Tenant.Info.IsLondon;

    /// <exception cref="StaleException">Somebody else saved one of the rows since it was read.</exception>
    /// <exception cref="ForeignRowException">A row is another tenant's.</exception>
    /// <exception cref="RewritingException">A row that is only ever added would be changed or removed.</exception>
    /// <exception cref="ReadOnlyRoomException">The tenant was opened to be read.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ReadOnlyRooms.RefuseWriting(this);
        ChangeTracker.DetectChanges();
        TenantIsolation.CheckBeforeSave(this);
        AuditTrail.RefuseRewriting(this);
        if (!IsSeeding)
        {
            await AuditTrail.WriteAsync(this, actor, clock.GetUtcNow().UtcDateTime, cancellationToken);
        }

        try
        {
            return await NumbersInTurn.SaveAsync(this, () => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        }
        catch (DbUpdateConcurrencyException lost)
        {
            throw new StaleException(await VersionOfAsync(lost, cancellationToken));
        }
    }

    /// <summary>The version that is stored now; null if the thing has none, or is gone.</summary>
    private static async Task<int?> VersionOfAsync(DbUpdateConcurrencyException lost, CancellationToken ct) =>
        lost.Entries is [var entry, ..] && entry.Metadata.FindProperty("Version") is not null && await entry.GetDatabaseValuesAsync(ct) is { } stored
            ? stored.GetValue<int>("Version")
            : null;

    /// <summary>Not used: every save is asynchronous.</summary>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException("Save with SaveChangesAsync.");

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.ComplexProperties<PlanDate>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(30).AreUnicode(false);
        foreach (var entity in IdConverters.Entities)
        {
            configurationBuilder.Properties(typeof(Id<>).MakeGenericType(entity)).HaveConversion(typeof(IdConverter<>).MakeGenericType(entity));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(Assembly.GetExecutingAssembly());
        TenantIsolation.Apply(modelBuilder, this);
    }
}
