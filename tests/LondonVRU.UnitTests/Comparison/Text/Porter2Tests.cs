using LondonVRU.Domain.Comparison.Text;

namespace LondonVRU.UnitTests.Comparison.Text;

/// <summary>The algorithm's published behaviour, on words chosen here.</summary>
public sealed class Porter2Tests
{
    [Theory]
    [InlineData("consist", "consist consisted consistency consistent consistently consisting consists")]
    [InlineData("consol", "consolation consolations console consoled consoles consoling")]
    [InlineData("knit", "knit knits knitted knitting")]
    [InlineData("knock", "knock knocked knocking knocks")]
    [InlineData("generat", "generate generated generates generating generation")]
    [InlineData("general", "general generally generals")]
    [InlineData("communiti", "community communities")]
    [InlineData("communic", "communicate communicated communication communications")]
    [InlineData("monitor", "monitor monitored monitoring monitors")]
    [InlineData("enforc", "enforce enforced enforcement enforces enforcing")]
    [InlineData("safeguard", "safeguard safeguarded safeguarding safeguards")]
    [InlineData("vulner", "vulnerable vulnerability vulnerabilities")]
    [InlineData("exploit", "exploit exploitation exploited exploiting exploits")]
    [InlineData("violenc", "violence")]
    [InlineData("violent", "violent violently")]
    [InlineData("refer", "refer referred referring refers")]
    [InlineData("hope", "hope hoped hopes hoping")]
    [InlineData("hop", "hop hopped hopping hops")]
    [InlineData("tie", "tie tied ties tying")]
    [InlineData("cri", "cry cried cries")]
    [InlineData("gas", "gas")]
    [InlineData("gap", "gap gaps")]
    [InlineData("kiwi", "kiwi kiwis")]
    [InlineData("caress", "caress caresses caressing")]
    [InlineData("agre", "agree agreed agreeing agrees")]
    [InlineData("luxuri", "luxury luxuries luxurious")]
    [InlineData("relat", "relate related relates relating relation relational relations")]
    [InlineData("condit", "condition conditional conditions")]
    [InlineData("hope", "hopeful hopefully hopefulness")]
    [InlineData("say", "say says")]
    [InlineData("by", "by")]
    [InlineData("enjoy", "enjoy enjoyed enjoying enjoys")]
    [InlineData("proceed", "proceed proceeded proceeding proceeds")]
    [InlineData("control", "control controlled controlling controls")]
    [InlineData("travel", "travel travelled travelling travels")]
    [InlineData("sky", "sky skies")]
    [InlineData("earli", "early")]
    [InlineData("sing", "sing sings")]
    [InlineData("knive", "knives")]
    [InlineData("effect", "effect effective effectively effectiveness effects")]
    public void Words_of_one_kind_have_one_stem(string stem, string words) =>
        Assert.All(words.Split(' '), word => Assert.Equal(stem, Porter2.Stem(word)));

    [Theory]
    [InlineData("organisation", "organization")]
    [InlineData("prioritised", "prioritized")]
    [InlineData("radicalising", "radicalizing")]
    [InlineData("criminalise", "criminalisation")]
    [InlineData("analyse", "analysed")]
    [InlineData("counselling", "counseling")]
    public void Both_spellings_meet(string one, string other) => Assert.Equal(Porter2.Stem(one), Porter2.Stem(other));

    [Theory]
    [InlineData("supervise", "supervis")]
    [InlineData("exercise", "exercis")]
    [InlineData("promised", "promis")]
    [InlineData("premises", "premis")]
    [InlineData("advertising", "advertis")]
    public void An_ise_that_is_no_ending_stays(string word, string stem) => Assert.Equal(stem, Porter2.Stem(word));

    [Theory]
    [InlineData("s60")]
    [InlineData("a&e")]
    [InlineData("2026")]
    [InlineData("łódź")]
    [InlineData("")]
    [InlineData("of")]
    public void What_is_no_english_word_stays_as_it_is(string word) => Assert.Equal(word, Porter2.Stem(word));

    [Fact]
    public void A_very_long_word_does_no_harm() => Assert.Equal(5000, Porter2.Stem(new string('e', 5000)).Length);
}
