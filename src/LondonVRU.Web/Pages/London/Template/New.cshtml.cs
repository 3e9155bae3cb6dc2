using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>Begins an edition: from the latest one, or from nothing.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class NewModel(IMediator mediator, TimeProvider clock) : FormPage
{
    /// <summary>First calendar year of the financial year.</summary>
    [BindProperty]
    public int StartYear { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    /// <summary>Code of the edition to copy; empty for none.</summary>
    [BindProperty]
    public string? CopyOf { get; set; }

    public IReadOnlyList<EditionEntry> Editions { get; private set; } = [];

    /// <summary>Years without an edition, from the first after the latest.</summary>
    public IReadOnlyList<Choice> Years { get; private set; } = [];

    public IReadOnlyList<Choice> Sources =>
    [
        .. Editions.Where(edition => edition.State != EditionState.Draft)
            .Select(edition => new Choice(edition.Code, $"{edition.Name} ({edition.Code.Replace('-', '/')})", $"{Words.Plural(edition.Essential, "minimum standard")}, {Words.Plural(edition.Menu, "menu option")}")),
        new("", "Nothing: begin empty"),
    ];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        StartYear = int.Parse(Years[0].Value, System.Globalization.CultureInfo.InvariantCulture);
        CopyOf = Sources[0].Value;
        Name = $"Violence and vulnerability reduction plan {Quarter.YearName(StartYear)}";
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new StartEdition(StartYear, Name ?? "", CopyOf), ct);
        TempData.Say("Only London sees it until it is published.", "The draft has begun");
        return Redirect($"/london/template/{Edition.CodeOf(StartYear)}/draft");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Editions = await mediator.Send(new ListEditions(), ct);
        var first = Editions.Count == 0 ? LondonTime.FinancialYearOf(LondonTime.Today(clock)) : Editions.Max(edition => edition.StartYear) + 1;
        Years = [.. Enumerable.Range(first, 5).Concat(Enumerable.Range(first - 10, 10).Reverse()).Where(year => Editions.All(edition => edition.StartYear != year))
            .Select(year => new Choice(year.ToString(System.Globalization.CultureInfo.InvariantCulture), Quarter.YearName(year)))];
    }

    protected override string FieldOf(string code) => code switch
    {
        "edition.exists" or "edition.year" => nameof(StartYear),
        "edition.follows-later" or "edition.copy-of-draft" => nameof(CopyOf),
        "edition.no-name" => nameof(Name),
        _ => "",
    };
}
