using LondonVRU.Application.Templates;
using LondonVRU.Domain.People;
using LondonVRU.Domain.Templates;
using LondonVRU.Web.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace LondonVRU.Web.Pages.London.Template;

/// <summary>Who uses what: every action of an edition, and what the boroughs made of it.</summary>
[Needs(Right.ReadShelf)]
internal sealed class UseModel(IMediator mediator) : PageModel
{
    /// <summary>"2026-27".</summary>
    [FromRoute]
    public string Code { get; set; } = "";

    /// <summary>"essential" or "menu"; both if null.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    public EditionUse Edition { get; private set; } = null!;

    public string Root => $"/london/template/{Code}";

    public IEnumerable<EditionUse.Action> Of(EditionUse.Theme theme) => theme.Actions.Where(action => Kind switch
    {
        "essential" => action.Kind == TemplateActionKind.Essential,
        "menu" => action.Kind == TemplateActionKind.MenuOption,
        _ => true,
    });

    public async Task OnGetAsync(CancellationToken ct) => Edition = await mediator.Send(new GetEditionUse(Code), ct);
}
