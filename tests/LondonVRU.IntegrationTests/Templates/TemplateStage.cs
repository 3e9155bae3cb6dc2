using LondonVRU.Domain;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Templates;

/// <summary>London's template as tests need it, arranged in the browser.</summary>
internal static class TemplateStage
{
    public const string Officer = "officer@london.example";

    /// <summary>An officer with a draft of that year, copied from 2026/27.</summary>
    public static async Task<Browser> DraftAsync(this Vru vru, int year, string name = "A template")
    {
        var officer = await vru.Browse(Officer);
        await officer.GoAsync("/london/template/new");
        await officer.SubmitAsync("main form[method=post]", ("StartYear", $"{year}"), ("Name", name), ("CopyOf", "2026-27"));
        return officer;
    }

    /// <summary>Publishes a draft.</summary>
    public static async Task PublishAsync(this Browser officer, string code)
    {
        await officer.GoAsync($"/london/template/{code}/publish");
        await officer.SubmitAsync("main form[method=post]");
    }

    /// <summary>An officer revises actions of an edition and publishes that.</summary>
    /// <param name="words">By the actions' codes: what their words become.</param>
    public static async Task<Browser> ReviseAsync(this Vru vru, string code, params (string Action, string Text)[] words)
    {
        var officer = await vru.Browse(Officer);
        await officer.GoAsync($"/london/template/{code}/revisions");
        await officer.SubmitAsync("#begin");
        var here = officer.Address.AbsolutePath;
        foreach (var (action, text) in words)
        {
            await officer.GoAsync($"{here}/actions/{await vru.TemplateActionAsync(code, action)}");
            await officer.SubmitAsync("main form[method=post]", ("Input.Text", text));
        }

        await officer.SubmitAsync("#note", ("Note", "Because it was unclear."));
        await officer.SubmitAsync("#publish-form");
        return officer;
    }

    public static async Task<Guid> TemplateActionAsync(this Vru vru, string edition, string code)
    {
        await using var room = await vru.In("london");
        var found = from action in room.Db.TemplateActions
                    join theme in room.Db.Themes on action.ThemeId equals theme.Id
                    join own in room.Db.Editions on theme.EditionId equals own.Id
                    where own.Code == edition && action.Code == code
                    select action.Id;
        return (await found.SingleAsync()).Value;
    }

    public static async Task<Guid> ThemeAsync(this Vru vru, string edition, int number)
    {
        await using var room = await vru.In("london");
        return (await room.Db.Themes.Where(theme => theme.Number == number && room.Db.Editions.Any(own => own.Id == theme.EditionId && own.Code == edition)).Select(theme => theme.Id).SingleAsync()).Value;
    }

    public static async Task<Edition> EditionAsync(this Vru vru, string code)
    {
        await using var room = await vru.In("london");
        return await room.Db.Editions.AsNoTracking().Include(edition => edition.Themes).ThenInclude(theme => theme.Actions)
            .Include(edition => edition.ActionMappings).SingleAsync(edition => edition.Code == code);
    }

    /// <summary>The code that a year's edition has.</summary>
    public static string Code(int year) => Edition.CodeOf(year);
}
