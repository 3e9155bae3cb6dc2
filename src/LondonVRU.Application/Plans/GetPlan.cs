using System.Text.Json.Serialization;
using LondonVRU.Application.Plans.Joint;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;

namespace LondonVRU.Application.Plans;

/// <summary>A plan with all of its actions that the person may see.</summary>
/// <param name="StartYear">First calendar year of the financial year.</param>
public sealed record GetPlan(int StartYear) : IRequest<PlanPage>;

/// <summary>What the plan's page and the API show, and nothing else. Instants are UTC; null where the thing has not happened.</summary>
/// <param name="SignOffAskedBy">Name of who sent it to the chair last.</param>
/// <param name="SignedOffBy">Name of the chair who signed; null while not signed.</param>
/// <param name="DeclinedBecause">Why the chair sent it back; null if not, or asked again since.</param>
/// <param name="TemplateRevision">Number of the revision of London's template whose words it goes by; 0 for those published first.</param>
/// <param name="RevisionsBehind">How many revisions London has published since.</param>
/// <param name="Handed">What London has of it; null if nothing.</param>
public sealed record PlanPage(
    Id<Plan> Id, int StartYear, string Title, PlanState State, int VersionNumber, int Version,
    Id<Person>? SignOffAskedById, string? SignOffAskedBy, DateTime? SignOffAskedAt, string? SignedOffBy, DateTime? SignedOffAt,
    DateTime? SubmittedAt, string? DeclinedBecause, int TemplateRevision, int RevisionsBehind, PlanPage.HandedOver? Handed, IReadOnlyList<PlanPage.Theme> Themes)
{
    /// <summary>London's latest answer while the plan is with London; null if there is none.</summary>
    public AnswerKind? Answer => State == PlanState.Submitted ? Handed?.Answer : null;

    /// <summary>First calendar year of the next plan that this one could be carried over into: London has published its edition, and there is no later plan than this. Null if there is none.</summary>
    [JsonIgnore]
    public int? NextYear { get; init; }

    /// <summary>What the borough's BCU keeps for several boroughs in the same year; null if it keeps nothing, or this is no borough's plan.</summary>
    public JointPlan? JointPlan { get; init; }

    /// <summary>Its actions, in its own order; no part of <see cref="Themes"/>.</summary>
    public IReadOnlyList<JointAction> JointActions { get; init; } = [];

    /// <summary>It was made from an earlier year's plan.</summary>
    [JsonIgnore]
    public bool IsCarriedOver => Themes.Any(theme => theme.Actions.Any(action => action.GoesOn));

    public sealed record Theme(Id<Domain.Templates.Theme> Id, int Number, string Name, string ShortName, IReadOnlyList<Row> Actions);

    /// <summary>The version that London has, and its latest answer with the words, who and when; null if there is none yet.</summary>
    /// <param name="InForce">The version that was accepted last: it stays in force until the next is. Null if none was.</param>
    /// <param name="Themes">What London has said of single themes of that version.</param>
    public sealed record HandedOver(
        int VersionNumber, DateTime At, AnswerKind? Answer, string? AnswerWords, string? AnsweredBy, DateTime? AnsweredAt, int? InForce, IReadOnlyList<ThemeWords> Themes)
    {
        /// <summary>Null if nothing was said of that theme.</summary>
        public ThemeWords? On(Id<Domain.Templates.Theme> theme) => Themes.FirstOrDefault(said => said.ThemeId == theme);
    }

    /// <param name="Owner">The person's name, or the owner as the plan's words have it; null if nobody.</param>
    /// <param name="Status">Null if nobody has said.</param>
    /// <param name="UpdatedAt">UTC; null if never.</param>
    public sealed record Row(
        Id<PlanAction> Id, Id<Domain.Templates.Theme> ThemeId, int Number, string Text, ActionOrigin Origin, Maturity Maturity, string? LeadAgency,
        Id<Person>? OwnerId, string? Owner, PlanDate Start, PlanDate End, bool IsRestricted, string? DoesNotApplyBecause, string? SuccessLooksLike,
        Weighting Weighting, ActionStatus? Status, DateTime? UpdatedAt, int Version)
    {
        /// <summary>"J3" where an action of the BCU's joint plan is shown as a row of this plan (<see cref="JointRows"/>); null for the plan's own.</summary>
        [JsonIgnore]
        public string? JointNumber { get; init; }

        /// <summary>It goes on from an action of an earlier year's plan.</summary>
        [JsonIgnore]
        public bool GoesOn { get; init; }

        /// <summary>Of a plan that was carried over: one of London's that the plan before did not have.</summary>
        [JsonIgnore]
        public bool IsNewFromLondon => !GoesOn && JointNumber is null && Origin is (ActionOrigin.Essential or ActionOrigin.MenuOption);

        public bool IsOpen => Status.IsOpen() && DoesNotApplyBecause is null;

        /// <summary>Open, and nobody is named to do it.</summary>
        public bool IsWithoutOwner => IsOpen && Owner is null;

        /// <summary>A minimum standard that has neither an owner nor a reason why it does not apply here: the plan can't be signed with it.</summary>
        public bool IsUnanswered => Origin == ActionOrigin.Essential && Owner is null && DoesNotApplyBecause is null;

        public bool IsUndated => End.Kind is PlanDateKind.None or PlanDateKind.ToBeConfirmed or PlanDateKind.Unread;

        public bool IsPastItsEnd(DateOnly today) => IsOpen && End is { Kind: PlanDateKind.Range, To: { } last } && last < today;

        /// <param name="since">UTC.</param>
        public bool IsWithoutWordSince(DateTime since) => IsOpen && (UpdatedAt is null || UpdatedAt < since);
    }
}

internal sealed class GetPlanHandler(PlanReading plans, JointReading joint) : IRequestHandler<GetPlan, PlanPage>
{
    public async Task<PlanPage> Handle(GetPlan request, CancellationToken cancellationToken) =>
        await joint.AddToAsync(await plans.FindAsync(request.StartYear, cancellationToken) ?? throw new NotFoundException(), cancellationToken);
}
