using LondonVRU.Application.Practices;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Practices;

/// <summary>What of practice needs doing, as a home lists it.</summary>
internal static class PracticeItems
{
    private const int NamedAtMost = 3;

    public static IEnumerable<ToDoItem> OfPartnership(PracticeToDo practice, string root)
    {
        if (practice.Questions is [var asked, ..] questions)
        {
            yield return new(
                questions.Count, $"{Words.First(Words.Noun(questions.Count, "question"))} about what you tried", $"{Named(questions)} Every partnership reads the answer.",
                questions.Count == 1 ? "Answer it" : "Answer the first", $"{root}/practice/{asked.Id}#questions");
        }

        if (practice.Results is [var adopted, ..] results)
        {
            yield return new(
                results.Count, results.Count == 1 ? "Practice that you adopted a quarter ago" : "Practices that you adopted a quarter ago or more",
                $"{Named(results)} Two sentences help those who come after you.", "Say what came of it", $"{root}/practice/adoptions/{adopted.Id}");
        }
    }

    public static IEnumerable<ToDoItem> OfLondon(PracticeToDo practice)
    {
        if (practice.Nominations is [var nominated, ..] nominations)
        {
            yield return new(
                nominations.Count, $"{Words.First(Words.Noun(nominations.Count, "nomination"))} of good practice to read", $"Longest waiting first: {Named(nominations)}",
                nominations.Count == 1 ? "Read it" : "Read the next", $"/london/practice/nominations/{nominated.Id}");
        }

        if (practice.Questions is [var asked, ..] questions)
        {
            yield return new(
                questions.Count, $"{Words.First(Words.Noun(questions.Count, "question"))} about London’s own practice", $"About {Named(questions)}",
                questions.Count == 1 ? "Answer it" : "Answer the first", $"/london/practice/{asked.Id}#questions");
        }
    }

    private static string Named(IReadOnlyList<PracticeToDo.Waiting> practices) =>
        $"{Words.ListOfFirst(NamedAtMost, practices.Select(own => $"“{own.Name}”").Distinct(StringComparer.Ordinal))}.";
}
