using LondonVRU.Domain.People;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Reviews;

/// <summary>The form of a risk, filled in as it stands on the page.</summary>
public sealed class RiskFormTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task A_risk_that_is_ticked_as_restricted_is_so_and_stays_so_when_its_words_are_changed()
    {
        var coordinator = await vru.Browse("lewisham", Role.Coordinator);
        await coordinator.GoAsync("/lewisham/risks");
        await coordinator.SubmitAsync("#raise", ("Input.Kind", "Risk"), ("Input.Level", "High"), ("Input.Words", "An address is known."), ("Input.IsRestricted", "true"));
        await coordinator.GoAsync(coordinator.Page!.QuerySelector("table a")!.GetAttribute("href")!);
        await coordinator.SubmitAsync("#change", ("Input.Words", "Two addresses are known."));

        await using var room = await vru.In("lewisham");
        var risk = await room.Db.Risks.SingleAsync();
        Assert.Equal("Two addresses are known.", risk.Words);
        Assert.True(risk.IsRestricted);
    }
}
