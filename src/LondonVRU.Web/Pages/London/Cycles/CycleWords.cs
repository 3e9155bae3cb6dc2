namespace LondonVRU.Web.Pages.London.Cycles;

/// <summary>A cycle's schedule in words.</summary>
internal static class CycleWords
{
    public static string Before(IReadOnlyList<int> days) => days.Count == 0 ? "None before" : $"{string.Join(", ", days)} days before";

    public static string After(IReadOnlyList<int> days) => days.Count == 0 ? "none when late" : $"{string.Join(", ", days)} days late, then weekly";
}
