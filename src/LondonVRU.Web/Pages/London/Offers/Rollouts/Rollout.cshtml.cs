using LondonVRU.Application.Comparison;
using LondonVRU.Application.Offers;
using LondonVRU.Application.People;
using LondonVRU.Application.Rollouts;
using LondonVRU.Application.Tenants;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Rollouts;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Offers.Rollouts;

/// <summary>One rollout: word it, propose it, see who takes it up and how it goes there, end it.</summary>
[Needs(Right.ReadShelf)]
public sealed class RolloutModel(IMediator mediator, TenantDirectory directory, Actor actor) : FormPage
{
    [FromRoute]
    public Id<Rollout> Id { get; set; }

    /// <summary>One of <see cref="UptakeFilter.Keys"/>: which boroughs the table has.</summary>
    [FromQuery]
    public string? Show { get; set; }

    /// <summary>That was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public RolloutForm Input { get; set; } = new();

    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The form with the rollout's words was sent; null until that is known.</summary>
    private bool? isTyped;

    /// <summary>The words were sent, and not taken.</summary>
    public bool IsTyped => isTyped == true;

    public UptakePage Uptake { get; private set; } = null!;

    public IReadOnlyList<ComparedTheme> Themes { get; private set; } = [];

    public IReadOnlyList<TenantInfo> Boroughs { get; private set; } = [];

    /// <summary>Every borough, asked or not.</summary>
    private IReadOnlyList<TenantInfo> Everybody { get; set; } = [];

    public bool MayChange => actor.Has(Right.ManageOffers) && Uptake.State != RolloutState.Ended;

    public bool MayExport => actor.Has(Right.Export);

    public IReadOnlyList<UptakePage.Row> Rows => UptakeFilter.Of(Uptake, Show);

    /// <summary>All of London, so that it keeps its shape. A borough that was added later has no square: it stands in the table alone.</summary>
    public IReadOnlyList<UptakeSquare> Squares
    {
        get
        {
            var rows = Uptake.Boroughs.ToDictionary(row => row.Borough.Slug, StringComparer.Ordinal);
            return
            [
                .. from square in LondonSquares.All
                   join borough in Everybody on square.Slug equals borough.Slug
                   orderby square.Row, square.Column
                   select new UptakeSquare(square, MapNames.Of(borough), borough.Name, rows.TryGetValue(borough.Slug, out var row) ? AnswerOf(row) : null, $"/london/offers/rollouts/{Id}#b-{square.Slug}"),
            ];
        }
    }

    /// <summary>"14 of 20 boroughs take it up and three decline; three have not answered. Answers are due in 3 days (Friday 4 December)."</summary>
    public string Sentence
    {
        get
        {
            var (all, taken, declined) = (Uptake.Boroughs.Count, Uptake.Boroughs.Count(row => row.IsTakenUp), Uptake.Boroughs.Count(row => row.IsDeclined));
            var (open, day) = (all - taken - declined, Uptake.Content.AnswerBy!.Value);
            var said = $"{taken} of {Words.Plural(all, "borough")} {(taken == 1 ? "has" : "have")} taken it up and {Words.Number(declined)} {(declined == 1 ? "has" : "have")} declined; {Words.Number(open)} {(open == 1 ? "has" : "have")} not answered.";
            return Uptake.State == RolloutState.Ended ? said : $"{said} Answers {(day < Uptake.Today ? $"were due on {Words.DayOfYear(day)}" : $"are due {Words.InDays(day, Uptake.Today)}")}.";
        }
    }

    /// <summary>How it goes where it was taken up, as the reviews handed in have it.</summary>
    public string Progress
    {
        get
        {
            var reported = Uptake.Boroughs.Count(row => row.IsReported);
            string[] parts =
            [
                .. new ActionStatus?[] { ActionStatus.OffTrack, ActionStatus.AtRisk, ActionStatus.OnTrack, ActionStatus.Complete, ActionStatus.NotStarted, ActionStatus.Stopped, null }
                    .Where(status => Uptake.Count(status) > 0).Select(status => $"{Uptake.Count(status)} {StatusTagHelper.NameOf(status).ToLowerInvariant()}"),
            ];
            return reported == 0 ? "No review that was handed in has it yet" : $"In the reviews handed in: {Words.List(parts)}";
        }
    }

    public UptakeAnswer AnswerOf(UptakePage.Row row) => UptakeFilter.AnswerOf(Uptake, row);

    /// <summary>Of what is shown.</summary>
    public string ExportHref(string format) => $"/london/offers/rollouts/{Id}/export?format={format}{(string.IsNullOrEmpty(Show) ? "" : $"&show={Uri.EscapeDataString(Show)}")}";

    public async Task OnGetAsync(CancellationToken ct) => await LoadAsync(ct);

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct) =>
        await SendAsync(new SaveRollout(Id, Version, Input.Content(await directory.BoroughsAsync(ct))), "It is saved.", ct);

    /// <summary>What was typed is saved first, so that nobody proposes an older wording.</summary>
    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            await mediator.Send(new SaveRollout(Id, Version, Input.Content(await directory.BoroughsAsync(ct))), ct);
            Version++;
        }

        return await SendAsync(new ProposeRollout(Id, Version), "It is proposed. Coordinators get a letter.", ct);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await mediator.Send(new DiscardRollout(Id, Version), ct);
        TempData.Say("The draft is gone.");
        return Redirect("/london/offers/rollouts");
    }

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => SendAsync(new EndRollout(Id, Version, Reason), "It has ended: nobody can take it up any more.", ct);

    internal static string Field(string code) => code switch
    {
        "rollout.no-name" => "Input.Name",
        "rollout.past-day" => "Input.AnswerBy",
        "rollout.no-reason" => nameof(Reason),
        _ => "",
    };

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Uptake = await mediator.Send(new GetUptake(Id), ct);
        Everybody = await directory.BoroughsAsync(ct);
        (Themes, Boroughs) = MayChange ? (await mediator.Send(new ListThemesOfToday(), ct), Everybody) : ([], []);
        isTyped ??= ModelState.ContainsKey("Input.Name");
        if (isTyped == false)
        {
            // Another form of the page was sent, or none: this one stands as it is saved.
            Input = RolloutForm.Of(Uptake.Content, Boroughs);
        }

        Version = Version == 0 ? Uptake.Version : Version;
    }

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Version = Uptake.Version;
        ModelState.Clear();
        ModelState.AddModelError("", "Somebody else changed it while you did. What they saved stands above your words: make one of both and save again.");
        return true;
    }

    protected override string FieldOf(string code) => Field(code);

    protected override string FieldName(string property) => property == nameof(Reason) ? property : $"Input.{property}";

    private async Task<IActionResult> SendAsync(IRequest command, string done, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            // A day that is none.
            await LoadAsync(ct);
            return Refused();
        }

        await mediator.Send(command, ct);
        TempData.Say(done);
        return RedirectToPage(new { Id });
    }
}
