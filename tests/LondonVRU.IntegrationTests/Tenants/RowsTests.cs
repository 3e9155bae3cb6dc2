using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;

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

    private async Task StartPlanAsync(string slug)
    {
        await using var room = await vru.In(slug);
        room.Db.Plans.Add(Plan.On(await room.Db.Editions.Include(edition => edition.Themes).FirstAsync(), "A plan"));
        await room.Db.SaveChangesAsync();
    }
}
