using System.Globalization;
using System.Text;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Practices;
using Microsoft.AspNetCore.Html;

namespace LondonVRU.Web.Components;

/// <summary>The drawings of practice. Each is quiet to screen readers: words stand beside it.</summary>
public static class PracticeDrawings
{
    private static readonly IReadOnlyList<HtmlString> Stages = [.. Enumerable.Range(1, 4).Select(DrawStage)];

    /// <summary>As many of four squares as the stage is high.</summary>
    public static IHtmlContent Of(PracticeStage stage) => Stages[(int)stage];

    /// <summary>London's squares: where it was tried is lit, who adopted it is teal.</summary>
    /// <param name="height">In pixels.</param>
    public static IHtmlContent Map(TenantInfo? from, IEnumerable<TenantInfo> adopters, int height)
    {
        var taken = adopters.Select(tenant => tenant.Slug).ToHashSet(StringComparer.Ordinal);
        var svg = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture, $"<svg width=\"{(int)Math.Round(height * 47 / 41.0)}\" height=\"{height}\" viewBox=\"0 0 47 41\" aria-hidden=\"true\" focusable=\"false\">"));
        foreach (var square in LondonSquares.All)
        {
            var fill = square.Slug == from?.Slug ? "#ffc145\" stroke=\"#0f2540\" stroke-width=\".8" : taken.Contains(square.Slug) ? "#0b6b70" : "#dfe7eb";
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{square.Column * 6}\" y=\"{square.Row * 6}\" width=\"5\" height=\"5\" fill=\"{fill}\"/>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static HtmlString DrawStage(int full)
    {
        var svg = new StringBuilder("<svg width=\"47\" height=\"11\" viewBox=\"0 0 47 11\" aria-hidden=\"true\" focusable=\"false\">");
        for (var index = 0; index < 4; index++)
        {
            var (fill, stroke) = index < full ? ("#0b6b70", "#0b6b70") : ("#fff", "#6b7c8c");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{(index * 12) + 0.75}\" y=\".75\" width=\"9.5\" height=\"9.5\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.5\"/>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }
}

/// <summary>What can be chosen of a practice.</summary>
public static class PracticeChoices
{
    public static IReadOnlyList<Choice> Stages { get; } =
    [
        Of(PracticeStage.Untested, PracticeNames.Of, "Nobody has looked into it yet"), Of(PracticeStage.LocallyEvaluated, PracticeNames.Of, "You have looked into it yourselves"),
        Of(PracticeStage.IndependentlyEvaluated, PracticeNames.Of, "Others have looked into it"), Of(PracticeStage.Recognised, PracticeNames.Of, "A national body commends it"),
    ];

    public static IReadOnlyList<Choice> Outcomes { get; } =
    [
        Of(PracticeOutcome.Worked, PracticeNames.Of), Of(PracticeOutcome.Promising, PracticeNames.Of), Of(PracticeOutcome.New, PracticeNames.Of, "Too young to say"),
        Of(PracticeOutcome.DidNotWork, PracticeNames.Of, "As useful to others as what did"),
    ];

    public static IReadOnlyList<Choice> Costs { get; } = [.. Enum.GetValues<PracticeCost>().Select(cost => Of(cost, PracticeNames.Of))];

    public static IReadOnlyList<Choice> Ages { get; } = [.. Enum.GetValues<PracticeAges>().Select(ages => Of(ages, PracticeNames.Of))];

    public static IReadOnlyList<Choice> Settings { get; } = [.. Enum.GetValues<PracticeSetting>().Select(setting => Of(setting, PracticeNames.Of))];

    private static Choice Of<T>(T value, Func<T, string> name, string? hint = null)
        where T : struct, Enum => new(value.ToString(), name(value), hint);
}
