using LondonVRU.Domain.Plans;

namespace LondonVRU.Web.Components;

/// <summary>Where an action comes from, who may see it, and whether it is late.</summary>
public enum FlagKind
{
    Essential,
    MenuOption,
    Local,
    AdoptedPractice,
    Rollout,
    Joint,
    Restricted,
    Late,
}

/// <summary>How a borough's review or plan stands, as its square on the map shows it.</summary>
public enum MapTileState
{
    NotBegun,
    UnderWay,
    Submitted,

    /// <summary>Late, and with the partnership itself.</summary>
    Late,

    /// <summary>Waiting for the chair.</summary>
    WithChair,
    Extension,
}

public enum StepState
{
    NotBegun,
    UnderWay,
    Done,
}

/// <summary>A link that looks like a button, for the partials.</summary>
public sealed record ButtonLink(string Text, string Href, bool IsPrimary = false);

/// <summary>The head of a page: <c>_PageHead</c>.</summary>
/// <param name="Title">Says what is so, or what to do.</param>
/// <param name="Eyebrow">The day, the quarter, the thing's number.</param>
/// <param name="Lead">The one fact to know.</param>
/// <param name="Buttons">Three at most.</param>
public sealed record PageHead(string Title, string? Eyebrow = null, string? Lead = null, IReadOnlyList<ButtonLink>? Buttons = null);

/// <summary>A number and what it counts: "29 of 42", "open actions updated".</summary>
public sealed record DueFact(string Number, string Words);

/// <summary>The ink panel that says what is due: <c>_Due</c>.</summary>
/// <param name="Days">Days until the due day; negative once it has passed.</param>
/// <param name="When">"Friday 15 January 2027".</param>
/// <param name="Title">"The Q3 review is two thirds there".</param>
/// <param name="Done">Squares filled.</param>
/// <param name="Of">Squares in all; none are drawn if 0.</param>
/// <param name="Facts">Two or three.</param>
/// <param name="Button">The one lamplight button.</param>
/// <param name="Also">A plain link beside it.</param>
public sealed record Due(int Days, string When, string Title, int Done, int Of, IReadOnlyList<DueFact> Facts, ButtonLink? Button, ButtonLink? Also = null)
{
    /// <summary>What stands beside the number.</summary>
    public string DayWords => Days switch { 0 => "due today", 1 => "day left", -1 => "day late", < 0 => "days late", _ => "days left" };
}

/// <summary>One thing to do: <c>_ToDo</c> takes a list of them.</summary>
/// <param name="Count">How many.</param>
/// <param name="Title">Of what: "Actions past their end".</param>
/// <param name="Why">A sentence.</param>
/// <param name="ButtonText">The one thing to press; empty for none.</param>
/// <param name="Href">Where it leads.</param>
public sealed record ToDoItem(int Count, string Title, string Why, string ButtonText, string Href);

/// <summary>A square of a strip: one action.</summary>
/// <param name="Status">Null where nobody has said.</param>
/// <param name="Href">The action's page; empty for a square that leads nowhere.</param>
/// <param name="SpokenText">"Governance 1: On track".</param>
public sealed record StripSquare(ActionStatus? Status, string Href, string SpokenText);

/// <summary>A row of <c>_StatusByTheme</c>.</summary>
/// <param name="Theme">Its name.</param>
/// <param name="Squares">One an action.</param>
/// <param name="Attention">"1 off track, 2 at risk"; null for none.</param>
/// <param name="Href">Where the theme's name leads; null for nowhere.</param>
public sealed record ThemeStrip(string Theme, IReadOnlyList<StripSquare> Squares, string? Attention, string? Href = null);

/// <summary>Something that happened: <c>_News</c> takes a list of them.</summary>
/// <param name="When">"Today, 9:12am".</param>
/// <param name="WhenIso">For machines: "2027-01-07T09:12"; null for none.</param>
/// <param name="Words">What follows the link, or everything.</param>
/// <param name="LinkText">What is linked, in front of the words; null for none.</param>
/// <param name="Href">Where the link leads.</param>
/// <param name="Shift">A change of status; null for none.</param>
public sealed record NewsItem(string When, string? WhenIso, string Words, string? LinkText = null, string? Href = null, StatusShift? Shift = null);

/// <summary>From one status to another; null is "No word yet".</summary>
public sealed record StatusShift(ActionStatus? From, ActionStatus? To);

/// <summary>An entry of <c>_Timeline</c>, newest first.</summary>
/// <param name="Who">Whose word it is.</param>
/// <param name="When">"Today, 9:12am".</param>
/// <param name="WhenIso">For machines; null for none.</param>
/// <param name="Words">What was said.</param>
/// <param name="IsUpdate">An update shows its status; anything else a square of ink.</param>
/// <param name="Status">Of an update; null is "No word yet".</param>
/// <param name="Facts">"Next", "Help wanted" and the like.</param>
public sealed record TimelineEntry(
    string Who, string When, string? WhenIso, string Words, bool IsUpdate, ActionStatus? Status = null, IReadOnlyList<TimelineFact>? Facts = null)
{
    /// <summary>What can be done with it; null for nothing.</summary>
    public ButtonLink? Link { get; init; }
}

/// <summary>A term, its words, and a link after them if there is one.</summary>
public sealed record TimelineFact(string Term, string Words, ButtonLink? Link = null);

/// <summary>A step of <c>_ReviewSteps</c>.</summary>
/// <param name="Name">"Updates".</param>
/// <param name="Href">Its page or place on the page.</param>
/// <param name="State">How far it is.</param>
/// <param name="Count">"29 of 42"; null for none.</param>
/// <param name="IsNow">The step the reader is in.</param>
public sealed record ReviewStep(string Name, string Href, StepState State, string? Count = null, bool IsNow = false);

/// <summary>A borough's square on the map: <c>_LondonMap</c> takes the 33.</summary>
/// <param name="Slug">The borough.</param>
/// <param name="ShortName">In the square; a soft hyphen may stand in it.</param>
/// <param name="Abbreviation">In the square on a phone.</param>
/// <param name="Row">From 0 in the north.</param>
/// <param name="Column">From 0 in the west.</param>
/// <param name="State">Colour and sign.</param>
/// <param name="Note">A word in the corner: "4 days", "Chair"; empty for none.</param>
/// <param name="AsksForHelp">Shows the question mark.</param>
/// <param name="SpokenText">The whole in words: "Enfield: 4 days late, asks for help".</param>
/// <param name="Href">Where it leads; empty for nowhere.</param>
public sealed record MapTile(
    string Slug, string ShortName, string Abbreviation, int Row, int Column, MapTileState State, string Note, bool AsksForHelp, string SpokenText, string Href);

/// <summary>The heat map of themes by borough: <c>_HeatMap</c>.</summary>
/// <param name="Caption">What the numbers are.</param>
/// <param name="Themes">The columns.</param>
/// <param name="Groups">Rows by BCU.</param>
public sealed record HeatMap(string Caption, IReadOnlyList<HeatTheme> Themes, IReadOnlyList<HeatGroup> Groups);

/// <summary>A column: its short words, and its whole name.</summary>
public sealed record HeatTheme(string ShortName, string Name);

/// <summary>The boroughs of a BCU.</summary>
public sealed record HeatGroup(string Name, IReadOnlyList<HeatRow> Rows)
{
    /// <summary>Where boroughs stand that are in none.</summary>
    public const string NoBcu = "City of London Police, no BCU";
}

/// <summary>A borough's row.</summary>
/// <param name="Borough">Its short name.</param>
/// <param name="Href">Where its name leads.</param>
/// <param name="Cells">One a theme, in the columns' order; a null one is not submitted.</param>
public sealed record HeatRow(string Borough, string Href, IReadOnlyList<HeatCell?> Cells);

/// <summary>How a borough's actions of one theme stand.</summary>
/// <param name="OffTrack">How many are off track.</param>
/// <param name="AtRisk">How many are at risk.</param>
/// <param name="Well">How many are on track or complete.</param>
/// <param name="Total">All of them.</param>
/// <param name="Href">What is behind the cell.</param>
/// <param name="IsCurrent">What is behind it is open beside the map.</param>
public sealed record HeatCell(int OffTrack, int AtRisk, int Well, int Total, string Href, bool IsCurrent = false)
{
    /// <summary>The worse, the deeper.</summary>
    internal string CssClass => this switch { { OffTrack: > 1 } => "h-r2", { OffTrack: 1 } => "h-r1", { AtRisk: > 1 } => "h-a2", { AtRisk: 1 } => "h-a1", _ => "h-g" };
}

/// <summary>An empty place, and how to fill it: <c>_Empty</c>.</summary>
/// <param name="Title">"No meetings yet".</param>
/// <param name="Words">What will be here.</param>
/// <param name="Button">What fills it; null if the reader may not.</param>
public sealed record Empty(string Title, string Words, ButtonLink? Button = null);

/// <summary>Something finished: <c>_Done</c>.</summary>
public sealed record Done(string Title, string Words);

/// <summary>Why a page is not shown: <c>_Refusal</c>.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="HomeHref">Where home is.</param>
/// <param name="Reason">A sentence of the rule that was broken; null for the usual words.</param>
/// <param name="Reference">What to quote when asking for help with a fault; null for none.</param>
public sealed record Refusal(int Status, string HomeHref, string? Reason = null, string? Reference = null)
{
    public string Title => Status switch
    {
        400 => "That could not be read",
        401 => "Sign in to see this",
        403 => "That is not yours to do",
        404 => "There is no such page",
        409 or 412 => "Somebody else was quicker",
        413 => "That is too large",
        429 => "Too many requests",
        _ => "Something went wrong here",
    };

    public string Words => Status switch
    {
        400 => "The page may have stood open for too long. Go back, reload it and try again.",
        401 => "You were signed out, or have not signed in yet.",
        403 => "Your role does not allow it. The administrator of your partnership can change that.",
        404 => "The address may be mistyped, what it led to may be gone, or it may belong to another partnership.",
        409 or 412 => "What you were working on has changed since you opened it. Go back, look at it as it is now and do yours again.",
        413 => "What you sent is more than the service takes in. Send a smaller file.",
        429 => "Wait a minute, then go on.",
        _ => "It is our mistake, not yours. It has been noted; nothing was saved by halves. Try again in a while.",
    };
}

/// <summary>Something to choose from a list, radios or checkboxes.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Hint">Beneath it, in radios and checkboxes.</param>
/// <param name="Group">The heading it stands under in a list; null for none.</param>
/// <param name="IsDisabled">Shown, but not to be chosen.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Group = null, bool IsDisabled = false)
{
    /// <summary>Every member of an enumeration, by its name for people.</summary>
    public static IReadOnlyList<Choice> Of<T>(Func<T, string> name, Func<T, string>? hint = null)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(value => new Choice(value.ToString(), name(value), hint?.Invoke(value)))];
}

public enum SortWay
{
    None,
    Ascending,
    Descending,
}

/// <summary>A column of <c>vru-table</c>.</summary>
/// <param name="Words">Its heading.</param>
/// <param name="Href">Sorts by it; null if it can't be sorted.</param>
/// <param name="Sort">Whether it is what the table is sorted by.</param>
/// <param name="IsNumber">Numbers stand to the right.</param>
/// <param name="IsHidden">The heading is read out only.</param>
/// <param name="CssClass">A class of its own.</param>
public sealed record Column(string Words, string? Href = null, SortWay Sort = SortWay.None, bool IsNumber = false, bool IsHidden = false, string? CssClass = null);
