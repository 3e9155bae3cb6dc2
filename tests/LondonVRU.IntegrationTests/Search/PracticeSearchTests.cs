using System.Net.Http.Json;
using System.Text.Json;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.IntegrationTests.Practices;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Search;

/// <summary>Practice is found by the same box as plans: what is published by everybody, drafts and nominations by London alone.</summary>
public sealed class PracticeSearchTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Practice_is_found_everywhere_from_the_moment_that_it_is_published_as_it_is_worded_until_it_is_retired()
    {
        var nomination = await vru.NominateAsync("islington", "Harpsichords for shopkeepers");
        var officer = await vru.Browse("officer@london.example");
        var viewer = await vru.Browse("merton", Role.Viewer);

        var waits = await officer.GoAsync("/london/search?q=harpsichord&borough=islington");
        Assert.Equal($"/london/practice/nominations/{nomination}", waits.QuerySelector(".vru-found a")!.GetAttribute("href"));
        Assert.StartsWith("Nomination, Islington, theme 3", waits.QuerySelector(".vru-found li")!.TextContent.Trim(), StringComparison.Ordinal);
        var practice = await TakeUpAsync(nomination);
        var drafted = await officer.GoAsync("/london/search?q=harpsichord&kind=Practice");
        Assert.Equal($"/london/practice/{practice}", drafted.QuerySelector(".vru-found a")!.GetAttribute("href"));
        Assert.StartsWith("Practice in draft, Islington", drafted.QuerySelector(".vru-found li")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal("Nothing was found", (await officer.GoAsync("/london/search?q=harpsichord&kind=Nomination")).QuerySelector("#found")!.TextContent);
        Assert.Equal("Nothing was found", (await viewer.GoAsync("/merton/search?q=harpsichord")).QuerySelector("#found")!.TextContent);
        Assert.Equal("Nothing was found", (await (await vru.Browse("islington", Role.Viewer)).GoAsync("/islington/search?q=harpsichord")).QuerySelector("#found")!.TextContent);

        await ChangeAsync(practice, (own, told) => own.Publish(mayBeTold: true, vru.Clock.GetUtcNow().UtcDateTime));
        var found = await viewer.GoAsync("/merton/search?q=harpsichord&kind=Practice&theme=3");
        Assert.Equal("1 result", found.QuerySelector("#found")!.TextContent);
        Assert.Equal($"/merton/practice/{practice}", found.QuerySelector(".vru-found a")!.GetAttribute("href"));
        Assert.Equal("Harpsichords", found.QuerySelector(".vru-found mark")!.TextContent);
        Assert.Equal("Nothing was found", (await viewer.GoAsync("/merton/search?q=harpsichord&theme=4")).QuerySelector("#found")!.TextContent);
        Assert.Equal("Nothing was found", (await viewer.GoAsync("/merton/search?q=harpsichord&status=OnTrack")).QuerySelector("#found")!.TextContent);
        var hit = (await (await vru.SignedIn("merton", Role.Viewer)).GetFromJsonAsync<JsonElement>("/merton/api/v1/search?q=harpsichord&found=practice")).GetProperty("hits")[0];
        Assert.Equal(("practice", "islington", JsonValueKind.Null), (hit.GetProperty("kind").GetString(), hit.GetProperty("slug").GetString(), hit.GetProperty("startYear").ValueKind));

        await ChangeAsync(practice, (own, _) => own.Edit(own.Content() with { Name = "Clavichords for shopkeepers", Summary = "They play." }, null));
        Assert.Equal("Nothing was found", (await viewer.GoAsync("/merton/search?q=harpsichord")).QuerySelector("#found")!.TextContent);
        Assert.Equal("1 result", (await viewer.GoAsync("/merton/search?q=clavichord")).QuerySelector("#found")!.TextContent);

        await ChangeAsync(practice, (own, _) => own.Retire("It is out of tune."));
        Assert.Equal("Nothing was found", (await viewer.GoAsync("/merton/search?q=clavichord")).QuerySelector("#found")!.TextContent);
        Assert.Equal("Nothing was found", (await officer.GoAsync("/london/search?q=clavichord")).QuerySelector("#found")!.TextContent);
    }

    [Fact]
    public async Task A_nomination_that_was_taken_back_is_found_by_nobody()
    {
        var nomination = await vru.NominateAsync("kingston-upon-thames", "Bassoons at the gate");
        var client = await vru.SignedIn("officer@london.example");
        Assert.Equal(1, await CountAsync(client, "/london/api/v1/search?q=bassoon"));

        await using (var room = await vru.In("kingston-upon-thames"))
        {
            (await room.Db.Nominations.SingleAsync(own => own.Id == nomination)).TakeBack();
            await room.Db.SaveChangesAsync();
        }

        Assert.Equal(0, await CountAsync(client, "/london/api/v1/search?q=bassoon"));
    }

    /// <summary>London words it.</summary>
    private async Task<Id<Practice>> TakeUpAsync(Id<Nomination> nomination)
    {
        await using var london = await vru.In("london");
        var practice = london.Db.Practices.Add(Practice.Of(await london.Db.Nominations.SingleAsync(own => own.Id == nomination))).Entity;
        await london.Db.SaveChangesAsync();
        return practice.Id;
    }

    private async Task ChangeAsync(Id<Practice> id, Action<Practice, Nomination?> change)
    {
        await using var london = await vru.In("london");
        var practice = await london.Db.Practices.SingleAsync(own => own.Id == id);
        change(practice, await london.Db.Nominations.SingleOrDefaultAsync(own => own.Id == practice.NominationId));
        await london.Db.SaveChangesAsync();
    }

    private static async Task<int> CountAsync(HttpClient client, string path) => (await client.GetFromJsonAsync<JsonElement>(path)).GetProperty("total").GetInt32();
}
