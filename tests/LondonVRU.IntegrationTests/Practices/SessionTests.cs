using System.Net;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Practices;

public sealed class SessionTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_session_is_announced_signed_up_for_moved_and_told_of()
    {
        var practice = await vru.PublishAsync("islington", "Shops that visit shops");
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync("/london/practice/sessions/new");
        var day = vru.Clock.GetUtcNow().UtcDateTime.AddDays(20).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await officer.SubmitAsync(
            "#new", ("Input.Title", "An evening on shops"), ("Input.Day", day), ("Input.From", "18:00"), ("Input.To", "19:30"), ("Input.Place", "Online"), ("Input.Practices", practice.ToString()));
        var session = officer.Address.AbsolutePath.Split('/')[^1];

        var postbox = new Postbox(vru);
        await postbox.DispatchAsync();
        var letter = Assert.Single(postbox.All(), letter => letter.To == Vru.Email("lewisham", Role.Coordinator) && letter.Text.Contains("Learning session: An evening on shops", StringComparison.Ordinal));
        Assert.Contains($"/lewisham/practice/sessions/{session}", letter.Text, StringComparison.Ordinal);

        var viewer = await vru.Browse("lewisham", Role.Viewer);
        var page = await viewer.GoAsync($"/lewisham/practice/sessions/{session}");
        Assert.Contains("Shops that visit shops", page.Body!.TextContent, StringComparison.Ordinal);
        await viewer.SubmitAsync("#sign-up");
        var calendar = await (await viewer.AskAsync(HttpMethod.Get, $"/lewisham/practice/sessions/{session}/calendar")).Content.ReadAsStringAsync();
        Assert.Contains("SUMMARY:An evening on shops", calendar, StringComparison.Ordinal);

        await using (var lewisham = await vru.In("lewisham"))
        {
            Assert.Single(await lewisham.Db.SessionPlaces.ToListAsync());
        }

        Assert.Contains("One person comes", (await officer.GoAsync($"/london/practice/sessions/{session}")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Null((await (await vru.Browse("bexley", Role.Viewer)).GoAsync($"/bexley/practice/sessions/{session}")).QuerySelector("#comers"));
        await officer.SubmitAsync("#change", ("Input.Place", "The town hall"));
        await using var room = await vru.In("lewisham");
        var here = room.Tenant.Id;
        Assert.Single(await room.Db.LetterDebts.Where(debt => debt.TenantId == here && debt.Kind == LetterKind.SessionChanged).ToListAsync());
    }

    [Fact]
    public async Task A_session_in_the_past_is_not_announced()
    {
        var officer = await vru.Browse("london", Role.Officer);
        await officer.GoAsync("/london/practice/sessions/new");

        var refused = await officer.SubmitAsync("#new", ("Input.Title", "Too late"), ("Input.Day", "2020-01-02"), ("Input.From", "18:00"), ("Input.To", "19:30"), ("Input.Place", "Online"));

        Assert.Contains("still to come", refused.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, officer.Status);
    }
}
