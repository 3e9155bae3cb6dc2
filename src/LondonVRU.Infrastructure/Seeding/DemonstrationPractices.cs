using LondonVRU.Application.Data;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>The library of the demonstration: practices that boroughs nominated and London published, some adopted by others, with a question that is answered.</summary>
internal sealed class DemonstrationPractices(TenantDoor door, TenantDirectory directory, IReadOnlyList<DemonstrationTexts.Practice> texts, DateTime now)
{
    private readonly List<(DemonstrationTexts.Practice Text, Practice Practice)> all = [];

    /// <summary>Before the plans, which adopt them.</summary>
    /// <param name="edition">The newest, whose themes they are about.</param>
    public async Task AddAsync(Edition edition, CancellationToken ct)
    {
        foreach (var text in texts)
        {
            var tenant = (await directory.FindAsync(text.From, ct))!;
            await using var room = await door.OpenForServiceAsync(tenant.Id, ct);
            room.Db.IsSeeding = true;
            var themes = text.Themes.Select(number => edition.Themes.Single(theme => theme.Number == number).Id).ToList();
            var nomination = Nomination.Draft(Id<Nomination>.New(), tenant.Id, text.Content(themes), null, await CoordinatorAsync(room.Db, tenant.Id, ct));
            nomination.HandOver(now.AddDays(text.IsWaiting ? -text.Days : -text.Days - 20));
            room.Db.Nominations.Add(nomination);
            await room.Db.SaveChangesAsync(ct);
            if (text.IsWaiting)
            {
                continue;
            }

            var practice = Practice.Of(nomination);
            practice.Publish(mayBeTold: true, now.AddDays(-text.Days));
            all.Add((text, practice));
        }

        await using var london = await door.OpenForServiceAsync((await directory.LondonAsync(ct)).Id, ct);
        london.Db.IsSeeding = true;
        london.Db.Practices.AddRange(all.Select(own => own.Practice));
        london.Db.LearningSessions.AddRange(
            Session("Shops, bins and lockers", 23, edition.Themes.Single(theme => theme.Number == 3)), WithNotes(Session("After an incident", -40, edition.Themes.Single(theme => theme.Number == 6))));
        await london.Db.SaveChangesAsync(ct);
    }

    private LearningSession Session(string title, int inDays, Theme theme)
    {
        var start = LondonTime.ToUtc(LondonTime.DayOf(now).AddDays(inDays), new(14, 0));
        return LearningSession.Of(
            Id<LearningSession>.New(),
            new(
                title, "Three who tried it tell in ten minutes each what they would do again. The rest of the time is yours.", start, start.AddMinutes(90), "Online", theme.Id,
                [.. all.Where(own => own.Text.Themes.Contains(theme.Number)).Select(own => own.Practice.Id)]),
            start.AddDays(-30));
    }

    private LearningSession WithNotes(LearningSession session)
    {
        session.Write("Two things came up again and again: begin with people whom families know, and never send one alone. Who pays after the first year was left open.", now);
        return session;
    }

    /// <summary>What a borough adopted, as actions of its plan.</summary>
    public List<PlanAction> AdoptedBy(VruDbContext db, Id<Tenant> tenant, string slug, Plan plan, Edition edition, Id<Person> owner)
    {
        List<PlanAction> actions = [];
        foreach (var (text, practice) in all.Where(own => own.Text.Adopters.Contains(slug, StringComparer.Ordinal)))
        {
            var theme = edition.Themes.Single(theme => theme.Number == text.Themes[0]);
            var since = LondonTime.DayOf(now.AddDays(-Math.Max(1, text.Days - 12 - (slug.Length * 4))));
            var action = PlanAction.Adopting(
                practice.Id, plan, theme.Id, plan.TakeNumber(theme.Id),
                new()
                {
                    Text = $"{practice.Name}: {practice.Summary}", LeadAgency = "Council", OwnerId = owner, SuccessLooksLike = practice.WhatChanged, Start = PlanDate.Read("Ongoing", plan.StartYear),
                },
                Id<PlanAction>.New());
            actions.Add(action);
            var adoption = Adoption.Of(practice, action, plan, tenant, since);
            db.Adoptions.Add(adoption);
            if (slug == "haringey")
            {
                db.AdoptionReports.Add(AdoptionReport.On(
                    adoption, Id<AdoptionReport>.New(), PracticeOutcome.Promising, "It took two months longer to begin than we thought, and those who take part stay. Ask for a room early.",
                    "We began on one estate instead of four.", forAll: true, now.AddDays(-6)));
            }
        }

        return actions;
    }

    /// <summary>After the plans: a question about the first that was adopted, and its answer; and one that waits.</summary>
    public async Task TalkAsync(CancellationToken ct)
    {
        var practice = all[0].Practice;
        var (asking, answering) = ((await directory.FindAsync("lewisham", ct))!, (await directory.GetAsync(practice.FromId!.Value, ct)));
        await using var asker = await door.OpenForServiceAsync(asking.Id, ct);
        asker.Db.IsSeeding = true;
        var question = PracticeQuestion.About(
            practice, Id<PracticeQuestion>.New(), asking.Id, await CoordinatorAsync(asker.Db, asking.Id, ct), "What did you do about shops that said no the first time?", now.AddDays(-30));
        asker.Db.PracticeQuestions.AddRange(question, PracticeQuestion.About(
            all[1].Practice, Id<PracticeQuestion>.New(), asking.Id, question.ById, "Who holds the list of families, and who may see it?", now.AddDays(-9)));
        await asker.Db.SaveChangesAsync(ct);
        await using var answerer = await door.OpenForServiceAsync(answering.Id, ct);
        answerer.Db.IsSeeding = true;
        answerer.Db.PracticeAnswers.Add(PracticeAnswer.To(
            question, Id<PracticeAnswer>.New(), answering.Id, "We left them alone for half a year, and then the shop next door asked them. Four of six said yes to a neighbour.", now.AddDays(-24)));
        await answerer.Db.SaveChangesAsync(ct);
    }

    private static Task<Id<Person>> CoordinatorAsync(VruDbContext db, Id<Tenant> tenant, CancellationToken ct) =>
        db.Memberships.Where(held => held.TenantId == tenant && held.Role == Role.Coordinator).OrderBy(held => held.PersonId).Select(held => held.PersonId).FirstAsync(ct);
}
