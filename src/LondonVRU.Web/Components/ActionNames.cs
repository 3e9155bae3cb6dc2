using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;

namespace LondonVRU.Web.Components;

/// <summary>What the parts of an action are called on pages.</summary>
public static class ActionNames
{
    private const int LongestTitle = 100;

    /// <summary>An action's words as a heading: whole if they are short, else their first sentence or as many words as fit.</summary>
    public static string Title(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestTitle)
        {
            return line.TrimEnd('.');
        }

        var sentence = line.AsSpan(0, LongestTitle).IndexOfAny(['.', ';', ':']);
        if (sentence >= LongestTitle / 4 && line[sentence + 1] == ' ')
        {
            return line[..sentence];
        }

        var space = line.LastIndexOf(' ', LongestTitle - 1);
        return line[..(space > LongestTitle / 2 ? space : LongestTitle - 1)].TrimEnd(',', ' ', '(', '–') + "…";
    }

    /// <summary>The title leaves something out.</summary>
    public static bool IsShortened(string text) => Title(text) != text.Trim().TrimEnd('.');

    public static FlagKind Flag(ActionOrigin origin) => origin switch
    {
        ActionOrigin.Essential => FlagKind.Essential,
        ActionOrigin.MenuOption => FlagKind.MenuOption,
        ActionOrigin.AdoptedPractice => FlagKind.AdoptedPractice,
        ActionOrigin.Rollout => FlagKind.Rollout,
        _ => FlagKind.Local,
    };

    public static string Name(Weighting weighting) => weighting.ToString();

    public static string Name(Cadence cadence) => cadence switch
    {
        Cadence.None => "No rhythm",
        Cadence.SixMonthly => "Every six months",
        Cadence.Annual => "Every year",
        Cadence.Monthly => "Every month",
        _ => "Every quarter",
    };

    public static string Name(Maturity maturity) => maturity == Maturity.Current ? "Current" : "Developing";

    /// <summary>A field of an action in a sentence: "the end"; what the record calls it if it is none of these.</summary>
    public static string Field(string property) => property switch
    {
        "Text" => "the words",
        "LeadAgency" => "the lead agency",
        "Owner" or "OwnerId" or "OwnerAsWritten" => "the owner",
        "Partners" => "the partners",
        "Start" => "the start",
        "End" => "the end",
        "SuccessLooksLike" => "what success looks like",
        "KnownBy" => "how it will be known",
        "Weighting" => "the weighting",
        "Cadence" => "the rhythm",
        "Maturity" => "how far it is thought through",
        "Funding" => "the funding",
        "IsRestricted" => "who may see it",
        "DoesNotApplyBecause" => "whether it applies here",
        "Status" => "the status",
        "Number" => "the number",
        "Origin" => "where it comes from",
        _ => property,
    };

    /// <summary>A value of the record for people: "On track", "restricted"; null is "nothing".</summary>
    public static string Value(string property, string? value) => (property, value) switch
    {
        (_, null or "") => "nothing",
        ("Status", _) when Enum.TryParse<ActionStatus>(value, out var status) => status.Name(),
        ("Cadence", _) when Enum.TryParse<Cadence>(value, out var cadence) => Name(cadence),
        ("Origin", _) when Enum.TryParse<ActionOrigin>(value, out var origin) => FlagTagHelper.NameOf(Flag(origin)),
        ("IsRestricted", _) => bool.TryParse(value, out var restricted) && restricted ? "restricted" : "everybody who may read the plan",
        _ => value!,
    };
}
