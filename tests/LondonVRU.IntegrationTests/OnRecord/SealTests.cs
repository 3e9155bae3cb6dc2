using LondonVRU.Application.Record;
using LondonVRU.Domain.Record;
using LondonVRU.Infrastructure.Database;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.OnRecord;

/// <summary>Whoever alters, removes or adds entries behind the service's back is found out.</summary>
public sealed class SealTests : IAsyncLifetime
{
    private readonly Vru vru = new();

    public Task InitializeAsync() => vru.InitializeAsync();

    public Task DisposeAsync() => vru.DisposeAsync();

    [Fact]
    public async Task A_record_that_nobody_touched_is_whole_and_sealing_again_adds_nothing()
    {
        await SealedAsync();
        var before = await vru.VerifyAsync("lewisham");

        await vru.SealAsync();

        Assert.Empty(before.Faults);
        Assert.Equal((await vru.TrailAsync("lewisham")).Count, before.Entries);
        Assert.Equal(before.Head, (await vru.VerifyAsync("lewisham")).Head);
    }

    [Fact]
    public async Task Each_tenant_has_a_chain_of_its_own()
    {
        await SealedAsync();
        await vru.AddAction("sutton", "Elsewhere");
        var before = await vru.VerifyAsync("lewisham");

        await vru.SealAsync();

        Assert.Equal(before.Head, (await vru.VerifyAsync("lewisham")).Head);
        Assert.Equal(1, (await vru.VerifyAsync("sutton")).Seals);
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Changes\" = replace(\"Changes\", 'Second', 'Another')", "was altered")]
    [InlineData("UPDATE \"AuditEntries\" SET \"ById\" = NULL WHERE \"Name\" = 'Second'", "was altered")]
    [InlineData("UPDATE \"AuditEntries\" SET \"At\" = '2026-11-22 09:00:00' WHERE \"Name\" = 'Second'", "was altered")]
    [InlineData("UPDATE \"AuditEntries\" SET \"TenantId\" = (SELECT \"Id\" FROM \"Tenants\" WHERE \"Slug\" = 'sutton') WHERE \"Name\" = 'Second'", "was removed")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Name\" = 'Second'", "was removed")]
    [InlineData("UPDATE \"SealedEntries\" SET \"Position\" = 100 - \"Position\" WHERE \"SealNumber\" = 1", "does not fit")]
    [InlineData("DELETE FROM \"SealedEntries\" WHERE \"SealNumber\" = 1", "does not fit")]
    [InlineData("DELETE FROM \"AuditSeals\" WHERE \"Number\" = 1", "was removed")]
    [InlineData("UPDATE \"AuditSeals\" SET \"At\" = '2026-11-22 09:00:00' WHERE \"Number\" = 1", "does not fit")]
    public async Task What_was_altered_or_removed_is_named(string sql, string fault)
    {
        if (!Behind.IsEmbedded)
        {
            return;
        }

        await SealedAsync();
        var second = (await vru.TrailAsync("lewisham", "PlanAction")).Single(entry => entry.Name == "Second");

        Assert.True(await vru.TamperAsync(sql) > 0, "Nothing was tampered with.");

        var found = Assert.Single((await vru.VerifyAsync("lewisham")).Faults, found => found.Contains(fault, StringComparison.Ordinal));
        Assert.True(!sql.Contains("Second", StringComparison.Ordinal) || found.Contains(second.Id.ToString(), StringComparison.Ordinal), found);
    }

    [Fact]
    public async Task An_entry_that_was_put_in_later_is_named_whether_it_is_sealed_or_not()
    {
        if (!Behind.IsEmbedded)
        {
            return;
        }

        await SealedAsync();
        await vru.TamperAsync("""
            INSERT INTO "AuditEntries" ("TenantId", "Id", "At", "ById", "Way", "Network", "Thing", "ThingId", "UnderId", "Name", "Kind", "IsRestricted", "Changes")
            SELECT "TenantId", '0193F3A0-0000-7000-8000-00000000BEEF', '2026-11-20 09:00:00', "ById", "Way", "Network", "Thing", "ThingId", "UnderId", "Name", "Kind", "IsRestricted", "Changes"
            FROM "AuditEntries" WHERE "Name" = 'Second'
            """);
        var before = await vru.VerifyAsync("lewisham");

        await vru.SealAsync();

        Assert.All(new[] { before, await vru.VerifyAsync("lewisham") }, verdict =>
            Assert.Contains("0193f3a0-0000-7000-8000-00000000beef", Assert.Single(verdict.Faults), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_save_that_commits_late_is_sealed_by_the_next_seal()
    {
        await SealedAsync();
        await vru.AddAction("lewisham", "Younger");
        await vru.SealAsync();
        vru.Clock.MoveTo(vru.Clock.GetUtcNow().AddMinutes(-10));
        await vru.AddAction("lewisham", "Older, committed later");
        vru.Clock.MoveTo(vru.Clock.GetUtcNow().AddMinutes(20));

        await vru.SealAsync();

        var verdict = await vru.VerifyAsync("lewisham");
        Assert.Empty(verdict.Faults);
        Assert.Equal((await vru.TrailAsync("lewisham")).Count, verdict.Entries);
    }

    [Fact]
    public async Task Several_workers_that_seal_at_once_seal_each_entry_once()
    {
        for (var round = 0; round < 5; round++)
        {
            await vru.AddAction("lewisham", $"Action of round {round}");
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(vru.SealAsync)));
        }

        var verdict = await vru.VerifyAsync("lewisham");
        Assert.Empty(verdict.Faults);
        Assert.Equal((await vru.TrailAsync("lewisham")).Count, verdict.Entries);
    }

    [Fact]
    public async Task More_than_one_seal_takes_are_sealed_in_one_run()
    {
        await using (var room = await vru.In("lewisham"))
        {
            // Else the save takes them for what an earlier one left.
            room.Db.IsSeeding = true;
            room.Db.AuditEntries.AddRange(Enumerable.Range(0, SealRecord.MostAtOnce + 7).Select(_ =>
                AuditEntry.Of("Plan", Domain.Plans.Plan.On(Domain.Templates.Edition.For(2026, "E"), "T"), ChangeKind.Added, "[]", isRestricted: false, null, CameFrom.Service, vru.Clock.GetUtcNow().UtcDateTime)));
            await room.Db.SaveChangesAsync();
        }

        await vru.SealAsync();

        var verdict = await vru.VerifyAsync("lewisham");
        Assert.Equal((2, SealRecord.MostAtOnce + 7), (verdict.Seals, verdict.Entries));
        Assert.Empty(verdict.Faults);
    }

    [Fact]
    public async Task The_command_says_what_it_found_and_fails_on_a_fault()
    {
        if (!Behind.IsEmbedded)
        {
            return;
        }

        await SealedAsync();
        using var whole = new StringWriter();
        Assert.Equal(0, await RecordVerification.RunAsync(vru.Services, whole, CancellationToken.None));
        await vru.TamperAsync("DELETE FROM \"AuditEntries\" WHERE \"Name\" = 'Second'");

        using var broken = new StringWriter();
        Assert.Equal(1, await RecordVerification.RunAsync(vru.Services, broken, CancellationToken.None));
        Assert.Contains("The record is whole", whole.ToString(), StringComparison.Ordinal);
        Assert.Contains("FAULT lewisham: entry", broken.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Lewisham's record with two seals: an action called First, then one called Second, then one more.</summary>
    private async Task SealedAsync()
    {
        await vru.AddAction("lewisham", "First");
        await vru.AddAction("lewisham", "Second");
        await vru.SealAsync();
        await vru.AddAction("lewisham", "Third");
        await vru.SealAsync();
    }
}
