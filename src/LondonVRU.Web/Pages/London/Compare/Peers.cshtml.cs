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

    public IReadOnlyList<PeerGroupsPage.Row> Groups => Known.Groups;

    public IReadOnlyList<Choice> Choices => [.. Known.Boroughs.Select(borough => new Choice(borough.Slug, borough.Name))];

    public bool MayDefine => actor.Has(Right.ManageTemplates);

    public bool IsChange => Groups.Any(group => group.Id == Input.Id);

    public string Heading => Groups.Count == 0 ? "No peer group is defined yet" : Words.CountFirst(Groups.Count, "peer group");

    private PeerGroupsPage Known { get; set; } = new([], []);

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var known = Change is { } id ? Groups.FirstOrDefault(group => group.Id == id) ?? throw new NotFoundException() : null;
        Input = known is null
            ? new() { Id = Id<PeerGroup>.New() }
            : new() { Id = known.Id, Name = known.Name, Boroughs = [.. known.Boroughs], Reason = known.Reason };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        actor.Require(Right.ManageTemplates);
        await mediator.Send(new DefinePeerGroup(Input.Id, Input.Name, Input.Boroughs, Input.Reason), ct);
        TempData.Say("The group can be chosen in every view now.");
        return Redirect(Here);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct)
    {
        actor.Require(Right.ManageTemplates);
        await mediator.Send(new RemovePeerGroup(Gone), ct);
        TempData.Say("The group is removed.");
        return Redirect(Here);
    }

    public string NamesOf(IReadOnlyList<string> slugs) => Words.List(Known.Boroughs.Where(borough => slugs.Contains(borough.Slug)).Select(borough => borough.ShortName));

    protected override async Task LoadAsync(CancellationToken ct) => Known = await mediator.Send(new GetPeerGroups(), ct);

    protected override string FieldOf(string code) => code == "peers.too-few" ? "Input.Boroughs" : "Input.Name";

    protected override string FieldName(string property) => $"Input.{property}";

    /// <summary>As typed.</summary>
    internal sealed class PeersForm
    {
        public Id<PeerGroup> Id { get; set; }

        public string? Name { get; set; }

        /// <summary>Slugs.</summary>
        public List<string> Boroughs { get; set; } = [];

        public string? Reason { get; set; }
    }
}
