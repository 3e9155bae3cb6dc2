using LondonVRU.Domain;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.IntegrationTests.Plans;
using LondonVRU.IntegrationTests.Practices;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Tenants.Requests;

public sealed partial class Scene
{
    /// <summary>Published; of this partnership, or of another that others adopt it from.</summary>
    public async Task<string> PracticeAsync(bool isOwn = false) => (await vru.PublishAsync(isOwn ? Slug : Submitter, $"Practice {NewId()}")).ToString();

    /// <summary>That London words.</summary>
    public async Task<string> PracticeDraftAsync()
    {
        var id = await vru.NominateAsync(Submitter, $"Practice {NewId()}");
        await using var london = await vru.In("london");
        var practice = Practice.Of(await london.Db.Nominations.SingleAsync(own => own.Id == id));
        practice.Edit(practice.Content() with { ForWhom = "Others than they say" }, null);
        london.Db.Practices.Add(practice);
        await london.Db.SaveChangesAsync();
        return practice.Id.ToString();
    }

    /// <summary>A draft that London wrote of itself.</summary>
    public async Task<string> OwnPracticeDraftAsync()
    {
        await using var london = await vru.In("london");
        var practice = Practice.Of(Id<Practice>.New(), new() { Name = $"Practice {NewId()}" });
        london.Db.Practices.Add(practice);
        await london.Db.SaveChangesAsync();
        return practice.Id.ToString();
    }

    /// <summary>Handed over, of this partnership; in London of another.</summary>
    public async Task<string> NominationAsync() => (await vru.NominateAsync(Slug == "london" ? Submitter : Slug, $"Practice {NewId()}")).ToString();

    /// <summary>A nomination that is nobody else's.</summary>
    public async Task<string> NominationDraftAsync()
    {
        var id = await vru.NominateAsync(Slug, $"Practice {NewId()}");
        await using var room = await vru.In(Slug);
        (await room.Db.Nominations.SingleAsync(own => own.Id == id)).TakeBack();
        await room.Db.SaveChangesAsync();
        return id.ToString();
    }

    /// <summary>Another's practice that this partnership adopted.</summary>
    public async Task<string> AdoptionAsync()
    {
        var id = new Id<Practice>(Guid.Parse(await PracticeAsync()));
        var action = new Id<PlanAction>(Guid.Parse(await ActionAsync()));
        await using var room = await vru.In(Slug);
        var adoption = Adoption.Of(
            await room.Db.Practices.SingleAsync(own => own.Id == id), await room.Db.Actions.SingleAsync(own => own.Id == action), await room.Db.Plans.FirstAsync(), room.Tenant.Id, LondonTime.Today(vru.Clock));
        room.Db.Adoptions.Add(adoption);
        await room.Db.SaveChangesAsync();
        return adoption.Id.ToString();
    }

    /// <summary>That this partnership, or in London another, asks of a practice.</summary>
    public async Task<string> QuestionAsync(string practice)
    {
        var id = new Id<Practice>(Guid.Parse(practice));
        var by = Slug == "london" ? Submitter : Slug;
        var person = new Id<Domain.People.Person>(await vru.IdOf(Vru.Email(by, Domain.People.Role.Coordinator)));
        await using var room = await vru.In(by);
        var question = PracticeQuestion.About(await room.Db.Practices.SingleAsync(own => own.Id == id), Id<PracticeQuestion>.New(), room.Tenant.Id, person, "How long?", vru.Clock.GetUtcNow().UtcDateTime);
        room.Db.PracticeQuestions.Add(question);
        await room.Db.SaveChangesAsync();
        return question.Id.ToString();
    }

    /// <summary>A learning session of London's that nobody has signed up for yet.</summary>
    public async Task<string> SessionAsync(bool hasBegun = false)
    {
        await using var london = await vru.In("london");
        var start = vru.Clock.GetUtcNow().UtcDateTime.AddDays(hasBegun ? -1 : 30);
        var session = LearningSession.Of(Id<LearningSession>.New(), new($"Session {NewId()}", null, start, start.AddHours(2), "Online", null, []), start.AddDays(-30));
        london.Db.LearningSessions.Add(session);
        await london.Db.SaveChangesAsync();
        return session.Id.ToString();
    }

    /// <summary>A session to which the viewer means to come.</summary>
    public async Task<string> PlaceAsync()
    {
        var id = await SessionAsync();
        var viewer = new Id<Domain.People.Person>(await vru.IdOf(Vru.Email(Slug, Domain.People.Role.Viewer)));
        await using var room = await vru.In(Slug);
        var session = new Id<LearningSession>(Guid.Parse(id));
        room.Db.SessionPlaces.Add(SessionPlace.In(await room.Db.LearningSessions.SingleAsync(own => own.Id == session), room.Tenant.Id, viewer));
        await room.Db.SaveChangesAsync();
        return id;
    }

    /// <summary>Something of each for others to try at; two of what a caller may make the id of.</summary>
    public async Task PractisedAsync()
    {
        await NominationDraftAsync();
        await NominationDraftAsync();
        var practice = await PracticeAsync(isOwn: true);
        var questions = new[] { await QuestionAsync(practice), await QuestionAsync(practice) };
        var adoption = new Id<Adoption>(Guid.Parse(await AdoptionAsync()));
        await using var room = await vru.In(Slug);
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        foreach (var id in questions)
        {
            var own = await room.Db.PracticeQuestions.SingleAsync(question => question.Id == new Id<PracticeQuestion>(Guid.Parse(id)));
            room.Db.PracticeAnswers.Add(PracticeAnswer.To(own, Id<PracticeAnswer>.New(), room.Tenant.Id, "Five months.", now));
            room.Db.AdoptionReports.Add(AdoptionReport.On(await room.Db.Adoptions.SingleAsync(one => one.Id == adoption), Id<AdoptionReport>.New(), PracticeOutcome.Worked, "It stays.", null, false, now));
        }

        await room.Db.SaveChangesAsync();
    }
}
