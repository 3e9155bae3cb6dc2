using LondonVRU.Application.Ports;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Infrastructure.Seeding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.IntegrationTests.Development;

/// <summary>What the demonstration shows of reviews in full.</summary>
public sealed class DemonstrationTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Some_boroughs_have_risks_with_what_London_will_do_money_help_carried_words_papers_and_files_that_are_what_they_say()
    {
        await new Demonstration(
            vru.Services.GetRequiredService<TenantDoor>(), vru.Services.GetRequiredService<TenantDirectory>(), vru.Services.GetRequiredService<IFileStore>(),
            vru.Services.GetRequiredService<IPaperWriter>(), vru.Services.GetRequiredService<ITableWriter>(), vru.Clock).AddAsync(CancellationToken.None);

        var reader = vru.Services.GetRequiredService<IEvidenceReader>();
        var files = vru.Services.GetRequiredService<IFileStore>();
        foreach (var borough in new[] { "lewisham", "camden", "southwark" })
        {
            await using var room = await vru.In(borough);
            Assert.True(await room.Db.Risks.AnyAsync(risk => risk.AskedOfLondon != null));
            Assert.True(await room.Db.Undertakings.AnyAsync(said => said.TenantId == room.Tenant.Id && said.Request == Request.Risk));
            Assert.True(await room.Db.Undertakings.AnyAsync(said => said.TenantId == room.Tenant.Id && said.Request == Request.Theme));
            Assert.True(await room.Db.SpendLines.CountAsync() > 5);
            Assert.True(await room.Db.Narratives.AnyAsync(narrative => narrative.IsCarried));
            Assert.True(await room.Db.SubmittedEvidence.AnyAsync(copy => copy.TenantId == room.Tenant.Id));
            var versions = await room.Db.EvidenceVersions.ToListAsync();
            Assert.Equal(6, versions.Count);
            foreach (var version in versions)
            {
                await using var content = await files.OpenAsync(new(room.Tenant.Id, StoredKind.Evidence, version.Id.Value), CancellationToken.None);
                Assert.Equal((version.Kind, version.Bytes), (reader.KindOf(content!), content!.Length));
            }
        }

        var browser = await vru.Browse("lewisham", Role.Coordinator);
        await browser.GoAsync("/lewisham/reviews/papers");
        Assert.Contains("Report to Scrutiny", browser.Text, StringComparison.Ordinal);
    }
}
