using LondonVRU.Application.Offers;
using LondonVRU.Domain;
using LondonVRU.Web.Components;

namespace LondonVRU.Web.Pages.Offers;

/// <summary>What waits because of offers, requests and rollouts, as the homes say it.</summary>
internal static class OffersToDoItems
{
    private const int NamedAtMost = 3;

    /// <param name="root">"/ealing/offers".</param>
    public static IEnumerable<ToDoItem> Of(OffersToDo waiting, string root, DateOnly today)
    {
        if (waiting.Rollouts is { Count: > 0 } rollouts)
        {
            var first = rollouts[0];
            yield return new(
                rollouts.Count, rollouts.Count == 1 ? "London proposes something" : "Things that London proposes",
                $"{Names(rollouts.Select(rollout => rollout.Name))}. {(first.AnswerBy < today ? $"The answer was due on {Words.DayOfYear(first.AnswerBy)}" : $"Answer {Words.InDays(first.AnswerBy, today)}")}.",
                "Read and answer", rollouts.Count == 1 ? $"{root}/rollouts/{first.Id}" : $"{root}/rollouts");
        }

        if (waiting.Offered is { Count: > 0 } offered)
        {
            yield return new(
                offered.Count, offered.Count == 1 ? "You are offered something" : "Things that you are offered", $"{Names(offered.Select(request => request.Subject))}.", "Say yes or no",
                Address(root, offered));
        }

        if (waiting.ToClose is { Count: > 0 } taken)
        {
            yield return new(
                taken.Count, taken.Count == 1 ? "Help that you took" : "Times that you took help", $"What came of it? {Names(taken.Select(request => request.Subject))}.", "Say what came of it", Address(root, taken));
        }

        if (waiting.ToAnswer is { Count: > 0 } asked)
        {
            yield return new(
                asked.Count, $"{Words.First(Words.Noun(asked.Count, "request"))} for what you offer", $"{Names(asked.Select(request => $"{request.By.PlaceName}: {request.Subject}"))}.", "Answer", Address(root, asked));
        }
    }

    public static IEnumerable<ToDoItem> OfLondon(OffersToDo waiting, DateOnly today)
    {
        const string Root = "/london/offers";
        if (waiting.ToAnswer is { Count: > 0 } asked)
        {
            yield return new(
                asked.Count, $"{Words.First(Words.Noun(asked.Count, "request"))} to answer", $"Longest waiting first: {Names(asked.Select(request => $"{request.By.PlaceName}, “{request.Subject}”"))}.",
                $"Answer {(asked.Count == 1 ? "it" : "the next")}: {asked[0].By.ShortName}", $"{Root}/requests/{asked[0].Id}");
        }

        if (waiting.Rollouts is { Count: > 0 } rollouts)
        {
            yield return new(
                rollouts.Sum(rollout => rollout.Missing), rollouts.Sum(rollout => rollout.Missing) == 1 ? "Answer to a rollout is missing" : "Answers to rollouts are missing",
                $"{Names(rollouts.Select(rollout => $"{rollout.Name}: {Words.Plural(rollout.Missing, "borough")}, {Words.Late(rollout.AnswerBy, today)}"))}.", "See who", $"{Root}/rollouts/{rollouts[0].Id}");
        }
    }

    private static string Address(string root, IReadOnlyList<OffersToDo.Waiting> waiting) => waiting.Count == 1 ? $"{root}/requests/{waiting[0].Id}" : $"{root}/requests";

    private static string Names(IEnumerable<string> all) => Words.ListOfFirst(NamedAtMost, all);
}
