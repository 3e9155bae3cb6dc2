using LondonVRU.Application.Data;
using LondonVRU.Application.Notifications.Letters;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LondonVRU.Application.Notifications;

/// <summary>Turns what is owed to one person into letters. What has been done since, or is not theirs any more, is dropped.</summary>
internal sealed class LettersOfPerson(VruDbContext db, TenantDoor door, TenantDirectory directory, Memberships memberships, SecretMatters secrets, TimeProvider clock,
    IOptions<LetterOptions> options)
    : IScopedPart
{
    /// <summary>Reminders: one letter for the London day, once nothing was added for the quiet time. If today's was written already, the rest waits for
    /// tomorrow's: a letter that is written never changes. Anything else: a letter each, at once, or bundled at nine if the person has chosen so.</summary>
    /// <exception cref="StaleException">Another dispatcher wrote them meanwhile; nothing was saved.</exception>
    public async Task WriteAsync(Id<Person> personId, TimeSpan quiet, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var today = LondonTime.DayOf(now);
        memberships.Forget(personId);
        var entry = await memberships.FindAsync(personId, ct);
        var debts = await db.LetterDebts.Where(debt => debt.PersonId == personId && debt.SettledAt == null && debt.DueDay <= today).OrderBy(debt => debt.OwedAt).ToListAsync(ct);
        if (entry is null)
        {
            debts.ForEach(debt => debt.Drop(now));
            await db.SaveChangesAsync(ct);
            return;
        }

        var person = await db.People.SingleAsync(person => person.Id == personId, ct);
        var choice = await db.LetterChoices.AsNoTracking().SingleOrDefaultAsync(choice => choice.PersonId == personId, ct) ?? LetterChoice.Of(personId);
        debts.FindAll(debt => !choice.Wants(debt.Kind)).ForEach(debt => debt.Drop(now));
        debts.RemoveAll(debt => debt.SettledAt is not null);
        var held = debts.FindAll(debt => choice.DayOf(debt.Kind, debt.OwedAt) is not null);
        var ready = held.FindAll(debt => choice.DayOf(debt.Kind, debt.OwedAt) <= today);
        var reminders = debts.Except(held).Where(debt => debt.IsReminder).ToList();
        var isBundleToCome = reminders.Count > 0 && !await db.Letters.AnyAsync(letter => letter.PersonId == personId && letter.ReminderDay == today, ct);
        if (isBundleToCome && now - reminders[^1].OwedAt >= quiet)
        {
            await WriteAsync(person, entry, [.. reminders, .. ready], today, now, ct);
        }
        else if (ready.Count > 0 && !isBundleToCome && now >= LondonTime.ToUtc(today, LetterChoice.At))
        {
            await WriteAsync(person, entry, ready, null, now, ct);
        }

        // What happened again before anybody wrote of it is told once.
        foreach (var same in debts.Except(held).Where(debt => !debt.IsReminder).GroupBy(debt => (debt.TenantId, debt.SubjectId, debt.Kind)))
        {
            await WriteAsync(person, entry, [.. same], null, now, ct);
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task WriteAsync(Person person, PersonEntry entry, IReadOnlyList<LetterDebt> debts, DateOnly? reminderDay, DateTime now, CancellationToken ct)
    {
        List<(Matter Matter, IReadOnlyList<LetterDebt> Debts)> left = [];

        // The same thing owed on several days, because nobody wrote meanwhile, is said once.
        foreach (var same in debts.GroupBy(debt => (debt.TenantId, debt.SubjectId, debt.Kind)))
        {
            if (await MatterOfAsync(same.First(), entry, ct) is { } matter)
            {
                left.Add((matter, [.. same]));
            }
            else
            {
                same.ToList().ForEach(debt => debt.Drop(now));
            }
        }

        if (left.Count == 0)
        {
            return;
        }

        var stop = left.All(pair => pair.Matter.Kind.Nature() == LetterNature.News) ? Secret.New().Words : null;
        List<Matter> matters = [.. left.Select(pair => pair.Matter).OrderBy(matter => matter.Kind).ThenBy(matter => matter.Place, StringComparer.Ordinal)];
        var content = LetterLayout.Compose(matters, LondonTime.DayOf(now), options.Value, stop, await WordsOfAsync(matters[0].Kind, ct));
        var letter = Letter.To(person, reminderDay, content.Subject, LetterText.Of(content), LetterHtml.Of(content), debts.Any(debt => debt.IsSecret), now, stop);
        db.Letters.Add(letter);
        left.SelectMany(pair => pair.Debts).ToList().ForEach(debt => debt.PayWith(letter, now));
    }

    /// <summary>London's words for that kind of letter, or the service's.</summary>
    private async Task<LetterWords> WordsOfAsync(LetterKind kind, CancellationToken ct) =>
        await db.LetterWordings.Where(wording => wording.Kind == kind).Select(wording => new LetterWords(wording.Subject, wording.Opening, wording.Closing)).SingleOrDefaultAsync(ct)
        ?? LetterWords.Usual(kind);

    /// <summary>Read as the person themselves, so that nothing is told that they could not open. Null if nothing is left to say.</summary>
    private async Task<Matter?> MatterOfAsync(LetterDebt debt, PersonEntry person, CancellationToken ct)
    {
        if (debt.IsSecret)
        {
            return await secrets.FindAsync(debt, ct);
        }

        var isForLondon = debt.Kind is LetterKind.PlanReceived or LetterKind.ReviewReceived or LetterKind.PracticeNominated || (debt.Kind is LetterKind.Escalation or LetterKind.PulledBack && !person.BelongsTo(debt.TenantId));
        if (await EnterAsync(isForLondon ? (await directory.LondonAsync(ct)).Id : debt.TenantId, person, ct) is not { } opened)
        {
            return null;
        }

        await using var room = opened;
        return debt.Kind == LetterKind.Undelivered ? await room.Services.GetRequiredService<UndeliveredMatters>().FindAsync(debt, ct)
            : debt.Kind == LetterKind.Watched ? await room.Services.GetRequiredService<WatchMatters>().FindAsync(debt, ct)
            : debt.Kind is LetterKind.PracticeNominated or LetterKind.PracticeAnswered or LetterKind.PracticeQuestionAsked or LetterKind.PracticeQuestionAnswered or LetterKind.PracticeResultAsked
                or LetterKind.PracticeDigest or LetterKind.PracticePublished or LetterKind.SessionAnnounced or LetterKind.SessionChanged ? await room.Services.GetRequiredService<PracticeMatters>().FindAsync(debt, ct)
            : debt.Kind is LetterKind.PeersSuggested or LetterKind.PeersAnswered ? await room.Services.GetRequiredService<PeerMatters>().FindAsync(debt, ct)
            : debt.Kind == LetterKind.RiskToOwn ? await room.Services.GetRequiredService<RiskMatters>().FindAsync(debt, ct)
            : debt.Kind is LetterKind.RequestToAnswer or LetterKind.RequestAnswered or LetterKind.RequestMoved or LetterKind.RequestToClose or LetterKind.RolloutProposed or LetterKind.RolloutDue
            ? await room.Services.GetRequiredService<OfferMatters>().FindAsync(debt, ct)
            : isForLondon
            ? await room.Services.GetRequiredService<ReceivedMatters>().FindAsync(debt, ct) ?? await room.Services.GetRequiredService<LondonMatters>().FindAsync(debt, ct) ?? await room.Services.GetRequiredService<PanelMatters>().FindAsync(debt, ct)
            : await room.Services.GetRequiredService<ReviewMatters>().FindAsync(debt, ct)
                ?? await room.Services.GetRequiredService<PlanMatters>().FindAsync(debt, ct)
                ?? await room.Services.GetRequiredService<AnswerMatters>().FindAsync(debt, ct)
                ?? await room.Services.GetRequiredService<PanelMatters>().FindAsync(debt, ct)
                ?? await room.Services.GetRequiredService<AccessMatters>().FindAsync(debt, ct)
                ?? await room.Services.GetRequiredService<TemplateMatters>().FindAsync(debt, ct)
                ?? await room.Services.GetRequiredService<CycleMatters>().FindAsync(debt, ct)
                ?? await room.Services.GetRequiredService<JobMatters>().FindAsync(debt, ct);
    }

    private async Task<TenantRoom?> EnterAsync(Id<Tenant> tenant, PersonEntry person, CancellationToken ct)
    {
        try
        {
            return await door.OpenAsync(tenant, person.Id, ct);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}
