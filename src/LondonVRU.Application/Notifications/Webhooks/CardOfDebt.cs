using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Notifications.Webhooks;

/// <summary>What there still is to say of what a webhook is owed: the same as in the letter of that kind, read in the tenant whose webhook it is.</summary>
internal sealed class CardOfDebt(CurrentTenant tenant, ReviewMatters reviews, PlanMatters plans, AnswerMatters answers, ReceivedMatters received, LondonMatters london, PanelMatters panel, IOptions<LetterOptions> options)
    : IScopedPart
{
    /// <summary>Null if nothing is left to say.</summary>
    public async Task<Card?> FindAsync(WebhookDebt owed, CancellationToken ct)
    {
        if (owed.Kind is not { } kind)
        {
            return new(tenant.Info.PlaceName, "This webhook works", ["It will be told when a plan or review is signed, submitted or answered."], "Open LondonVRU", options.Value.AddressOf($"/{tenant.Info.Slug}"));
        }

        var debt = LetterDebt.Of(owed.AboutId, default(Domain.Id<Person>), kind, owed.SubjectId, owed.DueDay, owed.OwedAt, owed.Occasion);
        var matter = tenant.Info.IsLondon
            ? await received.FindAsync(debt, ct) ?? await london.FindAsync(debt, ct) ?? await panel.FindAsync(debt, ct)
            : await reviews.FindAsync(debt, ct) ?? await plans.FindAsync(debt, ct) ?? await answers.FindAsync(debt, ct);
        return matter is null ? null : new(matter.Place, matter.Title, matter.Lines, matter.Button, options.Value.AddressOf(matter.Path));
    }
}
