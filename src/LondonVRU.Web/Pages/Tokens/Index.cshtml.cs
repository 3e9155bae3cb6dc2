using LondonVRU.Application.ApiAccess;
using LondonVRU.Application.People;
using LondonVRU.Application.SignIn;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Tenants;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Tokens;

/// <summary>A person's own tokens: makes, lists and ends them.</summary>
internal sealed class IndexModel(IMediator mediator, Actor actor, TenantDirectory directory, RealTime time) : FormPage
{
    private static readonly TimeSpan Usual = TimeSpan.FromDays(90);

    [BindProperty]
    public TokenInput Input { get; set; } = new();

    /// <summary>Asks whether that one is to end.</summary>
    [FromQuery]
    public Id<PersonalToken>? Ends { get; set; }

    /// <summary>The words of the token that was just made: shown by this answer alone.</summary>
    public string? Made { get; private set; }

    public IReadOnlyList<TokenLine> Tokens { get; private set; } = [];

    public TokenLine? Ending => Tokens.FirstOrDefault(token => token.Id == Ends);

    public IReadOnlyList<Choice> Places { get; private set; } = [];

    /// <summary>UTC.</summary>
    public DateTime Now => time.Now;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Input.LastDay = LondonTime.DayOf(time.Now + Usual);
    }

    public async Task<IActionResult> OnPostMakeAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.LastDay is not { } lastDay || !Id<Tenant>.TryParse(Input.Tenant, null, out var tenant))
        {
            ModelState.AddModelError("Input.LastDay", "Enter the last day on which it works.");
            return Refused();
        }

        Made = await mediator.Send(new MakeToken(Input.Name ?? "", tenant, Input.Access == "write", lastDay), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] Id<PersonalToken> token, CancellationToken ct)
    {
        await mediator.Send(new RevokeMyToken(token), ct);
        TempData.Say("The token has ended.", "Ended");
        return Redirect("/tokens");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Tokens = await mediator.Send(new ListMyTokens(), ct);
        List<Choice> places = [];
        foreach (var tenant in actor.AllRoles.Select(held => held.TenantId).Distinct())
        {
            places.Add(new(tenant.ToString(), (await directory.GetAsync(tenant, ct)).Name));
        }

        Places = [.. places.OrderBy(place => place.Text, StringComparer.Ordinal)];
    }

    protected override string FieldOf(string code) => code == "token.bad-end" ? "Input.LastDay" : "";

    protected override string FieldName(string property) => $"Input.{property}";

    /// <summary>As typed.</summary>
    internal sealed class TokenInput
    {
        public string? Name { get; set; }

        public string? Tenant { get; set; }

        /// <summary>"read" or "write".</summary>
        public string Access { get; set; } = "read";

        public DateOnly? LastDay { get; set; }
    }
}
