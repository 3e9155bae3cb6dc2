using FluentValidation;
using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Webhooks;

/// <summary>Tells this tenant's events to an address from now on, instead of another. What the messages are signed with is answered here and never again.</summary>
public sealed record SetWebhook(string Address) : IRequest<string>;

/// <summary>Tells this tenant's events nowhere any more.</summary>
public sealed record EndWebhook : IRequest;

/// <summary>Owes the webhook a message that only tries whether it works.</summary>
public sealed record TryWebhook : IRequest;

internal sealed class SetWebhookValidator : AbstractValidator<SetWebhook>
{
    public SetWebhookValidator() => RuleFor(request => request.Address).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the address that your chat gave you.")
        .MaximumLength(Webhook.AddressMaxLength).WithMessage($"The address can have {Webhook.AddressMaxLength} characters.");
}

internal sealed class SetWebhookHandler(VruDbContext db, CurrentTenant tenant, Actor actor, IWebhookLine line, TimeProvider clock) : IRequestHandler<SetWebhook, string>
{
    public async Task<string> Handle(SetWebhook request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        if (line.WhyNot(request.Address.Trim()) is { } why)
        {
            throw new RuleBrokenException("webhook.address", why);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        await WebhookEnding.EndAsync(db, tenant.Id, now, cancellationToken);
        var secret = $"vruhook_{Secret.New().Words}";
        db.Webhooks.Add(Webhook.Of(tenant.Id, request.Address.Trim(), line.Keep(secret), now));
        await db.SaveChangesAsync(cancellationToken);
        return secret;
    }
}

internal sealed class EndWebhookHandler(VruDbContext db, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<EndWebhook>
{
    protected override async Task Handle(EndWebhook request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        await WebhookEnding.EndAsync(db, tenant.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal sealed class TryWebhookHandler(VruDbContext db, CurrentTenant tenant, Actor actor, TimeProvider clock) : AsyncRequestHandler<TryWebhook>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task Handle(TryWebhook request, CancellationToken cancellationToken)
    {
        actor.Require(Right.ManagePeople);
        var (here, now) = (tenant.Id, clock.GetUtcNow().UtcDateTime);
        await db.Webhooks.Where(hook => hook.TenantId == here && hook.EndedAt == null).OrderByDescending(hook => hook.MadeAt).Take(1).SingleOrNotFoundAsync(cancellationToken);
        var since = now - Pause;
        if (await db.WebhookDebts.AnyAsync(debt => debt.TenantId == here && debt.Kind == null && debt.OwedAt > since, cancellationToken))
        {
            throw new RuleBrokenException("webhook.too-often", "One was sent just now. Wait half a minute, and look below what came of it.");
        }

        db.WebhookDebts.Add(WebhookDebt.Of(here, here, null, Guid.CreateVersion7(), LondonTime.DayOf(now), 0, now));
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class WebhookEnding
{
    /// <summary>Nothing is saved here.</summary>
    public static async Task EndAsync(VruDbContext db, Id<Domain.Tenants.Tenant> tenant, DateTime now, CancellationToken ct) =>
        (await db.Webhooks.Where(hook => hook.TenantId == tenant && hook.EndedAt == null).ToListAsync(ct)).ForEach(hook => hook.End(now));
}
