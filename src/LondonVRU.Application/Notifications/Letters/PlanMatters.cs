using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What there still is to say of a plan, read in its tenant at the moment of writing.</summary>
internal sealed class PlanMatters(VruDbContext db, CurrentTenant tenant, Askable askable) : IScopedPart
{
    /// <summary>Null if nothing is left to say.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<Plan>(debt.SubjectId);
        if (await db.Plans.AsNoTracking().SingleOrDefaultAsync(plan => plan.Id == id, ct) is not { } plan)
        {
            return null;
        }

        var name = $"plan for {Quarter.YearName(plan.StartYear)}";
        (string Title, string Button)? said = debt.Kind switch
        {
            LetterKind.SignOffAsked when plan.State == PlanState.AwaitingSignOff => ($"The {name} waits for your signature", "Read and sign"),
            LetterKind.SignedOff when plan.State == PlanState.SignedOff => ($"The {name} is signed and can go to London", "Submit the plan"),
            LetterKind.Declined when plan is { State: PlanState.Draft, DeclinedBecause: not null } => ($"The chair sent the {name} back, with a reason", "Read why"),
            LetterKind.PulledBack when plan is { State: PlanState.Draft, DeclinedBecause: null } => ($"The {name} was pulled back from London: you will be asked to sign again", "See the plan"),
            LetterKind.Submitted when plan.State == PlanState.Submitted => ($"The {name} has gone to London", "See what was sent"),
            _ => null,
        };
        return said is not { } words ? null : new(
            debt.Kind, tenant.Info.Name, words.Title, [], null, $"/{tenant.Info.Slug}/plans/{plan.StartYear}", words.Button,
            debt.Kind is LetterKind.SignOffAsked or LetterKind.Submitted or LetterKind.PulledBack ? await askable.CoordinatorAsync(tenant.Info, ct) : Askable.London);
    }
}
