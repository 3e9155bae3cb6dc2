using LondonVRU.Application.Templates;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>What the ways of using an action are called, in the order in which they are shown.</summary>
public static class UptakeWords
{
    public static readonly IReadOnlyList<(Uptake Uptake, string Label)> All =
    [
        (Uptake.Adopted, "As London has it"), (Uptake.OwnWords, "Own words"), (Uptake.DoesNotApply, "Does not apply"), (Uptake.Declined, "Declined"),
        (Uptake.NotTaken, "Not taken"), (Uptake.NoPlan, "No plan yet"),
    ];

    public static string Heading(Uptake uptake, int count) => uptake switch
    {
        Uptake.Adopted => $"{Domain.Words.CountFirst(count, "borough")} as London has it",
        Uptake.OwnWords => $"{Domain.Words.CountFirst(count, "borough")} in words of {(count == 1 ? "its" : "their")} own",
        Uptake.DoesNotApply => $"{Domain.Words.CountFirst(count, "borough")} where it does not apply",
        Uptake.Declined => $"{Domain.Words.CountFirst(count, "borough")} that declined it, and why",
        Uptake.NotTaken => $"{Domain.Words.CountFirst(count, "plan")} without it",
        _ => $"{Domain.Words.CountFirst(count, "borough")} without a plan handed over",
    };
}
