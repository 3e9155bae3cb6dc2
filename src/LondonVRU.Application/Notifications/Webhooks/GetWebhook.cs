using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Webhooks;

/// <summary>Where this tenant's events are told, and what came of the last messages.</summary>
public sealed record GetWebhook : IRequest<WebhookPage>;

/// <param name="Host">Of its address; the rest is never shown again. Null if there is none.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Latest">The newest first.</param>
public sealed record WebhookPage(string? Host, DateTime? MadeAt, IReadOnlyList<WebhookPage.Line> Latest)
{
    /// <param name="Title">What was said; empty before the first try.</param>
    /// <param name="At">UTC; of the latest try, or when it was owed.</param>
    public sealed record Line(Id<WebhookDebt> Id, string Title, bool IsTest, DateTime At, WebhookState State, int Attempts, string? Outcome);
}

internal sealed class GetWebhookHandler(VruDbContext db, CurrentTenant tenant, Actor actor) : IRequestHandler<GetWebhook, WebhookPage>
{
    private const int Shown = 20;

    public async Task<WebhookPage> Handle(GetWebhook request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var here = tenant.Id;
        var hook = await db.Webhooks.AsNoTracking().Where(hook => hook.TenantId == here && hook.EndedAt == null).OrderByDescending(hook => hook.MadeAt).FirstOrDefaultAsync(cancellationToken);
        var latest = await db.WebhookDebts.Where(debt => debt.TenantId == here && debt.State != WebhookState.NotNeeded).OrderByDescending(debt => debt.OwedAt).Take(Shown)
            .Select(debt => new WebhookPage.Line(debt.Id, debt.Title, debt.Kind == null, debt.TriedAt ?? debt.OwedAt, debt.State, debt.Attempts, debt.Outcome)).ToListAsync(cancellationToken);
        return new(hook is null ? null : new Uri(hook.Address).Host, hook?.MadeAt, latest);
    }
}
