using LondonVRU.Application.Data;
using LondonVRU.Application.Offers;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LondonVRU.Infrastructure.Seeding;

/// <summary>What the demonstration offers, asks for and rolls out: offers of London and boroughs, requests in every state, rollouts that some have answered.</summary>
internal sealed class DemonstrationOffers(TenantDoor door, TenantDirectory directory, DemonstrationTexts.OffersFile texts, DateTime now)
{
    private readonly Dictionary<string, OfferNamed> offers = new(StringComparer.Ordinal);
    private readonly List<(DemonstrationTexts.RolloutWords Text, Rollout Rollout)> rollouts = [];

    /// <summary>Before the plans, which take rollouts up.</summary>
    /// <param name="edition">The newest, whose themes they are about.</param>
    public async Task AddAsync(Edition edition, CancellationToken ct)
    {
        var today = LondonTime.DayOf(now);
        foreach (var text in texts.Offers)
        {
            await using var room = await RoomAsync(text.From, ct);
            var offer = Offer.Draft(Id<Offer>.New(), room.Tenant.Id, new()
            {
                Title = text.Title, WhatItIs = text.WhatItIs, ForWhom = text.ForWhom, Themes = [.. text.Themes.Select(number => ThemeOf(edition, number))], Places = text.Places,
                From = text.Begins is { } begins ? today.AddDays(begins) : null, Until = text.Ends is { } ends ? today.AddDays(ends) : null, Contact = text.Contact,
            });
            offer.Publish(now.AddDays(-text.Days));
            offers.Add(text.Title, new(offer.Id, offer.Title, room.Tenant.IsLondon ? null : room.Tenant.Id));
            room.Db.Offers.Add(offer);
            await room.Db.SaveChangesAsync(ct);
        }

        var boroughs = await directory.BoroughsAsync(ct);
        await using var london = await RoomAsync("london", ct);
        foreach (var text in texts.Rollouts)
        {
            var rollout = Rollout.Draft(Id<Rollout>.New(), new(
                text.Kind, text.Name, text.Summary, text.WhatItIs, text.WhatIsAsked, text.Success, ThemeOf(edition, text.Theme), today.AddDays(text.Answer), text.Contact,
                [.. boroughs.Where(borough => text.Boroughs.Contains(borough.Slug, StringComparer.Ordinal)).Select(borough => borough.Id)]));
            london.Db.Rollouts.Add(rollout);
            london.Db.RolloutProposals.AddRange(rollout.Propose(boroughs.Select(borough => borough.Id), now.AddDays(-text.Days)));
            rollouts.Add((text, rollout));
        }

        var cap = RequestCap.None();
        cap.Set(3);
        london.Db.RequestCaps.Add(cap);
        await london.Db.SaveChangesAsync(ct);
    }

    /// <summary>What a borough answers to rollouts: those that it takes up, as actions of its plan.</summary>
    public List<PlanAction> AnsweredBy(VruDbContext db, Id<Tenant> tenant, string slug, Plan plan, Edition edition, Id<Person> owner)
    {
        List<PlanAction> actions = [];
        foreach (var (text, rollout) in rollouts)
        {
            var at = now.AddDays(-text.Days + 3 + slug.Length);
            if (text.Declined.TryGetValue(slug, out var reason))
            {
                db.RolloutAnswers.Add(RolloutAnswer.Decline(rollout, tenant, reason, at));
            }
            else if (text.TakenUp.Contains(slug, StringComparer.Ordinal))
            {
                var theme = ThemeOf(edition, text.Theme);
                var action = PlanAction.TakingUp(
                    rollout.Id, plan, theme, plan.TakeNumber(theme),
                    new() { Text = $"{rollout.Name}: {rollout.Summary}", LeadAgency = "Council", OwnerId = owner, SuccessLooksLike = rollout.Success, Start = PlanDate.Read("Ongoing", plan.StartYear) }, Id<PlanAction>.New());
                actions.Add(action);
                db.RolloutAnswers.Add(RolloutAnswer.TakeUp(rollout, tenant, action, plan, at));
            }
        }

        return actions;
    }

    /// <summary>After the plans: what was asked, and what was said to it.</summary>
    public async Task TalkAsync(CancellationToken ct)
    {
        foreach (var text in texts.Requests)
        {
            var id = Id<HelpRequest>.New();
            await using (var asker = await RoomAsync(text.By, ct))
            {
                var named = text.Offer is { } title ? offers[title] : null;
                var offer = named is null ? null : await asker.Db.Offers.AsNoTracking().SingleAsync(own => own.Id == named.Id, ct);
                asker.Db.HelpRequests.Add(HelpRequest.Ask(
                    id, asker.Tenant.Id, new(text.Subject, text.Words, text.Places), offer, named is { OfId: null }, null, await CoordinatorAsync(asker.Db, asker.Tenant, ct), now.AddDays(-text.Days)));
                await asker.Db.SaveChangesAsync(ct);
            }

            foreach (var step in text.Steps)
            {
                await SayAsync(id, step, ct);
            }
        }

        foreach (var slug in texts.Offers.Select(offer => offer.From).Distinct())
        {
            await using var room = await RoomAsync(slug, ct);
            await room.Services.GetRequiredService<CountOfferPlaces>().RunAsync(ct);
        }
    }

    private async Task SayAsync(Id<HelpRequest> id, DemonstrationTexts.StepWords step, CancellationToken ct)
    {
        await using var room = await RoomAsync(step.By, ct);
        var request = await room.Db.HelpRequests.SingleAsync(own => own.Id == id, ct);
        var last = await room.Db.RequestSteps.Where(said => said.RequestId == id).OrderByDescending(said => said.Number).FirstOrDefaultAsync(ct);
        var party = room.Tenant.IsLondon ? RequestParty.London : request.TenantId == room.Tenant.Id ? RequestParty.Asker : RequestParty.Offerer;
        room.Db.RequestSteps.Add(new RequestCourse(request, last).Say(
            new(party, room.Tenant.Id, await CoordinatorAsync(room.Db, room.Tenant, ct)), step.Kind, step.Words, step.Offer is { } title ? offers[title] : null, now.AddDays(-step.Days)));
        await room.Db.SaveChangesAsync(ct);
    }

    private async Task<TenantRoom> RoomAsync(string slug, CancellationToken ct)
    {
        var tenant = await directory.FindAsync(slug, ct) ?? throw new InvalidOperationException($"The demonstration names {slug}, which is no partnership.");
        var room = await door.OpenForServiceAsync(tenant.Id, ct);
        room.Db.IsSeeding = true;
        return room;
    }

    private static Id<Theme> ThemeOf(Edition edition, int number) => edition.Themes.Single(theme => theme.Number == number).Id;

    private static Task<Id<Person>> CoordinatorAsync(VruDbContext db, TenantInfo tenant, CancellationToken ct)
    {
        var (id, role) = (tenant.Id, tenant.IsLondon ? Role.Officer : Role.Coordinator);
        return db.Memberships.Where(held => held.TenantId == id && held.Role == role).OrderBy(held => held.PersonId).Select(held => held.PersonId).FirstAsync(ct);
    }
}
