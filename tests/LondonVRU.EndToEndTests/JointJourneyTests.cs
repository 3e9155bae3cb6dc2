using Microsoft.Playwright;

namespace LondonVRU.EndToEndTests;

/// <summary>A joint action is updated once, by somebody of one borough who belongs to the BCU too, and is seen in another borough, which notes where it differs.</summary>
[Collection(ServiceCollection.Name)]
public sealed class JointJourneyTests(Service service)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_joint_action_is_updated_from_one_borough_and_seen_in_the_other(bool scripts)
    {
        var said = $"Three mornings, {(scripts ? "eleven" : "twelve")} items found.";
        var police = await service.OpenAsync("police@south-east.example", scripts);
        await police.GotoAsync("/greenwich/plans/2026?origin=joint");
        await police.GetByRole(AriaRole.Link, new() { Name = "Sweep parks and alleys on both sides" }).ClickAsync();
        await Assertions.Expect(police.GetByText("Joint plan of Bexley, Greenwich and Lewisham")).ToBeVisibleAsync();
        await police.ShouldBeAccessibleIfScriptedAsync(scripts);
        await police.PictureAsync("joint-action", scripts);
        await police.GetByRole(AriaRole.Link, new() { Name = "Update it in South East" }).ClickAsync();
        await police.GetByLabel("On track").CheckAsync();
        await police.GetByLabel("What was done").FillAsync(said);
        await police.GetByRole(AriaRole.Button, new() { Name = "Save the update" }).ClickAsync();
        await Assertions.Expect(police.GetByText(said).First).ToBeVisibleAsync();

        var coordinator = await service.OpenAsync("coordinator@bexley.example", scripts);
        await coordinator.GotoAsync("/bexley/plans/2026?origin=joint");
        await coordinator.GetByRole(AriaRole.Link, new() { Name = "Sweep parks and alleys on both sides" }).ClickAsync();
        await Assertions.Expect(coordinator.GetByText(said)).ToBeVisibleAsync();
        await Assertions.Expect(coordinator.GetByRole(AriaRole.Link, new() { Name = "Update it in South East" })).ToHaveCountAsync(0);
        await coordinator.GetByLabel("How it is done otherwise here").FillAsync($"Our parks close at dusk: {said}");
        await coordinator.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await coordinator.ShouldBeAccessibleIfScriptedAsync(scripts);
        await coordinator.GotoAsync("/bexley/plans/2026");
        await Assertions.Expect(coordinator.GetByText($"Our parks close at dusk: {said}")).ToBeVisibleAsync();
        await police.Context.CloseAsync();
        await coordinator.Context.CloseAsync();
    }
}
