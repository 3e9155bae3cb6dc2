using System.Net;
using LondonVRU.Domain.Notifications;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.IntegrationTests.Arrange;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Reviews;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Practices;

/// <summary>London writes a practice of an action that was submitted.</summary>
public sealed class PracticeOfLondonTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task London_writes_of_an_action_that_was_submitted_and_drops_its_own_draft_but_none_that_was_nominated()
    {
        var id = await vru.SubmitReview("barnet", await vru.OpenCycle("2026-q3"), [new(3, "Boxing at dawn", ActionStatus.OnTrack, "Forty came.")]);
        Guid action;
        await using (var london = await vru.In("london"))
        {
            action = (await london.Db.SubmittedProgress.SingleAsync(line => line.SubmissionId == id)).ActionId.Value;
        }

        var officer = await vru.Browse("london", Role.Officer);
        var page = await officer.GoAsync($"/london/boroughs/barnet/actions/{action}");
        page = await officer.GoAsync(page.QuerySelectorAll("a").Single(link => link.TextContent == "Write it up as practice").GetAttribute("href")!);
        Assert.Equal("Boxing at dawn", page.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Contains("Forty came.", page.QuerySelector("[name='Input.WhatWasDone']")!.TextContent, StringComparison.Ordinal);

        page = await officer.SubmitAsync("#new", ("Input.Summary", "Before school."));
        Assert.Equal("Boxing at dawn", page.QuerySelector("h1")!.TextContent);
        Assert.StartsWith("Barnet", page.QuerySelector(".vru-eyebrow")!.TextContent, StringComparison.Ordinal);
        var address = officer.Address.AbsolutePath;
        await officer.SubmitAsync("#discard");
        await officer.GoAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);

        var nominated = await vru.NominateAsync("barnet", "Told by them");
        await officer.GoAsync($"/london/practice/nominations/{nominated}");
        Assert.Null((await officer.SubmitAsync("#take-up")).QuerySelector("#discard"));
    }

    [Fact]
    public async Task What_London_writes_of_an_action_is_theirs_who_hear_of_it_and_goes_if_the_action_is_restricted_first()
    {
        await vru.PlanInAsync("redbridge");
        var own = await vru.AddAction("redbridge", "Chess under the arches");
        var officer = await vru.Browse("london", Role.Officer);
        var drafts = new List<string>();
        foreach (var round in new[] { "2026-q2", "2026-q3" })
        {
            await vru.SubmitReview("redbridge", await vru.OpenCycle(round), [new(3, "Chess under the arches", ActionStatus.OnTrack, "Ten boards."), new(3, "Rowing at noon", ActionStatus.OnTrack, "Six boats.")]);
        }

        Dictionary<string, Guid> actions;
        await using (var room = await vru.In("redbridge"))
        {
            actions = await room.Db.Actions.Where(action => action.Text == "Chess under the arches" || action.Text == "Rowing at noon").ToDictionaryAsync(action => action.Text, action => action.Id.Value);
        }

        foreach (var (text, action) in actions)
        {
            await officer.GoAsync($"/london/practice/new?borough=redbridge&action={action}");
            Assert.NotNull((await officer.SubmitAsync("#new", ("Input.Name", ""))).QuerySelector(".vru-callout"));
            await officer.SubmitAsync(
                "#new", ("Input.Name", text), ("Input.Summary", "Outdoors."), ("Input.ForWhom", "Young men"), ("Input.WhatItTook", "£5,200"), ("Input.Outcome", "New"), ("Input.Stage", "Untested"),
                ("Input.Cost", "UnderTenThousand"), ("Input.Ages", "EighteenToTwentyFive"), ("Input.Setting", "Shops"), ("Input.Contact", "Licensing Manager"), ("Input.Themes", (await vru.ThemeAsync()).ToString()));
            drafts.Add(officer.Address.AbsolutePath);
        }

        Assert.Equal(own, actions["Chess under the arches"]);
        await using (var room = await vru.In("redbridge"))
        {
            var version = (await room.Db.Actions.SingleAsync(action => action.Id == new Domain.Id<PlanAction>(own))).Version;
            (await (await vru.SignedIn("redbridge", Role.Coordinator)).Patch($"/redbridge/api/v1/actions/{own}", new { isRestricted = true }, version)).EnsureSuccessStatusCode();
        }

        var (chess, rowing) = (drafts[actions.Keys.ToList().IndexOf("Chess under the arches")], drafts[actions.Keys.ToList().IndexOf("Rowing at noon")]);
        await officer.GoAsync(chess);
        Assert.Equal(HttpStatusCode.NotFound, officer.Status);
        await officer.GoAsync(rowing);
        await officer.SubmitAsync("#publish");
        Assert.Equal(HttpStatusCode.OK, officer.Status);
        Assert.Contains(LetterKind.PracticePublished, await OwedAsync("redbridge"));
        Assert.NotNull((await (await vru.Browse("redbridge", Role.Coordinator)).GoAsync(rowing.Replace("/london/", "/redbridge/", StringComparison.Ordinal))).QuerySelector("h1"));
    }

    private async Task<IReadOnlyList<LetterKind>> OwedAsync(string slug)
    {
        await using var room = await vru.In(slug);
        var here = room.Tenant.Id;
        return await room.Db.LetterDebts.Where(debt => debt.TenantId == here).Select(debt => debt.Kind).ToListAsync();
    }
}
