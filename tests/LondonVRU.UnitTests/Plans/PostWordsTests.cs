using LondonVRU.Application.Plans.Publishing;

namespace LondonVRU.UnitTests.Plans;

/// <summary>What of a plan names a person, and what a post.</summary>
public sealed class PostWordsTests
{
    [Theory]
    [InlineData("Head of Community Safety")]
    [InlineData("Trading Standards Manager")]
    [InlineData("Community Safety Team, Police")]
    [InlineData("Head of Community Safety / BCU Commander")]
    [InlineData("Director of Children’s Services")]
    public void A_post_or_team_is_shown(string words) => Assert.True(PostWords.AreOfPosts(words));

    [Theory]
    [InlineData("Ada Byron")]
    [InlineData("Ada Byron, Head of Licensing")]
    [InlineData("Cllr Byron")]
    [InlineData("Inspector Byron")]
    [InlineData("Community")]
    [InlineData("")]
    public void What_may_name_a_person_is_not(string words) => Assert.False(PostWords.AreOfPosts(words));

    [Theory]
    [InlineData("Ask ada.byron@lewisham.gov.uk today", "Ask [left out] today")]
    [InlineData("Ring 020 7946 0000 or 07700 900123.", "Ring [left out] or [left out].")]
    [InlineData("+44 20 7946 0000", "[left out]")]
    [InlineData("From 2026-27, 150 sessions by 31/03/2027 in 33 boroughs, £1,250,000", "From 2026-27, 150 sessions by 31/03/2027 in 33 boroughs, £1,250,000")]
    public void Addresses_and_numbers_leave_the_text(string words, string left) => Assert.Equal(left, ContactWords.Without(words));
}
