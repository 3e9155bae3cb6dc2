using LondonVRU.Domain;
using LondonVRU.Domain.People;

namespace LondonVRU.UnitTests.People;

public sealed class SignInLinkTests
{
    private static readonly DateTime Now = new(2026, 11, 27, 9, 0, 0, DateTimeKind.Utc);

    private readonly AskingBrowser browser = AskingBrowser.Of(Secret.New());

    [Fact]
    public void It_opens_in_the_browser_that_asked_without_a_code() => Assert.True(Link().Use(browser, "", Now));

    [Fact]
    public void It_opens_elsewhere_with_the_code_however_it_was_typed()
    {
        Assert.True(Link().Use(null, browser.Code, Now));
        Assert.True(Link().Use(AskingBrowser.Of(Secret.New()), $" {browser.Code.ToLowerInvariant().Replace(' ', '-')}", Now));
    }

    [Fact]
    public void Signs_that_look_alike_are_one()
    {
        var one = Enumerable.Range(0, 10_000).Select(_ => AskingBrowser.Of(Secret.New())).First(one => one.Code.Contains('0') && one.Code.Contains('1'));

        Assert.True(one.HasCode(one.Code.Replace('0', 'o').Replace('1', 'l')));
        Assert.DoesNotContain(one.Code, sign => "OILU".Contains(sign));
    }

    [Fact]
    public void So_many_wrong_codes_close_it()
    {
        var link = Link();
        for (var tried = 0; tried < SignInLink.MostWrongCodes; tried++)
        {
            Assert.False(link.Use(null, "?", Now));
        }

        Assert.Throws<RuleBrokenException>(() => link.Use(browser, "", Now));
    }

    [Fact]
    public void It_opens_once_and_within_ten_minutes()
    {
        var link = Link();
        Assert.Throws<RuleBrokenException>(() => link.Use(browser, "", Now + SignInLink.Lasts));
        link.Use(browser, "", Now);

        Assert.Throws<RuleBrokenException>(() => link.Use(browser, "", Now));
    }

    [Fact]
    public void Codes_are_six_signs_and_differ()
    {
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}$", browser.Code);
        Assert.InRange(Enumerable.Range(0, 1_000).Select(_ => AskingBrowser.Of(Secret.New()).Code).Distinct().Count(), 995, 1_000);
    }

    private SignInLink Link() => SignInLink.For(Person.Named("Partner", "partner@charity.example", "A charity"), browser, Now);
}
