using System.Net.Http.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Panel;

/// <summary>The words in which tests of sign-off, the panel and versions are told.</summary>
internal static class PanelScene
{
    public const string Officer = "officer@london.example";

    /// <summary>Hands a borough's plan of 22 answered minimum standards to London.</summary>
    public static async Task<HttpClient> PlanWithLondonAsync(this Vru vru, string borough)
    {
        var coordinator = await vru.ReadyPlan(borough);
        await vru.Submit(borough, coordinator);
        return coordinator;
    }

    /// <summary>What came in last of a borough's plan.</summary>
    public static async Task<Id<Submission>> LatestPlanAsync(this Vru vru, string borough)
    {
        await using var own = await vru.In(borough);
        return await own.Db.Submissions.Where(one => one.TenantId == own.Tenant.Id && one.Kind == SubmissionKind.Plan).OrderByDescending(one => one.VersionNumber).Select(one => one.Id).FirstAsync();
    }

    /// <summary>London answers by its API.</summary>
    /// <param name="themes">Numbers of themes that have to change, with the reason.</param>
    public static async Task<HttpResponseMessage> AnswerAsync(this Vru vru, Id<Submission> submission, string kind, string? words = null, params (int Number, string Words)[] themes)
    {
        var officer = await vru.SignedIn(Officer);
        return await officer.PostAsJsonAsync($"/london/api/v1/submissions/{submission}/answers", new
        {
            id = Guid.NewGuid(),
            kind,
            words,
            themes = (await Task.WhenAll(themes.Select(async theme => new { themeId = await vru.ThemeAsync(theme.Number), words = theme.Words, wantsChanges = true }))).ToList(),
        });
    }

    /// <summary>Opens what came in last and asks for changes to those themes, or accepts it if there are none.</summary>
    public static async Task AnswerPlanAsync(this Vru vru, string borough, params (int Number, string Words)[] themes)
    {
        var submission = await vru.LatestPlanAsync(borough);
        (await vru.AnswerAsync(submission, "opened")).EnsureSuccessStatusCode();
        (await vru.AnswerAsync(submission, themes.Length == 0 ? "accepted" : "changesRequested", null, themes)).EnsureSuccessStatusCode();
    }

    /// <summary>Of the edition of 2026/27.</summary>
    public static async Task<Guid> ThemeAsync(this Vru vru, int number)
    {
        await using var london = await vru.In("london");
        return (await london.Db.Themes.Where(theme => theme.Number == number && london.Db.Editions.Any(edition => edition.Id == theme.EditionId && edition.StartYear == 2026)).Select(theme => theme.Id).SingleAsync()).Value;
    }

    /// <summary>Changes the words of the borough's first action of a theme, by a request.</summary>
    public static async Task EditAsync(this Vru vru, string borough, HttpClient coordinator, int theme, object change)
    {
        Id<PlanAction> id;
        int version;
        await using (var own = await vru.In(borough))
        {
            var themeId = new Id<Domain.Templates.Theme>(await vru.ThemeAsync(theme));
            var action = await own.Db.Actions.Where(action => action.ThemeId == themeId).OrderBy(action => action.Number).FirstAsync();
            (id, version) = (action.Id, action.Version);
        }

        (await coordinator.Patch($"/{borough}/api/v1/actions/{id}", change, version)).EnsureSuccessStatusCode();
    }

    /// <summary>Says of the borough's first action that it is on track, by a request.</summary>
    public static async Task UpdateAsync(this Vru vru, string borough, HttpClient coordinator)
    {
        Id<PlanAction> id;
        await using (var own = await vru.In(borough))
        {
            id = await own.Db.Actions.OrderBy(action => action.Id).Select(action => action.Id).FirstAsync();
        }

        (await coordinator.PostAsJsonAsync($"/{borough}/api/v1/actions/{id}/updates", new { id = Guid.NewGuid(), status = "onTrack", done = "Two sessions were held." })).EnsureSuccessStatusCode();
    }

    /// <summary>Gives a seat of the panel to a person of London's, from the page.</summary>
    public static async Task SeatAsync(this Browser officer, string seat, Guid person)
    {
        await officer.GoAsync("/london/panel");
        await officer.SubmitAsync($"#seat-{seat}", ("Person", person.ToString()));
    }

    public static async Task<IReadOnlyList<(Domain.Notifications.LetterKind Kind, string Email)>> OwedAsync(this Vru vru, string borough)
    {
        await using var room = await vru.In(borough);
        var owed = await (
            from debt in room.Db.LetterDebts
            join person in room.Db.People on debt.PersonId equals person.Id
            where debt.TenantId == room.Tenant.Id
            select new { debt.Kind, person.Email }).ToListAsync();
        return [.. owed.Select(debt => (debt.Kind, debt.Email))];
    }
}
