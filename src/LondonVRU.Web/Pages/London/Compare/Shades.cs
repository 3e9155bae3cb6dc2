using LondonVRU.Application.Comparison.Figures;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>A shade of the one scale of figures: light for little, deep for much, teal alone, because red, amber and green say how actions stand. The number always stands in it.</summary>
/// <param name="CssClass">In the stylesheet.</param>
/// <param name="Ground">Its colour.</param>
/// <param name="Ink">Of what is written on it.</param>
internal sealed record Shade(string CssClass, string Ground, string Ink);

/// <summary>Spreads the figures of a view over the shades, in steps of equal width from the lowest to the highest.</summary>
internal sealed class Shades
{
    public static readonly Shade None = new("f-x", "#f3f6f7", "#4b5c6d");

    public static readonly IReadOnlyList<Shade> Steps =
    [
        new("f-0", "#eef5f5", "#0f2540"), new("f-1", "#c4e0df", "#0f2540"), new("f-2", "#7cbab8", "#0f2540"), new("f-3", "#0b6b70", "#ffffff"), new("f-4", "#043b3f", "#ffffff"),
    ];

    private readonly double low;
    private readonly double width;

    private Shades(double low, double width, bool isShare) => (this.low, this.width, IsShare) = (low, width, isShare);

    private bool IsShare { get; }

    public static Shades Over(IEnumerable<Measured?> figures, bool isShare)
    {
        var values = figures.OfType<Measured>().Select(figure => figure.Value).DefaultIfEmpty(0).ToList();
        var (least, most) = (values.Min(), values.Max());
        return new(least, (most - least) / Steps.Count, isShare);
    }

    public Shade Of(Measured? figure) => figure is null ? None : Steps[width <= 0 ? 0 : Math.Min(Steps.Count - 1, (int)((figure.Value - low) / width))];

    /// <summary>The shades and what each stands for; one if all figures are alike.</summary>
    public IReadOnlyList<(Shade Shade, string Words)> Key => width <= 0
        ? [(Steps[0], Say(low))]
        : [.. Steps.Select((shade, index) => (shade, $"{Say(low + (index * width))} to {Say(low + ((index + 1) * width))}"))];

    private string Say(double value) => $"{Math.Round(value, IsShare ? 0 : 1, MidpointRounding.AwayFromZero):0.#}{(IsShare ? "%" : "")}";
}
