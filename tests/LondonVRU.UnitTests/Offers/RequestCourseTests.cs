using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.Offers;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Offers;

public sealed class RequestCourseTests
{
    private static readonly DateTime Noon = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);
    private static readonly Id<Tenant> Ealing = Id<Tenant>.New();
    private static readonly Id<Tenant> Hackney = Id<Tenant>.New();
    private static readonly Id<Tenant> Barnet = Id<Tenant>.New();
    private static readonly Id<Tenant> London = Id<Tenant>.New();

    [Fact]
    public void A_request_in_ones_own_words_waits_for_London_and_one_for_a_partnerships_offer_for_it()
    {
        Assert.Equal(RequestParty.London, new RequestCourse(InOwnWords(), null).WaitsFor);
        Assert.Equal(RequestParty.Offerer, new RequestCourse(For(OfferOf(Hackney)), null).WaitsFor);
        Assert.Equal(RequestParty.London, new RequestCourse(For(OfferOf(London)), null).WaitsFor);
    }

    [Fact]
    public void It_is_asked_matched_offered_accepted_and_done_with_what_came_of_it()
    {
        var request = InOwnWords();

        var matching = Say(request, null, RequestParty.London, RequestStepKind.Matching);
        var offered = Say(request, matching, RequestParty.London, RequestStepKind.Offered, "Two of our analysts come for a day.");
        var accepted = Say(request, offered, RequestParty.Asker, RequestStepKind.Accepted);
        Refused("request.no-answer", () => Say(request, accepted, RequestParty.Asker, RequestStepKind.Done));
        var done = Say(request, accepted, RequestParty.Asker, RequestStepKind.Done, "We know our routes now.");

        Assert.Equal([1, 2, 3, 4], new[] { matching, offered, accepted, done }.Select(step => step.Number));
        Assert.Equal(
            [RequestState.BeingMatched, RequestState.Offered, RequestState.Accepted, RequestState.Done],
            new[] { matching, offered, accepted, done }.Select(step => new RequestCourse(request, step).State));
        Assert.False(new RequestCourse(request, done).IsOpen);
        Assert.Null(new RequestCourse(request, done).WaitsFor);
    }

    [Fact]
    public void London_says_in_words_what_it_can_do_or_chooses_an_offer()
    {
        var request = InOwnWords();

        Refused("request.no-answer", () => Say(request, null, RequestParty.London, RequestStepKind.Offered));

        var offered = Say(request, null, RequestParty.London, RequestStepKind.Offered, null, Named(OfferOf(Hackney)));
        Assert.Equal("Mentors on call", offered.OfferTitle);
    }

    [Fact]
    public void Whose_offer_is_matched_reads_the_request_once_it_is_accepted_and_not_before()
    {
        var request = InOwnWords();

        var offered = Say(request, null, RequestParty.London, RequestStepKind.Offered, null, Named(OfferOf(Hackney)));
        Assert.Null(request.OffererId);
        Assert.Null(offered.OffererId);

        var accepted = Say(request, offered, RequestParty.Asker, RequestStepKind.Accepted);
        Assert.Equal(Hackney, request.OffererId);
        Assert.Equal((Hackney, Ealing), (accepted.OffererId!.Value, accepted.AskerId));
        Assert.Equal(offered.OfferId, new RequestCourse(request, accepted).Holds);
    }

    [Fact]
    public void Who_has_declined_reads_on_no_more_once_another_offer_is_accepted()
    {
        var request = For(OfferOf(Hackney));
        var declined = Say(request, null, RequestParty.Offerer, RequestStepKind.Declined, "All are out until May.");
        Assert.Equal(RequestParty.London, new RequestCourse(request, declined).WaitsFor);

        var offered = Say(request, declined, RequestParty.London, RequestStepKind.Offered, null, Named(OfferOf(Barnet)));
        Say(request, offered, RequestParty.Asker, RequestStepKind.Accepted);

        Assert.Equal(Barnet, request.OffererId);
    }

    [Fact]
    public void Words_of_Londons_after_a_partnership_has_declined_offer_nothing_of_that_partnerships()
    {
        var request = For(OfferOf(Hackney));
        var declined = Say(request, null, RequestParty.Offerer, RequestStepKind.Declined, "All are out until May.");

        Refused("request.no-answer", () => Say(request, declined, RequestParty.London, RequestStepKind.Offered));
        var offered = Say(request, declined, RequestParty.London, RequestStepKind.Offered, "We send two of ours.");
        Say(request, offered, RequestParty.Asker, RequestStepKind.Accepted);

        Assert.Null(request.OfferId);
        Assert.Null(request.OffererId);
    }

    [Fact]
    public void Nobody_says_what_is_not_theirs_to_say()
    {
        var request = For(OfferOf(Hackney));

        Refused("request.state", () => Say(request, null, RequestParty.Asker, RequestStepKind.Accepted));
        Refused("request.state", () => Say(request, null, RequestParty.Offerer, RequestStepKind.Matching));
        Refused("request.state", () => Say(request, null, RequestParty.Offerer, RequestStepKind.Closed, "No."));

        var closed = Say(request, null, RequestParty.Asker, RequestStepKind.Closed);
        Assert.All(Enum.GetValues<RequestParty>(), party => Assert.Empty(new RequestCourse(request, closed).Open(party)));
    }

    [Fact]
    public void What_London_has_declined_is_at_its_end_and_waits_for_nobody()
    {
        var request = InOwnWords();

        var declined = Say(request, null, RequestParty.London, RequestStepKind.Declined, "We have nobody this year.");

        Assert.Null(new RequestCourse(request, declined).WaitsFor);
        Assert.Contains(RequestStepKind.Offered, new RequestCourse(request, declined).Open(RequestParty.London));
    }

    [Fact]
    public void Ones_own_offer_what_is_full_and_more_than_is_left_are_not_asked_for()
    {
        var offer = OfferOf(Hackney, places: 4);
        offer.Count(3);

        Assert.Equal("request.own-offer", Assert.Throws<RuleBrokenException>(() => For(OfferOf(Ealing))).Code);
        Assert.Equal("request.places", Assert.Throws<RuleBrokenException>(() => For(offer, places: 2)).Code);
        offer.Count(4);
        Assert.Equal("offer.full", Assert.Throws<RuleBrokenException>(() => For(offer)).Code);
    }

    [Fact]
    public void London_lets_a_partnership_have_so_many_open_and_no_more()
    {
        var cap = RequestCap.None();
        cap.RequireRoom(50);

        cap.Set(2);
        cap.RequireRoom(1);
        Refused("request.cap", () => cap.RequireRoom(2));
        Refused("request.cap-number", () => cap.Set(0));
    }

    private static HelpRequest InOwnWords() =>
        HelpRequest.Ask(Id<HelpRequest>.New(), Ealing, new("Somebody who reads routes", "For our bus stations."), null, offererIsLondon: false, null, Id<Person>.New(), Noon);

    private static HelpRequest For(Offer offer, int? places = null) =>
        HelpRequest.Ask(Id<HelpRequest>.New(), Ealing, new(null, "For our bus stations.", places), offer, offer.TenantId == London, null, Id<Person>.New(), Noon);

    private static Offer OfferOf(Id<Tenant> tenant, int? places = null)
    {
        var offer = Offer.Draft(Id<Offer>.New(), tenant, new() { Title = "Mentors on call", WhatItIs = "Mentors.", ForWhom = "Pupils.", Themes = [Id<Theme>.New()], Contact = "Youth Service", Places = places });
        offer.Publish(Noon);
        Assert.Equal(Visibility.Boroughs, offer.Visibility);
        return offer;
    }

    private static OfferNamed Named(Offer offer) => new(offer.Id, offer.Title, offer.TenantId == London ? null : offer.TenantId);

    private static RequestStep Say(HelpRequest request, RequestStep? last, RequestParty party, RequestStepKind kind, string? words = null, OfferNamed? offer = null) =>
        new RequestCourse(request, last).Say(
            new(party, party switch { RequestParty.Asker => Ealing, RequestParty.London => London, _ => request.OffererId!.Value }, Id<Person>.New()), kind, words, offer, Noon);

    private static void Refused(string code, Action action) => Assert.Equal(code, Assert.Throws<RuleBrokenException>(action).Code);
}
