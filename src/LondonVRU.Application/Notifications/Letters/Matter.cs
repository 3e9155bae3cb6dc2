using LondonVRU.Domain.Notifications;

namespace LondonVRU.Application.Notifications.Letters;

/// <summary>One thing that a letter tells its reader. Holds nothing restricted.</summary>
/// <param name="Place">"Ealing".</param>
/// <param name="Title">"Two actions to update"; what there is to do or to know.</param>
/// <param name="Lines">What it is about, a line each.</param>
/// <param name="DueOn">London day; null if nothing falls due.</param>
/// <param name="Path">The exact page.</param>
/// <param name="Button">What pressing it does: "Update my actions".</param>
/// <param name="Ask">Who to ask: "Ealing Coordinator".</param>
/// <param name="Actions">How many actions of the reader's own it is about; 0 if it is about something else.</param>
internal sealed record Matter(
    LetterKind Kind, string Place, string Title, IReadOnlyList<string> Lines, DateOnly? DueOn, string Path, string Button, string Ask, int Actions = 0)
{
    /// <summary>The actions that <see cref="Actions"/> counts: one that the quarter's review and a theme's both wait for is one in the subject.</summary>
    public IReadOnlyList<Guid> Which { get; init; } = [];

    /// <summary>Why the reader gets it, where that is not their part in a plan; null otherwise.</summary>
    public string? Why { get; init; }
}

/// <summary>A letter in words, before it is laid out as plain text and as HTML.</summary>
/// <param name="Address">Of the one button, complete.</param>
/// <param name="Footer">Why the reader gets it.</param>
/// <param name="Stop">Address that ends letters of its nature; null where they can't be ended.</param>
/// <param name="Choose">Address where the reader says how often they want letters; null where there is nothing to choose.</param>
internal sealed record LetterContent(
    string Subject, string Heading, string Lead, IReadOnlyList<LetterContent.Row> Rows, string Button, string Address, string Ask, string Footer, string? Stop = null,
    string? Choose = null)
{
    /// <param name="Address">Of its own page, where the button leads elsewhere; null if the button leads there.</param>
    internal sealed record Row(string Place, IReadOnlyList<string> Lines, string? Address);
}
