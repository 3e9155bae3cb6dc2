using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using LondonVRU.IntegrationTests.Plans;
using Microsoft.EntityFrameworkCore;

namespace LondonVRU.IntegrationTests.Offers;

/// <summary>Offers, requests and rollouts that are there already, put by the domain's own methods.</summary>
internal static class OfferScene
{
    public static async Task<Id<Theme>> ThemeOfYearAsync(this Vru vru, int number = 3)
    {
        await using var room = await vru.In("london");
        return await (
            from theme in room.Db.Themes
            join edition in room.Db.Editions on theme.EditionId equals edition.Id
            where edition.StartYear == 2026 && theme.Number == number
            select theme.Id).SingleAsync();
    }

    /// <param name="by">Slug of who offers it.</param>
    public static async Task<Id<Offer>> OfferAsync(this Vru vru, string by, string title, bool isPublished = true, int? places = 4)
    {
        var theme = await vru.ThemeOfYearAsync();
        await using var room = await vru.In(by);
        var offer = Offer.Draft(
            Id<Offer>.New(), room.Tenant.Id, new() { Title = title, WhatItIs = "Mentors who can begin within a week.", ForWhom = "Pupils.", Themes = [theme], Places = places, Contact = "Youth Service Manager" });
        if (isPublished)
        {
            offer.Publish(vru.Clock.GetUtcNow().UtcDateTime);
        }

        room.Db.Offers.Add(offer);
        await room.Db.SaveChangesAsync();
        return offer.Id;
    }

    /// <param name="by">Slug of who asks.</param>
    /// <param name="offer">Null for one's own words.</param>
    public static async Task<Id<HelpRequest>> AskAsync(this Vru vru, string by, Id<Offer>? offer = null, string subject = "Somebody who reads routes", Id<Theme>? theme = null)
    {
        var person = new Id<Person>(await vru.IdOf(Vru.Email(by, Role.Coordinator)));
        await using var london = await vru.In("london");
        await using var room = await vru.In(by);
        var asked = offer is { } id ? await room.Db.Offers.AsNoTracking().SingleAsync(own => own.Id == id) : null;
        var request = HelpRequest.Ask(
            Id<HelpRequest>.New(), room.Tenant.Id, new(subject, "For our bus stations.", 1, theme), asked, asked?.TenantId == london.Tenant.Id, null, person, vru.Clock.GetUtcNow().UtcDateTime);
        room.Db.HelpRequests.Add(request);
        await room.Db.SaveChangesAsync();
        return request.Id;
    }

    /// <param name="by">Slug of who says it.</param>
    public static async Task SayAsync(this Vru vru, Id<HelpRequest> id, string by, RequestStepKind kind, string? words = "As we said.", OfferNamed? offer = null)
    {
        var person = new Id<Person>(await vru.IdOf(Vru.Email(by, by == "london" ? Role.Officer : Role.Coordinator)));
        await using var room = await vru.In(by);
        var request = await room.Db.HelpRequests.SingleAsync(own => own.Id == id);
        var last = await room.Db.RequestSteps.Where(step => step.RequestId == id).OrderByDescending(step => step.Number).FirstOrDefaultAsync();
        var party = room.Tenant.IsLondon ? RequestParty.London : request.TenantId == room.Tenant.Id ? RequestParty.Asker : RequestParty.Offerer;
        room.Db.RequestSteps.Add(new RequestCourse(request, last).Say(new(party, room.Tenant.Id, person), kind, words, offer, vru.Clock.GetUtcNow().UtcDateTime));
        await room.Db.SaveChangesAsync();
    }

    /// <param name="boroughs">Slugs; none for all.</param>
    public static async Task<Id<Rollout>> RolloutAsync(this Vru vru, string name, bool isProposed = true, params string[] boroughs)
    {
        var theme = await vru.ThemeOfYearAsync();
        await using var london = await vru.In("london");
        var tenants = await london.Db.Tenants.Where(tenant => tenant.Kind == Domain.Tenants.TenantKind.Borough).ToListAsync();
        var now = vru.Clock.GetUtcNow().UtcDateTime;
        var rollout = Rollout.Draft(Id<Rollout>.New(), new(
            RolloutKind.Pilot, name, $"{name}, in a sentence.", "Halls stand empty after school.", "Two halls on three days.", "Fewer incidents.", theme, LondonTime.DayOf(now).AddDays(21), "Prevention team",
            [.. tenants.Where(tenant => boroughs.Contains(tenant.Slug)).Select(tenant => tenant.Id)]));
        london.Db.Rollouts.Add(rollout);
        if (isProposed)
        {
            london.Db.RolloutProposals.AddRange(rollout.Propose(tenants.Select(tenant => tenant.Id), now));
        }

        await london.Db.SaveChangesAsync();
        return rollout.Id;
    }
}
