using LondonVRU.Application.Comparison;
using LondonVRU.Application.Comparison.Peers;
using LondonVRU.Application.Jobs;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Practices;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Reviews;
using LondonVRU.Web.Components;
using LondonVRU.Web.Pages.London.Compare;
using LondonVRU.Web.Pages.Offers;
using LondonVRU.Web.Pages.Practices;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London;

/// <summary>London's home: which reviews are in, which are not and why, and what needs doing.</summary>
[Needs(Right.ReadShelf)]
internal sealed class IndexModel(IMediator mediator, Actor actor) : PageModel
{
    private const int FewMoved = 10;

    private const int NamedAtMost = 6;

    /// <summary>Days before the due day.</summary>
    private const int QuietFrom = 14;

    /// <summary>What does not differ from reader to reader is written once, as long as the overview is the same.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    /// <summary>"2026-q3"; null for the latest that has opened.</summary>
    [FromQuery]
    public string? Cycle { get; set; }

    /// <summary>"all" for every action that moved, else the newest few.</summary>
    [FromQuery]
    public string? Moved { get; set; }

    /// <summary>Null if no cycle has opened yet.</summary>
    public LondonOverview? Overview { get; private set; }

    public bool MayOpenCycles => actor.Has(Right.ManageCycles);

    public CycleInfo Shown => Overview!.Cycles.Chosen;

    public bool IsPastDue => Overview!.Today > Shown.DueOn;

    public string Heading => (Overview!.In, Overview.Boroughs.Count) switch
    {
        var (some, all) when some == all => $"All {all} reviews are in",
        (1, var all) => $"1 of {all} reviews is in",
        var (some, all) => $"{some} of {all} reviews are in",
    };

    public string Lead => IsPastDue
        ? $"{Shown.Quarter.Name}, was due on {Words.DayOfYear(Shown.DueOn)}. Days of grace {(Overview!.Today > Shown.GraceEndsOn ? "ended" : "end")} on {Words.DayOfYear(Shown.GraceEndsOn)}."
        : $"{Shown.Quarter.Name}, is due {Words.InDays(Shown.DueOn, Overview!.Today)}.";

    /// <summary>The large number and what it counts, in two short lines.</summary>
    public (int Number, string First, string Second) Left
    {
        get
        {
            var (toDue, toGrace) = (Shown.DueOn.DayNumber - Overview!.Today.DayNumber, Shown.GraceEndsOn.DayNumber - Overview.Today.DayNumber);
            return (toDue, toGrace) switch
            {
                ( >= 0, _) => (toDue, Words.Noun(toDue, "day"), "left"),
                (_, >= 0) => (toGrace, toGrace == 1 ? "day of" : "days of", "grace left"),
                _ => (-toDue, Words.Noun(-toDue, "day"), "past due"),
            };
        }
    }

    /// <summary>A borough that was added later has no square: it stands in the lists and counts alone.</summary>
    public IReadOnlyList<MapTile> Tiles => [.. Overview!.Boroughs.Select(Tile).OfType<MapTile>()];

    /// <summary>So many stand beside the map; the others fold away below them.</summary>
    public const int NotInShown = 9;

    /// <summary>Those whose review is not in, the worst first.</summary>
    public IReadOnlyList<BoroughStanding> NotIn =>
        [.. Overview!.Boroughs.Where(borough => !borough.IsIn).OrderBy(Trouble).ThenByDescending(borough => borough.AsksForHelp).ThenBy(borough => borough.Borough.Name, StringComparer.Ordinal)];

    /// <summary>Not in, and quiet, from two weeks before the due day on; the quietest first.</summary>
    public IReadOnlyList<BoroughStanding> Quiet => Overview!.Today < Shown.DueOn.AddDays(-QuietFrom)
        ? []
        : [.. Overview.Boroughs.Where(borough => borough is { IsIn: false, State: ReviewState.Open, IsQuiet: true }).OrderBy(Trouble)];

    public IReadOnlyList<ToDoItem> ToDo => [.. Waiting(), .. PracticeItems.OfLondon(Practice), .. OffersToDoItems.OfLondon(Offers, Overview!.Today), .. PeerItems.Of(Peers)];

    public OffersToDo Offers { get; private set; } = new([], [], [], []);

    public IReadOnlyList<MovedAction> MovedShown => Overview!.Moved is not { } moved ? [] : Moved == "all" ? moved : [.. moved.Take(FewMoved)];

    /// <summary>Jobs that need looking at; empty for those who do not run them.</summary>
    public IReadOnlyList<JobTrouble> Troubles { get; private set; } = [];

    /// <summary>Nominations to read and questions to answer; empty for those who do not look after practice.</summary>
    public PracticeToDo Practice { get; private set; } = PracticeToDo.Nothing;

    /// <summary>Peer groups that boroughs suggest and nobody has answered; empty for those who do not define them.</summary>
    public IReadOnlyList<PeerSuggestionRow> Peers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Overview = await mediator.Send(new GetLondonOverview(Cycle), ct);
        Practice = await mediator.Send(new GetPracticeToDo(), ct);
        Offers = actor.Has(Right.ManageOffers) ? await mediator.Send(new GetOffersToDo(), ct) : Offers;
        Peers = actor.Has(Right.ManageTemplates) ? [.. (await mediator.Send(new GetPeerSuggestions(), ct)).Where(row => row.IsWaiting)] : [];
        Troubles = actor.Has(Right.RunJobs) ? await mediator.Send(new GetJobTroubles(), ct) : [];
    }

    public string HrefOf(TenantInfo borough) => $"/london/boroughs/{borough.Slug}?cycle={Shown.Code}";

    /// <summary>"4 days late"; empty while it is not late.</summary>
    public string LateWords(TenantInfo borough) => Words.Late(Shown.DueOf(borough.Id), Overview!.Today);

    /// <summary>"until 29 January"; null without an extension.</summary>
    public string? ExtendedWords(TenantInfo borough) => Shown.Extended.TryGetValue(borough.Id, out var until) ? $"Has until {Words.DayOfYear(until)}" : null;

    /// <summary>What a review that is not in still lacks.</summary>
    public static string MissingOf(BoroughStanding borough) => borough.State switch
    {
        null => "Not begun",
        ReviewState.AwaitingSignOff => "The chair’s signature",
        ReviewState.SignedOff => "Signed, only to be submitted",
        _ => (borough.OpenActions - borough.Updated, borough.Themes - borough.ThemesWritten) switch
        {
            ( <= 0, <= 0) => "Complete, only to go to the chair",
            (var actions, <= 0) => $"{Words.CountFirst(actions, "action")} not updated",
            ( <= 0, var themes) => $"{Words.CountFirst(themes, "theme")} not written",
            var (actions, themes) => $"{Words.CountFirst(actions, "action")} not updated, {Words.Count(themes, "theme")} not written",
        },
    };

    private static double Trouble(BoroughStanding borough) => borough.State switch
    {
        null => -1,
        ReviewState.Open => borough.OpenActions == 0 ? 0 : (double)borough.Updated / borough.OpenActions,
        ReviewState.AwaitingSignOff => 2,
        _ => 3,
    };

    private MapTile? Tile(BoroughStanding borough)
    {
        if (LondonSquares.Of(borough.Borough.Slug) is not { } square)
        {
            return null;
        }

        var (state, note, spoken) = StateOf(borough);
        return new(
            borough.Borough.Slug, MapNames.Of(borough.Borough), square.Abbreviation, square.Row, square.Column, state, note, borough.AsksForHelp,
            $"{borough.Borough.Name}: {spoken}{(borough.AsksForHelp ? ", asks for help" : "")}", HrefOf(borough.Borough));
    }

    private (MapTileState State, string Note, string Spoken) StateOf(BoroughStanding borough)
    {
        var late = Math.Max(0, Overview!.Today.DayNumber - Shown.DueOf(borough.Borough.Id).DayNumber);
        var lateNote = borough.AsksForHelp || late > 99 ? $"{late} d" : Words.Plural(late, "day");
        return borough switch
        {
            { IsReturned: true } => (MapTileState.Submitted, "again", "submitted, now being changed"),
            { IsIn: true, DaysLate: > 0 and var days } => (MapTileState.Submitted, borough.AsksForHelp ? $"{days} d" : Words.Plural(days, "day"), $"submitted, {Words.Plural(days, "day")} late"),
            { IsIn: true } => (MapTileState.Submitted, "", "submitted on time"),
            { State: ReviewState.AwaitingSignOff } => (MapTileState.WithChair, "Chair", late > 0 ? "late, waiting for the chair" : "waiting for the chair"),
            _ when late > 0 => (MapTileState.Late, lateNote, $"{Words.Plural(late, "day")} late"),
            { State: null } => (MapTileState.NotBegun, "", "not begun"),
            { State: ReviewState.SignedOff } => (MapTileState.UnderWay, "Signed", "signed, only to be submitted"),
            { OpenActions: 0 } => (MapTileState.UnderWay, "", "under way"),
            _ => (MapTileState.UnderWay, $"{100 * borough.Updated / borough.OpenActions}%", $"under way, {borough.Updated} of {borough.OpenActions} actions updated"),
        };
    }

    private IEnumerable<ToDoItem> Waiting()
    {
        if (Overview!.AskingForHelp is { Count: > 0 } asking)
        {
            yield return new(
                asking.Count, asking.Count == 1 ? "Borough asks for help" : "Boroughs ask for help", $"{NamesOf(asking.Select(borough => borough.Borough))}.",
                "Read what they ask", $"/london/compare/help?cycle={Shown.Code}");
        }

        if (Quiet is { Count: > 0 } quiet)
        {
            yield return new(
                quiet.Count, quiet.Count == 1 ? "Borough has gone quiet" : "Boroughs have gone quiet",
                $"Half or more of the owners have said nothing since the quarter opened: {Words.ListOfFirst(NamedAtMost, quiet.Select(QuietWords))}.", $"Look at {quiet[0].Borough.ShortName}", HrefOf(quiet[0].Borough));
        }

        if (actor.Has(Right.AnswerSubmissions) && Overview.ReviewsToRead is { Count: > 0 } reviews)
        {
            yield return new(
                reviews.Count, $"{Words.First(Words.Noun(reviews.Count, "review"))} to read", $"Longest waiting first: {NamesOf(reviews.Select(review => review.Borough))}.",
                $"Read {(reviews.Count == 1 ? "it" : "the next")}: {reviews[0].Borough.ShortName}", HrefOf(reviews[0].Borough));
        }

        if (actor.Has(Right.AnswerSubmissions) && Overview.JointToRead is { Count: > 0 } joint)
        {
            yield return new(
                joint.Count, $"{Words.First(Words.Noun(joint.Count, "review"))} of {(joint.Count == 1 ? "a joint plan" : "joint plans")} to read", $"Longest waiting first: {NamesOf(joint.Select(review => review.Borough))}.",
                $"Read {(joint.Count == 1 ? "it" : "the next")}: {joint[0].Borough.PlaceName}", HrefOf(joint[0].Borough));
        }

        foreach (var round in Overview.OfThemes)
        {
            yield return new(
                round.In, $"of {Words.Plural(round.Asked, "review")} of {round.Cycle.Theme} {(round.In == 1 || round.Asked == 1 ? "is" : "are")} in",
                Overview.Today > round.Cycle.DueOn ? $"Was due on {Words.DayOfYear(round.Cycle.DueOn)}." : $"Due {Words.InDays(round.Cycle.DueOn, Overview.Today)}.",
                "See these reviews", $"/london/reviews?cycle={round.Cycle.Code}");
        }

        if (actor.Has(Right.SitOnPanel) && Overview.PlansToRead is { Count: > 0 } plans)
        {
            yield return new(
                plans.Count, $"{Words.First(Words.Noun(plans.Count, "plan"))} to open for the panel", $"Longest waiting first: {NamesOf(plans)}.",
                "See the panel’s queue", $"/london/plans?year={Overview.Cycles.Chosen.Quarter.StartYear}");
        }
    }

    /// <summary>"Enfield (1 of 4 owners heard from)".</summary>
    private static string QuietWords(BoroughStanding borough) => borough.Owners is { All: > 0 } owners
        ? $"{borough.Borough.ShortName} ({owners.Heard} of {Words.Plural(owners.All, "owner")} heard from)"
        : $"{borough.Borough.ShortName} ({borough.Updated} of {Words.Plural(borough.OpenActions, "action")} updated)";

    private static string NamesOf(IEnumerable<TenantInfo> boroughs) => Words.ListOfFirst(NamedAtMost, boroughs.Select(borough => borough.IsBcu ? borough.PlaceName : borough.ShortName));
}

/// <summary>Names as they fit into a square of the map.</summary>
internal static class MapNames
{
    public static string Of(TenantInfo borough) => borough.Slug switch
    {
        "hammersmith-and-fulham" => "H’smith & Fulham",
        "westminster" => "West\u00ADminster",
        "wandsworth" => "Wands\u00ADworth",
        "city-of-london" => "City",
        "richmond-upon-thames" => "Richmond",
        "kingston-upon-thames" => "Kingston",
        _ => borough.ShortName,
    };
}
