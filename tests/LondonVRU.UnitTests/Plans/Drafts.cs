using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.UnitTests.Plans;

/// <summary>A plan on an edition of two themes, each with a minimum standard and an option.</summary>
internal sealed class Drafts
{
    public static readonly DateTime Now = new(2026, 11, 23, 10, 0, 0, DateTimeKind.Utc);

    public Drafts()
    {
        Edition = Edition.For(2026, "Edition");
        foreach (var name in new[] { "Governance", "Weapons" })
        {
            var theme = Edition.AddTheme(name, name, []);
            Essentials.Add(Edition.AddAction(theme.Id, Content(TemplateActionKind.Essential)));
            Options.Add(Edition.AddAction(theme.Id, Content(TemplateActionKind.MenuOption)));
        }

        Plan = Plan.On(Edition, "A plan");
    }

    public Edition Edition { get; }

    public Plan Plan { get; }

    public List<TemplateAction> Essentials { get; } = [];

    public List<TemplateAction> Options { get; } = [];

    public static Id<Person> Somebody => Id<Person>.New();

    /// <param name="theme">From 0.</param>
    public PlanAction Local(string text = "Lock knives away", int theme = 0, ActionContent? content = null) =>
        PlanAction.In(Plan, Edition.Themes[theme].Id, Plan.TakeNumber(Edition.Themes[theme].Id), content ?? new() { Text = text });

    public PlanAction Essential(int theme = 0) =>
        PlanAction.In(Plan, Edition.Themes[theme].Id, Plan.TakeNumber(Edition.Themes[theme].Id), new() { Text = "A standard" }, Essentials[theme]);

    /// <summary>Signed and with London.</summary>
    public void Submit()
    {
        Plan.AskForSignOff([Local()], Somebody, Now);
        Plan.SignOff(Somebody, Now);
        Plan.Submit(Now);
    }

    private static TemplateActionContent Content(TemplateActionKind kind) => new(kind, "Do it", "", Weighting.Medium, [], null, null, Cadence.None);
}
