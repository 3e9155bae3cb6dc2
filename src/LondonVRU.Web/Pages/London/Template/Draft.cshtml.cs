using LondonVRU.Application.Templates;
using LondonVRU.Domain;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Components.Govuk;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>The workbench of an edition: its name, its themes and actions in order, and what is missing before it can be published.</summary>
[Needs(Right.ManageTemplates)]
internal sealed class DraftModel(IMediator mediator) : DraftPage(mediator)
{
    /// <summary>Of the edition.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>What is to be moved, and to which place: "theme 0190… 3" or "action 0190… 2".</summary>
    [BindProperty]
    public string? Move { get; set; }

    public IReadOnlyList<EditionCheck> Checks { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Name = Edition.Name;
        return IsDraft ? Page() : Redirect(Root);
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken ct)
    {
        await Mediator.Send(new RenameEdition(Code, Name ?? ""), ct);
        TempData.Say("The edition has its name.");
        return Redirect($"{Root}/draft");
    }

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken ct)
    {
        var parts = (Move ?? "").Split(' ');
        if (parts.Length != 3 || !Guid.TryParse(parts[1], out var id) || !int.TryParse(parts[2], out var number))
        {
            throw new NotFoundException();
        }

        await (parts[0] == "theme" ? Mediator.Send(new MoveTheme(Code, new(id), number), ct) : Mediator.Send(new MoveTemplateAction(Code, new(id), number), ct));
        return Redirect($"{Root}/draft#{parts[0]}-{id}");
    }

    protected override async Task LoadAsync(CancellationToken ct)
    {
        await base.LoadAsync(ct);
        Checks = IsDraft ? await Mediator.Send(new GetEditionChecks(Code), ct) : [];
    }

    /// <summary>Where something that is missing can be mended.</summary>
    public string AddressOf(EditionCheck check) =>
        check.ActionId is { } action ? $"{Root}/actions/{action}" : check.ThemeId is { } theme ? $"#theme-{theme}" : check.Sentence.Contains("lead nowhere", StringComparison.Ordinal) ? $"{Root}/mapping" : "#themes";
}
