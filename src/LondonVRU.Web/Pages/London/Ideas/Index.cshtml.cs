using LondonVRU.Application.Comparison.Similar;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison.Ideas;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Pages.London.Boroughs;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Ideas;

/// <summary>Local actions that resemble nothing elsewhere, and new ideas that several plans have; London says what it made of them.</summary>
[Needs(Right.ReadShelf)]
public sealed class IndexModel(IMediator mediator, Actor actor) : FormPage
{
    /// <summary>Of an idea that many plans have, so many are shown in their words; the others by a link.</summary>
    public const int WordsShown = 5;

    /// <summary>Null for those that nobody has looked at.</summary>
    [FromQuery(Name = "state")]
    public IdeaState? Shown { get; set; }

    /// <summary>From 1.</summary>
    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public List<Id<PlanAction>> Actions { get; set; } = [];

    [BindProperty]
    public IdeaState State { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Of what had been said, as it was read; 0 if nothing had.</summary>
    [BindProperty]
    public int Version { get; set; }

    public IdeasPage Ideas { get; private set; } = null!;

    /// <summary>What somebody else said of it meanwhile; null if nobody did.</summary>
    public IdeaView? Met { get; private set; }

    internal IdeaTriageView MetTriage => new([.. Actions.Distinct()], Met!.Said, MayTriage, AddressOf(Shown, PageNumber), ActionNames.Title(Met.Action.Text), Note, IsRefused: true, SubmittedActions.PracticeAddress(Met.Action.Slug, Met.Action.Id));

    public bool MayTriage => actor.Has(Right.AnswerSubmissions);

    public string Title => (Shown, Count) switch
    {
        (null, 0) => Ideas.Plans == 0 ? "No plans to hold against each other yet" : "Every new idea has been looked at",
        (null, 1) => "One new idea to look at",
        (null, var count) => $"{Words.CountFirst(count, "new idea")} to look at",
        ({ } state, var count) => $"{Words.CountFirst(count, "idea")} {NameOf(state).ToLowerInvariant()}",
    };

    public string Lead => $"Local actions of {Words.Plural(Ideas.Plans, "plan")}, as submitted last, that resemble nothing in the template or in other plans; the least similar first. Words are compared, not meanings: read before you rely on it.";

    private int Count => Shown is { } state ? Ideas.Counts[state] : Ideas.Waiting;

    public static string NameOf(IdeaState? state) => state switch
    {
        IdeaState.Noted => "Noted",
        IdeaState.Contacted => "Contacted",
        IdeaState.Nominated => "Nominated",
        IdeaState.NotNew => "Not new",
        _ => "To look at",
    };

    public static string AddressOf(IdeaState? state, int page = 1) =>
        "/london/ideas" + (state is { } own ? $"?state={own}" : "") + (page > 1 ? $"{(state is null ? "?" : "&")}page={page}" : "");

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new TriageIdeas(Actions, State, Note, Version), ct);
        TempData.Say($"{(Actions.Count == 1 ? "The idea is" : "The ideas are")} kept under “{NameOf(State)}”.");
        return Redirect(AddressOf(Shown, PageNumber));
    }

    /// <param name="name">The idea in few words.</param>
    internal IdeaTriageView TriageOf(IReadOnlyList<IdeasPage.Action> actions, IdeasPage.Said? said, string name)
    {
        var isRefused = !ModelState.IsValid && Actions.Contains(actions[0].Id);
        return new([.. actions.Select(action => action.Id)], said, MayTriage, AddressOf(Shown, PageNumber), name, isRefused ? Note : said?.Note, isRefused, SubmittedActions.PracticeAddress(actions[0].Slug, actions[0].Id));
    }

    protected override string FieldName(string property) => property == nameof(Note) && Actions.Count > 0 ? IdeaTriageView.FieldOf(Actions[0], isRefused: true) : property;

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        Met = await mediator.Send(new GetIdea(Actions[0]), ct);
        return true;
    }

    protected override async Task LoadAsync(CancellationToken ct) => Ideas = await mediator.Send(new GetIdeas(Shown, Math.Clamp(PageNumber, 1, 1000)), ct);
}
