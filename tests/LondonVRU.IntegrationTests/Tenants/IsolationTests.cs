using System.Net;
using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Tenants;

public sealed class IsolationTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Without_a_tenant_no_tenants_row_can_be_asked_for()
    {
        await using var scope = vru.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<VruDbContext>();

        var exception = await Record.ExceptionAsync(() => db.Plans.ToListAsync());

        Assert.IsType<NoTenantException>(exception!.GetBaseException());
    }

    [Fact]
    public async Task A_foreign_row_cannot_be_tracked()
    {
        await using var hackney = await vru.In("hackney");
        await using var lambeth = await vru.In("lambeth");
        var edition = await hackney.Db.Editions.Include(e => e.Themes).FirstAsync();
        var plan = Plan.On(edition, "Hackney’s");
        hackney.Db.Plans.Add(plan);
        await hackney.Db.SaveChangesAsync();

        var entry = lambeth.Db.Entry(plan);
        entry.Property("TenantId").CurrentValue = hackney.Tenant.Id;

        Assert.Throws<ForeignRowException>(() => entry.State = EntityState.Modified);
    }

    [Fact]
    public async Task A_stranger_to_a_borough_gets_the_same_answer_as_for_a_place_that_does_not_exist()
    {
        await (await vru.SignedIn("sutton", Role.Coordinator)).PostAsync("/sutton/api/v1/plans/2026", null);
        var lambeth = await vru.SignedIn("lambeth", Role.Coordinator);

        var foreign = await lambeth.GetAsync("/sutton/api/v1/plans/2026");
        var nowhere = await lambeth.GetAsync("/lambeth/api/v1/plans/2031");

        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        Assert.Equal(await nowhere.Content.ReadAsStringAsync(), await foreign.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_strangers_page_of_a_borough_is_not_found()
    {
        var browser = await vru.Browse("lambeth", Role.Coordinator);

        await browser.GoAsync("/sutton");

        Assert.Equal(HttpStatusCode.NotFound, browser.Status);
    }
}
