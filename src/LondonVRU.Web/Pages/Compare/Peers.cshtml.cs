using LondonVRU.Application.Comparison.Peers;
using LondonVRU.Application.People;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.Comparison;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Compare;

/// <summary>Which boroughs London takes for alike with this one, and which this one suggests.</summary>
[Needs(Right.ReadPlan, Right.SuggestPeers)]
internal sealed class OwnPeersModel(IMediator mediator, TenantDirectory directory, CurrentTenant tenant, Actor actor) : FormPage
{
    [BindProperty]
    public SuggestionForm Input { get; set; } = new();

    /// <summary>The suggestion that is taken back.</summary>
    [BindProperty]
    public Id<PeerSuggestion> Back { get; set; }

    /// <summary>London's, that the borough is in.</summary>
    public IReadOnlyList<PeerGroupsPage.Row> Groups { get; private set; } = [];

    public IReadOnlyList<PeerSuggestionRow> Suggestions { get; private set; } = [];

    public bool MaySuggest => actor.Has(Right.SuggestPeers);

    /// <summary>Somebody who looks after people alone comes here without the comparison.</summary>
    public bool MayCompare => actor.Has(Right.ReadPlan);

    public string Heading => Groups.Count == 0 ? "You are not in a peer group yet" : $"London has you in {Words.Count(Groups.Count, "peer group")}";

    /// <summary>All but its own.</summary>
    public IReadOnlyList<Choice> Choices => [.. Boroughs.Where(borough => borough.Id != tenant.Id).Select(borough => new Choice(borough.Slug, borough.Name))];

    private IReadOnlyList<TenantInfo> Boroughs { get; set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.Id = Id<PeerSuggestion>.New();
    }

    public async Task<IActionResult> OnPostSuggestAsync(CancellationToken ct)
    {
        await mediator.Send(new SuggestPeers(Input.Id, Input.Name, Input.Boroughs, Input.Reason), ct);
        TempData.Say("London has your suggestion. You get a letter when it is answered.");
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct)
    {
        await mediator.Send(new TakeBackPeerSuggestion(Back), ct);
        TempData.Say("It is taken back: London sees it no more.");
        return RedirectToPage();
    }

    public string NamesOf(IReadOnlyList<string> slugs) => Words.List(Boroughs.Where(borough => slugs.Contains(borough.Slug)).Select(borough => borough.ShortName));

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Suggestions = await mediator.Send(new GetPeerSuggestions(), ct);
        Groups = await mediator.Send(new GetOwnPeerGroups(), ct);
        Boroughs = await directory.BoroughsAsync(ct);
    }

    protected override string FieldOf(string code) => code switch
    {
        "peers.no-name" => "Input.Name",
        "peers.too-few" => "Input.Boroughs",
        "peers.no-reason" => "Input.Reason",
        _ => "",
    };

    protected override string FieldName(string property) => $"Input.{property}";

    /// <summary>As typed.</summary>
    internal sealed class SuggestionForm
    {
        public Id<PeerSuggestion> Id { get; set; }

        public string? Name { get; set; }

        /// <summary>Slugs.</summary>
        public List<string> Boroughs { get; set; } = [];

        public string? Reason { get; set; }
    }
}
