using System.Net;
using LondonVRU.Application.Record;
using LondonVRU.Application.SignIn;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

/// <summary>The fingerprint that the matrix relies on tells one tenant's rows from another's.</summary>
public sealed class RowsTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_change_of_a_tenants_own_rows_leaves_the_fingerprint_of_the_others()
    {
        var before = await Rows.HashOfOthers(vru, "hackney");

        await StartPlanAsync("hackney");

        Assert.Equal(before, await Rows.HashOfOthers(vru, "hackney"));
    }

    [Fact]
    public async Task A_change_of_anothers_rows_changes_it()
    {
        var before = await Rows.HashOfOthers(vru, "lambeth");

        await StartPlanAsync("merton");

        Assert.NotEqual(before, await Rows.HashOfOthers(vru, "lambeth"));
    }

    /// <summary>The record of access and the times of last sight are written some seconds later, perhaps between two fingerprints.</summary>
    [Fact]
    public async Task What_is_written_later_about_earlier_requests_elsewhere_leaves_it()
    {
        var viewer = await vru.SignedIn("sutton", Role.Viewer);
        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsync("/sutton/api/v1/plans/2026", null)).StatusCode);
        await (await vru.Browse("sutton", Role.Viewer)).GoAsync("/sutton/people");
        var before = await Rows.HashOfOthers(vru, "hackney");

        await vru.Services.GetRequiredService<AccessNotes>().FlushAsync(CancellationToken.None);
        await vru.Services.GetRequiredService<Sessions>().SaveSeenAsync(CancellationToken.None);

        await using var sutton = await vru.In("sutton");
        Assert.True(await sutton.Db.AccessEntries.AnyAsync(entry => entry.Kind == AccessKind.Refused));
        Assert.Equal(before, await Rows.HashOfOthers(vru, "hackney"));
    }

    private async Task StartPlanAsync(string slug)
    {
        await using var room = await vru.In(slug);
        room.Db.Plans.Add(Plan.On(await room.Db.Editions.Include(edition => edition.Themes).FirstAsync(), "A plan"));
        await room.Db.SaveChangesAsync();
    }
}
