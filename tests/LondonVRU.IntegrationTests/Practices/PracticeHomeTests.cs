using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Practices;

/// <summary>What of practice waits stands on the homes of those whose turn it is; the API reads and tells likewise.</summary>
public sealed class PracticeHomeTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_nomination_waits_on_londons_home_until_an_officer_looks_at_it()
    {
        await vru.OpenQ3Async();
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync("/london");
        var nomination = await vru.NominateAsync("barnet", "A walk at four");

        var waiting = (await officer.GoAsync("/london")).QuerySelector($"a[href='/london/practice/nominations/{nomination}']");

        Assert.NotNull(waiting);
        Assert.Null((await (await vru.Browse("london", Role.Analyst)).GoAsync("/london")).QuerySelector("a[href*='/practice/nominations/']"));
        await officer.GoAsync($"/london/practice/nominations/{nomination}");
        await officer.SubmitAsync("#take-up");
        Assert.Null((await officer.GoAsync("/london")).QuerySelector($"a[href='/london/practice/nominations/{nomination}']"));
    }

    [Fact]
    public async Task A_question_waits_on_the_home_of_those_who_tried_it_until_it_is_answered_or_taken_back()
    {
        await vru.PlanInAsync("camden");
        var practice = await vru.PublishAsync("camden", "One map a month");
        var (asker, contact) = (await vru.Browse("bexley", Role.Contributor), await vru.Browse("camden", Role.Contributor));
        await AskAsync(asker, practice, "How long did it take?");
        await AskAsync(asker, practice, "Who signed it?");
        Assert.Contains("“One map a month”", ToDo(await contact.GoAsync("/camden")), StringComparison.Ordinal);

        var page = await contact.GoAsync($"/camden/practice/{practice}");
        var first = page.QuerySelector("form[id^=answer-]")!.Id!;
        await contact.SubmitAsync($"#{first}", ("AnswerWords", "Five months."));
        Assert.Contains("“One map a month”", ToDo(await contact.GoAsync("/camden")), StringComparison.Ordinal);

        Assert.Null((await (await vru.Browse("brent", Role.Coordinator)).GoAsync($"/brent/practice/{practice}")).QuerySelector("form[id^=withdraw-]"));
        var second = (await asker.GoAsync($"/bexley/practice/{practice}")).QuerySelectorAll("form[id^=withdraw-]")[1].Id!;
        await asker.SubmitAsync($"#{second}");
        Assert.DoesNotContain("Who signed it?", (await contact.GoAsync($"/camden/practice/{practice}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("“One map a month”", ToDo(await contact.GoAsync("/camden")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_result_that_was_asked_for_waits_on_the_coordinators_home_and_is_told_once()
    {
        await vru.PlanInAsync("enfield");
        var practice = await vru.PublishAsync("croydon", "The last lesson");
        var client = await vru.SignedIn("enfield", Role.Coordinator);
        (await client.PostAsJsonAsync($"/enfield/api/v1/practices/{practice}/adoptions", new { actionId = Guid.CreateVersion7(), startYear = 2026, themeId = (await vru.ThemeAsync()).Value })).EnsureSuccessStatusCode();
        var coordinator = await vru.Browse("enfield", Role.Coordinator);
        Assert.Null((await coordinator.GoAsync("/enfield")).QuerySelector("a[href*='/practice/adoptions/']"));
        var adoption = await BackdateAsync("enfield", practice);

        Assert.NotNull((await coordinator.GoAsync("/enfield")).QuerySelector($"a[href='/enfield/practice/adoptions/{adoption}']"));
        Assert.Null((await (await vru.Browse("enfield", Role.Contributor)).GoAsync("/enfield")).QuerySelector("a[href*='/practice/adoptions/']"));

        var whole = await client.GetFromJsonAsync<JsonElement>($"/enfield/api/v1/practices/{practice}");
        Assert.Equal(adoption.Value, whole.GetProperty("adopters")[0].GetProperty("adoptionId").GetGuid());
        (await client.PostAsJsonAsync($"/enfield/api/v1/practices/adoptions/{adoption}/reports", new { id = Guid.CreateVersion7(), outcome = "worked", words = "It stays.", forAll = true })).EnsureSuccessStatusCode();
        Assert.Null((await coordinator.GoAsync("/enfield")).QuerySelector("a[href*='/practice/adoptions/']"));
        var others = await (await vru.SignedIn("sutton", Role.Viewer)).GetFromJsonAsync<JsonElement>($"/sutton/api/v1/practices/{practice}");
        Assert.Equal("It stays.", others.GetProperty("adopters")[0].GetProperty("reports")[0].GetProperty("words").GetString());
        Assert.Equal(JsonValueKind.Null, others.GetProperty("adopters")[0].GetProperty("adoptionId").ValueKind);
    }

    [Fact]
    public async Task The_library_is_filtered_by_the_address_of_the_call_and_a_choice_that_there_is_not_is_refused()
    {
        await vru.PublishAsync("islington", "Shops that visit shops");
        var viewer = await vru.SignedIn("newham", Role.Viewer);

        var found = await viewer.GetFromJsonAsync<JsonElement>("/newham/api/v1/practices?settings=shops,streets&stages=locallyEvaluated&themes=3&boroughs=islington&words=visit");
        var none = await viewer.GetFromJsonAsync<JsonElement>("/newham/api/v1/practices?settings=health");
        using var refused = await viewer.GetAsync("/newham/api/v1/practices?stages=untested,never");

        Assert.Equal("Shops that visit shops", Assert.Single(found.EnumerateArray()).GetProperty("name").GetString());
        Assert.Empty(none.EnumerateArray());
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    private static string ToDo(IDocument page) => page.QuerySelector("section[aria-labelledby=next]")!.TextContent;

    private static async Task AskAsync(Browser asker, Id<Practice> practice, string words)
    {
        await asker.GoAsync($"/bexley/practice/{practice}");
        await asker.SubmitAsync("#ask", ("QuestionWords", words));
    }

    /// <summary>As if it had been adopted four months ago.</summary>
    private async Task<Id<Adoption>> BackdateAsync(string slug, Id<Practice> practice)
    {
        await using var room = await vru.In(slug);
        var here = room.Tenant.Id;
        var adoption = await room.Db.Adoptions.SingleAsync(own => own.TenantId == here && own.PracticeId == practice);
        room.Db.Entry(adoption).Property(own => own.Since).CurrentValue = LondonTime.Today(vru.Clock).AddMonths(-4);
        await room.Db.SaveChangesAsync();
        return adoption.Id;
    }
}
