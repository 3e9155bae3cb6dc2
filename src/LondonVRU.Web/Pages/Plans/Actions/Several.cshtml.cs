using System.Globalization;
using LondonVRU.Application.People;
using LondonVRU.Application.Plans;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Actions;

/// <summary>What several actions are to have in common, as it is typed.</summary>
public sealed class SharedForm
{
    /// <summary>Chosen to take the owner away.</summary>
    public const string Nobody = "nobody";

    /// <summary>The id of a person, or <see cref="Nobody"/>; empty leaves each as it is.</summary>
    public string? Owner { get; set; }

    public string? LeadAgency { get; set; }

    public string? Start { get; set; }

    public string? End { get; set; }

    public Weighting? Weighting { get; set; }

    public Maturity? Maturity { get; set; }

    public SharedWords Words() => new(
        Id<Person>.TryParse(Owner, null, out var owner) ? owner : null, Owner == Nobody, ActionForm.Clean(LeadAgency), ActionForm.Clean(Start), ActionForm.Clean(End), Weighting, Maturity);
}

/// <summary>Changes several actions in one save. What somebody else changed meanwhile is left, shown as it is now, and stays ticked to be saved again.</summary>
[Needs(Right.EditPlan)]
public sealed class SeveralModel(IMediator mediator, TimeProvider clock) : FormPage
{
    private HashSet<Id<PlanAction>> left = [];

    [FromRoute]
    public int Year { get; set; }

    /// <summary>Every listed action is ticked from the start.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    /// <summary>What is ticked: "id version".</summary>
    [BindProperty]
    public string[] Chosen { get; set; } = [];

    [BindProperty]
    public SharedForm Input { get; set; } = new();

    public PlanFilter Filter { get; private set; } = null!;

    public IReadOnlyList<(string Number, PlanPage.Row Row)> Rows { get; private set; } = [];

    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    public PlanAgencies Agencies { get; private set; } = null!;

    public string TickAll => $"{Request.PathBase}{Request.Path}{Request.QueryString.Add("all", "true")}";

    public static string Sent(PlanPage.Row row) => $"{row.Id} {row.Version.ToString(CultureInfo.InvariantCulture)}";

    public bool IsTicked(PlanPage.Row row) => All || left.Contains(row.Id) || Array.Exists(Chosen, sent => sent.StartsWith(row.Id.ToString(), StringComparison.Ordinal));

    public bool IsLeft(PlanPage.Row row) => left.Contains(row.Id);

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Input.Owner is { Length: > 0 } owner && Owners.All(choice => choice.Value != owner))
        {
            ModelState.AddModelError("Input.Owner", "Choose somebody of this partnership. Whoever you chose may have left.");
            return Refused();
        }

        var answer = await mediator.Send(new ChangeSeveral(Year, [.. Chosen.Select(Read)], Input.Words()), ct);
        var said = answer.Changed == 0 ? "Nothing is changed yet." : $"{Words.CountFirst(answer.Changed, "action")} {(answer.Changed == 1 ? "is" : "are")} changed.";
        if (answer.Left.Count == 0)
        {
            TempData.Say(said);
            return Redirect($"{Request.PathBase}/plans/{Year}");
        }

        // Those that went through are as they should be: what is left stays ticked, with its version of now.
        left = [.. answer.Left.Where(conflict => conflict.Text is not null).Select(conflict => conflict.Id)];
        (Chosen, All) = ([], false);
        await LoadAsync(ct);
        var gone = answer.Left.Count - left.Count;
        ModelState.AddModelError(nameof(Chosen), $"{said} {(left.Count > 0 ? $"{Words.CountFirst(left.Count, "action")} {(left.Count == 1 ? "was" : "were")} changed by somebody else in the meantime and left as {(left.Count == 1 ? "it is" : "they are")}: look below, then save again." : "")}{(gone > 0 ? $" {Words.CountFirst(gone, "action")} {(gone == 1 ? "is" : "are")} not in the plan any more." : "")}");
        return Refused();
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Filter = PlanFilter.Of(Request.Query);
        var today = LondonTime.Today(clock);
        var began = LondonTime.ToUtc(Quarter.Of(today).FirstDay, TimeOnly.MinValue);
        var plan = await mediator.Send(new GetPlan(Year), ct);
        Rows =
        [
            .. plan.Themes.SelectMany(theme => theme.Actions, (theme, row) => ($"{theme.Number}.{row.Number}", row))
                .Where(listed => Filter.Fits(listed.row, today, began) || left.Contains(listed.row.Id)),
        ];
        Owners = [new(SharedForm.Nobody, "Nobody: take the owner away"), .. ActionForm.Owners(await mediator.Send(new ListPeople(), ct))];
        Agencies = await mediator.Send(new ListAgencies(Year), ct);
    }

    protected override string FieldName(string property) => property switch
    {
        nameof(ChangeSeveral.Actions) => nameof(Chosen),
        nameof(ChangeSeveral.Set) => "Input.Owner",
        _ => $"Input.{property}",
    };

    private static ChangeSeveral.Read Read(string sent)
    {
        var parts = sent.Split(' ');
        return new(
            Id<PlanAction>.TryParse(parts[0], null, out var id) ? id : throw new NotFoundException(),
            parts.Length == 2 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0);
    }
}
