using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Practices;

/// <summary>Nominations with what London made of them: a partnership's own, or in London all that were handed over. What waits comes first.</summary>
/// <param name="Id">One alone; null for all.</param>
public sealed record GetNominations(Id<Nomination>? Id = null) : IRequest<IReadOnlyList<NominationRow>>;

/// <param name="NominatedAt">UTC; null while it was never handed over.</param>
/// <param name="PracticeId">That London made of it; null if it has not looked yet.</param>
/// <param name="State">Of that practice; null likewise.</param>
/// <param name="London">London's words; null likewise.</param>
/// <param name="Reason">Why London declined or retired it; null otherwise.</param>
/// <param name="ReadVersion">The version whose words London looked at last.</param>
public sealed record NominationRow(
    Id<Nomination> Id, TenantInfo From, PracticeContent Content, int Version, bool IsWithLondon, DateTime? NominatedAt, Id<PlanAction>? ActionId, Id<Practice>? PracticeId, PracticeState? State,
    PracticeContent? London, string? Reason, int? ReadVersion);

internal sealed class GetNominationsHandler(VruDbContext db, TenantDirectory directory, CurrentTenant tenant) : IRequestHandler<GetNominations, IReadOnlyList<NominationRow>>
{
    public async Task<IReadOnlyList<NominationRow>> Handle(GetNominations request, CancellationToken cancellationToken)
    {
        var (here, one) = (tenant.Id, request.Id);
        var nominations = db.Nominations.AsNoTracking().Where(own => (own.TenantId == here || own.Visibility == Visibility.London) && (one == null || own.Id == one));
        var rows = await (
            from nomination in nominations
            join made in db.Practices.AsNoTracking() on nomination.Id equals made.NominationId into all
            from practice in all.DefaultIfEmpty()
            select new { nomination, practice }).ToListAsync(cancellationToken);
        var tenants = (await directory.EverybodyAsync(cancellationToken)).ToDictionary(own => own.Id);
        return
        [
            .. rows.OrderBy(row => row.practice is not null).ThenByDescending(row => row.nomination.NominatedAt ?? DateTime.MaxValue).ThenBy(row => row.nomination.Name, StringComparer.Ordinal)
                .Select(row => new NominationRow(
                    row.nomination.Id, tenants[row.nomination.TenantId], row.nomination.Content(), row.nomination.Version, row.nomination.IsWithLondon, row.nomination.NominatedAt, row.nomination.ActionId,
                    row.practice?.Id, row.practice?.State, row.practice?.Content(), row.practice?.Reason, row.practice?.ReadVersion)),
        ];
    }
}

/// <summary>What a nomination begins with: from an action its words, unless it is restricted; from nothing, nothing.</summary>
public sealed record BeginNomination(Id<PlanAction>? ActionId) : IRequest<NominationStart>;

/// <param name="IsRestricted">The action is restricted: nothing of it may be told.</param>
public sealed record NominationStart(PracticeContent Content, bool IsRestricted);

internal sealed class BeginNominationHandler(VruDbContext db, Actor actor) : IRequestHandler<BeginNomination, NominationStart>
{
    public async Task<NominationStart> Handle(BeginNomination request, CancellationToken cancellationToken)
    {
        if (request.ActionId is not { } id)
        {
            return new(new(), IsRestricted: false);
        }

        var action = await db.Actions.AsNoTracking().VisibleTo(actor).Where(action => action.Id == id).SingleOrNotFoundAsync(cancellationToken);
        if (action.IsRestricted)
        {
            return new(new(), IsRestricted: true);
        }

        var done = action.LatestUpdateId is { } latest ? await db.Updates.Where(update => update.Id == latest).Select(update => update.Done).SingleOrDefaultAsync(cancellationToken) : null;
        return new(
            new()
            {
                Name = action.ShortText, WhatWasDone = done is null ? action.Text : $"{action.Text}\n\n{done}", WhatChanged = action.KnownBy, Themes = [action.ThemeId],
                WhatItTook = action.Funding,
            },
            IsRestricted: false);
    }
}
