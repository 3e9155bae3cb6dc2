using System.Globalization;
using System.Text.RegularExpressions;
using LondonVRU.UnitTests.Comparison.Text;

namespace LondonVRU.UnitTests.Comparison;

/// <summary>The colours of the heat map of statuses, as the stylesheet has them: read on, and told apart by whoever sees red, green or blue less. Letter and shape stand in each cell besides.</summary>
public sealed partial class StatusShadesTests
{
    private const string Ink = "#0f2540";

    /// <summary>How the eyes of a protanope, a deuteranope and a tritanope see linear red, green and blue: Machado, Oliveira and Fernandes (2009), severity 1.</summary>
    private static readonly Dictionary<string, double[][]> Eyes = new()
    {
        ["all"] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        ["no red"] = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        ["no green"] = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        ["no blue"] = [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    };

    private static readonly Dictionary<string, string> Grounds = Ground().Matches(File.ReadAllText(TestFiles.Beside("../../../src/LondonVRU.Web/wwwroot/vru.css")))
        .DistinctBy(match => match.Groups[1].Value).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [Theory]
    [InlineData("h-g")]
    [InlineData("h-a1")]
    [InlineData("h-a2")]
    [InlineData("h-r1")]
    [InlineData("h-r2")]
    [InlineData("h-t3")]
    public void What_is_written_in_a_cell_can_be_read(string cell) => Assert.True(Contrast(Grounds[cell], Ink) >= 4.5, $"{cell}: {Contrast(Grounds[cell], Ink):0.0}");

    [Theory]
    [InlineData("h-g", "h-a1")]
    [InlineData("h-g", "h-r1")]
    [InlineData("h-a1", "h-r1")]
    [InlineData("h-g", "h-a2")]
    [InlineData("h-g", "h-r2")]
    [InlineData("h-a2", "h-r2")]
    public void Two_states_of_one_depth_differ_for_every_eye(string one, string other) =>
        Assert.All(Eyes, eye => Assert.True(Difference(Seen(Grounds[one], eye.Value), Seen(Grounds[other], eye.Value)) >= 8, $"{eye.Key}: {one} and {other}"));

    private static double[] Linear(string colour) => [.. new[] { 1, 3, 5 }.Select(at => int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
        .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];

    private static double[] Seen(string colour, double[][] eye)
    {
        var light = Linear(colour);
        return [.. eye.Select(row => Math.Clamp(row.Zip(light, (a, b) => a * b).Sum(), 0, 1))];
    }

    /// <summary>CIE 1976, in L*a*b*: about 2 can just be seen beside each other.</summary>
    private static double Difference(double[] one, double[] other)
    {
        var (a, b) = (Lab(one), Lab(other));
        return Math.Sqrt(a.Zip(b, (x, y) => (x - y) * (x - y)).Sum());
    }

    private static double[] Lab(double[] light)
    {
        var (x, y, z) = (
            Bent(((0.4124 * light[0]) + (0.3576 * light[1]) + (0.1805 * light[2])) / 0.95047), Bent((0.2126 * light[0]) + (0.7152 * light[1]) + (0.0722 * light[2])),
            Bent(((0.0193 * light[0]) + (0.1192 * light[1]) + (0.9505 * light[2])) / 1.08883));
        return [(116 * y) - 16, 500 * (x - y), 200 * (y - z)];

        static double Bent(double part) => part > 0.008856 ? Math.Cbrt(part) : (7.787 * part) + (16 / 116.0);
    }

    private static double Contrast(string ground, string ink)
    {
        var (a, b) = (Luminance(ground), Luminance(ink));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) => Linear(colour) is [var red, var green, var blue] ? (0.2126 * red) + (0.7152 * green) + (0.0722 * blue) : 0;

    [GeneratedRegex(@"\.(h-[a-z0-9]+) > a \{ background: (#[0-9a-f]{6})")]
    private static partial Regex Ground();
}
