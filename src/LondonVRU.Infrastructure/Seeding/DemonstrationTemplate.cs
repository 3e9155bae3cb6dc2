using LondonVRU.Application.Data;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>London at work on its template: the current edition revised once, next year's a draft that can be published, so that plans can be carried over.</summary>
internal static class DemonstrationTemplate
{
    private const string Officer = "officer@london.example";

    public static async Task AddAsync(VruDbContext db, Id<Edition> current, DateTime now, CancellationToken ct)
    {
        var edition = await db.Editions.Include(edition => edition.Themes).ThenInclude(theme => theme.Actions).SingleAsync(edition => edition.Id == current, ct);
        var officer = await db.People.Where(person => person.Email == Officer).Select(person => person.Id).SingleAsync(ct);
        var revision = Revise(edition, officer, now.AddDays(-9));
        db.Revisions.Add(revision);

        var year = edition.StartYear + 1;
        if (!await db.Editions.AnyAsync(other => other.StartYear == year, ct))
        {
            var revised = revision.Actions.ToDictionary(action => action.TemplateActionId, action => action.Content());
            var name = edition.Name.Replace(Quarter.YearName(edition.StartYear), Quarter.YearName(year), StringComparison.Ordinal);
            db.Editions.Add(Draft(Edition.CopyOf(edition, year, name, action => revised.GetValueOrDefault(action.Id) ?? action.Content())));
        }
    }

    private static EditionRevision Revise(Edition edition, Id<Person> officer, DateTime at)
    {
        var revision = EditionRevision.Of(edition, officer, at.AddDays(-4));
        revision.Say("After the first two quarters: tasking hears from schools and youth services, and tension assessments reach ward councillors.");
        var (tasking, tensions) = (Find(edition, "1.2"), Find(edition, "5.2"));
        revision.Word(tasking, tasking.Content() with { Text = $"{tasking.Text.TrimEnd('.')}, and hear at each meeting what schools and youth services have seen since the last." }, tasking.Content(), 0);
        revision.Word(tensions, tensions.Content() with { Guidance = $"{tensions.Guidance}\n\nSend ward councillors a summary within a week of each assessment." }, tensions.Content(), 0);
        revision.Publish(edition, [], officer, at);
        return revision;
    }

    private static Edition Draft(Edition next)
    {
        next.RemoveAction(Find(next, "2e").Id);
        next.AddAction(next.InOrder()[3].Id, new(
            TemplateActionKind.MenuOption, "Run sessions on staying safe in the street and online for every Year 6 class, led together with trained older pupils.",
            "Prepare the older pupils over half a term. Tell parents beforehand, and give them something to talk about at home.", Weighting.Medium, ["Council", "Voluntary sector"],
            "Children know whom to turn to, and say so half a year later.", "Sessions held, what children say before and after.", Cadence.None));
        next.AddAction(next.InOrder()[7].Id, new(
            TemplateActionKind.Essential, "Publish each year what women and girls say about their safety, ward by ward, and what was done about it.",
            "Ask at different hours and in several languages. **Show what changed**, and what could not be changed and why.", Weighting.High, ["Council", "Metropolitan Police Service"],
            "Women and girls can see that what they said led to something.", "The page, its readers, the actions that followed from it.", Cadence.Annual));
        return next;
    }

    private static TemplateAction Find(Edition edition, string code) => edition.Themes.SelectMany(theme => theme.Actions).Single(action => action.Code == code);
}
