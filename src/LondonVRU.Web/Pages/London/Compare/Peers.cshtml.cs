using LondonVRU.Application.Comparison.Peers;
using LondonVRU.Application.People;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Compare;

/// <summary>The peer groups that London defines.</summary>
[Needs(Right.ReadShelf)]
internal sealed class PeersModel(IMediator mediator, Actor actor) : FormPage
{
    private const string Here = "/london/compare/peers";

    /// <summary>The group whose fields stand in the form; null for a new one.</summary>
    [FromQuery]
    public Id<PeerGroup>? Change { get; set; }

    [BindProperty]
    public PeersForm Input { get; set; } = new();

    /// <summary>The group that is to go.</summary>
    [BindProperty]
    public Id<PeerGroup> Gone { get; set; }

    /// <summary>The suggestion that London says no to.</summary>
    [BindProperty]
    public Id<PeerSuggestion> Declined { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public IReadOnlyList<PeerGroupsPage.Row> Groups => Known.Groups;

    /// <summary>What boroughs suggest, what waits first.</summary>
    public IReadOnlyList<PeerSuggestionRow> Suggestions { get; private set; } = [];

    public IReadOnlyList<PeerSuggestionRow> Waiting => [.. Suggestions.Where(row => row.IsWaiting)];

    public IReadOnlyList<PeerSuggestionRow> Answered => [.. Suggestions.Where(row => !row.IsWaiting)];

    /// <summary>That is to be declined; null for none.</summary>
    public PeerSuggestionRow? ToDecline => MayDefine ? Waiting.FirstOrDefault(row => row.Id == Declined) : null;

    /// <summary>That the form takes over; null for none.</summary>
    public PeerSuggestionRow? TakenOver => Suggestions.FirstOrDefault(row => row.Id == Input.SuggestionId);

    public IReadOnlyList<Choice> Choices => [.. Known.Boroughs.Select(borough => new Choice(borough.Slug, borough.Name))];

    public bool MayDefine => actor.Has(Right.ManageTemplates);

    public bool IsChange => Groups.Any(group => group.Id == Input.Id);

    public string Heading => Groups.Count == 0 ? "No peer group is defined yet" : Words.CountFirst(Groups.Count, "peer group");

    private PeerGroupsPage Known { get; set; } = new([], []);

    /// <param name="suggestion">The borough's suggestion whose fields stand in the form, to be taken over; null for none.</param>
    /// <param name="decline">That which is to be declined: a form asks why. Null for none.</param>
    public async Task OnGetAsync(Id<PeerSuggestion>? suggestion, Id<PeerSuggestion>? decline, CancellationToken ct)
    {
        await LoadAsync(ct);
        var known = Change is { } id ? Groups.FirstOrDefault(group => group.Id == id) ?? throw new NotFoundException() : null;
        var suggested = Suggested(suggestion);
        Declined = Suggested(decline)?.Id ?? default;
        Input = (known, suggested) switch
        {
            ({ } own, _) => new() { Id = own.Id, Name = own.Name, Boroughs = [.. own.Boroughs], Reason = own.Reason, Version = own.Version },
            (null, { IsWaiting: true } row) => new() { Id = Id<PeerGroup>.New(), Name = row.Name, Boroughs = [.. row.Boroughs], Reason = row.Reason, SuggestionId = row.Id },
            _ => new() { Id = Id<PeerGroup>.New() },
        };
    }

    public async Task<IActionResult> OnPostDefineAsync(CancellationToken ct)
    {
        actor.Require(Right.ManageTemplates);
        await mediator.Send(new DefinePeerGroup(Input.Id, Input.Name, Input.Boroughs, Input.Reason, Input.SuggestionId, Input.Version), ct);
        TempData.Say(Input.SuggestionId is null ? "The group can be chosen in every view now." : "The group can be chosen in every view now, and who suggested it gets a letter.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        actor.Require(Right.ManageTemplates);
        await mediator.Send(new RemovePeerGroup(Gone), ct);
        TempData.Say("The group is removed.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        actor.Require(Right.ManageTemplates);
        await mediator.Send(new DeclinePeerSuggestion(Declined, Why), ct);
        TempData.Say("It is answered, and who suggested it gets a letter.");
        return Redirect(Here);
    }

    private PeerSuggestionRow? Suggested(Id<PeerSuggestion>? id) => id is { } asked ? Suggestions.FirstOrDefault(row => row.Id == asked) ?? throw new NotFoundException() : null;

    public string NamesOf(IReadOnlyList<string> slugs) => Words.List(Known.Boroughs.Where(borough => slugs.Contains(borough.Slug)).Select(borough => borough.ShortName));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        (Known, Suggestions) = (await mediator.Send(new GetPeerGroups(), ct), await mediator.Send(new GetPeerSuggestions(), ct));
        if (Input.Id == default)
        {
            // Another form of the page was sent.
            Input.Id = Id<PeerGroup>.New();
        }
    }

    /// <summary>Says what the group is now; saving again then goes ahead.</summary>
    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Groups.FirstOrDefault(group => group.Id == Input.Id) is not { } now)
        {
            return false;
        }

        Input.Version = now.Version;
        ModelState.Clear();
        ModelState.AddModelError("", $"Somebody else changed this group in the meantime. It is called {now.Name} now, with {NamesOf(now.Boroughs)}{(now.Reason is null ? "" : $", because: {now.Reason}")}. Save again if you still want yours.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "peers.too-few" => "Input.Boroughs",
        "peers.no-answer" => nameof(Why),
        "peers.answered" => "",
        _ => "Input.Name",
    };

    protected override string FieldName(string property) => Declined == default ? $"Input.{property}" : nameof(Why);

    /// <summary>As typed.</summary>
    internal sealed class PeersForm
    {
        public Id<PeerGroup> Id { get; set; }

        public string? Name { get; set; }

        /// <summary>Slugs.</summary>
        public List<string> Boroughs { get; set; } = [];

        public string? Reason { get; set; }

        /// <summary>Of the group as it was read; 0 for a new one.</summary>
        public int Version { get; set; }

        /// <summary>That it takes over; null for none.</summary>
        public Id<PeerSuggestion>? SuggestionId { get; set; }
    }
}
