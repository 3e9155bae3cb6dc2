using LondonVRU.Application.Data;
using LondonVRU.Application.People;
using LondonVRU.Application.Pipeline;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>What people are told of good practice, read in their tenant at the moment of writing.</summary>
internal sealed class PracticeMatters(VruDbContext db, DigestReading digests, TenantDirectory directory, CurrentTenant tenant, Actor reader, TimeProvider clock) : IScopedPart
{
    /// <summary>Null if nothing is left to say: it was taken back, answered or done meanwhile.</summary>
    public async Task<Matter?> FindAsync(LetterDebt debt, CancellationToken ct) => debt.Kind switch
    {
        LetterKind.PracticeNominated when reader.Has(Right.ManagePractice) => await NominatedAsync(debt, ct),
        LetterKind.PracticeAnswered when reader.Has(Right.NominatePractice) => await AnsweredAsync(debt, ct),
        LetterKind.PracticeQuestionAsked when reader.Has(Right.NominatePractice) || reader.Has(Right.ManagePractice) => await AskedAsync(debt, ct),
        LetterKind.PracticeQuestionAnswered when reader.Has(Right.NominatePractice) => await QuestionAnsweredAsync(debt, ct),
        LetterKind.PracticeResultAsked when reader.Has(Right.EditPlan) => await ResultAsync(debt, ct),
        LetterKind.PracticeDigest when reader.Has(Right.ReadPlan) || reader.Has(Right.ReadShelf) => await DigestAsync(debt, ct),
        LetterKind.PracticePublished when reader.Has(Right.NominatePractice) => await PublishedAsync(debt, ct),
        LetterKind.SessionAnnounced when reader.Has(Right.ReadPlan) => await AnnouncedAsync(debt, ct),
        LetterKind.SessionChanged when reader.Has(Right.ReadPlan) => await SessionAsync(debt, ct),
        _ => null,
    };

    private string Library => tenant.Info.IsLondon ? "/london/practice" : $"/{tenant.Info.Slug}/practice";

    private Matter Of(LetterDebt debt, string title, IReadOnlyList<string> lines, string path, string button, string why, string? place = null) =>
        new(debt.Kind, place ?? tenant.Info.Name, title, lines, null, path, button, Askable.London) { Why = why };

    private async Task<Matter?> NominatedAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<Nomination>(debt.SubjectId);
        var nomination = await db.Nominations.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id && !db.Practices.Any(practice => practice.NominationId == id), ct);
        if (nomination is not { IsWithLondon: true })
        {
            return null;
        }

        var from = (await directory.GetAsync(nomination.TenantId, ct)).Name;
        return Of(debt, $"{from} tells of good practice", [nomination.Name, nomination.Summary ?? ""], $"{Library}/nominations/{id}", "Read the nomination", "You get this because you look after London’s practice.", from);
    }

    private async Task<Matter?> AnsweredAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<Nomination>(debt.SubjectId);
        var practice = await db.Practices.AsNoTracking().SingleOrDefaultAsync(own => own.NominationId == id, ct);
        const string why = "You get this because you told London of it.";
        return practice is null ? null : practice.State switch
        {
            PracticeState.Published => Of(debt, $"London has published “{practice.Name}”", ["Every partnership can read it, ask about it and adopt it."], $"{Library}/{practice.Id}", "See it", why),
            PracticeState.Declined => Of(debt, $"London will not publish “{practice.Name}”", [practice.Reason ?? ""], $"{Library}/nominations/{id}", "Read why", why),
            _ => null,
        };
    }

    private async Task<Matter?> AskedAsync(LetterDebt debt, CancellationToken ct)
    {
        var found = await QuestionAsync(debt, ct);
        return found is null || found.Value.IsAnswered ? null : Of(
            debt, $"{found.Value.By} asks about “{found.Value.Practice.Name}”", [found.Value.Words], $"{Library}/{found.Value.Practice.Id}#questions", "Answer",
            "You get this because it was tried here. Every partnership reads the answer.");
    }

    private async Task<Matter?> QuestionAnsweredAsync(LetterDebt debt, CancellationToken ct)
    {
        var found = await QuestionAsync(debt, ct);
        return found is null || !found.Value.IsAnswered ? null : Of(
            debt, $"Your question about “{found.Value.Practice.Name}” is answered", [found.Value.Words], $"{Library}/{found.Value.Practice.Id}#questions", "Read the answer", "You get this because you asked.");
    }

    private async Task<(Practice Practice, string Words, string By, bool IsAnswered)?> QuestionAsync(LetterDebt debt, CancellationToken ct)
    {
        var id = new Id<PracticeQuestion>(debt.SubjectId);
        var found = await (
            from question in db.PracticeQuestions.AsNoTracking()
            join practice in db.Practices on question.PracticeId equals practice.Id
            where question.Id == id && question.Visibility == Visibility.Boroughs && practice.State == PracticeState.Published
            select new { practice, question.Words, question.TenantId, IsAnswered = db.PracticeAnswers.Any(answer => answer.QuestionId == id) }).SingleOrDefaultAsync(ct);
        return found is null ? null : (found.practice, found.Words, (await directory.GetAsync(found.TenantId, ct)).Name, found.IsAnswered);
    }

    private async Task<Matter?> ResultAsync(LetterDebt debt, CancellationToken ct)
    {
        var (id, here) = (new Id<Adoption>(debt.SubjectId), tenant.Id);
        var name = await (
            from adoption in db.Adoptions
            join practice in db.Practices on adoption.PracticeId equals practice.Id
            where adoption.Id == id && adoption.TenantId == here && adoption.Visibility == Visibility.Boroughs && !db.AdoptionReports.Any(report => report.TenantId == here && report.PracticeId == adoption.PracticeId)
            select practice.Name).SingleOrDefaultAsync(ct);
        return name is null ? null : Of(
            debt, $"What came of “{name}”?", ["You adopted it a quarter ago. Two sentences help those who come after you, also if it did not work."], $"{Library}/adoptions/{id}", "Say what came of it",
            "You get this because you look after the plan that adopted it.");
    }

    private async Task<Matter?> SessionAsync(LetterDebt debt, CancellationToken ct)
    {
        var (id, me) = (new Id<LearningSession>(debt.SubjectId), reader.PersonId);
        var session = await db.LearningSessions.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id && db.SessionPlaces.Any(place => place.SessionId == id && place.PersonId == me), ct);
        return session is null ? null : Of(
            debt, session.CancelledBecause is null ? $"“{session.Title}” has moved" : $"“{session.Title}” is cancelled",
            session.CancelledBecause is { } because ? [because] : [$"It is on {Words.DayAndTime(session.StartsAt)}.", session.Place],
            $"{Library}/sessions/{id}", "See the session", "You get this because you signed up for it.");
    }

    private async Task<Matter?> PublishedAsync(LetterDebt debt, CancellationToken ct)
    {
        var (id, here) = (new Id<Practice>(debt.SubjectId), tenant.Id);
        var practice = await db.Practices.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id && own.State == PracticeState.Published && own.FromId == here, ct);
        return practice is null ? null : Of(
            debt, $"London has published a practice of yours: “{practice.Name}”", [practice.Summary ?? "", "Every partnership can read it, and questions about it come to you. Tell London if something should be put otherwise."],
            $"{Library}/{id}", "Read it", "You get this because you look after the plan that it comes from.");
    }

    private async Task<Matter?> AnnouncedAsync(LetterDebt debt, CancellationToken ct)
    {
        var (id, now) = (new Id<LearningSession>(debt.SubjectId), clock.GetUtcNow().UtcDateTime);
        var session = await db.LearningSessions.AsNoTracking().SingleOrDefaultAsync(own => own.Id == id && own.CancelledBecause == null && own.StartsAt > now, ct);
        return session is null ? null : Of(
            debt, $"Learning session: {session.Title}", [$"{Words.DayAndTime(session.StartsAt)}, {session.Place}.", .. session.Words is { } words ? [words] : Array.Empty<string>()], $"{Library}/sessions/{id}", "See it and sign up",
            "You get this because you look after a plan. Tell whoever it concerns.");
    }

    private async Task<Matter?> DigestAsync(LetterDebt debt, CancellationToken ct)
    {
        var (id, me) = (new Id<Theme>(debt.SubjectId), reader.PersonId);
        var theme = await db.Themes.Where(own => own.Id == id && db.ThemeFollows.Any(follow => follow.ThemeId == id && follow.PersonId == me)).Select(own => new { own.Name, own.Number }).SingleOrDefaultAsync(ct);
        var fresh = theme is null ? [] : await digests.ReadAsync(id, debt.DueDay, ct);
        return fresh.Count == 0 ? null : Of(
            debt, $"New practice in {theme!.Name}", [.. fresh.Select(practice => $"{practice.Name}: {practice.Summary}")], $"{Library}?theme={theme.Number}", "See the practice of this theme",
            "You follow this theme. To hear no more of it, press “Stop following” in the library.");
    }
}
