using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Offers;

public sealed class OfferTests
{
    private static readonly DateTime Noon = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Today = new(2026, 11, 2);

    private static readonly OfferContent Whole = new()
    {
        Title = "Mentors on call", WhatItIs = "Four mentors who can begin within a week.", ForWhom = "Pupils at risk of exclusion.", Themes = [Id<Theme>.New()], Places = 4, Until = Today.AddDays(60),
        Contact = "Youth Service",
    };

    [Fact]
    public void A_draft_may_have_gaps_and_is_nobody_elses_and_what_is_published_has_none()
    {
        var offer = Draft(Whole with { ForWhom = null });

        Refused("offer.incomplete", () => offer.Publish(Noon));
        Assert.Equal(Visibility.Withdrawn, offer.Visibility);

        offer.Edit(Whole);
        offer.Publish(Noon);
        Assert.Equal((Visibility.Boroughs, OfferState.Published), (offer.Visibility, offer.State));
        Refused("offer.incomplete", () => offer.Edit(Whole with { Contact = " " }));
    }

    [Fact]
    public void What_is_over_is_not_published_and_leaves_the_basket_by_itself()
    {
        Refused("offer.over", () => Draft(Whole with { Until = Today.AddDays(-1) }).Publish(Noon));

        var offer = Draft(Whole with { Until = Today });
        offer.Publish(Noon);
        Assert.True(offer.IsOpenOn(Today));
        Assert.False(offer.IsOpenOn(Today.AddDays(1)));
        Refused("offer.not-open", () => offer.RequireOpen(Today.AddDays(1)));
    }

    [Fact]
    public void Withdrawn_is_read_by_nobody_else_and_closed_by_all()
    {
        var (withdrawn, closed) = (Draft(Whole), Draft(Whole));
        withdrawn.Publish(Noon);
        closed.Publish(Noon);

        Refused("offer.no-reason", () => withdrawn.Withdraw(null));
        withdrawn.Withdraw("The mentors have left.");
        closed.Close("All are taken.");

        Assert.Equal((Visibility.Withdrawn, Visibility.Boroughs), (withdrawn.Visibility, closed.Visibility));
        Refused("offer.not-open", () => closed.RequireOpen(Today));
        Refused("offer.state", () => closed.Edit(Whole));
        Refused("offer.state", () => closed.Publish(Noon));
    }

    [Fact]
    public void What_is_left_is_counted_and_never_below_nothing()
    {
        var offer = Draft(Whole);

        offer.Count(3);
        Assert.Equal(1, offer.PlacesLeft);
        offer.Count(6);
        Assert.Equal(0, offer.PlacesLeft);
        Assert.Null(Draft(Whole with { Places = null }).PlacesLeft);
    }

    [Fact]
    public void It_has_a_name_an_order_of_days_and_a_number_of_places_if_any()
    {
        Refused("offer.no-title", () => Draft(Whole with { Title = " " }));
        Refused("offer.ends", () => Draft(Whole with { From = Today.AddDays(61) }));
        Refused("offer.places", () => Draft(Whole with { Places = 0 }));
    }

    [Fact]
    public void Two_who_edit_meet_at_the_version()
    {
        var offer = Draft(Whole);

        offer.Edit(Whole with { Places = 5 });

        Assert.Throws<StaleException>(() => offer.RequireVersion(1));
        offer.RequireVersion(2);
    }

    private static Offer Draft(OfferContent content) => Offer.Draft(Id<Offer>.New(), Id<Tenant>.New(), content);

    private static void Refused(string code, Action action) => Assert.Equal(code, Assert.Throws<RuleBrokenException>(action).Code);
}
