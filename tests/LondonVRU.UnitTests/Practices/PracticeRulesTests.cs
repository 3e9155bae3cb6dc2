using LondonVRU.Application.Practices;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Practices;
using LondonVRU.Domain.Templates;
using LondonVRU.Domain.Tenants;

namespace LondonVRU.UnitTests.Practices;

public sealed class PracticeRulesTests
{
    private static readonly DateTime Noon = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);

    private static readonly PracticeContent Whole = new()
    {
        Name = "The barber’s chair", Summary = "Barbers who listen.", WhatWasDone = "Three evenings.", ForWhom = "Young men.", WhatItTook = "£5,200.", Outcome = PracticeOutcome.New,
        Stage = PracticeStage.Untested, Cost = PracticeCost.UnderTenThousand, Ages = PracticeAges.EighteenToTwentyFive, Setting = PracticeSetting.Shops, Contact = "Youth Service", Themes = [Id<Theme>.New()],
    };

    [Fact]
    public void A_draft_may_have_gaps_and_what_is_handed_over_may_not()
    {
        var draft = Draft(Whole with { WhatItTook = null });

        Assert.Equal("practice.incomplete", Assert.Throws<RuleBrokenException>(() => draft.HandOver(Noon)).Code);
        Assert.Equal(Visibility.Withdrawn, draft.Visibility);

        draft.Edit(Whole);
        draft.HandOver(Noon);
        Assert.Equal(Visibility.London, draft.Visibility);
        Assert.Equal("practice.incomplete", Assert.Throws<RuleBrokenException>(() => draft.Edit(Whole with { Contact = null })).Code);
    }

    [Fact]
    public void What_is_new_need_not_say_what_changed()
    {
        var draft = Draft(Whole with { Outcome = PracticeOutcome.Worked });

        Assert.Throws<RuleBrokenException>(() => draft.HandOver(Noon));
        draft.Edit(Whole);
        draft.HandOver(Noon);
    }

    [Fact]
    public void What_was_taken_back_is_not_published()
    {
        var nomination = Draft(Whole);
        nomination.HandOver(Noon);
        var practice = Practice.Of(nomination);

        Assert.Equal("practice.taken-back", Assert.Throws<RuleBrokenException>(() => practice.Publish(mayBeTold: false, Noon)).Code);
        practice.Publish(mayBeTold: true, Noon);
        Assert.Equal(PracticeState.Published, practice.State);
    }

    [Fact]
    public void Retiring_and_declining_say_why()
    {
        var practice = Practice.Of(Id<Practice>.New(), Whole);
        practice.Publish(mayBeTold: true, Noon);

        Assert.Equal("practice.no-reason", Assert.Throws<RuleBrokenException>(() => practice.Retire(" ")).Code);
        practice.Retire("Two studies found nothing.");
        Assert.Equal("practice.out-of-use", Assert.Throws<RuleBrokenException>(() => practice.Edit(Whole, null)).Code);
    }

    [Fact]
    public void Fewer_than_five_are_never_counted()
    {
        var tally = PracticeTally.Of(Id<Practice>.New());

        tally.Count([ActionStatus.OnTrack, ActionStatus.OffTrack, null, ActionStatus.OnTrack]);
        Assert.Equal(0, tally.Total);

        tally.Count([ActionStatus.OnTrack, ActionStatus.OffTrack, null, ActionStatus.OnTrack, ActionStatus.Complete]);
        Assert.Equal((5, 2, 1), (tally.Total, tally.OnTrack, tally.Other));
    }

    [Fact]
    public void Two_texts_differ_field_by_field_and_one_takes_what_it_wants_of_the_other()
    {
        var theirs = Whole with { ForWhom = "Young women.", Cost = PracticeCost.More };

        Assert.Equal(["ForWhom", "Cost"], PracticeFields.Differences(Whole, theirs).Select(field => field.Key));
        Assert.Equal(Whole with { Cost = PracticeCost.More }, PracticeFields.Take(Whole, theirs, ["Cost"]));
    }

    [Fact]
    public void A_question_is_everybodys_until_it_is_taken_back()
    {
        var question = PracticeQuestion.About(Practice.Of(Id<Practice>.New(), Whole), Id<PracticeQuestion>.New(), Id<Tenant>.New(), Id<Person>.New(), "How long?", Noon);
        Assert.Equal(Visibility.Boroughs, question.Visibility);

        question.Withdraw();
        Assert.Equal(Visibility.Withdrawn, question.Visibility);
    }

    private static Nomination Draft(PracticeContent content) => Nomination.Draft(Id<Nomination>.New(), Id<Tenant>.New(), content, null, Id<Person>.New());
}
