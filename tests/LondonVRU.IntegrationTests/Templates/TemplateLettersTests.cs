using LondonVRU.Domain.People;
using LondonVRU.IntegrationTests.Notifications;
using LondonVRU.IntegrationTests.Plans;
using static LondonVRU.IntegrationTests.Templates.TemplateStage;

namespace LondonVRU.IntegrationTests.Templates;

public sealed class TemplateLettersTests(Vru vru) : IClassFixture<Vru>
{
    private readonly Postbox post = new(vru);

    [Fact]
    public async Task Coordinators_of_plans_that_are_behind_get_a_letter_and_others_none()
    {
        await vru.PlanOf("hackney");
        await vru.PlanOf("haringey");
        await vru.ReviseAsync("2026-27", ("1.1", "London’s new words"));
        var haringey = await vru.Browse("haringey", Role.Coordinator);
        await haringey.GoAsync("/haringey/plans/2026/revision");
        await haringey.SubmitAsync("main form[method=post]");

        await post.DispatchAsync();

        var letters = post.All().Where(letter => letter.Subject.Contains("London has revised the template for 2026/27", StringComparison.Ordinal)).ToList();
        Assert.Equal(["coordinator@hackney.example"], letters.Select(letter => letter.To));
        Assert.Contains("Because it was unclear.", letters[0].Text);
        Assert.Contains("/hackney/plans/2026/revision", letters[0].Text);
    }

    [Fact]
    public async Task Every_coordinator_is_told_of_a_new_edition_and_how_to_carry_the_plan_over()
    {
        await vru.PlanOf("harrow");
        await (await vru.DraftAsync(2027, "Next year’s plan")).PublishAsync("2027-28");

        await post.DispatchAsync();

        var letters = post.All().Where(letter => letter.Subject.Contains("London’s template for 2027/28 is published", StringComparison.Ordinal)).ToList();
        Assert.Equal(45, letters.Count);
        Assert.Contains("/harrow/plans/2027/refresh", letters.Single(letter => letter.To == "coordinator@harrow.example").Text);
        Assert.Contains("/havering/plans", letters.Single(letter => letter.To == "coordinator@havering.example").Text);
    }
}
