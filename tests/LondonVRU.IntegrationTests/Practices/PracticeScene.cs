using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Practices;

/// <summary>Practice that is there already, put by the domain's own methods.</summary>
internal static class PracticeScene
{
    public static PracticeContent Whole(string name, Id<Theme> theme) => new()
    {
        Name = name, Summary = $"{name}, in a sentence.", WhatWasDone = "Three evenings of listening.", ForWhom = "Young men of 15 to 25.", WhatItTook = "£5,200 and a room.",
        WhatChanged = "Thirty-one calls in nine months.", Evidence = "Our own log.", Stage = PracticeStage.LocallyEvaluated, Outcome = PracticeOutcome.Promising, Cost = PracticeCost.UnderTenThousand,
        Ages = PracticeAges.EighteenToTwentyFive, Setting = PracticeSetting.Shops, Contact = "Youth Justice Service Manager", Themes = [theme],
    };

    public static async Task<Id<Theme>> ThemeAsync(this Vru vru, int number = 3)
    {
        await using var room = await vru.In("london");
        return await (
            from theme in room.Db.Themes
            join edition in room.Db.Editions on theme.EditionId equals edition.Id
            where edition.StartYear == 2026 && theme.Number == number
            select theme.Id).SingleAsync();
    }

    /// <summary>Handed over to London.</summary>
    public static async Task<Id<Nomination>> NominateAsync(this Vru vru, string borough, string name)
    {
        var by = new Id<Person>(await vru.IdOf(Vru.Email(borough, Role.Coordinator)));
        var theme = await vru.ThemeAsync();
        await using var room = await vru.In(borough);
        var nomination = Nomination.Draft(Id<Nomination>.New(), room.Tenant.Id, Whole(name, theme), null, by);
        nomination.HandOver(vru.Clock.GetUtcNow().UtcDateTime);
        room.Db.Nominations.Add(nomination);
        await room.Db.SaveChangesAsync();
        return nomination.Id;
    }

    /// <summary>Nominated, taken up and published.</summary>
    public static async Task<Id<Practice>> PublishAsync(this Vru vru, string borough, string name)
    {
        var id = await vru.NominateAsync(borough, name);
        await using var london = await vru.In("london");
        var nomination = await london.Db.Nominations.SingleAsync(own => own.Id == id);
        var practice = Practice.Of(nomination);
        practice.Publish(mayBeTold: true, vru.Clock.GetUtcNow().UtcDateTime);
        london.Db.Practices.Add(practice);
        await london.Db.SaveChangesAsync();
        return practice.Id;
    }
}
