using System.Globalization;
using LondonVRU.Application.Comparison.Figures;
using LondonVRU.Web.Pages.London.Compare;

namespace LondonVRU.UnitTests.Comparison;

public sealed class ShadesTests
{
    [Fact]
    public void What_is_written_on_a_shade_can_be_read() =>
        Assert.All(Shades.Steps.Append(Shades.None), shade => Assert.True(Contrast(shade.Ground, shade.Ink) >= 4.5, $"{shade.CssClass}: {Contrast(shade.Ground, shade.Ink):0.0}"));

    /// <summary>One hue from light to dark: told apart by lightness alone, so by whoever sees no colour and on a photocopy.</summary>
    [Fact]
    public void Each_shade_is_clearly_darker_than_the_one_before()
    {
        for (var index = 1; index < Shades.Steps.Count; index++)
        {
            Assert.True(Lightness(Shades.Steps[index].Ground) < Lightness(Shades.Steps[index - 1].Ground));
            Assert.True(Contrast(Shades.Steps[index].Ground, Shades.Steps[index - 1].Ground) >= 1.25);
        }
    }

    [Fact]
    public void The_lowest_figure_is_the_lightest_and_the_highest_the_deepest()
    {
        var shades = Shades.Over([new Measured(1, 10), null, new Measured(9, 10), new Measured(5, 10)], isShare: true);

        Assert.Equal(["f-0", "f-4", "f-2", "f-x"], new[] { shades.Of(new(1, 10)), shades.Of(new(9, 10)), shades.Of(new(5, 10)), shades.Of(null) }.Select(shade => shade.CssClass));
        Assert.Equal("10% to 26%", shades.Key[0].Words);
    }

    [Fact]
    public void Figures_that_are_all_alike_have_one_shade() => Assert.Single(Shades.Over([new Measured(3), new Measured(3)], isShare: false).Key);

    private static double Contrast(string a, string b)
    {
        var (one, other) = (Lightness(a), Lightness(b));
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <summary>Relative luminance, WCAG 2.2.</summary>
    private static double Lightness(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(index => int.Parse(colour.AsSpan(1 + (2 * index), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToArray();
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }
}
