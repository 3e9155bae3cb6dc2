using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Evidence;
using LondonVRU.IntegrationTests.Plans;

namespace LondonVRU.IntegrationTests.Api;

public sealed class PagingTests(Vru vru) : IClassFixture<Vru>
{
    [Fact]
    public async Task Links_to_other_pages_ask_for_the_same_as_this_one()
    {
        var action = await vru.AddAction("barnet", "Meet the retailers");
        foreach (var name in new[] { "one.txt", "two.txt", "three.txt" })
        {
            await vru.AddEvidence("barnet", name, Files.Bytes("What was seen.\n"), action);
        }

        var answer = await (await vru.SignedIn("barnet", Role.Viewer)).GetAsync($"/barnet/api/v1/evidence?action={action}&page=2&pageSize=1");

        var path = $"/barnet/api/v1/evidence?action={action}";
        Assert.Equal(
            $"<{path}&page=1&pageSize=1>; rel=\"first\", <{path}&page=1&pageSize=1>; rel=\"prev\", <{path}&page=3&pageSize=1>; rel=\"next\"", answer.Headers.GetValues("Link").Single());
    }
}
