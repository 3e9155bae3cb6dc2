using LondonVRU.Application.Data;
using LondonVRU.Application.Pipeline;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Webhooks;

/// <summary>Owes a tenant's webhook what its people are written to about, once for all of them. Nothing is saved here.</summary>
internal sealed class WebhookDebts(VruDbContext db, TimeProvider clock) : IScopedPart
{
    /// <param name="tenant">Whose webhook.</param>
    /// <param name="about">Whom it is about.</param>
    public async Task OweAsync(Id<Tenant> tenant, Id<Tenant> about, LetterKind kind, Guid subject, DateOnly day, int occasion, CancellationToken ct)
    {
        if (!Webhook.Tells.Contains(kind) || !await db.Webhooks.AnyAsync(hook => hook.TenantId == tenant && hook.EndedAt == null, ct))
        {
            return;
        }

        bool IsIt(WebhookDebt debt) => debt.TenantId == tenant && debt.AboutId == about && debt.SubjectId == subject && debt.Kind == kind && debt.DueDay == day && debt.Occasion == occasion;
        if (db.WebhookDebts.Local.Any(IsIt) || await db.WebhookDebts.AnyAsync(
            debt => debt.TenantId == tenant && debt.AboutId == about && debt.SubjectId == subject && debt.Kind == kind && debt.DueDay == day && debt.Occasion == occasion, ct))
        {
            return;
        }

        db.WebhookDebts.Add(WebhookDebt.Of(tenant, about, kind, subject, day, occasion, clock.GetUtcNow().UtcDateTime));
    }
}
