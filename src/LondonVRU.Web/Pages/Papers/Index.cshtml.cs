using LondonVRU.Application.Papers;
using LondonVRU.Domain.People;
using LondonVRU.Web.Components;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.Papers;

/// <summary>The partnership's templates of papers, and a copy of one as the beginning of another.</summary>
[Needs(Right.EditPlan)]
public sealed class IndexModel(IMediator mediator) : FormPage
{
    /// <summary>Of the template to be, so that a form sent twice makes one.</summary>
    [BindProperty]
    public Guid NewId { get; set; }

    /// <summary>Key of the template to copy.</summary>
    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<PaperTemplateRow> Templates { get; private set; } = [];

    public IReadOnlyList<PaperTemplateRow> Own => [.. Templates.Where(template => template.Id is not null)];

    public IReadOnlyList<Choice> Choices => [.. Templates.Select(template => new Choice(template.Key, template.Content.Name, template.Id is null ? "To begin with" : "Your own"))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        NewId = Guid.CreateVersion7();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await mediator.Send(new CopyPaperTemplate(new(NewId), From, Name), ct);
        TempData.Say("Choose its sections, and write what is the same each time.", "Copied");
        return RedirectToPage("Edit", new { Id = NewId });
    }

    protected override async Task LoadAsync(CancellationToken ct) => Templates = await mediator.Send(new ListPaperTemplates(), ct);

    protected override string FieldOf(string code) => code is "paper.name-taken" or "paper.no-name" ? nameof(Name) : "";
}
