using FluentValidation;
using LondonVRU.Application.Comparison;
using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Plans;

/// <summary>Gives several actions of a plan the same owner, dates, agency, weighting or maturity, in one save. What somebody else changed since it was read is left as it is, and told.</summary>
/// <param name="StartYear">Of the plan.</param>
/// <param name="Actions">With the version that was read of each.</param>
public sealed record ChangeSeveral(int StartYear, IReadOnlyList<ChangeSeveral.Read> Actions, SharedWords Set) : IRequest<SeveralChanged>
{
    /// <summary>So many at once are a whole plan, and more than one has.</summary>
    public const int Most = 500;

    public sealed record Read(Id<PlanAction> Id, int Version);
}

/// <summary>What several actions are to have in common. Null leaves each as it is.</summary>
/// <param name="OwnerId">Somebody of this tenant.</param>
/// <param name="NoOwner">Takes the owner away instead.</param>
public sealed record SharedWords(
    Id<Person>? OwnerId = null, bool NoOwner = false, string? LeadAgency = null, string? Start = null, string? End = null, Weighting? Weighting = null, Maturity? Maturity = null)
{
    public bool IsEmpty => this == new SharedWords();

    /// <param name="startYear">Of the plan, whose months are read.</param>
    public ActionContent Over(ActionContent content, int startYear) => content with
    {
        OwnerId = NoOwner ? null : OwnerId ?? content.OwnerId,
        OwnerAsWritten = NoOwner || OwnerId is not null ? null : content.OwnerAsWritten,
        LeadAgency = LeadAgency ?? content.LeadAgency,
        Start = Start is null ? content.Start : PlanDate.Read(Start, startYear),
        End = End is null ? content.End : PlanDate.Read(End, startYear),
        Weighting = Weighting ?? content.Weighting,
        Maturity = Maturity ?? content.Maturity,
    };
}

/// <param name="Changed">How many have what was set now.</param>
/// <param name="Left">What somebody else changed since, as it stands now; an action that is not in the plan any more has no words.</param>
public sealed record SeveralChanged(int Changed, IReadOnlyList<SeveralChanged.Conflict> Left)
{
    public sealed record Conflict(Id<PlanAction> Id, int Version, string? Text);
}

internal sealed class ChangeSeveralValidator : AbstractValidator<ChangeSeveral>
{
    public ChangeSeveralValidator()
    {
        RuleFor(request => request.Actions).NotEmpty().WithMessage("Tick the actions that are to be changed.")
            .Must(actions => actions is null || actions.Count <= ChangeSeveral.Most).WithMessage($"Change {ChangeSeveral.Most} at a time.");
        RuleFor(request => request.Set).Must(set => !set.IsEmpty).WithMessage("Fill in what they are to have in common.");
        RuleFor(request => request.Set.LeadAgency).MaximumLength(PlanAction.AgencyMaxLength).WithMessage(ActionWordsValidator.TooLong).OverridePropertyName("LeadAgency");
        RuleFor(request => request.Set.Start).MaximumLength(PlanDate.MaxLength).WithMessage(ActionWordsValidator.TooLong).OverridePropertyName("Start");
        RuleFor(request => request.Set.End).MaximumLength(PlanDate.MaxLength).WithMessage(ActionWordsValidator.TooLong).OverridePropertyName("End");
        RuleFor(request => request.Set.Weighting).IsInEnum().WithMessage("Choose a weighting.").OverridePropertyName("Weighting");
        RuleFor(request => request.Set.Maturity).IsInEnum().WithMessage("Choose whether it is under way or an aspiration.").OverridePropertyName("Maturity");
    }
}

internal sealed class ChangeSeveralHandler(
    VruDbContext db, PlanEditing editing, PeopleHere people, Standings standings, UndoKeeping undo, Watchers watchers, Actor actor) : IRequestHandler<ChangeSeveral, SeveralChanged>
{
    /// <summary>Each time another editor comes in between costs a try.</summary>
    private const int Attempts = 10;

    public async Task<SeveralChanged> Handle(ChangeSeveral request, CancellationToken cancellationToken)
    {
        actor.Require(Right.EditPlan);
        await people.RequireAsync(request.Set.OwnerId, cancellationToken);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ChangeAsync(request, cancellationToken);
            }
            catch (StaleException) when (attempt < Attempts)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<SeveralChanged> ChangeAsync(ChangeSeveral request, CancellationToken ct)
    {
        var read = request.Actions.DistinctBy(action => action.Id).ToDictionary(action => action.Id, action => action.Version);
        var ids = read.Keys.ToList();
        var plan = await editing.OpenAsync(request.StartYear, ct);
        var found = await db.Actions.VisibleTo(actor).Where(action => action.PlanId == plan.Id && ids.Contains(action.Id)).ToListAsync(ct);
        var fresh = found.Where(action => action.Version == read[action.Id]).ToList();
        if (fresh.Count > 0)
        {
            var before = UndoKeeping.Of(fresh);
            fresh.ForEach(action => action.Edit(request.Set.Over(action.Content(), plan.StartYear)));
            undo.Keep(plan, $"changed {Words.Count(fresh.Count, "action")} at once", before);
            await watchers.TellAsync(fresh, ct);
            await standings.RewriteAsync(plan, ct);
            await db.SaveChangesAsync(ct);
        }

        return new(fresh.Count,
            [
                .. found.Except(fresh).Select(action => new SeveralChanged.Conflict(action.Id, action.Version, action.Text)),
                .. ids.Except(found.Select(action => action.Id)).Select(id => new SeveralChanged.Conflict(id, 0, null)),
            ]);
    }
}
