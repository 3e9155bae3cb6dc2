using LondonVRU.Application.Reviews;
using LondonVRU.Domain;
using LondonVRU.Domain.Reviews;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;

namespace LondonVRU.Web.Pages.Reviews;

/// <summary>The annual questions and the money as they are typed, beside what is saved.</summary>
internal sealed partial class ReviewModel
{
    /// <summary>Lines of money that stand ready to be filled in.</summary>
    private const int BlankLines = 2;

    /// <summary>Typed lines before saved ones, with some to be filled in.</summary>
    public IReadOnlyList<SpendInput> SpendLines => Spend.Count > 0
        ? Spend
        : [.. Review.Spend.Select(SpendInput.Of), .. Enumerable.Range(0, BlankLines).Select(_ => new SpendInput { Id = Id<ReviewSpend>.New() })];

    /// <summary>What is still missing, each with the place where it can be mended.</summary>
    public IEnumerable<(string Sentence, string Href)> Missing
    {
        get
        {
            var gaps = Review.Gaps;
            string[] places =
            [
                .. gaps.WithoutUpdate > 0 ? ["#updates"] : Array.Empty<string>(),
                .. gaps.ThemesWithoutWords > 0 ? [$"#theme-{Review.Themes.First(theme => !theme.HasWords).Id}"] : Array.Empty<string>(),
                .. gaps.ThemesCarried > 0 ? [$"#theme-{Review.Themes.First(theme => theme is { HasWords: true, IsWritten: false }).Id}"] : Array.Empty<string>(),
                .. gaps.QuestionsOpen > 0 ? ["#questions"] : Array.Empty<string>(),
            ];
            return gaps.Sentences.Zip(places);
        }
    }

    public IReadOnlyList<Choice> ThemeChoices => [.. Review.Themes.Select(theme => new Choice(theme.Id.ToString(), $"{theme.Number}. {theme.Name}"))];

    /// <summary>The field of whatever somebody else has saved since this person read it; null if nothing.</summary>
    private string? TheirPart =>
        Spend.FindIndex(line => TheirsOf(line) is not null) is >= 0 and var line ? $"Spend[{line}].What"
        : Questions.FindIndex(question => TheirsOf(question) is not null) is >= 0 and var asked ? $"Questions[{asked}].Words" : null;

    /// <summary>A question's field: typed words before saved ones.</summary>
    public QuestionInput InputOf(ReviewPage.Question question) =>
        Questions.FirstOrDefault(typed => typed.Code == question.Code) ?? new() { Code = question.Code, Version = question.Version, Read = question.Words, Words = question.Words };

    /// <summary>Somebody else's answer, saved since this person read the page; null if there is none.</summary>
    public ReviewPage.Question? TheirsOf(QuestionInput typed) => typed.IsTouched && Review.Questions.FirstOrDefault(known => known.Code == typed.Code) is { Version: { } version } now
        && version != (typed.Version ?? 0) && ReviewNarrative.Tidy(typed.Words) != now.Words
            ? now
            : null;

    /// <summary>What somebody else made of a line, since this person read the page, in words; null if nothing.</summary>
    public string? TheirsOf(SpendInput typed) => typed.Version is not { } read ? null
        : Review.Spend.FirstOrDefault(known => known.Id == typed.Id) is not { } now ? "They took this line away."
        : now.Version != read && SpendInput.Of(now).Said != typed.Said ? SpendInput.Of(now).Said : null;

    /// <summary>The version to go on from: once both are shown, the other person's; null where they took the line away.</summary>
    public int? VersionOf(SpendInput typed) => TheirsOf(typed) is null ? typed.Version : Review.Spend.FirstOrDefault(known => known.Id == typed.Id)?.Version;

    /// <summary>"Lines[1].What" of the command is the second line of the form that is sent.</summary>
    private string SpendField(string property)
    {
        var place = int.Parse(property.AsSpan(6, property.IndexOf(']', StringComparison.Ordinal) - 6), System.Globalization.CultureInfo.InvariantCulture);
        var sent = Spend.Where(line => line.Version is not null || !line.IsBlank).ElementAtOrDefault(place);
        return sent is null ? "" : $"Spend[{Spend.IndexOf(sent)}].{property[(property.LastIndexOf('.') + 1)..]}";
    }

    /// <summary>An answer as typed.</summary>
    public sealed class QuestionInput
    {
        public string Code { get; set; } = "";

        /// <summary>Of what was read; null if nothing was there.</summary>
        public int? Version { get; set; }

        public string? Read { get; set; }

        public string? Words { get; set; }

        public bool IsTouched => ReviewNarrative.Tidy(Read) != ReviewNarrative.Tidy(Words);

        public AnnualWords ToWords() => new(Code, Words, Version, Read ?? "");
    }

    /// <summary>A line of money as typed, in pounds.</summary>
    public sealed class SpendInput
    {
        private SpendContent? content;

        public Id<ReviewSpend> Id { get; set; }

        /// <summary>Of what was read; null for a new line.</summary>
        public int? Version { get; set; }

        public Id<Theme>? Theme { get; set; }

        public string? What { get; set; }

        public string? Planned { get; set; }

        public string? Spent { get; set; }

        public string? Forecast { get; set; }

        public string? Note { get; set; }

        public bool IsBlank => string.IsNullOrWhiteSpace(string.Concat(What, Planned, Spent, Forecast, Note));

        /// <summary>All of it, to be read and compared.</summary>
        public string Said => $"{What?.Trim()}: planned {Sum(Planned)}, spent {Sum(Spent)}, forecast {Sum(Forecast)}{(string.IsNullOrWhiteSpace(Note) ? "" : $". {Note.Trim()}")}";

        public static SpendInput Of(ReviewPage.SpendLine line) => new()
        {
            Id = line.Id, Version = line.Version, Theme = line.ThemeId, What = line.What, Planned = Pence.Field(line.Planned), Spent = Pence.Field(line.Spent),
            Forecast = Pence.Field(line.Forecast), Note = line.Note,
        };

        /// <summary>Reads the sums; what is none of money is told.</summary>
        public void Read(Action<string, string> refuse)
        {
            const string Words = "Write a sum in pounds, such as 1,250 or 12.50.";
            if (!Pence.TryRead(Planned, out var planned))
            {
                refuse(nameof(Planned), Words);
            }

            if (!Pence.TryRead(Spent, out var spent))
            {
                refuse(nameof(Spent), Words);
            }

            if (!Pence.TryRead(Forecast, out var forecast))
            {
                refuse(nameof(Forecast), Words);
            }

            content = IsBlank ? null : new(Theme, What ?? "", planned, spent, forecast, Note);
        }

        public SpendWords ToWords() => new(Id, Version, content);

        private static string Sum(string? pounds) => !Pence.TryRead(pounds, out var pence) ? pounds!.Trim() : pence is { } known ? Pence.Words(known) : "not said";
    }
}
