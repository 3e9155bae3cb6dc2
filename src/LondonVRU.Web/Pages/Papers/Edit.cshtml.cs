using LondonVRU.Application.Papers;
using LondonVRU.Domain;
using LondonVRU.Domain.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Papers;

/// <summary>A template of the partnership's own: its front table, its sections and its standing texts.</summary>
[Needs(Right.EditPlan)]
public sealed class EditModel(IMediator mediator) : FormPage
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public PaperForm Input { get; set; } = new();

    /// <summary>As it was read.</summary>
    [BindProperty]
    public int Version { get; set; }

    public PaperTemplateRow Template { get; private set; } = null!;

    /// <summary>What somebody else saved meanwhile and that differs from what is typed here; empty if nothing does.</summary>
    public IReadOnlyList<(string What, string Words)> Theirs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        (Input, Version) = (PaperForm.Of(Template.Content), Template.Version);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new EditPaperTemplate(new(Id), Input.Content(), Version), ct);
        TempData.Say("The next paper that is made by it has this.", "Saved");
        return RedirectToPage("Edit", new { Id });
    }

    protected override async Task LoadAsync(CancellationToken ct) =>
        Template = (await mediator.Send(new ListPaperTemplates(), ct)).SingleOrDefault(template => template.Id == new Id<PaperTemplate>(Id)) ?? throw new NotFoundException();

    protected override async Task<bool> ShowBothAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        var (typed, there) = (Input.Content().Tidy(), Template.Content);
        (string What, string Mine, string Words)[] all =
        [
            ("Name", typed.Name, there.Name), ("Board", typed.Board, there.Board), ("Title", typed.Title, there.Title), ("Report of", typed.ReportOf, there.ReportOf),
            ("Wards", typed.Wards, there.Wards), ("Contact", typed.Contact, there.Contact), ("Decision asked", typed.Decision, there.Decision),
            ("Sections", Names(typed), Names(there)), ("Indicators", typed.Indicators, there.Indicators),
            .. PaperParts.Standing.Select(part => (part.Heading(), typed.WordsOf(part), there.WordsOf(part))),
        ];
        Theirs = [.. all.Where(field => field.Mine != field.Words).Select(field => (field.What, field.Words.Length > 0 ? field.Words : "Nothing"))];
        ModelState.Remove(nameof(Version));
        Version = Template.Version;
        ModelState.AddModelError("", "Somebody else saved this template while you were writing. What differs from yours stands below; save again to keep yours.");
        return true;
    }

    protected override string FieldOf(string code) => code switch
    {
        "paper.name-taken" or "paper.no-name" => "Input.Name",
        "paper.no-section" => "Input.Parts[0].Stands",
        "paper.too-many-indicators" => "Input.Indicators",
        _ => "",
    };

    protected override string FieldName(string property) => property.Replace($"{nameof(EditPaperTemplate.Content)}.", $"{nameof(Input)}.", StringComparison.Ordinal);

    private static string Names(PaperContent content) => string.Join(", ", content.Parts.Select(part => part.Heading()));
}
