using System.Globalization;
using LondonVRU.Application.Plans;
using LondonVRU.Application.Plans.Import;
using LondonVRU.Application.Plans.Workbook;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Plans;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Plans.Import;

/// <summary>What was read, row by row, everything editable. The fields of row 7 are called r7.text, r7.start and so on.</summary>
[Needs(Right.EditPlan, Right.UpdateOwnActions)]
[RequestFormLimits(ValueCountLimit = 20_000, KeyLengthLimit = 64)]
public sealed class PreviewModel(IMediator mediator) : FormPage
{
    /// <summary>Rows a page: a form of more is slow to fill in.</summary>
    public const int RowsPerPage = 150;

    [FromRoute]
    public int Year { get; set; }

    [FromRoute]
    public Id<PlanImport> Id { get; set; }

    /// <summary>"warnings", "perhaps", "new", "undated" or nothing for all; into a plan "updates", "conflicts", "added", "same", "warnings" or nothing for all that is to be decided.</summary>
    [FromQuery]
    public string? Show { get; set; }

    [FromQuery(Name = "page")]
    public int PageNumber { get; set; } = 1;

    public ImportPage Import { get; private set; } = null!;

    /// <summary>Those of this page, in the edition's order of themes.</summary>
    public IReadOnlyList<ImportRow> Rows { get; private set; } = [];

    public int Pages { get; private set; }

    /// <summary>Some row is about an action that the plan has.</summary>
    public bool IsIntoPlan => Import.Preview.IsOwn || Import.Compared.Values.Any(row => row.ActionId is not null);

    public int Taken => Import.Preview.Rows.Count(row => row.Include && Import.Compared[row.Row].Kind != RowKind.Same);

    public int Warned => Import.Preview.Rows.Count(IsWarned);

    /// <summary>How many rows want a look: a warning, or perhaps the template's.</summary>
    public int ToCheck => Import.Preview.Rows.Count(row => row.Warnings.Count > 0 || row.Match == TemplateMatch.Perhaps);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return Import.ConfirmedAt is null ? Page() : Redirect(Url.Content($"~/plans/{Year}"));
    }

    /// <param name="to">"confirm", "later", or the page to turn to.</param>
    public async Task<IActionResult> OnPostAsync([FromForm] string? to, CancellationToken ct)
    {
        var form = await Request.ReadFormAsync(ct);
        await mediator.Send(new EditImport(Id, [.. Edits(form)]), ct);
        if (to == "confirm")
        {
            await LoadAsync(ct);
            var taken = Taken;
            await mediator.Send(new ConfirmImport(Year, Id), ct);
            TempData.Say($"{Words.CountFirst(taken, "action is", "actions are")} in the plan now.", "Imported");
            return Redirect(Url.Content($"~/plans/{Year}"));
        }

        TempData.Say("What you changed is kept. Nothing is in the plan yet.", "Kept");
        return to == "later" ? RedirectToPage("Upload", new { Year }) : RedirectToPage(new { Year, Id, Show, page = to });
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        Import = await mediator.Send(new GetImport(Id), ct);
        if (Import.StartYear != Year)
        {
            throw new NotFoundException();
        }

        var order = Import.Edition.Themes.ToDictionary(theme => theme.Id, theme => theme.Number);
        var fitting = Import.Preview.Rows.Where(row => Show switch
        {
            "updates" => Import.Compared[row.Row].Kind == RowKind.Update,
            "conflicts" => Import.Compared[row.Row].Kind == RowKind.Conflict,
            "added" => Import.Compared[row.Row].Kind == RowKind.New,
            "same" => Import.Compared[row.Row].Kind == RowKind.Same,
            "warnings" => IsWarned(row),
            "perhaps" => row.Match == TemplateMatch.Perhaps,
            "new" => row.Match == TemplateMatch.New,
            "undated" => row.IsUndated,
            _ => Import.Compared[row.Row].Kind != RowKind.Same,
        }).OrderBy(row => row.ThemeId is { } theme ? order.GetValueOrDefault(theme) : 0).ThenBy(row => row.Row).ToList();
        Pages = Math.Max(1, (fitting.Count + RowsPerPage - 1) / RowsPerPage);
        PageNumber = Math.Clamp(PageNumber, 1, Pages);
        Rows = [.. fitting.Skip((PageNumber - 1) * RowsPerPage).Take(RowsPerPage)];
    }

    private bool IsWarned(ImportRow row) => row.Warnings.Count > 0 || Import.Compared[row.Row] is { Blocked: not null } or { Warnings.Count: > 0 };

    private static IEnumerable<ImportRowEdit> Edits(IFormCollection form)
    {
        foreach (var row in form["rows"].Select(value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(number => number > 0))
        {
            string? Field(string name) => form.TryGetValue(string.Create(CultureInfo.InvariantCulture, $"r{row}.{name}"), out var value) ? value.ToString() : null;
            var template = Field("template");
            yield return new ImportRowEdit(
                row,
                Include: Field("take") is not null,
                ThemeId: Domain.Id<Theme>.TryParse(Field("theme"), null, out var theme) ? theme : null,
                Text: Field("text"),
                Start: Field("start"),
                End: Field("end"),
                Lead: Field("lead"),
                Owner: Field("owner"),
                Done: Field("done"),
                Next: Field("next"),
                TemplateActionId: Domain.Id<TemplateAction>.TryParse(template, null, out var id) ? id : null,
                Local: template == "local",
                Status: Enum.TryParse<ActionStatus>(Field("status"), out var status) ? status : null,
                AsNew: Field("as") is { } kind ? kind == "new" : null,
                Seen: Field("seen"));
        }
    }
}
